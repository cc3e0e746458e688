import { serveStdio } from "../../api/mcp/stdio.ts";
import { EXIT } from "../exit.ts";
import type { Io } from "../io.ts";
import { parseOptions } from "../options.ts";
import { withStore } from "../workspace.ts";

/** `crossread mcp`: the Model Context Protocol on standard input and output. @throws AppError, UsageError */
export async function mcpCommand(args: readonly string[], io: Io): Promise<number> {
  parseOptions(args, { flags: [] });
  await withStore(io, (store) => serveStdio(store, process.env.CROSSREAD_TOKEN ?? null));
  return EXIT.done;
}
