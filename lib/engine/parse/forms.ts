/**
 * What the models see of a token's form. Text is never edited: this only maps a form on the
 * spellings that the treebanks know (straight quotes, one dash, brackets instead of "-LRB-").
 */
import { hashString } from "./hash.ts";

/** Spellings of one mark, as the treebanks write it. */
const SAME_MARK: ReadonlyMap<string, string> = new Map([
  ["--", "—"],
  ["---", "—"],
  ["–", "—"],
  ["―", "—"],
  ["…", "..."],
  ["....", "..."],
  ["-LRB-", "("],
  ["-RRB-", ")"],
  ["-LSB-", "["],
  ["-RSB-", "]"],
  ["-LCB-", "{"],
  ["-RCB-", "}"],
  ["-lrb-", "("],
  ["-rrb-", ")"],
]);

/** Quotation marks that say by themselves whether they open or close. */
const OPENING = new Set(["“", "``", "„", "«", "‟"]);
const CLOSING = new Set(["”", "''", "»"]);

/** Whether a form is a double quotation mark, and what it says of its side. */
export function quoteSide(form: string): "open" | "close" | "either" | null {
  if (OPENING.has(form)) return "open";
  if (CLOSING.has(form)) return "close";
  return form === '"' ? "either" : null;
}

/** The spelling that the treebanks use for a form, case kept. */
export function treebankForm(form: string): string {
  const mark = SAME_MARK.get(form);
  if (mark !== undefined) return mark;
  return /[‘’‚`´]/.test(form) ? form.replace(/[‘’‚`´]/g, "'") : form;
}

/** What is kept of one form: hashes of its parts and flags, by field. */
export interface FormFeatures {
  /** Lower case, digits as 0. */
  readonly word: number;
  readonly prefixes: readonly [number, number, number];
  readonly suffixes: readonly [number, number, number, number];
  /** Runs of upper case, lower case, digits and others. */
  readonly shape: number;
  /** Small number made of the FLAG bits. */
  readonly flags: number;
}

export const FLAG_CAPITAL = 1;
export const FLAG_UPPER = 2;
export const FLAG_DIGIT = 4;
export const FLAG_HYPHEN = 8;
export const FLAG_LETTER = 16;
export const FLAG_DOT = 32;

function shapeOf(form: string): string {
  let shape = "";
  let last = "";
  let run = 0;
  for (let i = 0; i < form.length; i++) {
    const c = form.charAt(i);
    const kind = /\p{Lu}/u.test(c) ? "X" : /\p{L}/u.test(c) ? "x" : /\p{Nd}/u.test(c) ? "0" : c;
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2 && shape.length < 12) shape += kind;
  }
  return shape;
}

function flagsOf(form: string): number {
  const letters = /\p{L}/u.test(form);
  return (
    (/^\p{Lu}/u.test(form) ? FLAG_CAPITAL : 0) |
    (letters && form.length > 1 && !/\p{Ll}/u.test(form) ? FLAG_UPPER : 0) |
    (/\p{Nd}/u.test(form) ? FLAG_DIGIT : 0) |
    (form.length > 1 && form.includes("-") ? FLAG_HYPHEN : 0) |
    (letters ? FLAG_LETTER : 0) |
    (form.length > 1 && form.includes(".") ? FLAG_DOT : 0)
  );
}

/** Features of a form. Pure; `FormCache` keeps the results. */
export function formFeatures(form: string): FormFeatures {
  const spelling = treebankForm(form);
  const lower = spelling.toLowerCase().replace(/\p{Nd}/gu, "0");
  const end = lower.length;
  const prefix = (n: number) => (end > n ? hashString(lower, 0, n) : 0);
  const suffix = (n: number) => (end > n ? hashString(lower, end - n, end) : 0);
  return {
    word: hashString(lower),
    prefixes: [prefix(1), prefix(2), prefix(3)],
    suffixes: [suffix(1), suffix(2), suffix(3), suffix(4)],
    shape: hashString(shapeOf(spelling)),
    flags: flagsOf(spelling),
  };
}
