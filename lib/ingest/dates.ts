import { monthNumber } from "../text/months.ts";
import { isPublicationDate } from "../text/publication-date.ts";
import type { Guess } from "./draft.ts";

const MONTH =
  "(?<month>Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "(?<year>(?:19|20)\\d{2})";

/** Ways to write a day in full. Figures alone ("03/04/2025") are left out: half the world reads them the other way. */
const FORMS: readonly RegExp[] = [
  /\b(?<year>(?:19|20)\d{2})-(?<number>\d{2})-(?<day>\d{2})\b/,
  new RegExp(`\\b${MONTH}\\s+${DAY},?\\s+${YEAR}\\b`, "i"),
  new RegExp(`\\b${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}\\b`, "i"),
];

/**
 * The first full date in a stretch of text, as ISO day.
 * @param from where the stretch begins; offsets in the answer count from the beginning of the text
 */
export function firstDate(text: string, from: number, to: number): Guess<string> | null {
  const stretch = text.slice(from, to);
  const found = FORMS.flatMap((form) => {
    const match = form.exec(stretch);
    const value = match?.groups && isoDay(match.groups);
    return match && value
      ? [{ value, start: from + match.index, end: from + match.index + match[0].length }]
      : [];
  });
  return found.sort((a, b) => a.start - b.start)[0] ?? null;
}

function isoDay(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { year, month, number, day } = groups;
  const name = month?.toLowerCase().replace(".", "");
  const index = name === undefined ? Number(number) : monthNumber(name);
  const iso = `${year}-${String(index).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isPublicationDate(iso) ? iso : null;
}
