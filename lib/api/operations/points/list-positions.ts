import { z } from "zod";
import { loadStoryComparison } from "../../../workspace/story/loaders.ts";
import { operation } from "../../operation.ts";
import { paged, pageOf, pagingFields } from "../../paging.ts";
import { positionRowSchema } from "../../views/comparison.ts";

export const listPositionsOperation = operation({
  id: "listPositions",
  method: "GET",
  path: "/stories/{storyId}/positions",
  tag: "points",
  summary: "The answers to the points of a story",
  scope: "read",
  query: z.object({ pointId: z.string().max(200).optional(), ...pagingFields }),
  answer: pageOf(positionRowSchema),
  handle: async ({ context, story, query }) => {
    const { comparison } = await loadStoryComparison(context, story());
    const rows = comparison.points
      .filter(({ id }) => query.pointId === undefined || id === query.pointId)
      .flatMap(({ id: pointId, question, positions }) =>
        positions.map((position) => ({ ...position, pointId, question })),
      );
    return paged(rows, query, ({ id, pointId }) => `${pointId} ${id}`);
  },
});
