import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inMarkdown, type Table } from "../bench/table.ts";

const FILE = path.join(import.meta.dirname, "..", "..", "docs", "engine.md");

/**
 * Puts measured tables into docs/engine.md, each between its marks (`<!-- speed -->` … `<!-- /speed -->`).
 * @throws Error where the document has no such marks
 */
export function writeFigures(tables: Readonly<Record<string, Table>>): void {
  let text = readFileSync(FILE, "utf8");
  for (const [name, table] of Object.entries(tables)) {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const from = text.indexOf(begin);
    const to = text.indexOf(end);
    if (from < 0 || to < from) throw new Error(`docs/engine.md has no marks for ${name}`);
    text = `${text.slice(0, from + begin.length)}\n${inMarkdown(table)}\n${text.slice(to)}`;
  }
  writeFileSync(FILE, text);
}
