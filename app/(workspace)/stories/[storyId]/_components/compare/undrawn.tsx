/** Stands in for the cells of columns that are not in view. */
export function Undrawn({ columns }: { columns: number }) {
  return columns > 0 ? <td colSpan={columns} aria-hidden="true" /> : null;
}
