import { aboutFigure } from "../about.ts";
import { type AnswerRule, answer } from "../candidate.ts";
import { headOfSpan } from "../frame.ts";

/** Measures of one thing are many: how far, how long, how deep. Only what happens alike is measured alike. */
const MEASURES = new Set(["length", "area", "volume", "mass", "speed", "duration", "temperature"]);
const THRESHOLD = 0.27;

export const amountRule: AnswerRule = {
  name: "amount/quantity",
  facet: "amount",
  find: (frame, context) =>
    frame.quantities
      .filter((q) => q.unit.kind !== "count" && !(q.unit.kind === "other" && q.unit.code === null))
      .map((q) => {
        const own = headOfSpan(frame.sentence, q);
        return {
          facet: "amount" as const,
          answer: answer(frame, {
            kind: "number",
            set: q.value,
            hedge: q.hedge,
            unitKind: q.unit.kind,
            unitCode: q.unit.code,
            of: q.of,
            counted: null,
            text: q.text,
          }),
          frame,
          event: context.event,
          slot: null,
          kind: q.unit.kind,
          about: aboutFigure(frame, context.rarity, own),
          core: MEASURES.has(q.unit.kind) ? frame.predicate : null,
          coreDecides: MEASURES.has(q.unit.kind),
          threshold: THRESHOLD,

          wording: q.of
            ? `What is said of the ${q.unit.kind === "currency" ? "sum" : "figure"}: ${q.of}`
            : "How much",
          alone: true,
        };
      }),
};
