import PostalMime, { type Email } from "postal-mime";
import { AppError } from "../../model/index.ts";
import type { ArticleDraft } from "../draft.ts";
import { paragraphsOf } from "../page/blocks.ts";
import { checkSize } from "../page/size.ts";
import { draftFromText, type Known } from "../text.ts";

/** A message is forwarded a few times, not a hundred. */
const MOST_NESTED = 20;
const MOST_HEADER_BYTES = 200_000;

/**
 * The words of a mail (.eml) as a draft: its plain text, else the words of its page; headline, source and date out of its
 * header. What is attached is neither opened nor kept apart from the mail itself; nothing in it is run or fetched.
 * @throws AppError `bad-input` (no mail, nested too deep, empty), `too-large`
 */
export async function draftFromEml(bytes: Uint8Array, known: Known): Promise<ArticleDraft> {
  const mail = await read(bytes);
  if (mail.headers.length === 0)
    throw new AppError("bad-input", "It is no mail; copy its text and paste it.");
  const subject = (mail.subject ?? "").replace(/\s+/gu, " ").trim();
  const draft = draftFromText(`${subject}\n\n${wordsOf(mail)}`.trim(), {
    ...known,
    source: known.source ?? senderOf(mail),
    publishedAt: known.publishedAt ?? sentOn(mail),
  });
  return subject === "" ? draft : { ...draft, title: subject };
}

async function read(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: MOST_NESTED, maxHeadersSize: MOST_HEADER_BYTES });
  } catch (cause) {
    throw new AppError(
      "bad-input",
      `The mail cannot be read (${cause instanceof Error ? cause.message : String(cause)}); copy its text and paste it.`,
      { cause },
    );
  }
}

function wordsOf({ text, html }: Email): string {
  if (text !== undefined && text.trim() !== "") return text.replace(/\r\n?/g, "\n").trim();
  if (html === undefined) return "";
  checkSize(html);
  return paragraphsOf(html);
}

/** Whose mail it is: a name where one is given, else the house that the address belongs to. */
function senderOf({ from }: Email): string | undefined {
  const name = from?.name?.trim();
  const house = from && "address" in from ? from.address?.split("@").at(-1)?.trim() : undefined;
  return name || house || undefined;
}

/** The day on which it was sent (UTC); what bears no day that there is, has none. */
function sentOn({ date }: Email): string | undefined {
  return /^\d{4}-\d{2}-\d{2}(?=T)/.exec(date ?? "")?.[0];
}
