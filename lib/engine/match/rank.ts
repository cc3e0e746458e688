import { table } from "../../text/table.ts";
import type { Frame } from "./frame.ts";
import { caseOf, headOfSpan } from "./frame-tokens.ts";

/** A word that gives something its place in an order. */
export interface Rank {
  /** "first", "last", "only", or a superlative's lemma. */
  readonly rank: string;
  /** 1 for "largest", 2 for "second largest"; how many share an "only". */
  readonly nth: number;
  /** Token of the rank's word. */
  readonly token: number;
  /** Token of what is ranked; the rank's own where it stands alone. */
  readonly noun: number;
}

const RANKS: Readonly<Record<string, string>> = table({
  first: "first",
  "first-ever": "first",
  maiden: "first",
  inaugural: "first",
  last: "last",
  final: "last",
  only: "only",
  sole: "only",
});
const ORDINALS: Readonly<Record<string, number>> = table({
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
});
const HYPHENED = /^(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)-(\p{L}+est|most)\b/iu;
/** "Last week", "first half": parts of a time expression or of a list, no rank. */
const NO_RANK_OF = new Set(
  "week month year night day quarter half hour minute summer winter spring autumn monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december name minister lady aid place degree step glance sight line decade century weekend season episode chapter".split(
    " ",
  ),
);
/** Superlatives that rank nothing in news. */
const NO_RANK = new Set(["best", "latest", "least", "utmost"]);
const DETERMINED = /^(?:the|its|their|his|her|one|our|my|your|country’s|country's)$/i;

function nounOf(frame: Frame, t: number): number {
  const token = frame.sentence.tokens[t];
  if (!token || token.head < 0) return t;
  if (/^(?:amod|advmod|nmod|det|compound|nummod)/.test(token.deprel)) return token.head;
  return token.upos === "ADJ" && !/^(?:conj|root|xcomp|ccomp)/.test(token.deprel) ? token.head : t;
}

/** "largest" for "large": the lemma of a superlative, also inside "second-largest". */
function plainLemma(text: string, lemma: string): string {
  const lower = text.toLowerCase();
  if (lemma.toLowerCase() !== lower) return lemma.toLowerCase();
  return lower
    .replace(/iest$/, "y")
    .replace(/(?:([bdgmnt])\1)est$/, "$1")
    .replace(/gest$/, "ge")
    .replace(/est$/, "");
}

function superlativeAt(frame: Frame, t: number): Rank | null {
  const { tokens } = frame.sentence;
  const token = tokens[t];
  if (!token) return null;
  const lower = token.text.toLowerCase();
  const hyphened = HYPHENED.exec(lower);
  if (hyphened)
    return {
      rank: plainLemma(hyphened[2] ?? "", hyphened[2] ?? ""),
      nth: ORDINALS[hyphened[1] ?? ""] ?? 1,
      token: t,
      noun: nounOf(frame, t),
    };
  if ((token.xpos !== "JJS" && token.xpos !== "RBS") || NO_RANK.has(lower)) return null;
  const before = tokens[t - 1]?.text ?? "";
  const nth = ORDINALS[(before === "-" ? tokens[t - 2]?.text : before)?.toLowerCase() ?? ""] ?? 1;
  if (lower !== "most")
    return { rank: plainLemma(lower, token.lemma), nth, token: t, noun: nounOf(frame, t) };
  const head = tokens[token.head];
  if (head?.upos !== "ADJ") return null;
  return { rank: head.lemma.toLowerCase(), nth, token: t, noun: head.head >= 0 ? head.head : token.head };
}

/** "It was the country's second landing" answers "the first"; "a second boat" and "the second round" are no ranks. */
function ordinalAt(frame: Frame, t: number): Rank | null {
  const { tokens } = frame.sentence;
  const nth = ORDINALS[tokens[t]?.text.toLowerCase() ?? ""];
  if (nth !== undefined && isSaid(frame, t)) return { rank: "first", nth, token: t, noun: t };
  if (nth === undefined || !tokens[t]?.deprel.startsWith("amod")) return null;
  const noun = nounOf(frame, t);
  const owned = tokens.some((x) => x.head === noun && x.deprel === "nmod:poss") || isWithinTime(frame, noun);
  const superlative = /^(?:JJS|RBS)$/.test(tokens[t + 1]?.xpos ?? "");
  if (!owned || superlative || frame.claim.kind !== "copular" || noun !== frame.claim.head) return null;
  return NO_RANK_OF.has(tokens[noun]?.lemma.toLowerCase() ?? "")
    ? null
    : { rank: "first", nth, token: t, noun };
}

/** "The second murder in ten years", "the third since May": among those of a stretch of time. */
const isWithinTime = (frame: Frame, noun: number): boolean =>
  frame.times.some((time) => {
    const head = headOfSpan(frame.sentence, time);
    if (time.type !== "duration") return /^since\b/i.test(time.text);
    return frame.sentence.tokens[head]?.head === noun && caseOf(frame.sentence, head) === "in";
  });

/** "The vote was only the second that the country has known": the ordinal is itself what is said. */
function isSaid(frame: Frame, t: number): boolean {
  const { tokens } = frame.sentence;
  if (frame.claim.kind !== "copular" || t !== frame.claim.head) return false;
  return (
    tokens[t - 1]?.text.toLowerCase() === "the" &&
    /^(?:that|to|in|of|since)$/i.test(tokens[t + 1]?.text ?? "")
  );
}

function rankAt(frame: Frame, t: number): Rank | null {
  const { tokens } = frame.sentence;
  const token = tokens[t];
  if (!token) return null;
  const known = RANKS[token.text.toLowerCase()];
  if (!known) return ordinalAt(frame, t) ?? superlativeAt(frame, t);
  const noun = nounOf(frame, t);
  const lemma = tokens[noun]?.lemma.toLowerCase() ?? "";
  if (NO_RANK_OF.has(lemma)) return null;
  if (known === "only" && !DETERMINED.test(tokens[t - 1]?.text ?? "")) return null;
  if (known === "last" && (token.upos === "ADV" || lemma === "time")) return null;
  return { rank: known, nth: 1, token: t, noun };
}

/** "One of two vehicle ferries" answers "the only vehicle ferry": as many as are named share the rank. */
function oneOf(frame: Frame): Rank | null {
  const { tokens } = frame.sentence;
  for (const q of frame.quantities) {
    const at = tokens.findIndex((t) => t.start <= q.start && q.start < t.end);
    const [one, of] = [tokens[at - 2]?.text.toLowerCase(), tokens[at - 1]?.text.toLowerCase()];
    if (of !== "of" || one !== "one") continue;
    const best = q.value.best;
    const noun = tokens[at]?.head ?? -1;
    if (best !== null && best >= 2 && noun >= 0) return { rank: "only", nth: best, token: at, noun };
  }
  return null;
}

/** The ranks that a claim's own words give. */
export function ranksOf(frame: Frame): Rank[] {
  const { claim, sentence } = frame;
  const mine = new Set(frame.contents.map((c) => c.token));
  const found: Rank[] = [];
  sentence.tokens.forEach((token, t) => {
    if (token.start < claim.start || token.end > claim.end) return;
    const rank = rankAt(frame, t);
    if (rank && (mine.has(rank.noun) || rank.noun === claim.head || rank.noun === t)) found.push(rank);
  });
  const shared = oneOf(frame);
  return shared ? [...found, shared] : found;
}

/** A token with everything under it that lies within a clause's reach. */
export function subtreeOf(frame: Frame, top: number): Set<number> {
  const { tokens } = frame.sentence;
  const inside = new Set([top]);
  // Two passes settle nearly every tree; words further down than that bound nothing.
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    let grew = false;
    tokens.forEach((token, t) => {
      if (inside.has(t) || !inside.has(token.head)) return;
      if (token.head === top && /^(?:nsubj|punct|cop|conj|parataxis|appos)/.test(token.deprel)) return;
      inside.add(t);
      grew = true;
    });
    if (!grew) break;
  }
  return inside;
}

const MOST_PASSES = 8;
