import { z } from "zod";
import { loadNotes } from "../../../workspace/notes/loaders.ts";
import { operation } from "../../operation.ts";
import { paged, pageOf, pagingFields } from "../../paging.ts";
import { threadSchema } from "../../views/review.ts";

export const listNotesOperation = operation({
  id: "listNotes",
  method: "GET",
  path: "/stories/{storyId}/notes",
  tag: "notes",
  summary: "Threads of notes, the oldest first",
  scope: "read",
  query: z.object({
    on: z.enum(["span", "claim", "point", "relation"]).optional(),
    resolved: z.enum(["true", "false"]).optional(),
    ...pagingFields,
  }),
  answer: pageOf(threadSchema),
  handle: async ({ context, story, query }) => {
    const { threads } = await loadNotes(context, story());
    const wanted = threads.filter(
      ({ on, resolved }) =>
        (query.on === undefined || on === query.on) &&
        (query.resolved === undefined || (resolved !== null) === (query.resolved === "true")),
    );
    return paged(wanted, query, ({ id }) => id);
  },
});
