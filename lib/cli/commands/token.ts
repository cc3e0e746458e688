import { AppError } from "../../model/index.ts";
import type { WriteContext } from "../../workspace/context.ts";
import { isScope, SCOPES } from "../../workspace/tokens/scopes.ts";
import { createToken, listTokens, revokeToken } from "../../workspace/tokens/tokens.ts";
import { EXIT, UsageError } from "../exit.ts";
import type { Io } from "../io.ts";
import { parseOptions } from "../options.ts";
import { oneLine } from "../safe-text.ts";
import { contextOf, withStore } from "../workspace.ts";

/**
 * `crossread token create NAME [--scopes read,propose] [--days N]`, `crossread token list`, `crossread token revoke ID`.
 * @throws AppError, UsageError
 */
export async function tokenCommand(args: readonly string[], io: Io): Promise<number> {
  const options = parseOptions(args, { flags: [], values: ["scopes", "days"], positionals: true });
  const [act, subject, ...rest] = options.positionals;
  if (rest.length > 0) throw new UsageError(`unexpected argument: ${rest[0]}`);
  if (act === "list" && subject === undefined) return inWorkspace(io, (context) => list(context, io));
  if (act === "create" && subject !== undefined) {
    const scopes = (options.values.get("scopes") ?? "read").split(",").map((scope) => scope.trim());
    const unknown = scopes.find((scope) => !isScope(scope));
    if (unknown !== undefined) {
      throw new UsageError(`no such scope: ${unknown}; there are ${SCOPES.join(", ")}`);
    }
    const days = options.values.get("days");
    const input = { name: subject, scopes: scopes.filter(isScope), days: days ? Number(days) : null };
    return inWorkspace(io, async (context) => {
      const { id, token } = await createToken(context, input);
      io.warn(`Token ${id}. It is shown this once; keep it where only the program can read it.`);
      await io.write(`${token}\n`);
    });
  }
  if (act === "revoke" && subject !== undefined) {
    return inWorkspace(io, async (context) => {
      await revokeToken(context, subject);
      io.warn("Revoked.");
    });
  }
  throw new UsageError("say create NAME, list, or revoke ID");
}

async function inWorkspace(io: Io, task: (context: WriteContext) => Promise<void>): Promise<number> {
  await withStore(io, (store) => task(contextOf(store)));
  return EXIT.done;
}

async function list(context: WriteContext, io: Io): Promise<void> {
  const tokens = await listTokens(context);
  if (tokens.length === 0) throw new AppError("not-found", "There are no tokens yet.");
  for (const { id, name, scopes, state, lastUsedAt } of tokens) {
    const used = lastUsedAt === null ? "never used" : `last used ${lastUsedAt}`;
    await io.write(`${oneLine(`${id}  ${state}  ${scopes.join(",")}  ${used}  ${name}`)}\n`);
  }
}
