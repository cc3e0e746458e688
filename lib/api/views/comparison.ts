/** Claims, points and what people decided about them, as the interface tells them. */
import { z } from "zod";
import {
  claimSchema,
  eventSchema,
  pointSchema,
  pointStatusSchema,
  positionSchema,
  relationSchema,
} from "../../model/index.ts";
import { correctionSchema } from "../../review/decision.ts";

export const claimRowSchema = z.object({
  claim: claimSchema,
  article: z.object({
    id: z.string(),
    title: z.string(),
    source: z.string().nullable(),
    publishedAt: z.string().nullable(),
  }),
  /** The gravest among its points; null where it takes part in none. */
  status: pointStatusSchema.nullable(),
  pointIds: z.array(z.string()),
});

export const pointDetailSchema = z.object({
  point: pointSchema,
  event: eventSchema.nullable(),
  claims: z.array(claimSchema),
});

const ofPoint = { pointId: z.string(), question: z.string() };
export const positionRowSchema = positionSchema.extend(ofPoint);
export const relationRowSchema = relationSchema.extend(ofPoint);

const doneBySchema = z.object({ actor: z.string(), at: z.string() });

export const decisionSchema = z.object({
  id: z.string(),
  correction: correctionSchema,
  reason: z.string().nullable(),
  actor: z.string(),
  at: z.string(),
  undone: doneBySchema.nullable(),
  /** Whether the newest analysis has what it is about. */
  isApplied: z.boolean(),
  claimId: z.string().nullable(),
  pointId: z.string().nullable(),
});

export const decidedSchema = z.object({ kind: z.literal("made"), decisionId: z.string() });
