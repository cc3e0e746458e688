import type { RoleValue } from "../../../model/index.ts";
import { publicationMinutes } from "../../../text/publication-date.ts";
import { canonicalRole } from "../../lexicon/roles.ts";
import { wordKeys, wordSimilarity } from "../../lexicon/word-keys.ts";
import { type Comparer, compatible, conflict, same, type Verdict } from "../verdict.ts";

const ALIKE = 0.8;
/** Within so many days an office seldom changes hands unsaid. */
const SAME_DAYS = 60;
const MINUTES_A_DAY = 1440;
const BESIDE = /\b(?:deputy|vice|assistant|associate|former|ex)\b/i;
const FILLERS = /^(?:the|of|a|an|for|and|in|at|its|his|her|their|s)$/;

function wordsOf(office: string): string[] {
  return canonicalRole(office.replace(/\s+of\s+/gi, " of "))
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((w) => w.length > 1 && !FILLERS.test(w));
}

const within = (a: readonly string[], b: readonly string[]) =>
  a.every((w) => b.some((v) => v === w || wordSimilarity(wordKeys(w, "NOUN"), wordKeys(v, "NOUN")) >= ALIKE));

/** The office's own words, without the body's: "interim government foreign minister". */
const titleOf = (office: string) => wordsOf(office.split(/\s+(?:of|for|at|in)\s+/i)[0] ?? office);

/** "Foreign minister" in "Afghan foreign minister" and in "government foreign minister". */
const MOST_SHARED = 2;

const ANY_HEAD = /^(?:head|leader|chief|boss)$/;
const TOP =
  /^(?:head|leader|chief|boss|chair|president|director|executive|secretary|manager|commissioner|governor|captain|editor|commander)$/;
/** "Its leader", "the head of the union": whoever is at the top, whatever the office is called there. */
const isAnyHead = (office: string) =>
  ANY_HEAD.test(titleOf(office).at(-1) ?? "") && titleOf(office).length <= MOST_SHARED;
/** "General secretary" heads a union as "chief executive" heads a firm; a foreign secretary heads nothing as a whole. */
const isTop = (office: string) =>
  TOP.test(titleOf(office).at(-1) ?? "") && !MINISTERIAL.test(office) && !BESIDE.test(office);
const MINISTERIAL =
  /\b(?:minister|ministry|press|foreign|home|defence|defense|finance|interior|private|party|news|sports?|sporting|technical|medical|musical)\b/i;

/** The words of one within the other's, or a common ending of two words: a deputy is none of these. */
function sameOffice(a: string, b: string): boolean {
  if (BESIDE.test(a) !== BESIDE.test(b)) return false;
  const [x, y] = [wordsOf(a), wordsOf(b)];
  if (isTop(a) && isTop(b) && (isAnyHead(a) || isAnyHead(b))) return true;
  if (within(x, y) || within(y, x)) return true;
  const [v, w] = [titleOf(a).slice(-MOST_SHARED), titleOf(b).slice(-MOST_SHARED)];
  return v.length > 0 && w.length > 0 && (within(v, w) || within(w, v)) && v.at(-1) === w.at(-1);
}

function longApart(a: string | null, b: string | null): boolean {
  const x = a === null ? null : publicationMinutes(a);
  const y = b === null ? null : publicationMinutes(b);
  return x !== null && y !== null && Math.abs(x - y) > SAME_DAYS * MINUTES_A_DAY;
}

/** One person and one office: held on to and given up at one time exclude each other; a title may outlast the office. */
function phases(one: RoleValue, other: RoleValue, apart: boolean): Verdict {
  const [a, b] = [one.phase, other.phase];
  if (!apart && one.way && other.way && one.way !== other.way) return conflict("left-otherwise");
  if ((a === "former") === (b === "former")) return same("same-office");
  const keeps = a === "remains" || b === "remains";
  return keeps && !apart ? conflict("office-given-up") : compatible("update", "left-office");
}

const lastWord = (name: string) => name.toLowerCase().split(/\s+/).at(-1) ?? "";

export const roleComparer: Comparer<"role"> = {
  kind: "role",
  compare(a, b, { question }) {
    if (question.slot.startsWith("office-of:")) {
      if (!sameOffice(a.value.office, b.value.office)) return compatible("precision", "other-office");
      return phases(a.value, b.value, longApart(a.publishedAt, b.publishedAt));
    }
    const one =
      a.value.holder === b.value.holder || lastWord(a.value.holderLabel) === lastWord(b.value.holderLabel);
    if (one) return same("same-holder");
    const apart = longApart(a.publishedAt, b.publishedAt);
    // Of two who are told to take one office up in the same days, one does not.
    if (a.value.phase === "enters" && b.value.phase === "enters" && !apart)
      return conflict("other-office-holder");
    const changes = a.value.phase !== "holds" || b.value.phase !== "holds";
    if (changes || apart) return compatible("update", "successor");
    return conflict("other-office-holder");
  },
};
