import { publicationMinutes } from "../../../text/publication-date.ts";
import { canonicalRole } from "../../lexicon/roles.ts";
import { wordKeys, wordSimilarity } from "../../lexicon/word-keys.ts";
import { type Comparer, compatible, conflict, same } from "../verdict.ts";

const ALIKE = 0.8;
/** Within so many days an office seldom changes hands unsaid. */
const SAME_DAYS = 60;
const MINUTES_A_DAY = 1440;
const FILLERS = /^(?:the|of|a|an|for|and|in|at|its|his|her|their|s)$/;

function wordsOf(office: string): string[] {
  return canonicalRole(office.replace(/\s+of\s+/gi, " of "))
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((w) => w.length > 1 && !FILLERS.test(w));
}

const within = (a: readonly string[], b: readonly string[]) =>
  a.every((w) => b.some((v) => v === w || wordSimilarity(wordKeys(w, "NOUN"), wordKeys(v, "NOUN")) >= ALIKE));

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
      const x = wordsOf(a.value.office);
      const y = wordsOf(b.value.office);
      return within(x, y) || within(y, x) ? same("same-office") : compatible("precision", "other-office");
    }
    const one =
      a.value.holder === b.value.holder || lastWord(a.value.holderLabel) === lastWord(b.value.holderLabel);
    if (one) return same("same-holder");
    const changes = a.value.phase !== "holds" || b.value.phase !== "holds";
    if (changes || longApart(a.publishedAt, b.publishedAt)) return compatible("update", "successor");
    return conflict("other-office-holder");
  },
};
