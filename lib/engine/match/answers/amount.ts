import type { Quantity } from "../../../model/index.ts";
import { wordEntry } from "../../lexicon/wordnet/index.ts";
import { aboutFigure } from "../about.ts";
import { type AnswerContext, type AnswerRule, answer, type Candidate } from "../candidate.ts";
import { courseOf } from "../course.ts";
import type { Frame } from "../frame.ts";
import { headOfSpan } from "../frame-tokens.ts";
import { otherPayment, paymentOf } from "../payment.ts";

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
  const party =
    frame.parties.find((p) => p.named && p.kind === "person" && p.head === above) ??
    frame.parties.find((p) => p.named && p.kind === "person" && p.text === quantity.of);
  return party?.key ?? null;
}

const sum = (kind: string) => (kind === "currency" ? "sum" : "figure");

/** "The vessel"; names and plurals go without. */
const withArticle = (words: string) => (/^\p{Lu}|s$|^(?:the|a|an)\b/u.test(words) ? words : `the ${words}`);

/** Whether words name something that a figure can be given for. */
function isThing(words: string): boolean {
  const last = words.split(/\s+/u).at(-1)?.toLowerCase() ?? "";
  return /^\p{Lu}/u.test(words) || wordEntry(singularOf(last), "n") !== null;
}

const singularOf = (noun: string) => (/[^s]s$/u.test(noun) ? noun.slice(0, -1) : noun);

function wordingOf(quantity: Quantity, aged: string | null, label: (key: string) => string): string {
  if (aged !== null) return `How old is ${label(aged)}?`;
  return quantity.of && isThing(quantity.of)
    ? `What ${sum(quantity.unit.kind)} is given for ${withArticle(quantity.of)}`
    : "How much is it";
}

function candidateOf(frame: Frame, q: Quantity, context: AnswerContext): Candidate {
  const measure = MEASURES.has(q.unit.kind);
  const aged = q.unit.kind === "age" ? agedOf(frame, q) : null;
  const payment = q.unit.kind === "currency" ? paymentOf(frame, q) : null;
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
    ...(payment && { apart: (other: Candidate) => otherPayment(payment, paymentIn(other)) }),
    threshold: THRESHOLD,
    wording: wordingOf(q, aged, context.label),
    alone: true,
  };
}

/** The payment that another sum's candidate tells of. */
function paymentIn({ frame, answer: { value } }: Candidate) {
  const text = value.kind === "number" ? value.text : null;
  const quantity = frame.quantities.find((q) => q.unit.kind === "currency" && q.text === text);
  return quantity ? paymentOf(frame, quantity) : { payer: null, payee: null };
}

export const amountRule: AnswerRule = {
  name: "amount/quantity",
  facet: "amount",
  find: (frame, context) => frame.quantities.filter(isAmount).map((q) => candidateOf(frame, q, context)),
};
