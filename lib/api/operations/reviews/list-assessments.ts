import { z } from "zod";
import { loadReview } from "../../../workspace/review/loaders.ts";
import { operation } from "../../operation.ts";
import { paged, pageOf, pagingFields } from "../../paging.ts";
import { assessmentSchema } from "../../views/review.ts";

export const listAssessmentsOperation = operation({
  id: "listAssessments",
  method: "GET",
  path: "/stories/{storyId}/reviews/{caseId}/assessments",
  tag: "reviews",
  summary: "The assessments of the present round, as far as one may see them",
  scope: "read",
  query: z.object(pagingFields),
  answer: pageOf(assessmentSchema),
  handle: async ({ context, story, param, query }) => {
    const { file } = await loadReview(context, story(), param("caseId"));
    return paged(file.assessments, query, ({ id }) => id);
  },
});
