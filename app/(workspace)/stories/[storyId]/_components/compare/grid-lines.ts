import type { GridGroup, GridRow } from "../../../../../../lib/present/grid.ts";

/** A line of the table: an event's heading, or a point under it. */
export type GridLine =
  | { readonly kind: "group"; readonly key: string; readonly group: GridGroup }
  | { readonly kind: "row"; readonly key: string; readonly row: GridRow };

export function linesOf(groups: readonly GridGroup[]): readonly GridLine[] {
  return groups.flatMap((group): GridLine[] => [
    { kind: "group", key: `group ${group.eventId ?? ""}`, group },
    ...group.rows.map((row): GridLine => ({ kind: "row", key: row.pointId, row })),
  ]);
}
