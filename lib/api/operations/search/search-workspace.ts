import { z } from "zod";
import { searchWorkspace } from "../../../workspace/search/search.ts";
import { operation } from "../../operation.ts";
import { searchResultsSchema } from "../../views/proposal.ts";

export const searchWorkspaceOperation = operation({
  id: "searchWorkspace",
  method: "GET",
  path: "/search",
  tag: "search",
  summary: "Stories, articles, points, claims, notes and findings that hold words",
  scope: "read",
  query: z.object({
    q: z.string().max(200).default("").describe("The words."),
    limit: z.coerce.number().int().min(1).max(50).default(5).describe("Hits of each kind."),
  }),
  answer: searchResultsSchema,
  handle: async ({ context, query }) => searchWorkspace(context, { query: query.q, limit: query.limit }),
});
