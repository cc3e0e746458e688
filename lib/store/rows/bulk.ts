import { clientOf, type Db } from "../handle.ts";

type ColumnType = "text" | "text[]" | "int" | "float8" | "boolean" | "json";

/** A table's columns with their types: names out of this program alone, never from outside. */
export interface BulkTable<Row> {
  readonly name: string;
  readonly columns: Readonly<Record<keyof Row & string, ColumnType>>;
}

/** Some 10 MB a statement at most. */
const ROWS_A_STATEMENT = 5000;

/**
 * Writes many rows in one statement, which the server unpacks: five times faster than a parameter a field, which is what
 * `createMany` sends. Values for `json` columns are handed over as they are and travel as text inside the text, so that
 * escapes that PostgreSQL would refuse to decode are never decoded.
 */
export async function insertMany<Row extends Readonly<Record<string, unknown>>>(
  tx: Db,
  table: BulkTable<Row>,
  rows: readonly Row[],
): Promise<void> {
  const columns = Object.entries(table.columns) as [keyof Row & string, ColumnType][];
  const json = columns.filter(([, type]) => type === "json").map(([name]) => name);
  const names = columns.map(([name]) => `"${name}"`).join(", ");
  const values = columns
    .map(([name, type]) => (type === "json" ? `r."${name}"::json` : `r."${name}"`))
    .join(", ");
  const types = columns.map(([name, type]) => `"${name}" ${type === "json" ? "text" : type}`).join(", ");
  const sql = `INSERT INTO "${table.name}" (${names}) SELECT ${values} FROM json_to_recordset($1::json) AS r(${types})`;
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const packed = rows.slice(start, start + ROWS_A_STATEMENT).map((row) => ({
      ...row,
      ...Object.fromEntries(json.map((name) => [name, JSON.stringify(row[name] ?? null)])),
    }));
    await clientOf(tx).$executeRawUnsafe(sql, JSON.stringify(packed));
  }
}
