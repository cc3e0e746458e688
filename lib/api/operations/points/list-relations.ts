import { z } from "zod";
import { differenceSchema, relationKindSchema } from "../../../model/index.ts";
import { loadStoryComparison } from "../../../workspace/story/loaders.ts";
import { operation } from "../../operation.ts";
import { paged, pageOf, pagingFields } from "../../paging.ts";
import { relationRowSchema } from "../../views/comparison.ts";

export const listRelationsOperation = operation({
  id: "listRelations",
  method: "GET",
  path: "/stories/{storyId}/relations",
  tag: "points",
  summary: "How the answers stand to each other",
  scope: "read",
  query: z.object({
    pointId: z.string().max(200).optional(),
    relation: relationKindSchema.optional(),
    difference: differenceSchema.optional(),
    ...pagingFields,
  }),
  answer: pageOf(relationRowSchema),
  handle: async ({ context, story, query }) => {
    const { comparison } = await loadStoryComparison(context, story());
    const rows = comparison.points
      .filter(({ id }) => query.pointId === undefined || id === query.pointId)
      .flatMap(({ id: pointId, question, relations }) =>
        relations.map((relation) => ({ ...relation, pointId, question })),
      )
      .filter(
        ({ relation, difference }) =>
          (query.relation === undefined || relation === query.relation) &&
          (query.difference === undefined || difference === query.difference),
      );
    return paged(rows, query, ({ a, b, pointId }) => `${pointId} ${a} ${b}`);
  },
});
