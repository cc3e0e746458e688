import { comparePublication } from "../../../text/publication-date.ts";
import { wordKeys, wordSimilarity } from "../../lexicon/word-keys.ts";
import { type Comparer, compatible, conflict, same } from "../verdict.ts";

const SAME_TOPICS = 0.75;
const SOME_TOPICS = 0.2;
const ALIKE = 0.5;
const SAME_QUOTE = 0.999;

export const rankComparer: Comparer<"rank"> = {
  kind: "rank",
  compare(a, b) {
    if (a.value.nth !== b.value.nth) return conflict("other-rank");
    if (a.value.holders.length === 0 || b.value.holders.length === 0) return same("same-rank");
    if (a.value.holders.some((h) => b.value.holders.includes(h))) return same("same-holder");
    const kind = (holders: readonly string[], prefix: string) => holders.some((h) => h.startsWith(prefix));
    const comparable = ["event:", "e:"].some((p) => kind(a.value.holders, p) && kind(b.value.holders, p));
    return comparable ? conflict("other-holder") : same("same-rank");
  },
};

export const stateComparer: Comparer<"state"> = {
  kind: "state",
  compare: (a, b) => (a.value.holds === b.value.holds ? same("same-state") : conflict("opposite-polarity")),
};

/** How much of `a`'s topics `b` has too, 0 to 1. */
function share(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): number {
  if (a.length === 0) return 0;
  const words = (topics: readonly (readonly string[])[]) => topics.flat().map((w) => wordKeys(w, "NOUN"));
  const other = words(b);
  let sum = 0;
  for (const topic of a) {
    const best = topic.map((w) => Math.max(0, ...other.map((o) => wordSimilarity(wordKeys(w, "NOUN"), o))));
    sum += best.filter((s) => s >= ALIKE).length / topic.length;
  }
  return sum / a.length;
}

export const topicsComparer: Comparer<"topics"> = {
  kind: "topics",
  compare(a, b) {
    const ab = share(a.value.topics, b.value.topics);
    const ba = share(b.value.topics, a.value.topics);
    if (ab >= SAME_TOPICS && ba >= SAME_TOPICS) return same("same-topics");
    if (ab >= SAME_TOPICS) return compatible("precision", "more-topics", "b>a");
    if (ba >= SAME_TOPICS) return compatible("precision", "more-topics", "a>b");
    return ab >= SOME_TOPICS || ba >= SOME_TOPICS ? compatible("scope", "overlapping-topics") : null;
  },
};

export const roleComparer: Comparer<"role"> = {
  kind: "role",
  compare(a, b, { question }) {
    if (question.slot.startsWith("office-of:")) {
      const words = (t: string) =>
        t
          .toLowerCase()
          .split(/[^\p{L}-]+/u)
          .filter((w) => w.length > 2);
      const x = words(a.value.office);
      const y = words(b.value.office);
      const shared = x.filter((w) =>
        y.some((v) => v === w || wordSimilarity(wordKeys(w, "NOUN"), wordKeys(v, "NOUN")) >= ALIKE),
      );
      return shared.length > 0 ? same("same-office") : compatible("precision", "other-office");
    }
    if (a.value.holder === b.value.holder) return same("same-holder");
    const order = comparePublication(a.publishedAt, b.publishedAt);
    const later = order < 0 ? b : a;
    const planned = later.modality === "planned" || a.modality === "planned" || b.modality === "planned";
    return planned ? compatible("update", "successor") : conflict("other-holder");
  },
};

const folded = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Share of the words that two texts have in common, 0 to 1 (Dice's coefficient over word counts). */
export function wordOverlap(a: string, b: string): number {
  const x = folded(a).split(" ");
  const y = folded(b).split(" ");
  const counts = new Map<string, number>();
  for (const w of x) counts.set(w, (counts.get(w) ?? 0) + 1);
  let shared = 0;
  for (const w of y) {
    const n = counts.get(w) ?? 0;
    if (n > 0) {
      shared++;
      counts.set(w, n - 1);
    }
  }
  return (2 * shared) / (x.length + y.length);
}

export const quoteComparer: Comparer<"quote"> = {
  kind: "quote",
  compare(a, b) {
    const sameSpeaker =
      a.value.speaker === null || b.value.speaker === null || a.value.speaker === b.value.speaker;
    if (!sameSpeaker) return conflict("other-speaker");
    return wordOverlap(a.value.text, b.value.text) >= SAME_QUOTE
      ? same("same-words")
      : compatible("wording", "other-wording");
  },
};
