import type { Answer } from "../../../model/index.ts";
import { conceptById } from "../../lexicon/concepts.ts";
import { wordKeys, wordSimilarity } from "../../lexicon/word-keys.ts";
import { type Comparer, compatible, conflict, same } from "../verdict.ts";
import { isOneFate, isOtherFinding } from "./fate.ts";

const SAME_TOPICS = 0.7;
const SOME_TOPICS = 0.2;
const ALIKE = 0.5;
/** The head tells the topic; its modifiers narrow it. */
const HEAD_SHARE = 0.7;
/** "A month" and "30 days" are one term: lengths within this share of each other. */
const ROUNDED = 0.04;

/** Acts that change what was decided before: another step, and no other account of the first. */
const CHANGING = new Set(
  "prolong extend lengthen shorten renew lift restore waive overturn quash amend revise relax tighten".split(
    " ",
  ),
);

type Topics = readonly (readonly string[])[];

function nearest(word: string, others: readonly string[]): number {
  let best = 0;
  for (const other of others) {
    if (word.startsWith("=") || other.startsWith("=")) {
      if (word === other) return 1;
      continue;
    }
    best = Math.max(best, wordSimilarity(wordKeys(word, "NOUN"), wordKeys(other, "NOUN")));
  }
  return best;
}

/** How much of `a`'s topics `b` has too, 0 to 1. */
function share(a: Topics, b: Topics): number {
  if (a.length === 0) return 0;
  const other = b.flat();
  let sum = 0;
  for (const [head = "", ...modifiers] of a) {
    const hasHead = nearest(head, other) >= ALIKE;
    const narrowed =
      modifiers.length === 0
        ? hasHead
          ? 1
          : 0
        : modifiers.filter((m) => nearest(m, other) >= ALIKE).length / modifiers.length;
    sum += (hasHead ? HEAD_SHARE : 0) + (1 - HEAD_SHARE) * narrowed;
  }
  return sum / a.length;
}

/** Whether two decisions give lengths that exclude each other, where each names one alone. */
function otherTerms(a: readonly number[], b: readonly number[]): boolean {
  const [x, y] = [a[0], b[0]];
  if (a.length !== 1 || b.length !== 1 || x === undefined || y === undefined) return false;
  return Math.abs(x - y) > ROUNDED * Math.max(x, y);
}

const asserted = (answer: Answer) => answer.modality === "asserted" || answer.modality === "reported";

/** Whether two acts name the two ends of one dimension: what was imposed, and what was lifted again. */
function isOpposed(a: string, b: string): boolean {
  const [x, y] = [conceptById(a), conceptById(b)];
  return x?.dimension !== undefined && x.dimension === y?.dimension && x.sign !== y.sign;
}

export const topicsComparer: Comparer<"topics"> = {
  kind: "topics",
  compare(a, b, context) {
    if (isOtherFinding(a, b, context))
      return asserted(a) && asserted(b) ? conflict("opposite-state") : compatible("update", "changed-terms");
    const ab = share(a.value.topics, b.value.topics);
    const ba = share(b.value.topics, a.value.topics);
    const alike = Math.max(ab, ba);
    if (isOneFate(a, b) && !otherTerms(a.value.terms, b.value.terms)) return same("same-topics");
    if (isOpposed(a.value.act, b.value.act) && alike >= SAME_TOPICS)
      return compatible("update", "changed-terms");
    if (
      alike >= SOME_TOPICS &&
      a.value.act !== b.value.act &&
      (CHANGING.has(a.value.act) || CHANGING.has(b.value.act))
    )
      return compatible("update", "changed-terms");
    if (alike >= SAME_TOPICS && a.value.act === b.value.act && otherTerms(a.value.terms, b.value.terms))
      return conflict("other-terms");
    if (ab >= SAME_TOPICS && ba >= SAME_TOPICS)
      return a.value.act !== b.value.act && otherTerms(a.value.terms, b.value.terms)
        ? compatible("update", "changed-terms")
        : same("same-topics");
    if (ab >= SAME_TOPICS) return compatible("precision", "more-topics", "b>a");
    if (ba >= SAME_TOPICS) return compatible("precision", "more-topics", "a>b");
    return alike >= SOME_TOPICS ? compatible("scope", "overlapping-topics") : null;
  },
};
