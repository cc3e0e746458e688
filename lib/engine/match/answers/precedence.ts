import { table } from "../../../text/table.ts";
import { isPersonNoun } from "../../lexicon/people.ts";
import { type WordKeys, wordKeys } from "../../lexicon/word-keys.ts";
import { treeIn } from "../../syntax/tree.ts";
import type { AboutItem } from "../about.ts";
import { type AnswerContext, type AnswerRule, answer, type Candidate } from "../candidate.ts";
import type { Frame } from "../frame.ts";
import { yesNoQuestion } from "../question/ask.ts";
import { phraseText, phraseTokens } from "../question/phrase.ts";
import { type Rank, ranksOf, subtreeOf } from "../rank.ts";
import { rankWindow } from "../rank-window.ts";

const THRESHOLD = 0.32;
const LONGEST = 120;
/** "biggest" and "largest" are one rank. */
const SAME_RANK: Readonly<Record<string, string>> = table({
  big: "large",
  great: "large",
  deadly: "bad",
  grave: "bad",
  severe: "bad",
  serious: "bad",
  early: "first",
});
const WEIGHT = { noun: 1.1, scope: 0.8, party: 0.8 };
/** "Marking the first …", "is the largest …": the subject holds the rank and is no part of the question. */
const SAYING_SO = new Set("be mark represent become make constitute remain signal stay".split(" "));
const MARKING = new Set("mark represent signal make constitute".split(" "));
const CONTENT = /^(?:NOUN|PROPN|VERB|ADJ)$/;
const EMPTY = new Set(["first", "last", "only", "such", "ever", "own", "be", "have"]);

/** "For the first time": what is ranked is the claim's own event. */
const isOwnEvent = (frame: Frame, rank: Rank) =>
  frame.sentence.tokens[rank.noun]?.lemma.toLowerCase() === "time";

/** What the rank is about: its noun with the words that bound it, or for "the first time" the whole claim. */
function aboutRank(frame: Frame, rank: Rank, { rarity }: AnswerContext): AboutItem[] {
  const { tokens } = frame.sentence;
  const scope = subtreeOf(frame, rank.noun);
  const own = isOwnEvent(frame, rank);
  const items = new Map<string, AboutItem>();
  const put = (id: string, keys: WordKeys | null, weight: number) => {
    if (weight > (items.get(id)?.weight ?? 0)) items.set(id, { id, keys, weight });
  };
  const used = new Set<number>();
  for (const party of frame.parties) {
    if (!scope.has(party.head) && !(own && !scope.has(party.head))) continue;
    used.add(party.head);
    put(`e:${party.key}`, null, WEIGHT.party * rarity.of(`e:${party.key}`));
  }
  const inside = new Set(own ? [...scope, ...frame.contents.map((c) => c.token)] : scope);
  for (const t of inside) {
    const token = tokens[t];
    if (!token || used.has(t) || t === rank.token || !CONTENT.test(token.upos)) continue;
    const lemma = token.lemma.toLowerCase();
    if (EMPTY.has(lemma) || (own && t === rank.noun)) continue;
    const core = own ? t === frame.claim.head : t === rank.noun;
    put(lemma, wordKeys(token.lemma, token.upos), core ? WEIGHT.noun : WEIGHT.scope * rarity.of(lemma));
  }
  // "The accident is the second deadliest": the subject names what is ranked.
  const alone = rank.noun === rank.token ? frame.contents.find((c) => c.role === "subject") : undefined;
  if (alone) put(alone.lemma, alone.keys, WEIGHT.noun);
  return [...items.values()];
}

/** The word for what is ranked: two ranks of unlike things never meet. Null where the rank stands alone. */
function coreOf(frame: Frame, rank: Rank): WordKeys | null {
  const { tokens } = frame.sentence;
  if (isOwnEvent(frame, rank)) return frame.predicate;
  const noun = tokens[rank.noun];
  if (noun && /^(?:NOUN|PROPN)$/.test(noun.upos)) return wordKeys(noun.lemma, noun.upos);
  const subject = frame.contents.find((c) => c.role === "subject");
  return subject?.keys ?? null;
}

