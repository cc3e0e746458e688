/** What an operation of the interface is: its address, what it takes and gives, who may call it, and what it does. */
import type { z } from "zod";
import type { StoryId } from "../model/index.ts";
import { toStoryId, type WriteContext } from "../workspace/context.ts";
import { checkInput } from "../workspace/input.ts";
import type { Scope } from "../workspace/tokens/scopes.ts";

export type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";

/** What a handler is given: everything checked. */
export interface Call<Query, Body> {
  readonly context: WriteContext;
  readonly query: Query;
  readonly body: Body;
  /** A part of the address. */
  param(name: string): string;
  /** The story of the address. @throws AppError `not-found` */
  story(): StoryId;
  readonly signal: AbortSignal;
}

/** An operation as the router and the document see it. */
export interface Operation {
  readonly id: string;
  readonly method: Method;
  /** `/stories/{storyId}`: below /api/v1. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly scope: Scope;
  readonly query: z.ZodObject | null;
  readonly body: z.ZodType | null;
  /** The form of what is answered; null: nothing (204). */
  readonly answer: z.ZodType | null;
  readonly status: 200 | 201 | 202 | 204;
  /** The operation whose answer has the ETag that If-Match must name: an edit of something older is refused. */
  readonly edits: string | null;
  run(call: RawCall): Promise<unknown>;
}

export interface RawCall {
  readonly context: WriteContext;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly signal: AbortSignal;
}

interface Definition<Query extends z.ZodObject | undefined, Body extends z.ZodType | undefined> {
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly scope: Scope;
  readonly query?: Query;
  readonly body?: Body;
  readonly answer?: z.ZodType;
  readonly status?: 200 | 201 | 202;
  readonly edits?: string;
  readonly handle: (
    call: Call<
      Query extends z.ZodObject ? z.output<Query> : undefined,
      Body extends z.ZodType ? z.output<Body> : undefined
    >,
  ) => Promise<unknown>;
}

/** Defines an operation: what comes in is checked by the schemas that the document is made of. */
export function operation<
  const Query extends z.ZodObject | undefined = undefined,
  const Body extends z.ZodType | undefined = undefined,
>(definition: Definition<Query, Body>): Operation {
  const { query, body, answer, status, edits, handle, ...rest } = definition;
  type Given = Parameters<typeof handle>[0];
  return {
    ...rest,
    query: query ?? null,
    body: body ?? null,
    answer: answer ?? null,
    status: answer ? (status ?? 200) : 204,
    edits: edits ?? null,
    run: async (call) => {
      const param = (name: string): string => call.params[name] ?? "";
      return handle({
        context: call.context,
        query: (query ? checkInput(query, Object.fromEntries(call.query)) : undefined) as Given["query"],
        body: (body ? checkInput(body, call.body) : undefined) as Given["body"],
        param,
        story: () => toStoryId(param("storyId")),
        signal: call.signal,
      });
    },
  };
}
