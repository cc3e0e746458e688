import { z } from "zod";
import { anchorSchema } from "../../anchor/selector.ts";
import { claimSubjectSchema, pointSubjectSchema, positionSubjectSchema } from "../decision.ts";

/** What a thread of notes is about, in words that are found again: ids of one analysis mean nothing in the next. */
export const noteTargetSchema = z.discriminatedUnion("on", [
  z.object({ on: z.literal("span"), articleId: z.string(), anchor: anchorSchema }),
  z.object({ on: z.literal("claim"), claim: claimSubjectSchema }),
  z.object({ on: z.literal("point"), point: pointSubjectSchema }),
  z.object({
    on: z.literal("relation"),
    point: pointSubjectSchema,
    a: positionSubjectSchema,
    b: positionSubjectSchema,
  }),
]);
export type NoteTarget = z.infer<typeof noteTargetSchema>;

/** Somebody who was named with "@", by the name they had then. */
const mentionedSchema = z.object({ id: z.string(), name: z.string() });
export type Mentioned = z.infer<typeof mentionedSchema>;

const wordsSchema = { body: z.string(), mentions: z.array(mentionedSchema) };

/** What somebody did in a thread. Nothing is changed: editing and deleting are steps that name what they are about. */
export const noteStepSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("written"), ...wordsSchema }),
  z.object({ kind: z.literal("edited"), of: z.string(), ...wordsSchema }),
  z.object({ kind: z.literal("deleted"), of: z.string() }),
  z.object({ kind: z.literal("restored"), of: z.string() }),
  z.object({ kind: z.literal("resolved") }),
  z.object({ kind: z.literal("reopened") }),
]);
export type NoteStepBody = z.infer<typeof noteStepSchema>;

export interface NoteStep {
  readonly id: string;
  readonly body: NoteStepBody;
  readonly actor: { readonly id: string; readonly name: string };
  /** ISO date-time. */
  readonly at: string;
}
