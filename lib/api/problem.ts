/** Everything that can go wrong, as RFC 9457 says it: application/problem+json. */
import { z } from "zod";
import { AppError, type ErrorCode } from "../model/index.ts";

/** Codes of the interface itself, beside those of the project's errors. */
type ProblemCode =
  | ErrorCode
  | "method-not-allowed"
  | "unsupported-media-type"
  | "precondition-failed"
  | "precondition-required"
  | "idempotency-mismatch"
  | "rate-limited"
  | "unexpected";

const STATUS: Readonly<Record<ProblemCode, number>> = {
  "bad-input": 400,
  unauthorized: 401,
  forbidden: 403,
  "not-found": 404,
  "method-not-allowed": 405,
  duplicate: 409,
  stale: 409,
  cancelled: 409,
  "precondition-failed": 412,
  "too-large": 413,
  "unsupported-media-type": 415,
  "too-many": 422,
  "address-refused": 422,
  robots: 422,
  "idempotency-mismatch": 422,
  "precondition-required": 428,
  "rate-limited": 429,
  "broken-model": 500,
  "snapshot-damaged": 500,
  "database-version": 500,
  "migration-failed": 500,
  unexpected: 500,
  "fetch-failed": 502,
  "snapshots-unavailable": 503,
  "database-unavailable": 503,
};

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not found",
  405: "Method not allowed",
  409: "Conflict",
  412: "Precondition failed",
  413: "Too large",
  415: "Unsupported media type",
  422: "Cannot be done",
  428: "Precondition required",
  429: "Too many requests",
  500: "Internal error",
  502: "The other site failed",
  503: "Unavailable",
};

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** Stable; for programs to tell errors apart by. */
  code: z.string(),
  /** For a person: what is wrong and what to do. */
  detail: z.string(),
  /** With `stale`: what somebody else made of it meanwhile. */
  theirs: z.unknown().optional(),
});

/** An error of the interface itself, or one that says more than its words. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly headers: Readonly<Record<string, string>>;
  readonly theirs: unknown;

  constructor(
    code: ProblemCode,
    message: string,
    more: { readonly headers?: Readonly<Record<string, string>>; readonly theirs?: unknown } = {},
  ) {
    super(message);
    this.name = "Problem";
    this.code = code;
    this.headers = more.headers ?? {};
    this.theirs = more.theirs;
  }
}

/** What is answered for an error; what is our fault is logged whole and told without its insides. */
export function problemResponse(error: unknown): Response {
  const known = error instanceof Problem || error instanceof AppError;
  if (!known) console.error(error);
  const code: ProblemCode = known ? error.code : "unexpected";
  const detail = known
    ? error.message
    : "Something failed that should not. The server's log has the details.";
  const status = STATUS[code];
  const theirs = error instanceof Problem ? error.theirs : undefined;
  const body = { type: "about:blank", title: TITLES[status] ?? "Error", status, code, detail };
  return new Response(JSON.stringify(theirs === undefined ? body : { ...body, theirs }), {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...(code === "unauthorized" ? { "WWW-Authenticate": 'Bearer realm="Crossread"' } : {}),
      ...(error instanceof Problem ? error.headers : {}),
    },
  });
}
