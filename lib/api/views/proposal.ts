/** Proposals and search as the interface tells them. */
import { z } from "zod";
import { PROPOSAL_STATES } from "../../workspace/proposals/schema.ts";
import { HIT_KINDS } from "../../workspace/search/schema.ts";

export const proposalSchema = z.object({
  id: z.string(),
  kind: z.enum(["claim", "note"]),
  state: z.enum(PROPOSAL_STATES),
  about: z.string(),
  says: z.string(),
  articleId: z.string().nullable(),
  source: z.string().nullable(),
  reason: z.string().nullable(),
  by: z.object({ actor: z.string(), token: z.string().nullable() }),
  at: z.string(),
  end: z.object({ actor: z.string(), at: z.string(), reason: z.string().nullable() }).nullable(),
});

export const proposedSchema = z.object({ id: z.string() });

export const searchResultsSchema = z.object({
  query: z.string(),
  hits: z.array(
    z.object({
      kind: z.enum(HIT_KINDS),
      story: z.object({ id: z.string(), title: z.string() }),
      id: z.string(),
      title: z.string(),
      /** The words around, with those marked that were looked for. */
      snippet: z.array(z.unknown()),
      /** The page that shows it. */
      path: z.string(),
    }),
  ),
  /** Names spelled nearly so, where nothing was found. */
  names: z.array(z.string()),
});
