import { readFileSync } from "node:fs";
import { checkDossier } from "../../export/dossier.ts";
import { AppError } from "../../model/index.ts";
import { verifyWorkspace } from "../../workspace/snapshots/verify.ts";
import { EXIT, UsageError } from "../exit.ts";
import type { Io } from "../io.ts";
import { parseOptions } from "../options.ts";
import { oneLine } from "../safe-text.ts";
import { contextOf, withStore } from "../workspace.ts";

/**
 * `crossread verify`: hashes all that is kept again, and names what is not what it was.
 * @throws AppError where the workspace or the snapshots cannot be read
 */
export async function verifyCommand(args: readonly string[], io: Io): Promise<number> {
  const { positionals } = parseOptions(args, { flags: [], positionals: true });
  if (positionals.length > 1) throw new UsageError("name one dossier, or none");
  const [dossier] = positionals;
  if (dossier !== undefined) return verifyDossier(dossier, io);
  return withStore(io, async (store) => {
    const { changes, snapshots, elsewhere, texts, place } = await verifyWorkspace(contextOf(store));
    for (const { what, how, sha256, about } of changes) {
      await io.write(`${oneLine(`${how} ${what} ${sha256}: ${about}`)}\n`);
    }
    const checked = `${counted(snapshots, "snapshot")} in ${place} and ${counted(texts, "text")} checked`;
    if (elsewhere > 0) {
      const these = `${counted(elsewhere, "snapshot")} came with stories from elsewhere without their bytes`;
      await io.write(`${these}: nothing of them can be checked here.\n`);
    }
    const result = changes.length === 0 ? "nothing changed" : `${changes.length} not as they were`;
    await io.write(`${oneLine(`${checked}: ${result}.`)}\n`);
    return changes.length === 0 ? EXIT.done : EXIT.badInput;
  });
}

/** Whether a dossier is what it was when it was made. Needs no workspace. @throws AppError where it is no dossier */
async function verifyDossier(path: string, io: Io): Promise<number> {
  const { title, madeAt, seal, files, quotes, faults } = checkDossier(readFile(path));
  for (const fault of faults) await io.write(`${oneLine(fault)}\n`);
  const result = faults.length === 0 ? "nothing was altered" : `${counted(faults.length, "fault")}`;
  await io.write(`${oneLine(`“${title}”, made ${madeAt}, seal ${seal}`)}\n`);
  await io.write(`${counted(files, "file")} and ${counted(quotes, "quote")} checked: ${result}.\n`);
  return faults.length === 0 ? EXIT.done : EXIT.badInput;
}

function readFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new AppError(
      "not-found",
      `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
