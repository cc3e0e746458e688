import type { RankValue } from "../../../model/index.ts";
import { wordKeys, wordSimilarity } from "../../lexicon/word-keys.ts";
import { type Comparer, compatible, conflict, same } from "../verdict.ts";

const ALIKE = 0.5;

const of = (holders: readonly string[], prefix: string) =>
  holders.filter((h) => h.startsWith(prefix)).map((h) => h.slice(prefix.length));

/** Whether two lists of holders name the same: true, false, or null where it cannot be told. */
function sameHolder(a: readonly string[], b: readonly string[]): boolean | null {
  if (a.some((h) => !h.startsWith("w:") && b.includes(h))) return true;
  for (const prefix of ["event:", "e:"])
    if (of(a, prefix).length > 0 && of(b, prefix).length > 0) return false;
  const [x, y] = [of(a, "w:"), of(b, "w:")];
  if (x.length === 0 || y.length === 0) return null;
  const alike = x.some((v) =>
    y.some((w) => wordSimilarity(wordKeys(v, "NOUN"), wordKeys(w, "NOUN")) >= ALIKE),
  );
  return alike ? true : null;
}

/** Years by which "in ten years" may miss the year of the one before. */
const ROUGH_YEARS = 1;

/**
 * Whether two say differently how long ago there was one before: "the first since 2008" is not "the first ever", nor
 * the first since 2012. Of superlatives only the order counts: the largest since 1990 is also the largest since 2001.
 */
function otherWindow(a: RankValue, b: RankValue): boolean {
  if (a.rank !== "first" || b.rank !== "first") return false;
  if ((a.ever && b.since) || (b.ever && a.since)) return true;
  if (!a.since || !b.since) return false;
  const slack = a.since.rough || b.since.rough ? ROUGH_YEARS : 0;
  return Math.abs(a.since.year - b.since.year) > slack;
}

export const rankComparer: Comparer<"rank"> = {
  kind: "rank",
  compare(a, b) {
    const one = sameHolder(a.value.holders, b.value.holders);
    const named = of(a.value.holders, "e:").length > 0 && of(b.value.holders, "e:").length > 0;
    if (a.polarity !== b.polarity) {
      const sameRank = a.value.nth === b.value.nth;
      return one === false || !sameRank ? compatible("scope", "rank-of-another") : conflict("rank-denied");
    }
    // "Second largest" of one and "largest" of another go together; of the same thing they don't.
    const ordinal = a.value.rank === "first" && b.value.rank === "first";
    if (a.value.nth !== b.value.nth && ordinal && one === false)
      return compatible("scope", "rank-of-another");
    if (a.value.nth !== b.value.nth)
      return one === false && named ? compatible("scope", "rank-of-another") : conflict("other-rank");
    const affirmed = a.polarity === "affirmed";
    if (affirmed && one !== false && a.value.nth === 1 && otherWindow(a.value, b.value))
      return conflict("other-window");
    if (!affirmed || one === null) return same("same-rank");
    return one ? same("same-holder") : conflict("other-holder");
  },
};
