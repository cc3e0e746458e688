import type { StoryId } from "../../model/index.ts";
import { findArticles, textSha256 } from "../../store/index.ts";
import type { ReadContext } from "../context.ts";

/** An article of the story that has a given text already. */
export interface Twin {
  readonly articleId: string;
  readonly title: string;
  readonly source: string | null;
  /** ISO date-time. */
  readonly addedAt: string;
}

/**
 * Hashes under which the same text may stand in a story: as a file with the line breaks of its system and one at its
 * end, or as a paste without. The first is the hash of the text itself. Rejected: comparing words, which takes a
 * corrected text for the one it corrects.
 */
export function sameTextHashes(text: string): readonly string[] {
  const bare = text.replaceAll(/\r\n?/g, "\n").trim();
  const wide = bare.replaceAll("\n", "\r\n");
  const forms = [text, bare, `${bare}\n`, wide, `${wide}\r\n`];
  return [...new Set(forms)].map(textSha256);
}

/** For each text the article of the story that has it, or null where it is new. */
export async function findTwins(
  context: ReadContext,
  storyId: StoryId,
  texts: readonly string[],
): Promise<readonly (Twin | null)[]> {
  const articles = await findArticles(context.store.db, context.workspaceId, storyId);
  const byHash = new Map(articles.map((article) => [article.sha256, article]));
  return texts.map((text) => {
    const twin = sameTextHashes(text).flatMap((hash) => byHash.get(hash) ?? [])[0];
    if (!twin) return null;
    const { id, title, source, importedAt } = twin;
    return { articleId: id, title, source, addedAt: importedAt.toISOString() };
  });
}
