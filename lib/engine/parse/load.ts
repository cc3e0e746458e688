/** Finds and loads the weights, once in a process. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { READER_SHA256 } from "./model/checksum.ts";
import { ModelFileError, openModelFile } from "./model-file.ts";
import { Reader } from "./reader.ts";

let reader: Reader | null = null;

/** Where the weights may be: under the working folder (Next's server bundle), or beside this module. */
function weightsFile(): string {
  const fromRoot = path.join(process.cwd(), "lib/engine/parse/model/reader.bin");
  if (existsSync(fromRoot)) return fromRoot;
  // A bundle has one file for many modules: look upwards from it for the project's folder.
  let folder = path.dirname(fileURLToPath(import.meta.url));
  for (;;) {
    for (const candidate of ["model/reader.bin", "lib/engine/parse/model/reader.bin"]) {
      const file = path.join(folder, candidate);
      if (existsSync(file)) return file;
    }
    const parent = path.dirname(folder);
    if (parent === folder) break;
    folder = parent;
  }
  throw new ModelFileError("The parser's weights, lib/engine/parse/model/reader.bin, are missing.");
}

/**
 * The reader, loaded at the first call.
 * @throws ModelFileError where the weights are missing or damaged
 */
export function loadReader(): Reader {
  reader ??= new Reader(openModelFile(readFileSync(weightsFile()), READER_SHA256));
  return reader;
}
