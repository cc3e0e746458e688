import { type Atom, at, isHyphen } from "../atoms.ts";
import { type Doc, tokenOf, uposOf } from "../document.ts";
import { namedByLetters } from "../number/digits.ts";
import type { Figure } from "../number/index.ts";

/** Nouns whose number is a name and no amount: "page 12", "Game 2", "No. 1", "Route 66". */
const NUMBERED = new Set(
  (
    "no nos no. number numbers section sections row chapter part article articles page pages pp room flight channel " +
    "group level phase version type class figure table season episode game round day week match lap route highway " +
    "interstate exit unit size grade gate platform pier dock runway terminal apartment apt suite box paragraph clause " +
    "amendment resolution act bill title volume vol issue edition line lines track step stage series model mark mk " +
    "tier covid heat race leg hole inning act verse psalm formula windows iphone ipad galaxy xbox playstation ps " +
    "boeing airbus apollo division district ward precinct sector zone area block lot engine building bus train house " +
    "street avenue tornado category tel phone fax ext case proposition prop point points rule item"
  ).split(" "),
);
const ORDINAL_END = /^(st|nd|rd|th)$/;
/** Words after which "one" stands for a thing and counts nothing. */
const PRONOUN_ONE = new Set([
  "no",
  "any",
  "every",
  "each",
  "this",
  "that",
  "the",
  "another",
  "which",
  "some",
  "one",
  "a",
]);
const SCORE_WORD =
  /^(win|wins|defeat|loss|victory|victories|draw|tie|lead|deficit|aggregate|score|scoreline|record|up|down|at|winner|triumph|thrashing|advantage)$/;

/** What else stands with a figure. */
export interface Company {
  readonly hasUnit: boolean;
  /** A currency directly before it. */
  readonly hasPrefix: boolean;
}

/** How far back an opening bracket is looked for. */
const BRACKET_REACH = 30;

function opensBefore(atoms: readonly Atom[], from: number): boolean {
  for (let i = from - 1; i >= 0 && i > from - BRACKET_REACH; i--) {
    if (at(atoms, i) === ")") return false;
    if (at(atoms, i) === "(") return true;
  }
  return false;
}

/** Is the number part of a name, a code, a score, an ordinal, or a pronoun? */
export function isNoAmount(doc: Doc, atoms: readonly Atom[], f: Figure, company: Company): boolean {
  const { hasUnit } = company;
  if (f.style === "digits")
    return isCode(atoms, f, company) || isScore(atoms, f) || isNumbered(doc, atoms, f, hasUnit);
  if (f.style !== "words" || f.scale !== 1 || f.value !== 1)
    return isNumbered(doc, atoms, f, hasUnit) || isIdiom(atoms, f);
  return !hasUnit && isPronounOne(doc, atoms, f);
}

const isIdiom = (atoms: readonly Atom[], f: Figure): boolean =>
  f.style === "words" &&
  (ORDINAL_END.test(at(atoms, f.to)) || (at(atoms, f.to) === "'" && at(atoms, f.to + 1) === "s"));

/** "A2", "24703L202", "22nd", "1:36.6", "192.168", "555-0100-22". */
function isCode(atoms: readonly Atom[], f: Figure, { hasUnit, hasPrefix }: Company): boolean {
  const next = atoms[f.to];
  const before = atoms[f.from - 1];
  if (!hasPrefix && namedByLetters(atoms, f.from)) return true;
  // "1) …": the number of a list's item.
  if (
    next?.lower === ")" &&
    before?.lower !== "(" &&
    !hasUnit &&
    f.value < 100 &&
    !opensBefore(atoms, f.from)
  )
    return true;
  if (next?.glued === true && ORDINAL_END.test(next.lower)) return true;
  if (next?.glued === true && next.lower === ":" && atoms[f.to + 1]?.kind === "number") return true;
  if (before?.lower === ":" && atoms[f.from]?.glued === true && before.glued) return true;
  if (next?.glued === true && next.kind === "word" && !hasUnit) return !/^([a-z]{4,}|x)$/.test(next.lower);
  const linked = (i: number): boolean =>
    isHyphen(at(atoms, i)) && atoms[i]?.glued === true && atoms[i + 1]?.glued === true;
  const chain = linked(f.to) && atoms[f.to + 1]?.kind === "number" && linked(f.to + 2);
  const tail = linked(f.from - 1) && atoms[f.from - 2]?.kind === "number" && linked(f.from - 3);
  if (!hasUnit && (chain || tail)) return true;
  if (!hasUnit && linked(f.to) && /^[A-Z]{1,3}$/.test(atoms[f.to + 1]?.text ?? "")) return true;
  return next?.lower === "/" && next.glued && atoms[f.to + 1]?.kind === "number" && !hasUnit;
}

