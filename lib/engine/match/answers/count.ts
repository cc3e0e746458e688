import type { Quantity } from "../../../model/index.ts";
import { conceptsOf } from "../../lexicon/concepts.ts";
import { isPeopleNoun, peopleScope } from "../../lexicon/person-nouns.ts";
import { wordKeys, wordSimilarity } from "../../lexicon/word-keys.ts";
import { aboutFigure } from "../about.ts";
import { type AnswerContext, type AnswerRule, answer, type Candidate } from "../candidate.ts";
import { isCapacity, isOvertaken } from "../capacity.ts";
import { countedToken, isFigureNoun, isGroupOfPeople } from "../counted.ts";
import { courseOf, isLeftBehind, leftBehindBy } from "../course.ts";
import { craftOf } from "../craft.ts";
import type { Frame } from "../frame.ts";
import { headOfSpan } from "../frame-tokens.ts";
import { HARM_ASKS, harmOfCount } from "../harm-slot.ts";
import { type ToldCount, toldCounts } from "../told-counts.ts";

const THRESHOLD = 0.27;

/** "How many jobs", "How many people: crowd"; a figure of nothing named is only a figure. */
function asked(frame: Frame, quantity: Quantity, counted: number): string {
  const token = frame.sentence.tokens[counted];
  const lemma = token?.lemma.toLowerCase() ?? "";
  if (isFigureNoun(lemma)) return "What is the figure";
  if (isGroupOfPeople(lemma)) return `How many people: ${lemma}`;
  return `How many ${quantity.of ?? token?.text.toLowerCase() ?? "people"}`;
}

/** Things that stand for the people who hold, cast or suffer them: "420 jobs" are 420 workers. */
const FOR_PEOPLE = new Set(
  "job post position role place seat vote ballot ticket case body life application claim family household team".split(
    " ",
  ),
);
/** Below this two nouns name two things. */
const ALIKE = 0.3;

/** Words that leave open what is counted: "four of them", "most of these". */
const OPEN = new Set(
  "they them we us it this that these those one other quarter third half most majority rest ten dozen score hundred thousand million".split(
    " ",
  ),
);

const namesPeople = (noun: string) => noun === "member" || isPeopleNoun(noun) || isGroupOfPeople(noun);

/** One figure of people and of things is chance: complaints are not observers, vessels are no members of the public. */
function othersCounted(noun: string | null, harm: string | null, other: Candidate): boolean {
  const value = other.answer.value;
  if (value.kind !== "number" || noun === null || harm !== null) return false;
  // "38 were treated": a bare figure of those who are harmed counts people.
  const theirs = value.counted ?? (other.slot === null ? null : "person");
  if (theirs === null) return false;
  if (OPEN.has(noun) || OPEN.has(theirs)) return false;
  if (namesPeople(noun) === namesPeople(theirs)) return false;
  const thing = namesPeople(noun) ? theirs : noun;
  if (isFigureNoun(thing) || FOR_PEOPLE.has(thing) || conceptsOf(thing, "n").length > 0) return false;
  return wordSimilarity(wordKeys(noun, "NOUN"), wordKeys(theirs, "NOUN")) < ALIKE;
}

/** What people do together and are counted by. */
const JOINING =
  /^(?:march|demonstrate|protest|rally|join|attend|vote|gather|strike|participate|work|live|sign|turn|take|walk)$/;

/** "1.4 million took part": a bare figure that is the subject of what people do. */
function isWhoDid({ sentence }: Frame, quantity: Quantity): boolean {
  const { tokens } = sentence;
  const own = tokens[headOfSpan(sentence, quantity)];
  const verb = own && own.deprel === "nsubj" ? tokens[own.head] : undefined;
  return verb?.upos === "VERB" && JOINING.test(verb.lemma.toLowerCase());
}

/** "One of the four broke an arm" tells of somebody, not how many. */
function isOneOf({ sentence }: Frame, { start }: Quantity): boolean {
  const own = sentence.tokens.findIndex((t) => t.start >= start);
  const [one, of] = [sentence.tokens[own], sentence.tokens[own + 1]];
  return one?.text.toLowerCase() === "one" && of?.text.toLowerCase() === "of";
}

