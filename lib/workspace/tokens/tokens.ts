/** Tokens: made, listed, revoked. What is kept of one is its hash. */
import { createHash, randomBytes } from "node:crypto";
import { AppError } from "../../model/index.ts";
import {
  findTokens,
  insertToken,
  lockWorkspace,
  revokeTokenRow,
  type TokenRecord,
  writeAudit,
} from "../../store/index.ts";
import type { WriteContext } from "../context.ts";
import { checkInput } from "../input.ts";
import { type MadeToken, type NewToken, newTokenSchema, type TokenView } from "./schema.ts";
import { SCOPES } from "./scopes.ts";

/** Says whose it is to whoever finds one in a file, and to programs that look for such. */
const PREFIX = "crossread_";
/** 256 bits: nobody guesses them, and no slow hash is needed to guard them. */
const SECRET_BYTES = 32;
/** Revoked ones included: each is a row that the page lists. */
const MAX_TOKENS = 500;
const DAY_MS = 86_400_000;

/** SHA-256 in hex: what is kept of a token, and looked for. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Makes a token that acts in the name of whoever makes it; it is shown this once. @throws AppError `bad-input`, `too-many` */
export async function createToken(context: WriteContext, input: NewToken): Promise<MadeToken> {
  const { name, scopes, days } = checkInput(newTokenSchema, input);
  const token = `${PREFIX}${randomBytes(SECRET_BYTES).toString("base64url")}`;
  const expiresAt = days === null ? null : new Date(context.now.getTime() + days * DAY_MS);
  return context.store.transaction(async (tx) => {
    await lockWorkspace(tx, context.workspaceId);
    if ((await findTokens(tx, context.workspaceId)).length >= MAX_TOKENS) {
      throw new AppError("too-many", `A workspace keeps ${MAX_TOKENS} tokens.`);
    }
    const id = await insertToken(tx, context, { name, scopes, hash: hashOf(token), expiresAt });
    const detail = { name, scopes, expiresAt: expiresAt?.toISOString() ?? null };
    await writeAudit(tx, context, [
      { action: "token.created", subjectKind: "token", subjectId: id, storyId: null, detail },
    ]);
    return { id, token };
  });
}

/** From now on it opens nothing. @throws AppError `not-found`, `stale` (revoked already) */
export async function revokeToken(context: WriteContext, id: string): Promise<void> {
  await context.store.transaction(async (tx) => {
    await lockWorkspace(tx, context.workspaceId);
    const token = (await findTokens(tx, context.workspaceId)).find((each) => each.id === id);
    if (!token) throw new AppError("not-found", "There is no such token.");
    if (token.revokedAt) throw new AppError("stale", "This token was revoked already.");
    await revokeTokenRow(tx, context, id);
    await writeAudit(tx, context, [
      {
        action: "token.revoked",
        subjectKind: "token",
        subjectId: id,
        storyId: null,
        detail: { name: token.name },
      },
    ]);
  });
}

/** The newest first, those that open nothing any more included. */
export async function listTokens(context: WriteContext): Promise<readonly TokenView[]> {
  const tokens = await findTokens(context.store.db, context.workspaceId);
  return tokens.map((token) => viewOf(token, context.now));
}

/** Whether a token still opens anything. */
export function stateOf(
  { revokedAt, expiresAt }: Pick<TokenRecord, "revokedAt" | "expiresAt">,
  now: Date,
): TokenView["state"] {
  if (revokedAt) return "revoked";
  return expiresAt && expiresAt <= now ? "expired" : "active";
}

function viewOf(token: TokenRecord, now: Date): TokenView {
  return {
    id: token.id,
    name: token.name,
    actor: token.actorName,
    scopes: SCOPES.filter((scope) => token.scopes.includes(scope)),
    state: stateOf(token, now),
    createdAt: token.createdAt.toISOString(),
    expiresAt: token.expiresAt?.toISOString() ?? null,
    lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
    revokedAt: token.revokedAt?.toISOString() ?? null,
  };
}
