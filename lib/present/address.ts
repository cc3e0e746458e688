import type { GridRow } from "./grid.ts";

/** More columns of text side by side cannot be read. */
export const MOST_ARTICLES_SIDE_BY_SIDE = 3;

/** The address of Read with these articles, and a claim chosen in them. */
export function readPath(storyId: string, articleIds: readonly string[], claimId: string | null): string {
  const params = new URLSearchParams();
  if (articleIds.length > 0)
    params.set("articles", articleIds.slice(0, MOST_ARTICLES_SIDE_BY_SIDE).join(","));
  if (claimId !== null) params.set("claim", claimId);
  const query = params.toString();
  return `/stories/${storyId}/read${query === "" ? "" : `?${query}`}`;
}

/**
 * Where a point is read in place: the article of the claim, and beside it articles that answer otherwise,
 * those of other positions first. Without a claim, the first one of the row is chosen.
 */
export function readAddress(storyId: string, row: GridRow, claimId?: string): string {
  const voices = row.cells.flatMap((cell) =>
    cell.positions.flatMap((position) =>
      position.quotes.map((quote) => ({
        articleId: cell.articleId,
        claimId: quote.claimId,
        positionId: position.positionId,
      })),
    ),
  );
  const chosen = voices.find((voice) => voice.claimId === claimId) ?? voices[0];
  if (!chosen) return readPath(storyId, [], null);
  const others = voices.filter((voice) => voice.articleId !== chosen.articleId);
  const otherwise = others.filter((voice) => voice.positionId !== chosen.positionId);
  const seenPositions = new Set<string>();
  const distinct = otherwise.filter((voice) => {
    if (seenPositions.has(voice.positionId)) return false;
    seenPositions.add(voice.positionId);
    return true;
  });
  const articles = new Set([chosen, ...distinct, ...otherwise, ...others].map((voice) => voice.articleId));
  return readPath(storyId, [...articles], chosen.claimId);
}
