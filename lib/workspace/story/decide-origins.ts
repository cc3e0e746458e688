/** Whether articles go back to one report, as people decide it. */
import { z } from "zod";
import { AppError, type StoryId } from "../../model/index.ts";
import type { WriteContext } from "../context.ts";
import { checkInput } from "../input.ts";
import { decide } from "./deciding.ts";
import { type Outcome, reasonSchema } from "./decision-schema.ts";

const articleIdSchema = z.string().min(1).max(200);

export const originDecisionSchema = z.object({
  a: articleIdSchema,
  b: articleIdSchema,
  /** True: both go back to one report and count once. */
  same: z.boolean(),
  reason: reasonSchema,
});
export type OriginDecision = z.input<typeof originDecisionSchema>;

/** Says of two articles whether they go back to one report. @throws AppError `not-found`, `bad-input` */
export async function decideOrigin(
  context: WriteContext,
  storyId: StoryId,
  input: OriginDecision,
): Promise<Outcome<never>> {
  const { a, b, same, reason } = checkInput(originDecisionSchema, input);
  return decide(context, storyId, { about: {}, reason }, ({ story }) => {
    if (a === b) throw new AppError("bad-input", "Choose two different articles.");
    const [first, second] = [a, b].map((id) => {
      const article = story.articles.find((each) => each.id === id);
      if (!article) throw new AppError("not-found", "There is no such article in this story.");
      return { id, title: article.title };
    }) as [{ id: string; title: string }, { id: string; title: string }];
    return { kind: "make", correction: { kind: "origin-decided", articles: [first, second], same } };
  });
}
