import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "../../model/error.ts";

/**
 * Reads a data file that is shipped beside the code. Bundles move the code, so the file is looked for under the working
 * folder first (the two commands and the command line start there) and under `CROSSREAD_HOME` where that is set.
 *
 * @param path relative to the project's folder, with forward slashes
 * @throws AppError `broken-model` where the file is in neither place
 */
export function readDataFile(path: string): Buffer {
  const homes = [process.env.CROSSREAD_HOME, process.cwd()].filter((home) => home !== undefined);
  for (const home of homes) {
    const file = join(/* turbopackIgnore: true */ home, path);
    if (existsSync(file)) return readFileSync(file);
  }
  throw new AppError(
    "broken-model",
    `${path} is missing: start Crossread from its own folder, or set CROSSREAD_HOME to it.`,
  );
}
