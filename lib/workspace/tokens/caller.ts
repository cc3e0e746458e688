/** Who asks, and what of it is theirs to do: the one place that decides it, for pages, routes and MCP alike. */
import { AppError } from "../../model/index.ts";
import { findTokenByHash, type Store, touchToken } from "../../store/index.ts";
import type { WriteContext } from "../context.ts";
import { isOwnPage, NO_TOKEN, type Shown } from "./own-page.ts";
import { SCOPES, type Scope } from "./scopes.ts";
import { hashOf, stateOf } from "./tokens.ts";

/** Who asks: a person before the browser, who may do everything, or a program with a token. */
export interface Caller {
  readonly context: WriteContext;
  readonly scopes: readonly Scope[];
}

/** The last use is told to the minute: a write a request would cost more than it tells. */
const TOUCH_MS = 60_000;

/** The token in the header; null where there is none. @throws AppError `unauthorized` where the header says something else */
export function bearerOf(authorization: string | null): string | null {
  if (authorization === null) return null;
  const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization.trim())?.[1];
  if (token === undefined) throw new AppError("unauthorized", NO_TOKEN);
  return token;
}

/**
 * The program that shows a token, in whose name it acts; notes that the token was used.
 * @throws AppError `unauthorized`
 */
export async function callerOfToken(store: Store, token: string, now: Date): Promise<Caller> {
  const found = await findTokenByHash(store.db, hashOf(token));
  if (!found) throw new AppError("unauthorized", "There is no such token.");
  const state = stateOf(found, now);
  if (state !== "active") {
    throw new AppError("unauthorized", `The token "${found.name}" is ${state}. Make another.`);
  }
  if (!found.lastUsedAt || now.getTime() - found.lastUsedAt.getTime() >= TOUCH_MS) {
    await touchToken(store.db, found, now);
  }
  const { workspaceId, actorId, id: tokenId } = found;
  return {
    context: { store, workspaceId, actorId, tokenId, now },
    scopes: SCOPES.filter((scope) => found.scopes.includes(scope)),
  };
}

/**
 * Who sends a request.
 * @param person the context of whoever sits before the browser
 * @throws AppError `unauthorized`
 */
export async function callerOf(shown: Shown, person: () => Promise<WriteContext>): Promise<Caller> {
  const token = bearerOf(shown.authorization);
  if (token === null && !isOwnPage(shown)) throw new AppError("unauthorized", NO_TOKEN);
  const context = await person();
  if (token !== null) return callerOfToken(context.store, token, context.now);
  return { context, scopes: SCOPES };
}

/** @throws AppError `forbidden` */
export function requireScope({ scopes }: Pick<Caller, "scopes">, scope: Scope): void {
  if (scopes.includes(scope)) return;
  throw new AppError("forbidden", `This token may not do that: it lacks the scope "${scope}".`);
}
