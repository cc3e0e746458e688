import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inMarkdown, type Table } from "../bench/table.ts";

const DOCS = path.join(import.meta.dirname, "..", "..", "docs");
/** Where measured tables stand. */
const FILES = ["engine.md", "performance.md"].map((name) => path.join(DOCS, name));

/**
 * Puts measured tables into the documents, each between its marks (`<!-- speed -->` … `<!-- /speed -->`).
 * @throws Error where no document has such marks
 */
export function writeFigures(tables: Readonly<Record<string, Table>>): void {
  for (const [name, table] of Object.entries(tables)) {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const file = FILES.find((each) => readFileSync(each, "utf8").includes(begin));
    const text = file === undefined ? "" : readFileSync(file, "utf8");
    const from = text.indexOf(begin);
    const to = text.indexOf(end);
    if (file === undefined || to < from) throw new Error(`no document has marks for ${name}`);
    writeFileSync(file, `${text.slice(0, from + begin.length)}\n${inMarkdown(table)}\n${text.slice(to)}`);
  }
}
