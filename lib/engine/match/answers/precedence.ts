import { aboutOf } from "../about.ts";
import { type AnswerContext, type AnswerRule, answer, type Candidate } from "../candidate.ts";
import type { Frame } from "../frame.ts";

const THRESHOLD = 0.32;
const RANKS: Readonly<Record<string, string>> = {
  first: "first",
  "first-ever": "first",
  maiden: "first",
  inaugural: "first",
  last: "last",
  final: "last",
  only: "only",
  sole: "only",
};
/** "biggest" and "largest" are one rank. */
const SAME_RANK: Readonly<Record<string, string>> = {
  big: "large",
  great: "large",
  deadly: "bad",
  grave: "bad",
  early: "first",
};
/** Two claims of one event that both call it the first say the same, whatever else they say. */
const EVENT_BONUS = 0.4;
const ORDINALS: Readonly<Record<string, number>> = { second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6 };
/** "last week", "first half": parts of a time expression or of a list, no rank. */
const TIME_HEADS = new Set(
  "week month year night day time-of-day quarter half hour minute summer winter spring autumn monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december name minister lady aid place".split(
    " ",
  ),
);

interface Rank {
  readonly rank: string;
  readonly nth: number;
  readonly token: number;
  readonly noun: number;
}

function rankAt(frame: Frame, t: number): Rank | null {
  const tokens = frame.sentence.tokens;
  const token = tokens[t];
  if (!token) return null;
  const lower = token.text.toLowerCase();
  const noun = /^(?:amod|advmod|nmod|det|compound|nummod)/.test(token.deprel)
    ? token.head
    : token.head >= 0 && token.upos === "ADJ"
      ? token.head
      : t;
  const nounLemma = tokens[noun]?.lemma.toLowerCase() ?? "";
  const known = RANKS[lower];
  if (known) {
    const forTheFirstTime = nounLemma === "time" && known === "first";
    if (TIME_HEADS.has(nounLemma) && !forTheFirstTime) return null;
    if (
      known === "only" &&
      !tokens.some((x, i) => i === t - 1 && /^(?:the|its|their|his|her|one)$/i.test(x.text))
    )
      return null;
    if (known === "last" && token.upos === "ADV") return null;
    return { rank: known, nth: 1, token: t, noun };
  }
  if (token.xpos === "JJS" || token.xpos === "RBS") {
    if (lower === "most" || lower === "least") {
      const head = tokens[token.head];
      return head?.upos === "ADJ"
        ? { rank: head.lemma.toLowerCase(), nth: 1, token: t, noun: head.head >= 0 ? head.head : token.head }
        : null;
    }
    if (lower === "best" || lower === "latest") return null;
    const before = tokens[t - 1]?.text.toLowerCase() ?? "";
    return { rank: token.lemma.toLowerCase(), nth: ORDINALS[before] ?? 1, token: t, noun };
  }
  return null;
}

/** "one of two vehicle ferries" answers "the only vehicle ferry": as many as are named share the rank. */
function oneOf(frame: Frame): Rank | null {
  const tokens = frame.sentence.tokens;
  for (const q of frame.quantities) {
    const at = tokens.findIndex((t) => t.start <= q.start && q.start < t.end);
    if (at < 2 || tokens[at - 1]?.text.toLowerCase() !== "of" || tokens[at - 2]?.text.toLowerCase() !== "one")
      continue;
    const best = q.value.best;
    const noun = tokens[at]?.head ?? -1;
    if (best !== null && best >= 2 && noun >= 0) return { rank: "only", nth: best, token: at, noun };
  }
  return null;
}

function candidateOf(frame: Frame, rank: Rank, context: AnswerContext): Candidate {
  const subject = frame.parties.find((p) => p.role === "subject");
  const aboutEvent =
    context.event !== null && (context.mention.type.noun !== null || context.mention.type.concept !== null);
  const holders = [
    ...(aboutEvent ? [`event:${context.event}`] : []),
    ...(subject ? [`e:${subject.key}`] : []),
  ];
  const noun = frame.sentence.tokens[rank.noun];
  return {
    facet: "precedence",
    answer: answer(frame, {
      kind: "rank",
      rank: rank.rank,
      nth: rank.nth,
      holders,
      text: frame.reading.document.text.slice(frame.claim.start, frame.claim.end),
    }),
    frame,
    event: aboutEvent ? context.event : null,
    slot: null,
    kind: `rank:${SAME_RANK[rank.rank] ?? rank.rank}`,
    eventBonus: EVENT_BONUS,
    acrossEvents: true,
    about: aboutOf(frame, context.rarity, (t) => t === rank.token),
    threshold: THRESHOLD,
    wording: `Which was the ${rank.rank} ${noun?.lemma ?? ""}`.trim(),
    alone: false,
  };
}

export const precedenceRule: AnswerRule = {
  name: "precedence/rank",
  facet: "precedence",
  find(frame, context) {
    const found: Candidate[] = [];
    const mine = new Set(frame.contents.map((c) => c.token));
    frame.sentence.tokens.forEach((token, t) => {
      const inClaim = token.start >= frame.claim.start && token.end <= frame.claim.end;
      if (!inClaim) return;
      const rank = rankAt(frame, t);
      if (rank && (mine.has(rank.noun) || rank.noun === frame.claim.head))
        found.push(candidateOf(frame, rank, context));
    });
    const shared = oneOf(frame);
    if (shared) found.push(candidateOf(frame, shared, context));
    return found.slice(0, 2);
  },
};
