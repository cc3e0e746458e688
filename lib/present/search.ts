/**
 * Folds a text for searching: case, accents and compatibility forms aside, so that "Malmo" finds "Malmö".
 * Not for offsets: folding changes lengths.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/** True where every word of the query stands in the folded text, in any order. An empty query matches all. */
export function matchesQuery(folded: string, query: string): boolean {
  return foldForSearch(query)
    .split(/\s+/u)
    .filter((word) => word !== "")
    .every((word) => folded.includes(word));
}
