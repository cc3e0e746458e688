import { z } from "zod";
import { keeper } from "../../../workspace/snapshots/keep.ts";
import { draftsFromAddresses } from "../../../workspace/story/addresses.ts";
import { draftsFromFiles, draftsFromPastes, keepFileDrafts } from "../../../workspace/story/drafts.ts";
import { getStoryHead } from "../../../workspace/story/loaders.ts";
import { addArticles } from "../../../workspace/story/mutations.ts";
import { operation } from "../../operation.ts";
import { addedSchema } from "../../views/story.ts";

/** One after the other is fetched while the request waits. */
const MAX_ADDRESSES = 20;
const MAX_PIECES = 500;

export const importArticlesOperation = operation({
  id: "importArticles",
  method: "POST",
  path: "/stories/{storyId}/articles/import",
  tag: "articles",
  summary: "Read articles off pasted texts, public addresses or files, add them, and compare",
  scope: "write",
  body: z.object({
    texts: z.array(z.string()).max(MAX_PIECES).default([]).describe("As pasted: the headline first."),
    addresses: z.array(z.string()).max(MAX_ADDRESSES).default([]),
    files: z
      .array(z.object({ path: z.string().max(1000), base64: z.base64() }))
      .max(MAX_PIECES)
      .default([]),
    ignoreRobots: z.boolean().default(false).describe("A person decided to, for these pages."),
  }),
  answer: addedSchema,
  status: 201,
  handle: async ({ context, story, body, signal }) => {
    const keep = keeper(context);
    const id = story();
    await getStoryHead(context, id);
    const files = body.files.map(({ path, base64 }) => ({ path, bytes: Buffer.from(base64, "base64") }));
    const { ignoreRobots } = body;
    const all = [
      draftsFromPastes(body.texts),
      await keepFileDrafts(await draftsFromFiles(files), keep),
      await draftsFromAddresses(body.addresses, keep, { ignoreRobots, signal }),
    ];
    const added = await addArticles(
      context,
      id,
      all.flatMap(({ drafts }) => drafts),
    );
    return { ...added, refused: [...all.flatMap(({ refused }) => refused), ...added.refused] };
  },
});
