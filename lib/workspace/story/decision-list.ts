import type { StoryId } from "../../model/index.ts";
import type { ReadContext } from "../context.ts";
import { correctedStory } from "./corrected.ts";
import { storyDecisions } from "./decisions.ts";
import { openStory } from "./open.ts";
import type { DecisionList } from "./schema.ts";

/** The list of decisions, the last first, and for each what it is applied to in the newest analysis. @throws AppError `not-found` */
export async function loadDecisions(context: ReadContext, storyId: StoryId): Promise<DecisionList> {
  const open = await openStory(context, storyId);
  const [{ summary, articles, applied, results, rejected }, decisions] = await Promise.all([
    correctedStory(context, open),
    storyDecisions(context, storyId),
  ]);
  const names = new Map(articles.map(({ id, source, title }) => [id, source ?? title]));
  const claims = new Map([...results.claims, ...rejected].map((claim) => [claim.id, claim]));
  return {
    story: summary,
    decisions: decisions.toReversed().map((decision) => {
      const claimId = applied.get(decision.id)?.[0] ?? null;
      return {
        decision,
        source: names.get(decision.correction.claim.articleId) ?? "an article taken out of the story",
        claimId,
        engineSays: claimId === null ? null : (claims.get(claimId)?.statement ?? null),
      };
    }),
  };
}
