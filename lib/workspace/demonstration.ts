import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { manifestSchema } from "../model/index.ts";
import { hadDemonstration, type Store } from "../store/index.ts";
import { LOCAL_PROGRAM, LOCAL_WORKSPACE, within } from "./context.ts";
import { addArticles, createStory } from "./story/mutations.ts";
import type { NewArticle } from "./story/schema.ts";

/**
 * Loads the demonstration story, unless the workspace has, or had, one: a deleted one does not come back.
 * @param folder a dossier: manifest.json and articles/*.txt
 * @returns whether it was loaded now
 */
export async function loadDemonstration(store: Store, folder: string, now: Date): Promise<boolean> {
  const file = path.join(folder, "manifest.json");
  if (!existsSync(file) || (await hadDemonstration(store.db, LOCAL_WORKSPACE))) return false;
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const articles = manifest.articles.map((article): NewArticle => {
    const text = readFileSync(path.join(folder, "articles", article.file), "utf8");
    return {
      title: text.split("\n", 1)[0]?.trim() || article.file,
      text,
      file: article.file,
      source: article.source ?? null,
      publishedAt: article.publishedAt ?? null,
    };
  });
  const context = { store, workspaceId: LOCAL_WORKSPACE, actorId: LOCAL_PROGRAM, now };
  await store.transaction(async (tx) => {
    const inner = within(context, tx);
    const storyId = await createStory(inner, { title: manifest.title }, { demonstration: true });
    await addArticles(inner, storyId, articles);
  });
  return true;
}
