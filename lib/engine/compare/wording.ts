import type { Question } from "../../model/index.ts";
import { answerLabel } from "./label.ts";

/** A question's words for a person; a quotation that is given to several people asks whose it is. */
export function questionWording(question: Question): string {
  const speakers = new Set(
    question.answers
      .map((a) => (a.value.kind === "quote" ? a.value.speaker : null))
      .filter((s) => s !== null),
  );
  const [first] = question.answers;
  return speakers.size > 1 && first ? `Who said ${answerLabel(first)}?` : question.wording;
}
