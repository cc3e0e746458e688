/** What decisions take and give. */
import { z } from "zod";
import { differenceSchema, facetSchema, relationKindSchema } from "../../model/index.ts";
import { DIFFERENCES_OF } from "../../present/status.ts";
import type { Decision } from "../../review/decision.ts";
import type { WordsNow } from "../revisions/words-now.ts";
import type { StorySummary } from "./schema.ts";

const MAX_REASON = 1000;

export const reasonSchema = z
  .string()
  .trim()
  .max(MAX_REASON, `A reason may have ${MAX_REASON} characters.`)
  .transform((reason) => reason || null)
  .nullable()
  .default(null);

/** What became of a decision: made, or held back because somebody else decided otherwise meanwhile. */
export type Outcome<Theirs> =
  | { readonly kind: "made"; readonly decisionId: string }
  | { readonly kind: "stale"; readonly theirs: Theirs };

const MAX_STATEMENT = 1000;
const MAX_QUESTION = 300;
const MAX_LABEL = 200;

const idSchema = z.string().min(1).max(200);
const offsetSchema = z.int().nonnegative();
const statementSchema = z
  .string()
  .trim()
  .min(1, "Say what the claim states.")
  .max(MAX_STATEMENT, `A statement may have ${MAX_STATEMENT} characters.`);
const facetsSchema = z.array(facetSchema).transform((facets) => [...new Set(facets)]);

const claimWordingSchema = z.object({
  statement: statementSchema,
  facets: facetsSchema,
  start: offsetSchema,
  end: offsetSchema,
});
/** What one may edit of a claim. Offsets are UTF-16 code units of the article's text. */
export type ClaimWording = z.infer<typeof claimWordingSchema>;

/** A stretch of an article. */
export const spanOfSchema = z.object({ articleId: idSchema, start: offsetSchema, end: offsetSchema });
export type SpanOf = z.infer<typeof spanOfSchema>;

export const newClaimSchema = claimWordingSchema.extend({ articleId: idSchema, reason: reasonSchema });
export type NewClaim = z.input<typeof newClaimSchema>;

export const claimEditSchema = z.object({
  claimId: idSchema,
  /** The claim as it was when the form was opened: as it stands, however long. */
  base: claimWordingSchema.extend({ statement: z.string() }),
  next: claimWordingSchema,
  reason: reasonSchema,
});
export type ClaimEdit = z.input<typeof claimEditSchema>;

export const moveClaimSchema = z.object({
  claimId: idSchema,
  /** The point it leaves, if any. */
  fromId: idSchema.nullable(),
  toId: idSchema,
  /** The answer it gives there; null: one of its own, under `label`. */
  positionId: idSchema.nullable(),
  label: z
    .string()
    .trim()
    .max(MAX_LABEL, `An answer may have ${MAX_LABEL} characters.`)
    .transform((label) => label || null)
    .nullable(),
  reason: reasonSchema,
});
export type MoveClaim = z.input<typeof moveClaimSchema>;

export const renamePointSchema = z.object({
  pointId: idSchema,
  base: z.string(),
  question: z
    .string()
    .trim()
    .min(1, "A point needs a question.")
    .max(MAX_QUESTION, `A question may have ${MAX_QUESTION} characters.`),
  reason: reasonSchema,
});
export type RenamePoint = z.input<typeof renamePointSchema>;

export const mergePointsSchema = z.object({ pointId: idSchema, intoId: idSchema, reason: reasonSchema });
export type MergePoints = z.input<typeof mergePointsSchema>;

const relationWordingSchema = z.object({
  relation: relationKindSchema,
  difference: differenceSchema,
  explanation: z.string(),
});
/** How two answers stand to each other, in words. */
export type RelationWording = z.infer<typeof relationWordingSchema>;

export const relationDecisionFields = z.object({
  pointId: idSchema,
  a: idSchema,
  b: idSchema,
  base: relationWordingSchema.nullable(),
  relation: relationKindSchema,
  difference: differenceSchema,
  /** A relation stands in the grid with its explanation: this is it. */
  reason: z
    .string()
    .trim()
    .min(1, "Say why: it is shown where the engine's explanation stood.")
    .max(MAX_REASON, `A reason may have ${MAX_REASON} characters.`),
});
export const relationDecisionSchema = relationDecisionFields.refine(
  ({ relation, difference }) => DIFFERENCES_OF[relation].includes(difference),
  {
    message: "This difference does not go with this relation.",
  },
);
export type RelationDecision = z.input<typeof relationDecisionSchema>;

/** So many claims are split or merged at once. */
const MAX_RECUT = 20;

export const recutClaimsSchema = z.object({
  /** Claims of one article, each as it was when the form was opened. */
  claims: z
    .array(z.object({ claimId: idSchema, base: claimWordingSchema.extend({ statement: z.string() }) }))
    .min(1)
    .max(MAX_RECUT, `At most ${MAX_RECUT} claims can be merged at once.`),
  parts: z.array(claimWordingSchema).min(1).max(MAX_RECUT, `A claim can be split into ${MAX_RECUT} at most.`),
  reason: reasonSchema,
});
export type RecutClaims = z.input<typeof recutClaimsSchema>;

/** How somebody else worded one of the claims meanwhile. */
export interface ClaimNow {
  readonly claimId: string;
  readonly wording: ClaimWording;
}

export const makePointFields = z.object({
  facet: facetSchema,
  question: renamePointSchema.shape.question,
  /** Who answers it, and how: one claim, or two that are to be compared. */
  answers: z
    .array(
      z.object({
        claimId: idSchema,
        label: z
          .string()
          .trim()
          .min(1, "Say in a few words what the claim answers.")
          .max(MAX_LABEL, `An answer may have ${MAX_LABEL} characters.`),
      }),
    )
    .min(1)
    .max(2, "A new point begins with two answers at most; more can be moved into it."),
  /** How the two stand to each other; null where there is one answer. */
  relation: z.object({ relation: relationKindSchema, difference: differenceSchema }).nullable(),
  reason: reasonSchema,
});
export const makePointSchema = makePointFields
  .refine(({ answers, relation }) => (answers.length === 2) === (relation !== null), {
    message: "Say how two answers stand to each other, and of one alone nothing.",
  })
  .refine(({ relation }) => !relation || DIFFERENCES_OF[relation.relation].includes(relation.difference), {
    message: "This difference does not go with this relation.",
  })
  .refine(({ relation, reason }) => relation === null || reason !== null, {
    message: "Say why: it stands in the grid where the engine's explanation would.",
  });
export type MakePoint = z.input<typeof makePointSchema>;

/** The decisions on a story, the last first. */
export interface DecisionList {
  readonly story: StorySummary;
  readonly decisions: readonly ListedDecision[];
}

export interface ListedDecision {
  readonly decision: Decision;
  /** Whose claim it is about; null where it is about a point. */
  readonly source: string | null;
  /** What can be looked at in the newest analysis. */
  readonly claimId: string | null;
  readonly pointId: string | null;
  /** False where it was taken back or waits for another look. */
  readonly isApplied: boolean;
  /** Where a newer version edited the words it is about, or has them no longer; null where they stand. */
  readonly wordsNow: WordsNow | null;
  /** How the engine puts it now: the claim's statement, the point's question, the relation. */
  readonly engineSays: string | null;
}
