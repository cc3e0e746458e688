import type { GridRow } from "./grid.ts";

/** More columns of text side by side cannot be read. */
export const MOST_ARTICLES_SIDE_BY_SIDE = 3;

/** Which claims Read underlines: those that another article answers, or every one. */
export type ReadShow = "compared" | "all";

/** An address that says nothing shows what is compared: in a text underlined throughout nothing stands out. */
export function parseShow(value: string | null): ReadShow {
  return value === "all" ? "all" : "compared";
}

/** The address of Read with these articles, and a claim chosen in them. */
export function readPath(
  storyId: string,
  articleIds: readonly string[],
  claimId: string | null,
  show: ReadShow = "compared",
): string {
  const params = new URLSearchParams();
  if (articleIds.length > 0)
    params.set("articles", articleIds.slice(0, MOST_ARTICLES_SIDE_BY_SIDE).join(","));
  if (claimId !== null) params.set("claim", claimId);
  if (show !== "compared") params.set("show", show);
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
  if (!chosen) {
    const speaking = row.cells.filter((cell) => cell.positions.length > 0);
    return readPath(
      storyId,
      speaking.map((cell) => cell.articleId),
      null,
    );
  }
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

/** Where a thread of notes stands: the parts of its place that an address is made of. */
type PlaceOfNote =
  | { readonly on: "span"; readonly articleId: string }
  | { readonly on: "claim"; readonly claimIds: readonly string[] }
  | { readonly on: "point" | "relation"; readonly pointId: string }
  | { readonly on: "orphan" };

/** The page that shows a thread beside what it is about; null where that is gone. */
export function notePath(storyId: string, threadId: string, place: PlaceOfNote): string | null {
  switch (place.on) {
    case "span":
      return `/stories/${storyId}/read?${new URLSearchParams({ articles: place.articleId, note: threadId })}`;
    case "claim":
      return place.claimIds[0] === undefined
        ? null
        : `/stories/${storyId}/claims/${encodeURIComponent(place.claimIds[0])}#notes`;
    case "point":
    case "relation":
      return `/stories/${storyId}/points/${encodeURIComponent(place.pointId)}#notes`;
    case "orphan":
      return null;
  }
}
