import { z } from "zod";
import { loadClaims } from "../../../workspace/story/loaders.ts";
import { type ClaimFilter, claimFilterSchema } from "../../../workspace/story/schema.ts";
import { operation } from "../../operation.ts";
import { pageOf, pagingFields } from "../../paging.ts";
import { claimRowSchema } from "../../views/comparison.ts";

export const listClaimsOperation = operation({
  id: "listClaims",
  method: "GET",
  path: "/stories/{storyId}/claims",
  tag: "claims",
  summary: "Claims, in the order of the texts",
  scope: "read",
  query: claimFilterSchema.extend({ checkworthy: z.enum(["true", "false"]).optional(), ...pagingFields }),
  answer: pageOf(claimRowSchema),
  handle: async ({ context, story, query }) => {
    const { checkworthy, ...filter } = query;
    const asked = {
      ...filter,
      ...(checkworthy === undefined ? {} : { checkworthy: checkworthy === "true" }),
    };
    const { claims, nextCursor, total } = await loadClaims(context, story(), asked as ClaimFilter);
    return { items: claims, nextCursor, total };
  },
});
