/** What reviews take and give. */
import { z } from "zod";
import { cslItemSchema } from "../../cite/csl.ts";
import type { Run } from "../../cite/run.ts";
import type { PublishedFinding } from "../../review/case/replay.ts";
import type { SeenFile, SeenStep } from "../../review/case/seen.ts";
import { confidenceSchema, type Person, stanceSchema } from "../../review/case/step.ts";
import type { Rating } from "../../review/scale.ts";
import type { WordsNow } from "../revisions/words-now.ts";
import { reasonSchema } from "../story/decision-schema.ts";

export type { Person };

const MAX_RATIONALE = 5000;
const MAX_METHOD = 2000;
const MAX_WORDS = 5000;
const MAX_NOTE = 2000;
const MAX_LINE = 300;
const MAX_URL = 2000;
/** As many points as can be acted on at once: a whole story's, and no more. */
const MAX_BULK = 2000;

const idSchema = z.string().min(1).max(200);
const text = (max: number) => z.string().trim().max(max, `This may have ${max} characters.`).default("");
const line = (missing: string) =>
  z.string().trim().min(1, missing).max(MAX_LINE, `This may have ${MAX_LINE} characters.`);
const daySchema = z.iso.date({ message: "A day is written 2025-01-31." });
const neededReason = (why: string) =>
  reasonSchema.refine((reason): reason is string => reason !== null, { message: why });

/** The review itself, or the point that it is about: the first step on a point opens its review. */
export const targetSchema = z
  .object({ caseId: idSchema.nullable().default(null), pointId: idSchema.nullable().default(null) })
  .refine(({ caseId, pointId }) => caseId !== null || pointId !== null, {
    message: "Say which point is meant.",
  });
export type Target = z.input<typeof targetSchema>;

/** What became of a step. `stepId` names the step that can be taken back; null where none can. */
export type StepOutcome =
  | { readonly kind: "made"; readonly caseId: string; readonly stepId: string | null }
  /** Somebody else was quicker: theirs in words, and what to send as `base` to put one's own over it. */
  | { readonly kind: "stale"; readonly theirs: string; readonly base: string | null };

/** The id of the step that the form showed as the newest of its kind; null where it showed none. */
const baseSchema = idSchema.nullable().default(null);

const judgementFields = {
  target: targetSchema,
  ratingId: z.string().min(1, "Choose a rating."),
  /** The answer that is rated; null: the only one, or the one that is supported. */
  ratedId: idSchema.nullable().default(null),
  /** The answer that the evidence supports; null: none. */
  positionId: idSchema.nullable().default(null),
  rationale: text(MAX_RATIONALE),
  base: baseSchema,
};
export const assessSchema = z.object({ ...judgementFields, confidence: confidenceSchema });
export type AssessInput = z.input<typeof assessSchema>;
export const adjudicateSchema = z.object({ ...judgementFields, method: text(MAX_METHOD) });
export type AdjudicateInput = z.input<typeof adjudicateSchema>;

export const moveSchema = z.discriminatedUnion("act", [
  z.object({ act: z.literal("taken-up"), target: targetSchema, reason: reasonSchema }),
  z.object({ act: z.literal("resumed"), target: targetSchema, reason: reasonSchema }),
  z.object({
    act: z.literal("reopened"),
    target: targetSchema,
    reason: neededReason("Say why it is looked at again."),
  }),
  z.object({
    act: z.literal("set-aside"),
    target: targetSchema,
    reason: neededReason("Say why it is set aside."),
  }),
  z.object({
    act: z.literal("withdrawn"),
    target: targetSchema,
    reason: neededReason("Say why: readers see it with the withdrawn finding."),
  }),
]);
export type MoveInput = z.input<typeof moveSchema>;

export const publishSchema = z.object({
  target: targetSchema,
  base: baseSchema,
  /** The publisher's name from now on, as readers see it; left out: the one they have. */
  signAs: line("Say your name: findings are signed.").optional(),
});
export type PublishInput = z.input<typeof publishSchema>;

export const correctSchema = z.object({
  target: targetSchema,
  base: baseSchema,
  ratingId: z.string().min(1, "Choose a rating."),
  /** Answers of the point as it is now; left out: those that were adjudicated. */
  ratedId: idSchema.nullable().optional(),
  positionId: idSchema.nullable().optional(),
  summary: text(MAX_RATIONALE),
  method: text(MAX_METHOD),
  reason: neededReason("Say what was wrong: it stands with the corrected finding."),
});
export type CorrectInput = z.input<typeof correctSchema>;

