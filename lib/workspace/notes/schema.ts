/** What notes take and give. */
import { z } from "zod";
import type { NoteBlock } from "../../review/notes/markdown.ts";
import type { NotePlace } from "../../review/notes/place.ts";
import type { NoteTarget } from "../../review/notes/step.ts";
import type { Person } from "../review/schema.ts";

/** Some eight hundred words: what is longer is a document, and belongs into the evidence. */
const MAX_BODY = 5000;

const idSchema = z.string().min(1).max(200);
const bodySchema = z
  .string()
  .trim()
  .min(1, "Write something.")
  .max(MAX_BODY, `A note may have ${MAX_BODY} characters.`);

/** What a new thread is about, by the ids of what the page shows. */
const aboutSchema = z.discriminatedUnion("on", [
  z.object({
    on: z.literal("span"),
    articleId: idSchema,
    /** The version that was shown: in a newer one the same place holds other words. */
    versionId: idSchema,
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
  }),
  z.object({ on: z.literal("claim"), claimId: idSchema }),
  z.object({ on: z.literal("point"), pointId: idSchema }),
  z.object({ on: z.literal("relation"), pointId: idSchema, a: idSchema, b: idSchema }),
]);
export type NoteAbout = z.infer<typeof aboutSchema>;

export const noteInputSchema = z.discriminatedUnion("act", [
  z.object({ act: z.literal("start"), about: aboutSchema, body: bodySchema }),
  z.object({ act: z.literal("reply"), threadId: idSchema, body: bodySchema }),
  z.object({
    act: z.literal("edit"),
    threadId: idSchema,
    of: idSchema,
    /** The version that the form showed. */
    base: idSchema,
    body: bodySchema,
  }),
  z.object({ act: z.enum(["delete", "restore"]), threadId: idSchema, of: idSchema }),
  z.object({ act: z.enum(["resolve", "reopen"]), threadId: idSchema }),
]);
export type NoteInput = z.input<typeof noteInputSchema>;
export type CheckedNote = z.output<typeof noteInputSchema>;

/** What became of it. */
export type NoteOutcome =
  | { readonly kind: "made"; readonly threadId: string }
  /** The same person edited it elsewhere meanwhile: what it says now, and what to send as `base` to put one's own over it. */
  | { readonly kind: "stale"; readonly theirs: string; readonly base: string };

interface DoneBy {
  readonly name: string;
  /** ISO date-time. */
  readonly at: string;
}

export interface NoteView {
  readonly id: string;
  readonly author: Person;
  readonly at: string;
  /** Null where it was deleted. */
  readonly blocks: readonly NoteBlock[] | null;
  /** For its author, who may edit it; null for everybody else. */
  readonly source: string | null;
  /** The version that is shown. */
  readonly base: string;
  /** What it said before, the newest first; empty where it was deleted. */
  readonly earlier: readonly { readonly at: string; readonly body: string }[];
  readonly deleted: DoneBy | null;
}

export interface ThreadView {
  readonly id: string;
  readonly on: NoteTarget["on"];
  /** What it is about, as it read when the thread was begun. */
  readonly words: string;
  /** The outlet of a span or a claim; null for points and relations. */
  readonly source: string | null;
  /** The article of a span or a claim, also where its words are gone. */
  readonly articleId: string | null;
  readonly place: NotePlace;
  /** The words as they read now, where they were edited. */
  readonly nowReads: string | null;
  readonly resolved: DoneBy | null;
  readonly notes: readonly NoteView[];
  /** Whether it names the person who looks. */
  readonly mentionsMe: boolean;
}

/** Notes with the people that one can name in them. */
export interface StoryNotes {
  readonly me: Person;
  readonly people: readonly Person[];
  readonly threads: readonly ThreadView[];
}
