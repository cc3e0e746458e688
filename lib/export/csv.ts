/** What spreadsheets take for the beginning of a formula; the full-width forms too, which some of them fold. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * A cell that a spreadsheet will show and not run: text from articles may begin with "=". The apostrophe is what
 * spreadsheets themselves write before text. Rejected: a tab, which stays in the cell unseen.
 */
function defused(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** Programs that open a CSV by double click take it for the machine's old encoding without this mark. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Rows as CSV (RFC 4180), every cell quoted, formulas defused; UTF-8 with its mark. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]) =>
    row.map((cell) => `"${defused(cell).replaceAll('"', '""')}"`).join(",");
  return BYTE_ORDER_MARK + rows.map((row) => `${line(row)}\r\n`).join("");
}
