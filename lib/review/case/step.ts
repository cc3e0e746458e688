import { z } from "zod";
import { anchorSchema } from "../../anchor/selector.ts";
import { cslItemSchema } from "../../cite/csl.ts";
import { claimSubjectSchema, positionSubjectSchema } from "../decision.ts";
import { ratingSchema } from "../scale.ts";

export const confidenceSchema = z.enum(["low", "medium", "high"]);

export const stanceSchema = z.enum(["supports", "refutes", "context"]);

/** Where a piece of evidence comes from. */
export const originSchema = z.discriminatedUnion("kind", [
  /** A claim of the story. */
  z.object({ kind: z.literal("claim"), claim: claimSubjectSchema }),
  /** Words of an article that no claim is cut from. */
  z.object({ kind: z.literal("quote"), articleId: z.string(), anchor: anchorSchema }),
  z.object({ kind: z.literal("web"), url: z.string() }),
  /** A file that stays where it is: its name and what its bytes are known by. */
  z.object({
    kind: z.literal("file"),
    name: z.string(),
    sha256: z.string(),
    bytes: z.int().nonnegative(),
  }),
  z.object({
    kind: z.literal("person"),
    name: z.string(),
    role: z.string(),
    /** ISO day of the conversation. */
    on: z.string(),
    /** Not to be named in what is published. */
    confidential: z.boolean(),
  }),
]);
export type EvidenceOrigin = z.infer<typeof originSchema>;

export const evidenceSchema = z.object({
  origin: originSchema,
  stance: stanceSchema,
  /** The exact words, or what was said or seen there. */
  words: z.string(),
  /** For the desk alone: never published. */
  note: z.string(),
  citation: cslItemSchema,
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const judgementSchema = z.object({
  rating: ratingSchema,
  /** The answer that is rated; null: the question is left open, or has no answer. */
  rated: positionSubjectSchema.nullable().default(null),
  /** The answer that the evidence supports; null: none of them. */
  position: positionSubjectSchema.nullable(),
  rationale: z.string(),
});
export type Judgement = z.infer<typeof judgementSchema>;

/** What is published: whole, so that nothing that changes later changes it. */
export const findingSchema = z.object({
  question: z.string(),
  rating: ratingSchema,
  /** The answer that is rated, in the point's words. */
  rated: z.string().nullable().default(null),
  /** The answer that the evidence supports, in the point's words. */
  answer: z.string().nullable(),
  /** One paragraph; [1] names a source of the list. */
  summary: z.string(),
  method: z.string(),
  positions: z.array(z.object({ label: z.string(), sources: z.array(z.string()) })),
  evidence: z.array(
    z.object({
      kind: z.enum(["claim", "quote", "web", "file", "person"]),
      stance: stanceSchema,
      words: z.string(),
      /** Number in the list of sources. */
      source: z.int().positive(),
      foundBy: z.string(),
      foundAt: z.string(),
    }),
  ),
  sources: z.array(z.object({ number: z.int().positive(), citation: cslItemSchema })),
  reviewers: z.array(z.object({ name: z.string(), part: z.enum(["assessed", "adjudicated"]) })),
  /** Assessments that came to another rating. */
  dissent: z.array(z.object({ name: z.string(), rating: z.string() })),
});
export type Finding = z.infer<typeof findingSchema>;

/** What one step of a review says. */
export const stepSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("taken-up") }),
  z.object({
    kind: z.literal("assessed"),
    judgement: judgementSchema,
    confidence: confidenceSchema,
  }),
  z.object({ kind: z.literal("reopened") }),
  z.object({ kind: z.literal("adjudicated"), judgement: judgementSchema, method: z.string() }),
  z.object({ kind: z.literal("published"), finding: findingSchema }),
  z.object({ kind: z.literal("corrected"), finding: findingSchema }),
  z.object({ kind: z.literal("withdrawn") }),
  z.object({ kind: z.literal("set-aside") }),
  z.object({ kind: z.literal("resumed") }),
  z.object({ kind: z.literal("evidence-added"), evidence: evidenceSchema }),
  z.object({ kind: z.literal("evidence-changed"), of: z.string(), evidence: evidenceSchema }),
  /** What would settle it. */
  z.object({ kind: z.literal("asked"), question: z.string(), whom: z.string() }),
  /** `asked`: what they were asked; `answered`: what they said. */
  z.object({
    kind: z.literal("followed-up"),
    of: z.string(),
    part: z.enum(["asked", "answered"]),
    words: z.string(),
  }),
  z.object({
    kind: z.literal("assigned"),
    to: z.object({ id: z.string(), name: z.string() }).nullable(),
  }),
  /** ISO day. */
  z.object({ kind: z.literal("due"), on: z.string().nullable() }),
  z.object({ kind: z.literal("blind"), on: z.boolean() }),
  /** A newer version of an article says otherwise what the point or its evidence stand on. */
  z.object({
    kind: z.literal("ground-changed"),
    articleId: z.string(),
    source: z.string(),
    version: z.int().positive(),
    words: z.array(z.object({ was: z.string(), becomes: z.string().nullable() })),
  }),
]);
export type StepBody = z.infer<typeof stepSchema>;
export type StepKind = StepBody["kind"];
export type StepOf<Kind extends StepKind> = Extract<StepBody, { kind: Kind }>;

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** One entry of a review's list, with whoever took it back. Times are ISO date-times. */
export interface Step<Body extends StepBody = StepBody> {
  readonly id: string;
  readonly body: Body;
  readonly reason: string | null;
  readonly actor: Person;
  readonly at: string;
  readonly undone: { readonly actor: string; readonly at: string } | null;
}

/**
 * What is said in public is not taken back but corrected or withdrawn; and whoever switched to blind and back could
 * read what is hidden: that is set anew instead, while it may be.
 */
export const LASTING: readonly StepKind[] = ["published", "corrected", "withdrawn", "blind"];
