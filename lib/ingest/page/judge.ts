import { AppError } from "../../model/index.ts";

/** What is judged of a page. */
export interface PageLook {
  readonly title: string;
  readonly text: string;
  readonly words: number;
  /** False where the page says that one must pay. */
  readonly free: boolean;
}

/** The shortest report is longer. */
const LEAST_WORDS = 40;
/** Of an article behind a wall some sentences are shown. */
const TEASER_WORDS = 180;
/** Walls and errors are short; an article about them is not. */
const WALL_WORDS = 250;

const ERROR_TITLE =
  /^(?:error\b|404\b|403\b|500\b|page not found|not found|access denied|forbidden|service unavailable|bad gateway)|(?:page (?:not found|cannot be found|doesn.t exist)|no longer available)$/i;
const ROBOT =
  /\b(?:verify (?:that )?you are (?:a )?human|are you a robot|unusual traffic|enable javascript and cookies|checking your browser|just a moment|captcha)\b/i;
const CONSENT =
  /\b(?:we (?:and our (?:\d+ )?partners )?use cookies|before you continue|accept all cookies|manage your (?:cookie|privacy) (?:settings|preferences)|your privacy choices|consent to (?:the use of )?cookies)\b/i;
const PAY =
  /\b(?:subscribe (?:now )?to (?:continue|keep) reading|already a subscriber|subscribers only|subscriber-only|to continue reading,? (?:please )?(?:subscribe|log in|sign in|register)|create (?:a free|an) account to (?:continue|read)|start your (?:free )?trial)\b/i;

/**
 * Refuses a page that is not the article somebody wants, and says what it is.
 * @throws AppError `bad-input`
 */
export function judgePage({ title, text, words, free }: PageLook): void {
  const says = `${title}\n${text}`;
  const short = words < WALL_WORDS;
  if (short && (ERROR_TITLE.test(title.trim()) || /^(?:404|page not found)\b/i.test(text))) {
    throw refused("It is an error page, not an article. Check the address, or look for an archived copy.");
  }
  if (short && ROBOT.test(says)) {
    throw refused(
      "The site wants to know whether a person asks. Open the page in your browser and paste its text.",
    );
  }
  if (short && CONSENT.test(says) && words < TEASER_WORDS) {
    throw refused(
      "A wall asking for consent stands before the article. Open the page in your browser and paste its text.",
    );
  }
  if ((short && PAY.test(says)) || (!free && words < TEASER_WORDS)) {
    throw refused(
      `The article is behind a paywall: only its first ${words} words came. Open the page in your browser and paste its text.`,
    );
  }
  if (words < LEAST_WORDS) {
    throw refused(
      "There is no article on this page that could be read. Open it in your browser and paste its text.",
    );
  }
}

const refused = (message: string): AppError => new AppError("bad-input", message);
