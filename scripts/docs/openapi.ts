/**
 * Writes docs/openapi.json out of the operations, and docs/story.schema.json out of the form of a story's file; with --check
 * it fails where a file is not what would be written.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { openApiDocument } from "../../lib/api/document.ts";
import { OPERATIONS } from "../../lib/api/operations/index.ts";
import { storyFileSchema } from "../../lib/workspace/handover/schema.ts";

const MADE: Readonly<Record<string, () => unknown>> = {
  "openapi.json": () => openApiDocument(OPERATIONS),
  "story.schema.json": () => ({
    title: "A story of Crossread, version 1",
    ...z.toJSONSchema(storyFileSchema, { io: "input", unrepresentable: "any" }),
  }),
};

for (const [name, make] of Object.entries(MADE)) {
  const file = path.resolve(import.meta.dirname, "../../docs", name);
  const text = `${JSON.stringify(make(), null, 2)}\n`;
  if (!process.argv.includes("--check")) writeFileSync(file, text);
  else if (readFileSync(file, "utf8") !== text) {
    console.error(`docs/${name} is not what the program says. Run npx tsx scripts/docs/openapi.ts`);
    process.exitCode = 1;
  }
}