export const assignSchema = z.object({
  targets: z.array(targetSchema).min(1, "Choose at least one point.").max(MAX_BULK),
  /** Null takes the assignment away; left out leaves it. */
  to: idSchema.nullable().optional(),
  due: daySchema.nullable().optional(),
});
export type AssignInput = z.input<typeof assignSchema>;

export const bulkMoveSchema = z.object({
  targets: z.array(targetSchema).min(1, "Choose at least one point.").max(MAX_BULK),
  act: z.enum(["taken-up", "set-aside"]),
  reason: reasonSchema,
});
export type BulkMoveInput = z.input<typeof bulkMoveSchema>;

export const blindSchema = z.object({ target: targetSchema, on: z.boolean() });

const originInputSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("claim"), claimId: idSchema }),
  z.object({ kind: z.literal("quote"), articleId: idSchema }),
  z.object({
    kind: z.literal("web"),
    url: z
      .string()
      .trim()
      .max(MAX_URL)
      .refine((url) => /^https?:\/\/[^\s/]/iu.test(url) && URL.canParse(url), {
        message: "A web address begins with http:// or https://.",
      }),
  }),
  z.object({
    kind: z.literal("file"),
    name: line("Name the file."),
    sha256: z.string().regex(/^[0-9a-f]{64}$/u, "Choose the file, so that its SHA-256 is known."),
    bytes: z.int().nonnegative(),
  }),
  z.object({
    kind: z.literal("person"),
    name: line("Say who it was."),
    role: text(MAX_LINE),
    on: daySchema,
    confidential: z.boolean().default(false),
  }),
]);

export const evidenceInputSchema = z.object({
  target: targetSchema,
  /** The evidence that is changed; null: it is new. */
  of: idSchema.nullable().default(null),
  base: baseSchema,
  origin: originInputSchema,
  stance: stanceSchema,
  words: text(MAX_WORDS),
  note: text(MAX_NOTE),
  /** Null: filled from what it is taken from. */
  citation: cslItemSchema.nullable().default(null),
});
export type EvidenceInput = z.input<typeof evidenceInputSchema>;

export const askSchema = z.object({
  target: targetSchema,
  question: line("Say what is to be found out."),
  whom: text(MAX_LINE),
});
export type AskInput = z.input<typeof askSchema>;
export const followUpSchema = z.object({
  target: targetSchema,
  of: idSchema,
  part: z.enum(["asked", "answered"]),
  words: z
    .string()
    .trim()
    .min(1, "Say what was asked or answered.")
    .max(MAX_NOTE, `This may have ${MAX_NOTE} characters.`),
});
export type FollowUpInput = z.input<typeof followUpSchema>;

/** Who sits at this desk, and by what they rate. */
export interface Desk {
  readonly me: Person;
  readonly people: readonly Person[];
  /** Those that are offered. */
  readonly scale: readonly Rating[];
  /** Whether reviews begin blind. */
  readonly blind: boolean;
}

/** A source of the list, in each style. */
export interface ListedSource {
  readonly number: number;
  readonly styles: Readonly<Record<string, readonly Run[]>>;
}

/** A review as the pages of one person show it. */
export interface ReviewView {
  /** Null before the first step. */
  readonly caseId: string | null;
  /** Null where the newest analysis has no point that is surely meant. */
  readonly pointId: string | null;
  readonly question: string;
  readonly file: SeenFile;
  readonly steps: readonly SeenStep[];
  readonly sources: readonly ListedSource[];
  /** The source of each piece of evidence, by its id. */
  readonly sourceOf: Readonly<Record<string, number>>;
  /** Evidence whose words a newer version edited or no longer has, by its id. */
  readonly evidenceNow: Readonly<Record<string, WordsNow>>;
  readonly whyNotPublish: readonly string[];
  /** Steps that this person can take back. */
  readonly undoable: readonly string[];
  /** Where the point's page leads to reviews of points that were merged into it. */
  readonly others: readonly { readonly caseId: string; readonly question: string }[];
  readonly desk: Desk;
}

/** A finding with what it was before, the newest first. */
export interface FindingHistory {
  readonly caseId: string;
  readonly pointId: string | null;
  readonly versions: readonly PublishedFinding[];
  readonly sources: readonly ListedSource[];
}