/** "2-1", "a 3-0 win": falling or small ends without a unit. */
function isScore(atoms: readonly Atom[], f: Figure): boolean {
  const side = (mark: number, other: number): number | null =>
    isHyphen(at(atoms, mark)) &&
    atoms[mark]?.glued === true &&
    atoms[other]?.kind === "number" &&
    atoms[Math.max(mark, other)]?.glued === true
      ? Number(at(atoms, other))
      : null;
  const right = side(f.to, f.to + 1);
  const left = side(f.from - 1, f.from - 2);
  const low = right === null ? left : f.value;
  const high = right ?? (left === null ? null : f.value);
  if (low === null || high === null) return false;
  const end = right === null ? f.to : f.to + 2;
  return high <= low || SCORE_WORD.test(at(atoms, end));
}

/** "Game 2", "iPhone 11", "the S&P 500", "40 Wall Street". */
function isNumbered(doc: Doc, atoms: readonly Atom[], f: Figure, hasUnit: boolean): boolean {
  if (hasUnit || f.scale !== 1) return false;
  const dot = at(atoms, f.from - 1) === "." ? 1 : 0;
  const before = atoms[f.from - 1 - dot];
  const pluralNext = isPluralSoon(doc, atoms, f.to);
  if (
    before !== undefined &&
    NUMBERED.has(before.lower) &&
    !(pluralNext && uposOf(doc, before) !== "PROPN")
  ) {
    return f.style === "digits" || /^\p{Lu}/u.test(atoms[f.from]?.text ?? "") || before.lower === "number";
  }
  if (RANKED.test(at(atoms, f.from - 1)) && ENDS_PHRASE.test(at(atoms, f.to))) return true;
  if (f.style !== "digits" || pluralNext) return false;
  return (
    at(atoms, f.from - 1) === "#" || isNamedBefore(doc, atoms, f, dot === 0) || isNamedAfter(doc, atoms, f)
  );
}

/** "the top three", "the final four": a rank, where nothing counted follows. */
const RANKED = /^(top|bottom|final|last|first|big)$/;
const ENDS_PHRASE = /^([.,;:!?)]|during|and|in|of|at|with|for|)$/;

/** "iPhone 11", "the Fortune 100": a name directly before. */
function isNamedBefore(doc: Doc, atoms: readonly Atom[], f: Figure, adjacent: boolean): boolean {
  const before = atoms[f.from - 1];
  if (!adjacent || before?.kind !== "word" || !/^\p{Lu}/u.test(before.text)) return false;
  const upos = uposOf(doc, before);
  const opens = before.token === 0 || atoms[f.from - 2] === undefined;
  return upos === "PROPN" || (!opens && /^(NOUN|ADJ|NUM)$/.test(upos));
}

/** "787 Dreamliner", "40 Wall Street": a name directly after, and nothing that could be counted. */
function isNamedAfter(doc: Doc, atoms: readonly Atom[], f: Figure): boolean {
  const next = atoms[f.to];
  const capital = next?.kind === "word" && /^\p{Lu}/u.test(next.text) && !next.glued;
  if (!capital) return false;
  if (f.value > 1 && isNameOnly(doc, atoms, f.to)) return true;
  return /^(PROPN|)$/.test(uposOf(doc, next)) && streetWord(atoms, f.to) !== "";
}

const streetWord = (atoms: readonly Atom[], i: number): string =>
  [at(atoms, i), at(atoms, i + 1), at(atoms, i + 2)].find((w) =>
    /^(street|st|road|rd|avenue|ave|drive|lane|boulevard)$/.test(w),
  ) ?? "";

/** "787 Dreamliner", "11 Pro", "500 Index": only names in the singular follow. */
function isNameOnly(doc: Doc, atoms: readonly Atom[], i: number): boolean {
  let k = i;
  while (k < i + 4 && atoms[k]?.kind === "word" && uposOf(doc, atoms[k]) === "PROPN") k += 1;
  return k > i && !/^(NOUN|ADJ|PROPN)$/.test(uposOf(doc, atoms[k]));
}

/** Does a plural noun follow within a few words ("4 FA Cup finals")? Then the number counts. */
function isPluralSoon(doc: Doc, atoms: readonly Atom[], i: number): boolean {
  for (let k = i; k < i + 5; k++) {
    const token = tokenOf(doc, atoms[k]);
    if (token === undefined || atoms[k]?.kind === "opaque") return false;
    if (/^NNP?S$/.test(token.xpos) || /^(people|men|women|children|police)$/.test(token.text.toLowerCase()))
      return true;
    if (!/^(NOUN|ADJ|PROPN|NUM)$/.test(token.upos) && token.text !== "-") return false;
  }
  return false;
}

/** "no one", "the one", "one must": a pronoun; "one man", "one of the best": a count. */
function isPronounOne(doc: Doc, atoms: readonly Atom[], f: Figure): boolean {
  if (PRONOUN_ONE.has(at(atoms, f.from - 1)) || at(atoms, f.to) === "another") return true;
  if (isHyphen(at(atoms, f.from - 1)) || at(atoms, f.to) === "'") return true;
  const next = isHyphen(at(atoms, f.to)) ? f.to + 1 : f.to;
  const word = at(atoms, next);
  if (word === "of") return false;
  if (word === "day" || word === "time") return true;
  const upos = uposOf(doc, atoms[next]);
  return !(/^(NOUN|ADJ|PROPN|NUM)$/.test(upos) || word === "more" || word === "or");
}
