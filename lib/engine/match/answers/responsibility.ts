import type { AgentValue, Modality } from "../../../model/index.ts";
import { aboutOf } from "../about.ts";
import { type AnswerContext, type AnswerRule, answer, type Candidate } from "../candidate.ts";
import type { Frame, Party } from "../frame.ts";

const THRESHOLD = 0.48;
const DOING = new Set("carry out conduct launch commit order stage perpetrate cause".split(" "));

function stanceOf(frame: Frame): AgentValue["stance"] {
  if (
    /\b(?:not|yet to|has yet|never|declined to|without)\b[^.]{0,30}\bconfirm/i.test(
      frame.sentence.tokens
        .map((t) => t.text)
        .join(" ")
        .slice(0, 400),
    )
  )
    return "unconfirmed";
  if (frame.claim.polarity === "denied") return "denied";
  const alleged: Modality[] = ["alleged", "possible"];
  return alleged.includes(frame.claim.modality) || frame.claim.attribution.some((a) => a.kind === "alleged")
    ? "alleged"
    : "asserted";
}

function candidateOf(
  frame: Frame,
  agents: readonly Party[],
  kind: string,
  context: AnswerContext,
): Candidate {
  const keys = [...new Set(agents.map((p) => p.key))];
  return {
    facet: "responsibility",
    answer: answer(frame, {
      kind: "agent",
      keys,
      stance: stanceOf(frame),
      text: keys.map(context.label).join(", "),
    }),
    frame,
    event: context.event,
    slot: null,
    kind,
    about: aboutOf(frame, context.rarity),
    threshold: THRESHOLD,
    wording: kind === "blame" ? "Who is blamed" : "Who did it",
    alone: true,
  };
}

export const responsibilityRule: AnswerRule = {
  name: "responsibility/agent",
  facet: "responsibility",
  find(frame, context) {
    const concept = frame.concepts[0];
    if (concept?.id === "blame") {
      const blamed = frame.parties.filter(
        (p) =>
          p.role === "object" || (p.role === "oblique" && p.preposition !== "for" && p.preposition !== "of"),
      );
      return blamed.length > 0 ? [candidateOf(frame, blamed, "blame", context)] : [];
    }
    const harm =
      context.mention.type.type === "harm" &&
      (concept?.family === "incident" || context.mention.type.noun !== null);
    const doing = harm || DOING.has(frame.claim.predicate) || DOING.has(frame.head.lemma);
    if (!doing) return [];
    const agents = frame.parties.filter(
      (p) =>
        ((p.role === "subject" ||
          p.role === "agent" ||
          p.preposition === "by" ||
          p.role === "possessor" ||
          isPossessorOfNoun(frame, p)) &&
          p.kind !== "place") ||
        (p.country !== null &&
          (p.role === "subject" ||
            p.role === "agent" ||
            p.role === "possessor" ||
            p.preposition === "by" ||
            isPossessorOfNoun(frame, p))),
    );
    return agents.length > 0 ? [candidateOf(frame, agents, "doer", context)] : [];
  },
};

function isPossessorOfNoun(frame: Frame, party: Party): boolean {
  return frame.sentence.tokens[party.head]?.deprel === "nmod:poss";
}
