import { VULGAR } from "../../lexicon/numbers.ts";

/** No figure in a text has more digits; longer runs are codes and are not read. */
const MAX_DIGITS = 24;

const GROUPED = /^\d{1,3}(?:[,\u00A0\u202F]\d{3})+(?:\.\d+)?$/;
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;
const DOTTED = /^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/;
/** A leading zero ("007", "0100") makes a code. */
const PLAIN = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** The value of a run of digits as English (and Indian) texts write it; null for codes, versions and the like. */
export function numeralValue(text: string): number | null {
  const vulgar = VULGAR[text];
  if (vulgar !== undefined) return vulgar;
  if (text.length > MAX_DIGITS) return null;
  if (PLAIN.test(text)) return Number(text);
  if (GROUPED.test(text) || INDIAN.test(text)) return Number(text.replace(/[,\u00A0\u202F]/g, ""));
  if (DOTTED.test(text)) return Number(text.replace(/\./g, "").replace(",", "."));
  return null;
}
