import { aboutOf } from "../about.ts";
import { type AnswerRule, answer } from "../candidate.ts";

const THRESHOLD = 0.45;

/**
 * Every claim says that something is so or is not so. Only claims that deny, or whose class has an opposite, are worth
 * a question of their own; the others wait for a counterpart.
 */
export const stateRule: AnswerRule = {
  name: "state/holds",
  facet: "state",
  find(frame, context) {
    const { claim } = frame;
    if (claim.kind === "quote" || claim.kind === "fragment" || claim.kind === "apposition") return [];
    const concept = frame.concepts[0] ?? null;
    const dimension = concept?.dimension ?? null;
    const holds = (claim.polarity === "affirmed") === ((concept?.sign ?? 1) === 1 || dimension === null);
    return [
      {
        facet: "state",
        answer: answer(frame, {
          kind: "state",
          holds,
          text: claim.polarity === "denied" || !holds ? "no" : "yes",
        }),
        frame,
        event: context.event,
        slot: null,
        kind: "state",
        about: aboutOf(frame, context.rarity),
        threshold: THRESHOLD,
        wording: "Is it so",
        alone: false,
      },
    ];
  },
};
