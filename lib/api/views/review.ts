/** Reviews, evidence, findings and notes as the interface tells them. */
import { z } from "zod";
import { cslItemSchema } from "../../cite/csl.ts";
import { pointStatusSchema } from "../../model/index.ts";
import {
  confidenceSchema,
  evidenceSchema,
  findingSchema,
  judgementSchema,
  stanceSchema,
} from "../../review/case/step.ts";
import { ratingSchema } from "../../review/scale.ts";
import { CASE_STATES } from "../../workspace/review/words.ts";

const personSchema = z.object({ id: z.string(), name: z.string() });
const byWhom = { id: z.string(), actor: personSchema, at: z.string() };
export const caseStateSchema = z.enum(CASE_STATES);

export const assessmentSchema = z.object({
  ...byWhom,
  judgement: judgementSchema,
  confidence: confidenceSchema,
});

export const evidenceRowSchema = z.object({
  id: z.string(),
  /** What to send as `base` with a change. */
  version: z.string(),
  evidence: evidenceSchema,
  foundBy: personSchema,
  foundAt: z.string(),
});

export const publishedSchema = z.object({
  /** What to send as `base` with a correction. */
  id: z.string(),
  finding: findingSchema,
  by: personSchema,
  at: z.string(),
  reason: z.string().nullable(),
  withdrawn: z.object({ reason: z.string(), at: z.string() }).nullable(),
});

export const reviewSchema = z.object({
  caseId: z.string().nullable(),
  pointId: z.string().nullable(),
  question: z.string(),
  file: z.object({
    state: caseStateSchema,
    blind: z.boolean(),
    asked: z.int(),
    assessments: z.array(assessmentSchema),
    /** Who has assessed without this person being allowed to know how. */
    hiddenFrom: z.array(z.string()),
    adjudication: z.object({ ...byWhom, judgement: judgementSchema, method: z.string() }).nullable(),
    findings: z.array(publishedSchema),
    evidence: z.array(evidenceRowSchema),
    followUps: z.array(
      z.object({
        ...byWhom,
        question: z.string(),
        whom: z.string(),
        notes: z.array(z.object({ ...byWhom, part: z.enum(["asked", "answered"]), words: z.string() })),
      }),
    ),
    assignee: personSchema.nullable(),
    due: z.string().nullable(),
    setAside: z.object({ reason: z.string(), by: personSchema, at: z.string() }).nullable(),
  }),
  whyNotPublish: z.array(z.string()),
  /** Steps that can be taken back. */
  undoable: z.array(z.string()),
});

export const queueRowSchema = z.object({
  caseId: z.string().nullable(),
  pointId: z.string().nullable(),
  question: z.string(),
  status: pointStatusSchema.nullable(),
  state: caseStateSchema,
  assigneeId: z.string().nullable(),
  assignee: z.string().nullable(),
  due: z.string().nullable(),
  answers: z.array(z.string()),
  answerCount: z.int(),
  evidence: z.int(),
  groundChanged: z.array(z.string()),
  assessed: z.int(),
  asked: z.int(),
});

export const storyEvidenceSchema = evidenceRowSchema.extend({
  caseId: z.string(),
  pointId: z.string().nullable(),
  stance: stanceSchema,
});

export const storyFindingSchema = z.object({
  caseId: z.string(),
  pointId: z.string().nullable(),
  /** The newest first. */
  versions: z.array(publishedSchema),
});

export const steppedSchema = z.object({
  kind: z.literal("made"),
  caseId: z.string(),
  stepId: z.string().nullable(),
});

export const threadSchema = z.object({
  id: z.string(),
  on: z.enum(["span", "claim", "point", "relation"]),
  words: z.string(),
  source: z.string().nullable(),
  articleId: z.string().nullable(),
  place: z.discriminatedUnion("on", [
    z.object({
      on: z.literal("span"),
      articleId: z.string(),
      start: z.int(),
      end: z.int(),
      how: z.string(),
    }),
    z.object({ on: z.literal("claim"), claimIds: z.array(z.string()), how: z.string() }),
    z.object({ on: z.literal("point"), pointId: z.string() }),
    z.object({ on: z.literal("relation"), pointId: z.string(), a: z.string(), b: z.string() }),
    z.object({ on: z.literal("orphan") }),
  ]),
  nowReads: z.string().nullable(),
  resolved: z.object({ name: z.string(), at: z.string() }).nullable(),
  notes: z.array(
    z.object({
      id: z.string(),
      author: personSchema,
      at: z.string(),
      /** As its author wrote it; null for everybody else, who read `blocks`. */
      source: z.string().nullable(),
      /** Its parts, as pages draw them; null where it was deleted. */
      blocks: z.array(z.unknown()).nullable(),
      base: z.string(),
      deleted: z.object({ name: z.string(), at: z.string() }).nullable(),
    }),
  ),
});

export const notedSchema = z.object({ kind: z.literal("made"), threadId: z.string() });

export const deskSchema = z.object({
  me: personSchema,
  people: z.array(personSchema),
  scale: z.array(ratingSchema),
  blind: z.boolean(),
});

export const savedViewSchema = z.object({ id: z.string(), name: z.string(), query: z.string() });
export const citationSchema = z.object({ citation: cslItemSchema, text: z.string() });
