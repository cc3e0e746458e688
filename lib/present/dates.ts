import { edtfLabel } from "../text/edtf.ts";

/** Enough letters of a month to know it in a column head: "6 Mar". */
const SHORT_MONTH = /\b(\p{Lu}\p{Ll}{2})\p{Ll}+(?= |$)/u;

/** A publication date in full ("6 March 2025, 09:10"), as written: no time zone is applied. */
export function publicationInWords(publishedAt: string | null): string {
  return publishedAt === null ? "no date" : edtfLabel(publishedAt);
}

/**
 * A publication date for a column head: month shortened, the year left out where all the columns share it.
 * `sharedYear` is what `yearOfAll` gives.
 */
export function shortPublication(publishedAt: string | null, sharedYear: string | null): string {
  const words = publicationInWords(publishedAt).replace(SHORT_MONTH, "$1");
  return sharedYear === null ? words : words.replace(new RegExp(` ${sharedYear}(?=,|$)`, "u"), "");
}

/** The year that all dated articles share, else null. */
export function yearOfAll(dates: readonly (string | null)[]): string | null {
  const years = new Set(dates.flatMap((date) => /^\d{4}/u.exec(date ?? "")?.[0] ?? []));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

const MOMENT = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

/** A moment on record, an ISO date-time: "23 November 2026 at 09:12 UTC". */
export function momentInWords(moment: string): string {
  return `${MOMENT.format(new Date(moment))} UTC`;
}
