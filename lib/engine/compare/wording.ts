import type { Question, StoryEvent } from "../../model/index.ts";
import { answerLabel, shortened } from "./label.ts";

const LONGEST_SUBJECT = 90;

/** The shortest claim among the answers stands for what is asked about. */
function subjectOf(question: Question, statements: (document: number, claim: number) => string): string {
  let best = "";
  for (const a of question.answers) {
    const statement = statements(a.document, a.claim);
    if (best === "" || (statement.length > 0 && statement.length < best.length)) best = statement;
  }
  return shortened(best.replace(/\.$/, ""), LONGEST_SUBJECT);
}

/**
 * The question that all answers answer, for a person: its wording with the event where that is classed, else with the
 * shortest of the claims.
 */
export function questionWording(
  question: Question,
  event: StoryEvent | null,
  statements: (document: number, claim: number) => string,
): string {
  const { wording, facet } = question;
  const speakers = new Set(
    question.answers
      .map((a) => (a.value.kind === "quote" ? a.value.speaker : null))
      .filter((s) => s !== null),
  );
  if (speakers.size > 1 && question.answers[0]) return `Who said ${answerLabel(question.answers[0])}?`;
  if (wording.endsWith("?")) return wording;
  const named = event && !event.type.startsWith("x:") ? event.label : null;
  switch (facet) {
    case "count":
      return named && /^How many .* (?:were|are|survived)/.test(wording)
        ? `${wording}? — ${named}`
        : `${wording}? — ${subjectOf(question, statements)}`;
    case "time":
    case "place":
    case "participants":
      return named ? `${wording}? — ${named}` : `${wording}? — ${subjectOf(question, statements)}`;
    case "state":
      return `Is this so: ${subjectOf(question, statements)}?`;
    case "precedence":
      return `For the first time, or not: ${subjectOf(question, statements)}?`;
    case "outcome":
      return `What was decided: ${subjectOf(question, statements)}?`;
    default:
      return `${wording}: ${subjectOf(question, statements)}?`;
  }
}
