/** Writes docs/openapi.json out of the operations; with --check it fails where the file is not what would be written. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openApiDocument } from "../../lib/api/document.ts";
import { OPERATIONS } from "../../lib/api/operations/index.ts";

const FILE = path.resolve(import.meta.dirname, "../../docs/openapi.json");
const text = `${JSON.stringify(openApiDocument(OPERATIONS), null, 2)}\n`;
if (!process.argv.includes("--check")) writeFileSync(FILE, text);
else if (readFileSync(FILE, "utf8") !== text) {
  console.error("docs/openapi.json is not what the operations say. Run npx tsx scripts/docs/openapi.ts");
  process.exitCode = 1;
}
