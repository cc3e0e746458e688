import { publicationMinutes } from "./publication-date.ts";

/** A text with one character in so many that no text has is another kind of file. */
const MOST_STRANGE = 0.1;
/** Control characters but blanks, and what stands where bytes were no text. */
const STRANGE = /(?![\t\n\v\f\r])[\p{Cc}\uFFFD]/gu;

/** Why something is no article text at all, as a sentence; null where it may be one. Linear in its length. */
export function whyNoText(text: string): string | null {
  if (text.trim() === "") return "It is empty.";
  const strange = text.match(STRANGE)?.length ?? 0;
  if (strange > text.length * MOST_STRANGE)
    return "It is no text: it is full of characters that no text has. Save it as UTF-8, or copy its words and paste them.";
  if (!/[\p{L}\p{N}]/u.test(text)) return "There is not a word in it: paste the article's text.";
  return null;
}

/** A monthly bears a later date than its day of sale, and a machine's clock may be months behind. */
const MOST_DAYS_AHEAD = 366;
/** The first printed newspaper; what bears an older date bears a wrong one. */
const FIRST_YEAR = 1605;
const DAY_MINUTES = 1440;
const MINUTE_MS = 60_000;

/** Why an article cannot have been published then, as a sentence; null where it can. @param date ISO 8601, or null */
export function whyNotPublishedThen(date: string | null, now: Date): string | null {
  const minutes = date === null ? null : publicationMinutes(date);
  if (date === null || minutes === null) return null;
  const days = (minutes - now.getTime() / MINUTE_MS) / DAY_MINUTES;
  if (days > MOST_DAYS_AHEAD)
    return `${date} lies in the future: give the day on which the article was published.`;
  return Number(date.slice(0, 4)) < FIRST_YEAR
    ? `${date} is older than newspapers are: give the day on which the article was published.`
    : null;
}
