import type { FilteredGrid } from "./view.ts";

/** Contract words head what every sheet has; then a column for each article. */
const HEAD = ["point", "event", "facet", "status", "question"] as const;

/**
 * The grid as rows of text, the first one its head: a row for each point, a column for each article with its position's
 * label and, in brackets, the exact words. An empty cell is an article in which no claim on it was found.
 */
export function sheetOf({ columns, groups }: FilteredGrid): readonly (readonly string[])[] {
  const head = [
    ...HEAD,
    ...columns.map(({ name, publishedAt }) => (publishedAt === null ? name : `${name}, ${publishedAt}`)),
  ];
  const rows = groups.flatMap((group) =>
    group.rows.map((row) => [
      row.pointId,
      group.eventId === null ? "" : group.label,
      row.facet,
      row.status,
      row.question,
      ...row.cells.map((cell) =>
        cell.positions
          .map(({ label, quotes }) => `${label} [${quotes.map(({ quote }) => `“${quote}”`).join(" ")}]`)
          .join("; "),
      ),
    ]),
  );
  return [head, ...rows];
}
