import { z } from "zod";
import { facetSchema, pointSchema, pointStatusSchema } from "../../../model/index.ts";
import { loadStoryComparison } from "../../../workspace/story/loaders.ts";
import { operation } from "../../operation.ts";
import { paged, pageOf, pagingFields } from "../../paging.ts";

export const listPointsOperation = operation({
  id: "listPoints",
  method: "GET",
  path: "/stories/{storyId}/points",
  tag: "points",
  summary: "Points of comparison",
  scope: "read",
  query: z.object({
    facet: facetSchema.optional(),
    status: pointStatusSchema.optional(),
    query: z.string().max(200).optional().describe("Words of the question."),
    ...pagingFields,
  }),
  answer: pageOf(pointSchema),
  handle: async ({ context, story, query }) => {
    const { comparison } = await loadStoryComparison(context, story());
    const words = query.query?.toLowerCase() ?? "";
    const points = comparison.points.filter(
      ({ facet, status, question }) =>
        (query.facet === undefined || facet === query.facet) &&
        (query.status === undefined || status === query.status) &&
        question.toLowerCase().includes(words),
    );
    return paged(points, query, ({ id }) => id);
  },
});
