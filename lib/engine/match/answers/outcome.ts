import { durationDays } from "../../../text/edtf.ts";
import { SPEECH_VERBS } from "../../lexicon/reporting.ts";
import { aboutOf } from "../about.ts";
import { type AnswerContext, type AnswerRule, answer, type Candidate } from "../candidate.ts";
import { isFigureNoun } from "../counted.ts";
import { type FateTold, fateTold } from "../fate-told.ts";
import type { Frame, Party } from "../frame.ts";
import { childrenIn } from "../frame-tokens.ts";

const THRESHOLD = 0.4;
const OUTCOME_CONCEPTS = new Set(
  `agree discuss promise announce demand approve reject impose suspend appoint sentence fine provide fund pay postpone
  restore resume ban allow open close release merge acquire sell layoff dismiss send build investigate order convict
  acquit stop rise fall detain charge replace sue appeal`.split(/\s+/),
);
const OUTCOME_VERBS = new Set(
  `result aim focus decide plan include cover concern offer propose grant award order rule lend extend prolong introduce
  restart lengthen shorten adopt pledge commit settle chair vote back refuse set_up establish create launch abolish
  scrap repeal overturn quash uphold withdraw revoke drop declare resolve rule reopen file reinstate annul waive cut reduce raise freeze nationalize privatize renew conclude rule_out vow`.split(
    /\s+/,
  ),
);
/** Nouns that are a decision: "the answer is another inquiry". */
const DECISION_NOUNS = new Set(
  `inquiry investigation probe ban suspension ceasefire truce sanction fine compensation amnesty moratorium review
  referendum tribunal commission embargo curfew pardon`.split(/\s+/),
);

/** Nouns that a court or a body gives: "returned a majority verdict". */
const GIVEN = new Set("verdict ruling judgment judgement decision resolution".split(" "));
const GIVING = new Set("return reach deliver hand_down give issue take make announce pass".split(" "));

/** "The jury returned a majority verdict", "today's decision to open an inquiry". */
const givesDecision = (frame: Frame) =>
  frame.claim.kind === "nominal"
    ? GIVEN.has(frame.head.lemma.toLowerCase())
    : GIVING.has(frame.head.lemma.toLowerCase()) &&
      frame.claim.arguments.some(
        (a) => a.role === "object" && GIVEN.has(frame.sentence.tokens[a.head]?.lemma.toLowerCase() ?? ""),
      );

/** Verbs that leave what is decided to their object: "agreed to set up a commission". */
const LIGHT = new Set("set make hold take give have get begin start keep put".split(" "));

const isDecision = (frame: Frame) =>
  frame.claim.kind === "copular" && DECISION_NOUNS.has(frame.head.lemma.toLowerCase());

/** What was agreed, decided, announced or discussed, as lists of words: one list for each thing named. */
export function topicsOf(frame: Frame): string[][] {
  const { tokens } = frame.sentence;
  const { claim } = frame;
  const decision = isDecision(frame);
  const money = (t: number) => {
    const token = tokens[t];
    return (
      token !== undefined &&
      frame.quantities.some((q) => q.unit.kind !== "count" && token.start >= q.start && token.end <= q.end)
    );
  };
  // "His former wife, Mary Lyle": the name says whom.
  const named = frame.parties.filter(
    (p) =>
      p.role === "object" &&
      p.preposition === null &&
      p.named &&
      p.kind !== "place" &&
      p.start >= claim.start &&
      p.end <= claim.end,
  );
  const appositive = (q: Party) => tokens[q.head]?.deprel.startsWith("appos") === true;
  const inside = new Set(
    frame.contents
      .filter((c) => c.role !== "subject" && (c.role !== "predicate" || decision) && !money(c.token))
      .map((c) => c.token),
  );
  const heads = [...inside].filter((t) => {
    const token = tokens[t];
    return (
      token !== undefined &&
      (token.upos === "NOUN" || token.upos === "VERB") &&
      !/^(?:compound|amod|nummod)/.test(token.deprel) &&
      !(token.upos === "VERB" && LIGHT.has(token.lemma.toLowerCase())) &&
      !named.some((p) => tokens[p.head]?.head === t && appositive(p))
    );
  });
  const topics = heads.map((h) => [
    tokens[h]?.lemma.toLowerCase() ?? "",
    ...tokens
      .filter((t, i) => t.head === h && inside.has(i) && /^(?:amod|compound|nmod)/.test(t.deprel))
      .map((t) => t.lemma.toLowerCase()),
  ]);
  // "Co-defendant Mary Lyle" is one person.
  const titles = (p: Party) =>
    named.some(
      (q) =>
        q !== p &&
        ((/^(?:nmod:desc|compound)/.test(tokens[p.head]?.deprel ?? "") && q.head === tokens[p.head]?.head) ||
          (appositive(q) && tokens[q.head]?.head === p.head)),
    );
  const keys = new Set(named.filter((p) => !titles(p)).map((p) => p.key));
  return [...topics, ...[...keys].map((key) => [`=${key}`])];
}

