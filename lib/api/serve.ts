/** The one way of every request to the interface: who asks, how often, what for, and what is answered. */
import { createHash } from "node:crypto";
import { AppError } from "../model/index.ts";
import { dropKeys, keepAnswer, takeKey } from "../store/index.ts";
import { type WriteContext, within } from "../workspace/context.ts";
import { type Caller, callerOf, requireScope } from "../workspace/tokens/caller.ts";
import { openApiDocument } from "./document.ts";
import { serveMcp } from "./mcp/http.ts";
import type { Operation, RawCall } from "./operation.ts";
import { OPERATIONS } from "./operations/index.ts";
import { Problem, problemResponse } from "./problem.ts";
import { RateLimit } from "./rate-limit.ts";
import { bodyOf, jsonOf } from "./request.ts";
import { findRoute } from "./routes.ts";

export const BASE = "/api/v1";
const MAX_KEY = 200;
const DAY_MS = 86_400_000;
const JSON_HEADERS = { "Content-Type": "application/json", "Cache-Control": "private, no-cache" } as const;

const limit = new RateLimit();

/** How a request is answered; the limit and the operations are given in tests alone. */
export interface Serving {
  readonly person: () => Promise<WriteContext>;
  readonly limit?: RateLimit;
}

/** Answers a request to /api/v1; whatever goes wrong is a problem+json. Never throws. */
export async function serve(request: Request, serving: Serving): Promise<Response> {
  try {
    const caller = await callerOf(
      {
        method: request.method,
        authorization: request.headers.get("authorization"),
        site: request.headers.get("sec-fetch-site"),
      },
      serving.person,
    );
    const { actorId, tokenId, now } = caller.context;
    const name = tokenId ?? `person ${actorId}`;
    const limits = (serving.limit ?? limit).count(name, now);
    const response = await route(request, caller, name);
    for (const [header, value] of Object.entries(limits)) response.headers.set(header, value);
    return response;
  } catch (error) {
    return problemResponse(error);
  }
}

async function route(request: Request, caller: Caller, name: string): Promise<Response> {
  const url = new URL(request.url);
  const path = url.pathname.slice(url.pathname.indexOf(BASE) + BASE.length);
  if (path === "/openapi.json") {
    return answered(request, 200, JSON.stringify(openApiDocument(OPERATIONS)));
  }
  if (path === "/mcp") return serveMcp(request, caller);
  const { operation, params } = findRoute(OPERATIONS, request.method, path);
  requireScope(caller, operation.scope);
  const text = request.method === "GET" || request.method === "HEAD" ? "" : await bodyOf(request);
  const body = operation.body ? jsonOf(text, request.headers.get("content-type")) : undefined;
  const call = { params, query: url.searchParams, body, signal: request.signal };
  const key = keyOf(request, operation);
  if (key === null && operation.edits === null) {
    const answer = await run(operation, { ...call, context: caller.context });
    return answered(request, operation.status, answer);
  }
  const { context } = caller;
  const of = { workspaceId: context.workspaceId, caller: name, key: key ?? "" };
  const hash = createHash("sha256").update(`${request.method} ${path}${url.search}\n${text}`).digest("hex");
  // One transaction: what is done and what is answered for it are kept together, or neither is.
  const kept = await context.store.transaction(async (tx) => {
    const known = key === null ? null : await takeKey(tx, of, hash, context.now);
    if (known) return { ...known, replayed: true };
    const inner = { ...call, context: within(context, tx) };
    if (operation.edits !== null) await requireMatch(request, operation.edits, inner);
    const answer = { status: operation.status, body: await run(operation, inner) };
    if (key !== null) await keepAnswer(tx, of, answer);
    return { ...answer, requestHash: hash, replayed: false };
  });
  if (kept.requestHash !== hash) {
    throw new Problem("idempotency-mismatch", "This Idempotency-Key was sent with another request before.");
  }
  if (key !== null && !kept.replayed) {
    await dropKeys(context.store.db, context.workspaceId, new Date(context.now.getTime() - DAY_MS));
  }
  const response = answered(request, kept.status, kept.body);
  if (kept.replayed) response.headers.set("Idempotency-Replayed", "true");
  return response;
}

/** What an operation answers, as JSON, and nothing that the document does not name; the empty text for nothing. */
async function run(operation: Operation, call: RawCall): Promise<string> {
  const value = await operation.run(call);
  return operation.answer ? JSON.stringify(operation.answer.parse(value)) : "";
}

function keyOf(request: Request, operation: Operation): string | null {
  if (operation.method === "GET") return null;
  const key = request.headers.get("idempotency-key");
  if (key === null) return null;
  if (key === "" || key.length > MAX_KEY) {
    throw new AppError("bad-input", `An Idempotency-Key has 1 to ${MAX_KEY} characters.`);
  }
  return key;
}

/** Refuses an edit of something that is not as the program saw it. */
async function requireMatch(request: Request, id: string, call: RawCall): Promise<void> {
  const wanted = request.headers.get("if-match");
  if (wanted === null) {
    throw new Problem(
      "precondition-required",
      "Send If-Match with the ETag of what you read, so that nobody's newer change is overwritten.",
    );
  }
  const read = OPERATIONS.find((each) => each.id === id);
  if (!read) throw new Error(`no operation ${id}`);
  const now = etagOf(await run(read, { ...call, body: undefined, query: new URLSearchParams() }));
  if (wanted === "*" || wanted.split(",").some((tag) => tag.trim() === now)) return;
  throw new Problem("precondition-failed", "It was changed since you read it. Read it again.", {
    headers: { ETag: now },
  });
}

function etagOf(body: string): string {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
}

function answered(request: Request, status: number, body: string): Response {
  if (status === 204) return new Response(null, { status, headers: { "Cache-Control": "no-store" } });
  if (request.method !== "GET" && request.method !== "HEAD") {
    return new Response(body, { status, headers: { ...JSON_HEADERS, "Cache-Control": "no-store" } });
  }
  const ETag = etagOf(body);
  const known = (request.headers.get("if-none-match") ?? "").split(",").some((tag) => tag.trim() === ETag);
  if (known) return new Response(null, { status: 304, headers: { ETag } });
  return new Response(request.method === "HEAD" ? null : body, {
    status,
    headers: { ...JSON_HEADERS, ETag },
  });
}
