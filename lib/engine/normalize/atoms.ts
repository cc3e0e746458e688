import type { ParsedText, Token } from "../../model/index.ts";

/**
 * Finer than tokens: a run of digits, a run of letters, or one other character each. "$6", "3-inch" and "19%"
 * read the same however a tokenizer cuts them; each atom knows its token, so that the tree stays in reach.
 */
export interface Atom {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "number" | "word" | "mark" | "opaque";
  /** No white space before it. */
  readonly glued: boolean;
  readonly sentence: number;
  /** Index of its token within the sentence. */
  readonly token: number;
}

/** Digits with inner separators; initials ("U.S.", "p.m.", "B.C"); words with inner apostrophes; any other sign. */
const ATOM =
  /(?<number>\d+(?:[.,\u00A0\u202F]\d+)*|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])|(?<word>(?:\p{L}\p{M}*\.){1,5}\p{L}\p{M}*\.?(?!\p{L})|(?:\p{L}\p{M}*)+(?:['’](?![sS](?!\p{L}))(?:\p{L}\p{M}*)+)?)|(?<mark>\S)/gu;

const PLAIN_WORD = /^[A-Za-z]+$/;

/** Addresses, handles and tags: what looks like a number in them is none. */
const OPAQUE = /:\/\/|^www\.|^[@#].|.@.|^[\p{L}\d_]+_[\p{L}\d_]*$/u;

/** A word longer than this is no word; it is passed over unread, so that hostile text costs nothing. */
const MAX_TOKEN = 400;

/** One block's atoms: sentence ends are marks like any other, so a wrong cut after "Oct." breaks no date. */
export interface AtomRun {
  readonly block: number;
  readonly atoms: readonly Atom[];
}

export function atomRuns(parsed: ParsedText): AtomRun[] {
  const runs: { block: number; atoms: Atom[] }[] = [];
  parsed.sentences.forEach((sentence, index) => {
    let run = runs.at(-1);
    if (run === undefined || run.block !== sentence.block) {
      run = { block: sentence.block, atoms: [] };
      runs.push(run);
    }
    const into = run.atoms;
    sentence.tokens.forEach((token, t) => {
      pushAtoms(into, token, index, t);
    });
  });
  return runs;
}

function pushAtoms(into: Atom[], token: Token, sentence: number, index: number): void {
  const add = (text: string, start: number, kind: Atom["kind"]): void => {
    const glued = into.at(-1)?.end === start;
    const lower = text.toLowerCase();
    into.push({
      text,
      lower: lower.includes("’") ? lower.replaceAll("’", "'") : lower,
      start,
      end: start + text.length,
      kind,
      glued,
      sentence,
      token: index,
    });
  };
  // Most tokens are one plain word, which the general expressions take far longer to see.
  if (token.text.length <= MAX_TOKEN && PLAIN_WORD.test(token.text)) {
    add(token.text, token.start, "word");
    return;
  }
  if (token.text.length > MAX_TOKEN || OPAQUE.test(token.text)) {
    add(token.text, token.start, "opaque");
    return;
  }
  for (const m of token.text.matchAll(ATOM)) {
    const kind = m.groups?.number !== undefined ? "number" : m.groups?.word !== undefined ? "word" : "mark";
    add(m[0], token.start + m.index, kind);
  }
}

/** The lower-case text at `i`, or "" outside the run: rules may look around without checking the edges. */
export const at = (atoms: readonly Atom[], i: number): string => atoms[i]?.lower ?? "";

export const isHyphen = (s: string): boolean => s === "-" || s === "–" || s === "—" || s === "‑" || s === "−";

/** Index after the words at `i` ("as", "many", "as"), or -1 where others stand there. */
export function afterWords(atoms: readonly Atom[], i: number, words: readonly string[]): number {
  for (let k = 0; k < words.length; k++) if (at(atoms, i + k) !== words[k]) return -1;
  return i + words.length;
}

/** Index of the first of the words that end before `i`, or -1. */
export function beforeWords(atoms: readonly Atom[], i: number, words: readonly string[]): number {
  const first = i - words.length;
  return first >= 0 && afterWords(atoms, first, words) === i ? first : -1;
}
