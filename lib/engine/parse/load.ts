/** Finds and loads the weights, once in a process. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { READER_SHA256 } from "./model/checksum.ts";
import { ModelFileError, openModelFile } from "./model-file.ts";
import { Reader } from "./reader.ts";

let reader: Reader | null = null;

const WEIGHTS = "lib/engine/parse/model/reader.bin";

/**
 * Where the weights are: under `CROSSREAD_HOME` or the working folder (commands and the server start there),
 * else upwards from this module, which a bundle may have moved.
 */
function weightsFile(): string {
  for (const home of [process.env.CROSSREAD_HOME, process.cwd()]) {
    const file = home === undefined ? null : path.join(/* turbopackIgnore: true */ home, WEIGHTS);
    if (file !== null && existsSync(file)) return file;
  }
  let folder = path.dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const file = path.join(/* turbopackIgnore: true */ folder, WEIGHTS);
    if (existsSync(file)) return file;
    const parent = path.dirname(folder);
    if (parent === folder) break;
    folder = parent;
  }
  throw new ModelFileError(
    `${WEIGHTS} is missing: start Crossread from its own folder, or set CROSSREAD_HOME to it.`,
  );
}

/**
 * The reader, loaded at the first call.
 * @throws ModelFileError where the weights are missing or damaged
 */
export function loadReader(): Reader {
  reader ??= new Reader(openModelFile(readFileSync(weightsFile()), READER_SHA256));
  return reader;
}
