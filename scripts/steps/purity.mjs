import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { StepFailed } from "./run.mjs";
import { ROOT } from "./stamp.mjs";

/** Folders whose functions give the same for the same input, on any day and any machine. */
const PURE = ["model", "text", "ingest", "anchor", "engine", "present", "review", "export"];

/** What would make an answer depend on more than the input, and what to do instead. */
const FORBIDDEN = [
  [/\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)/, "reads the clock: take the moment as an argument"],
  [/\bperformance\.now\b|\bprocess\.hrtime\b/, "reads the clock: measure outside"],
  [
    /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b/,
    "is random: take the id or seed as an argument",
  ],
  [
    /\bfetch\s*\(|from "node:(?:net|tls|http|https|http2|dns|dgram)"/,
    "opens the network: only lib/ingest/fetch.ts may",
  ],
  [/\bset(?:Timeout|Interval|Immediate)\b/, "waits: pure functions return"],
  [/\bprocess\.env\b/, "reads the environment: take the setting as an argument"],
  [
    /\btoLocale\w*\(\s*\)|\blocaleCompare\b|\bnew Intl\.\w+\(\s*\)/,
    "depends on the machine's language: name the locale, or compare code units",
  ],
  [/\bnew Intl\.DisplayNames\b/, "answers otherwise with another version of Node: write the names down"],
];

/** May only shrink, but for lib/ingest/fetch.ts, the one file meant to open the network. */
const EXCEPTIONS = new Set([
  "lib/ingest/fetch.ts",
  // Both find what is shipped with the program: word tables, the reader's weights.
  "lib/engine/lexicon/data-file.ts",
  "lib/engine/parse/load.ts",
]);

export async function checkPurity() {
  const found = [];
  for (const folder of PURE) {
    for (const file of filesUnder(path.join("lib", folder))) {
      if (EXCEPTIONS.has(file)) continue;
      const lines = readFileSync(path.join(ROOT, file), "utf8").split("\n");
      for (const [index, line] of lines.entries()) {
        if (/^\s*(?:\/\/|\*|\/\*)/.test(line)) continue;
        for (const [pattern, remedy] of FORBIDDEN) {
          const match = pattern.exec(line);
          if (match) found.push(`${file}:${index + 1}: ${match[0]} ${remedy}`);
        }
      }
    }
  }
  if (found.length > 0) throw new StepFailed(found.join("\n"));
}

function filesUnder(folder) {
  if (!existsSync(path.join(ROOT, folder))) return [];
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesUnder(name);
    return /\.tsx?$/.test(entry.name) ? [name] : [];
  });
}
