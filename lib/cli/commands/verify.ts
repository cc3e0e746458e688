import { verifyWorkspace } from "../../workspace/snapshots/verify.ts";
import { EXIT } from "../exit.ts";
import type { Io } from "../io.ts";
import { parseOptions } from "../options.ts";
import { oneLine } from "../safe-text.ts";
import { contextOf, withStore } from "../workspace.ts";

/**
 * `crossread verify`: hashes all that is kept again, and names what is not what it was.
 * @throws AppError where the workspace or the snapshots cannot be read
 */
export async function verifyCommand(args: readonly string[], io: Io): Promise<number> {
  parseOptions(args, { flags: [] });
  return withStore(io, async (store) => {
    const { changes, snapshots, texts, place } = await verifyWorkspace(contextOf(store));
    for (const { what, how, sha256, about } of changes) {
      await io.write(`${oneLine(`${how} ${what} ${sha256}: ${about}`)}\n`);
    }
    const checked = `${counted(snapshots, "snapshot")} in ${place} and ${counted(texts, "text")} checked`;
    const result = changes.length === 0 ? "nothing changed" : `${changes.length} not as they were`;
    await io.write(`${oneLine(`${checked}: ${result}.`)}\n`);
    return changes.length === 0 ? EXIT.done : EXIT.badInput;
  });
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