/** Whether what is ranked is the subject. */
const isOfSubject = (frame: Frame, rank: Rank) =>
  frame.claim.arguments.some((a) => a.role === "subject" && a.head === rank.noun);

/** What holds the rank: the event told of, the subject by its name, or by its word. */
function holdersOf(frame: Frame, rank: Rank, context: AnswerContext): string[] {
  const { mention, event } = context;
  const told = mention.type.noun !== null || mention.type.concept !== null;
  // "The first vessel on the scene was the trawler": the rank is the subject's, and the complement holds it.
  const inverted = frame.claim.kind === "copular" && isOfSubject(frame, rank);
  const holder = inverted ? "complement" : "subject";
  const subject = frame.parties.find((p) => p.role === holder);
  const head = inverted ? frame.claim.head : frame.claim.arguments.find((a) => a.role === "subject")?.head;
  const word = head === undefined ? undefined : frame.sentence.tokens[head];
  const aside = frame.claim.kind !== "copular" && MARKING.has(frame.head.lemma.toLowerCase());
  // "…, marking the first …": the event of the governing clause holds the rank, whoever its subject is.
  if (aside) return event === null ? [] : [`event:${event}`];
  const says = SAYING_SO.has(frame.head.lemma.toLowerCase()) || frame.claim.kind === "copular";
  return [
    ...(event !== null && (told || isOwnEvent(frame, rank)) ? [`event:${event}`] : []),
    ...(subject && (says || !isOwnEvent(frame, rank)) ? [`e:${subject.key}`] : []),
    ...(word?.upos === "NOUN" ? [`w:${word.lemma.toLowerCase()}`] : []),
  ];
}

function wordingOf(frame: Frame, rank: Rank): string {
  const { tokens } = frame.sentence;
  if (isOwnEvent(frame, rank)) return "";
  const noun = tokens[rank.noun];
  const scope = phraseTokens(treeIn(frame.sentence), rank.noun).filter(
    (t) => t >= Math.min(rank.token, rank.noun),
  );
  const alone = rank.noun === rank.token ? frame.contents.find((c) => c.role === "subject") : undefined;
  if (rank.noun === rank.token && !alone) return "";
  const phrase = phraseText(frame, scope);
  if (phrase === null || (tokens[rank.token]?.start ?? 0) > (noun?.start ?? 0)) return "";
  // "One of two ferries": whether it is the only one is asked of the claim itself.
  if (rank.rank === "only" && !/^only\b/iu.test(phrase)) return yesNoQuestion(frame) ?? "";
  const said = alone ? phrase.replace(/^(\S+)/u, `$1 ${alone.lemma}`) : phrase;
  const were = noun?.xpos === "NNS" ? "were" : "was";
  const text = `${noun && isPersonNoun(noun.lemma.toLowerCase()) ? "Who" : "Which"} ${were} the ${said}?`;
  return text.length > LONGEST ? "" : text;
}

function candidateOf(frame: Frame, rank: Rank, context: AnswerContext): Candidate {
  const holders = holdersOf(frame, rank, context);
  const core = coreOf(frame, rank);
  return {
    facet: "precedence",
    answer: answer(frame, {
      kind: "rank",
      rank: rank.rank,
      nth: rank.nth,
      ...rankWindow(frame, rank),
      holders,
      text: frame.reading.document.text.slice(frame.claim.start, frame.claim.end),
    }),
    frame,
    event: holders.some((h) => h.startsWith("event:")) ? context.event : null,
    slot: null,
    kind: `rank:${SAME_RANK[rank.rank] ?? rank.rank}`,
    acrossEvents: true,
    about: aboutRank(frame, rank, context),
    core,
    coreDecides: true,
    threshold: THRESHOLD,
    wording: wordingOf(frame, rank),
    alone: false,
  };
}

const MOST_RANKS = 2;

/** First, last, only, largest: what holds the rank, among what. */
export const precedenceRule: AnswerRule = {
  name: "precedence/rank",
  facet: "precedence",
  find: (frame, context) =>
    frame.claim.rule === "list-member"
      ? []
      : ranksOf(frame)
          .slice(0, MOST_RANKS)
          .map((rank) => candidateOf(frame, rank, context)),
};