/** "From 60 men to 25": what the figure counts stands beside the one that it has replaced. */
function countedIn(frame: Frame, quantity: Quantity): number {
  const own = countedToken(frame, quantity);
  const before = own < 0 ? leftBehindBy(frame, quantity) : undefined;
  return before ? countedToken(frame, before) : own;
}

function candidateOf(frame: Frame, quantity: Quantity, context: AnswerContext): Candidate | null {
  const counted = countedIn(frame, quantity);
  const noun = frame.sentence.tokens[counted]?.lemma.toLowerCase() ?? null;
  const people =
    noun === null ||
    OPEN.has(noun) ||
    noun === "life" ||
    noun === "dozen" ||
    isFigureNoun(noun) ||
    isGroupOfPeople(noun) ||
    isPeopleNoun(noun) ||
    conceptsOf(noun, "n").some((c) => HARM_ASKS[c.id]);
  const figure = counted >= 0 ? counted : headOfSpan(frame.sentence, quantity);
  const capacity = isCapacity(frame, figure);
  const harm = people && !capacity ? harmOfCount(frame, quantity) : null;
  // A figure of nothing named answers no question.
  if (noun === null && harm === null && !isWhoDid(frame, quantity)) return null;
  if (harm === null && isOneOf(frame, quantity)) return null;
  const scope = noun === null ? "people" : peopleScope(noun);
  const value = {
    kind: "number" as const,
    set: quantity.value,
    hedge: quantity.hedge,
    unitKind: quantity.unit.kind,
    unitCode: quantity.unit.code,
    of: quantity.of,
    counted: noun,
    text: quantity.text,
    ...courseOf(frame, quantity),
  };
  return {
    facet: "count",
    answer: answer(frame, value),
    frame,
    event: context.event,
    slot: harm ? `${harm}:${scope}` : null,
    kind: capacity ? "capacity" : "count",
    craft: harm ? craftOf(frame, figure) : null,
    core:
      noun === null || isFigureNoun(noun)
        ? null
        : people
          ? wordKeys("people", "NOUN")
          : wordKeys(noun, "NOUN"),
    about: aboutFigure(frame, context.rarity, figure),
    apart: (other) => othersCounted(noun, harm, other),
    // "Four of them" are four of some that only the text around tells.
    ...((noun !== null && OPEN.has(noun)) || isOvertaken(frame) ? { neverSure: true } : {}),
    threshold: THRESHOLD,
    wording: capacity
      ? `How many ${quantity.of ?? noun ?? scope} is there room or leave for`
      : harm
        ? `How many ${scope} ${HARM_ASKS[harm]}`
        : asked(frame, quantity, counted),
    alone: true,
  };
}

function toldCandidate(frame: Frame, told: ToldCount, context: AnswerContext): Candidate {
  const { tokens } = frame.sentence;
  const noun = tokens[told.counted]?.lemma.toLowerCase() ?? "";
  const { count: n, harm, scope } = told;
  const text = frame.reading.document.text.slice(tokens[told.first]?.start ?? 0, tokens[told.last]?.end ?? 0);
  return {
    facet: "count",
    answer: answer(frame, {
      kind: "number",
      set: { min: n, max: n, minInclusive: true, maxInclusive: true, best: n },
      hedge: "exact",
      unitKind: "count",
      unitCode: null,
      of: null,
      counted: noun,
      text,
    }),
    frame,
    event: context.event,
    slot: harm ? `${harm}:${scope}` : null,
    kind: "count",
    core: wordKeys(harm ? "people" : noun, "NOUN"),
    about: aboutFigure(frame, context.rarity, told.counted),
    threshold: THRESHOLD,
    wording: harm ? `How many ${scope} ${HARM_ASKS[harm]}` : `How many: ${noun}`,
    alone: false,
  };
}

/** Figures of what is counted, and counts told without one: "no arrests", "the fifth school to close". */
export const countRule: AnswerRule = {
  name: "count/quantity",
  facet: "count",
  find: (frame, context) => [
    ...frame.quantities
      .filter((q) => q.unit.kind === "count" || (q.unit.kind === "other" && q.unit.code === null))
      .filter((q) => !isLeftBehind(frame, q))
      .map((q) => candidateOf(frame, q, context))
      .filter((c) => c !== null),
    ...toldCounts(frame).map((told) => toldCandidate(frame, told, context)),
  ],
};
