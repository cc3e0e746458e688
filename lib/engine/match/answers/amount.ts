import type { Quantity } from "../../../model/index.ts";
import { table } from "../../../text/table.ts";
import { wordEntry } from "../../lexicon/wordnet/index.ts";
import { aboutFigure } from "../about.ts";
import { type AnswerContext, type AnswerRule, answer, type Candidate } from "../candidate.ts";
import { courseOf, isLeftBehind } from "../course.ts";
import type { Frame } from "../frame.ts";
import { headOfSpan } from "../frame-tokens.ts";
import { isOnTop, otherPayment, type Payment, paymentOf } from "../payment.ts";
import { otherKinds, sumKindsOf } from "../sum-kind.ts";

/** Lengths of one thing are many: how far, how deep, how wide. Only what happens alike is measured alike. */
const MEASURES = new Set(["length", "area", "speed"]);
const THRESHOLD = 0.27;

/** Counts are another facet's, and so are lengths of time. */
const isAmount = ({ unit }: Quantity) =>
  unit.kind !== "count" && unit.kind !== "duration" && !(unit.kind === "other" && unit.code === null);

/** Whose age a figure is, as a story key; null where nobody is named. */
function agedOf(frame: Frame, quantity: Quantity): string | null {
  const { tokens } = frame.sentence;
  const figure = headOfSpan(frame.sentence, quantity);
  const above = tokens[figure]?.head ?? -1;
  const people = frame.parties.filter((p) => p.named && p.kind === "person");
  // A title may govern the name: "Skipper Karl Stav, 61".
  const titled = (head: number) => tokens[head]?.head === above && tokens[head]?.deprel.startsWith("flat");
  const party =
    people.find((p) => p.head === above || titled(p.head)) ?? people.find((p) => p.text === quantity.of);
  return party?.key ?? null;
}

/** What a figure in a unit is called. */
const CALLED: Readonly<Record<string, string>> = table({
  currency: "sum",
  percentage: "share",
  length: "distance or length",
  area: "area",
  volume: "volume",
  mass: "weight",
  temperature: "temperature",
  speed: "speed",
  age: "age",
});
const sum = (kind: string) => CALLED[kind] ?? "figure";

/** "The vessel"; names and plurals go without. */
const withArticle = (words: string) => (/^\p{Lu}|s$|^(?:the|a|an)\b/u.test(words) ? words : `the ${words}`);

/** Whether words name something that a figure can be given for. */
function isThing(words: string): boolean {
  const last = words.split(/\s+/u).at(-1)?.toLowerCase() ?? "";
  return /^\p{Lu}/u.test(words) || wordEntry(singularOf(last), "n") !== null;
}

const singularOf = (noun: string) => (/[^s]s$/u.test(noun) ? noun.slice(0, -1) : noun);

/** "How much goes from the state to each family?" Null where nobody is named. */
function paymentQuestion({ payer, payee }: Payment): string | null {
  if (payer === null && payee === null) return null;
  const from = payer ? ` from ${payer.text}` : "";
  return `How much ${payee ? "goes" : "comes"}${from}${payee ? ` to ${payee.text}` : ""}?`;
}

function wordingOf(quantity: Quantity, payment: Payment | null, aged: string | null): string {
  if (aged !== null) return `How old is ${aged}?`;
  const paid = payment && paymentQuestion(payment);
  if (paid) return paid;
  return quantity.of && isThing(quantity.of)
    ? `What ${sum(quantity.unit.kind)} is given for ${withArticle(quantity.of)}`
    : "How much is it";
}

function candidateOf(frame: Frame, q: Quantity, context: AnswerContext): Candidate {
  const measure = MEASURES.has(q.unit.kind);
  const aged = q.unit.kind === "age" ? agedOf(frame, q) : null;
  const money = q.unit.kind === "currency";
  const payment = money ? paymentOf(frame, q) : null;
  const kinds = money || q.unit.kind === "percentage" ? sumKindsOf(frame, q) : new Set<string>();
  return {
    facet: "amount",
    answer: answer(frame, {
      kind: "number",
      set: q.value,
      hedge: q.hedge,
      unitKind: q.unit.kind,
      unitCode: q.unit.code,
      of: q.of,
      counted: null,
      text: q.text,
      ...courseOf(frame, q),
    }),
    frame,
    // How old somebody is belongs to no event.
    event: aged === null ? context.event : null,
    slot: aged === null ? null : `age:${aged}`,
    kind: q.unit.kind,
    about: aboutFigure(frame, context.rarity, headOfSpan(frame.sentence, q)),
    core: measure ? frame.predicate : null,
    coreDecides: measure,
    apart: (other) => {
      const theirs = quantityIn(other);
      if (!theirs) return false;
      if (otherKinds(kinds, sumKindsOf(other.frame, theirs))) return true;
      return payment !== null && otherPayment(payment, paymentOf(other.frame, theirs));
    },
    threshold: THRESHOLD,
    wording: wordingOf(q, payment, aged === null ? null : context.label(aged)),
    alone: true,
  };
}

/** The figure that another sum's candidate tells of. */
function quantityIn({ frame, answer: { value } }: Candidate): Quantity | undefined {
  if (value.kind !== "number") return undefined;
  return frame.quantities.find((q) => q.unit.kind === value.unitKind && q.text === value.text);
}

/** "Five-year-olds" are people of an age, and not how old somebody is. */
const isAgeGroup = (q: Quantity): boolean => q.unit.kind === "age" && /olds$/i.test(q.text);

export const amountRule: AnswerRule = {
  name: "amount/quantity",
  facet: "amount",
  find: (frame, context) =>
    frame.quantities
      .filter((q) => isAmount(q) && !isOnTop(frame, q) && !isAgeGroup(q) && !isLeftBehind(frame, q))
      .map((q) => candidateOf(frame, q, context)),
};