/** Decisions on different people or bodies are different decisions. */
function otherObjects(a: Frame, b: Frame): boolean {
  const objects = (f: Frame) =>
    f.parties.filter((p) => p.role === "object" && p.preposition === null && p.named && p.kind === "person");
  const [x, y] = [objects(a), objects(b)];
  return x.length > 0 && y.length > 0 && !x.some((p) => y.some((q) => p.key === q.key));
}

/** How long a decision holds, in days: "for 30 days", "three months". */
function termsOf(frame: Frame): number[] {
  return frame.times.flatMap((time) => {
    const days = time.type === "duration" && time.value !== null ? durationDays(time.value) : null;
    return days === null ? [] : [days];
  });
}

/** What a court's finding or an insolvency is about: whom it befalls, and what for. */
function fateTopics(frame: Frame, { act, parties, own }: FateTold): string[][] {
  const rest = topicsOf(frame).filter(([head = ""]) => !own.has(head) && !head.startsWith("="));
  const keys = [...new Set(parties.map((p) => p.key))].map((key) => [`=${key}`]);
  return [...rest, ...keys, ...(rest.length + keys.length === 0 ? [[act]] : [])];
}

function candidateOf(frame: Frame, topics: string[][], context: AnswerContext, act?: string): Candidate {
  const { claim, head, reading } = frame;
  const from = head.start > claim.start && head.start < claim.end ? head.start : claim.start;
  return {
    facet: "outcome",
    answer: answer(frame, {
      kind: "topics",
      act:
        act ??
        (frame.concepts.find((c) => OUTCOME_CONCEPTS.has(c.id)) ?? frame.concepts[0])?.id ??
        head.lemma.toLowerCase(),
      topics,
      terms: termsOf(frame),
      text: reading.document.text.slice(from, claim.end),
    }),
    frame,
    event: context.event,
    slot: null,
    kind: "topics",
    about: aboutOf(frame, context.rarity),
    apart: (other) => otherObjects(frame, other.frame),
    threshold: THRESHOLD,
    wording: "",
    alone: context.event !== null && frame.parties.some((p) => p.named),
  };
}

/** "Raised the death toll to 140": a figure was put otherwise, and nothing was decided. */
const movesFigure = ({ claim, sentence }: Frame): boolean =>
  claim.arguments.some(
    ({ role, head }) => role === "object" && isFigureNoun(sentence.tokens[head]?.lemma.toLowerCase() ?? ""),
  );

const REFUSING = new Set(["refuse", "decline"]);

/** "Refused to say that it was unsafe": nothing was decided, only not said. */
const refusesToSay = ({ claim, head, sentence }: Frame): boolean =>
  REFUSING.has(head.lemma.toLowerCase()) &&
  childrenIn(sentence, claim.head).some(
    (t) => t.deprel === "xcomp" && SPEECH_VERBS.has(t.lemma.toLowerCase()),
  );

/** What was agreed, decided, announced or discussed. */
export const outcomeRule: AnswerRule = {
  name: "outcome/topics",
  facet: "outcome",
  find(frame, context) {
    const { claim } = frame;
    if (claim.kind === "quote" || claim.rule === "list-member") return [];
    const fate = fateTold(frame);
    if (fate) return [candidateOf(frame, fateTopics(frame, fate), context, fate.act)];
    // "Why the ferry was allowed to sail" is asked, "it should be banned" is wished: neither was decided.
    if (claim.polarity === "denied" || !claim.checkworthy || movesFigure(frame) || refusesToSay(frame))
      return [];
    const asks =
      frame.concepts.some((c) => OUTCOME_CONCEPTS.has(c.id)) ||
      OUTCOME_VERBS.has(frame.head.lemma.toLowerCase()) ||
      isDecision(frame) ||
      givesDecision(frame);
    const topics = asks ? topicsOf(frame) : [];
    return topics.length === 0 ? [] : [candidateOf(frame, topics, context)];
  },
};
