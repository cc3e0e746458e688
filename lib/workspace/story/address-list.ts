/** Addresses out of a text, one a line or with spaces between; each once. For the browser too. */
export function addressesIn(text: string): readonly string[] {
  return [...new Set(text.split(/\s+/u).filter((address) => address !== ""))];
}

/** A cell of a table: in quotation marks, or up to the next sign that parts cells. */
const CELL = /"(?:[^"]|"")*"|[^,;\t\r\n]+/gu;

/** Web addresses that are a whole cell of a table (commas, semicolons or tabs between cells); each once. For the browser too. */
export function addressesInTable(text: string): readonly string[] {
  const cells = (text.match(CELL) ?? []).map((cell) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"').trim() : cell.trim(),
  );
  return [...new Set(cells.filter((cell) => /^https?:\/\/\S+$/iu.test(cell)))];
}
