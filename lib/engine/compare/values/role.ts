import { publicationMinutes } from "../../../text/publication-date.ts";
import { canonicalRole } from "../../lexicon/roles.ts";
import { wordKeys, wordSimilarity } from "../../lexicon/word-keys.ts";
import { type Comparer, compatible, conflict, same } from "../verdict.ts";

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

/** The words of one within the other's, or a common ending of two words: a deputy is none of these. */
function sameOffice(a: string, b: string): boolean {
  if (BESIDE.test(a) !== BESIDE.test(b)) return false;
  const [x, y] = [wordsOf(a), wordsOf(b)];
  if (within(x, y) || within(y, x)) return true;
  const [v, w] = [titleOf(a).slice(-MOST_SHARED), titleOf(b).slice(-MOST_SHARED)];
  return v.length > 0 && w.length > 0 && (within(v, w) || within(w, v)) && v.at(-1) === w.at(-1);
}

function longApart(a: string | null, b: string | null): boolean {
  const x = a === null ? null : publicationMinutes(a);
  const y = b === null ? null : publicationMinutes(b);
  return x !== null && y !== null && Math.abs(x - y) > SAME_DAYS * MINUTES_A_DAY;
}

const lastWord = (name: string) => name.toLowerCase().split(/\s+/).at(-1) ?? "";

export const roleComparer: Comparer<"role"> = {
  kind: "role",
  compare(a, b, { question }) {
    if (question.slot.startsWith("office-of:")) {
      return sameOffice(a.value.office, b.value.office)
        ? same("same-office")
        : compatible("precision", "other-office");
    }
    const one =
      a.value.holder === b.value.holder || lastWord(a.value.holderLabel) === lastWord(b.value.holderLabel);
    if (one) return same("same-holder");
    const changes = a.value.phase !== "holds" || b.value.phase !== "holds";
    if (changes || longApart(a.publishedAt, b.publishedAt)) return compatible("update", "successor");
    return conflict("other-office-holder");
  },
};
