import { AppError, type Facet, type Point, type StoryId } from "../../model/index.ts";
import type { WriteContext } from "../context.ts";
import { checkInput } from "../input.ts";
import { decide } from "./deciding.ts";
import { type MakePoint, makePointSchema, type Outcome } from "./decision-schema.ts";

/**
 * Asks a question that the engine did not see: with one answer, or with two and how they stand to each other.
 * @throws AppError `not-found`, `bad-input`
 */
export async function makePoint(
  context: WriteContext,
  storyId: StoryId,
  input: MakePoint,
): Promise<Outcome<never>> {
  const { facet, question, answers, relation, reason } = checkInput(makePointSchema, input);
  const claimIds = answers.map(({ claimId }) => claimId);
  return decide(context, storyId, { about: { claims: claimIds }, reason }, (ground) => {
    if (new Set(claimIds).size < claimIds.length) {
      throw new AppError("bad-input", "A claim cannot be compared with itself.");
    }
    refuseKnown(ground.story.results.points, facet, claimIds);
    return {
      kind: "make",
      correction: {
        kind: "point-made",
        facet,
        question,
        answers: answers.map(({ claimId, label }) => ({
          label,
          claims: [ground.name.claim(ground.claim(claimId))],
        })),
        relation,
      },
    };
  });
}

/** Two that are compared already are said otherwise where they stand. @throws AppError `bad-input` */
function refuseKnown(points: readonly Point[], facet: Facet, claimIds: readonly string[]): void {
  if (claimIds.length < 2) return;
  const known = points.find(
    (point) =>
      point.facet === facet &&
      claimIds.every((id) => point.positions.some((position) => position.claimIds.includes(id))),
  );
  if (!known) return;
  throw new AppError(
    "bad-input",
    `These two are compared already, in “${known.question}”: say there how they stand to each other.`,
  );
}
