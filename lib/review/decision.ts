import { z } from "zod";
import { anchorSchema } from "../anchor/selector.ts";
import { differenceSchema, facetSchema, relationKindSchema } from "../model/index.ts";

/** A claim told by its article, its words and what it states: ids of one analysis mean nothing in the next. */
export const claimSubjectSchema = z.object({
  articleId: z.string(),
  anchor: anchorSchema,
  statement: z.string(),
});
export type ClaimSubject = z.infer<typeof claimSubjectSchema>;

/** A point told by the claims that answer it. The question is for the eye, and tells points apart that share claims. */
export const pointSubjectSchema = z.object({
  facet: facetSchema,
  question: z.string(),
  claims: z.array(claimSubjectSchema),
});
export type PointSubject = z.infer<typeof pointSubjectSchema>;

/** An answer told by the claims that give it. */
export const positionSubjectSchema = z.object({ label: z.string(), claims: z.array(claimSubjectSchema) });
export type PositionSubject = z.infer<typeof positionSubjectSchema>;

const articleSubjectSchema = z.object({ id: z.string(), title: z.string() });

/** What a decision says. */
export const correctionSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("claim-rejected"), claim: claimSubjectSchema }),
  z.object({
    kind: z.literal("not-the-same"),
    claim: claimSubjectSchema,
    facet: facetSchema,
    /** The question as it was put when it was decided; for the eye alone. */
    question: z.string(),
    /** The other claims of the point: the claim is not about the same as these, whatever point holds them. */
    others: z.array(claimSubjectSchema),
  }),
  /** A claim that the engine did not find. */
  z.object({ kind: z.literal("claim-added"), claim: claimSubjectSchema, facets: z.array(facetSchema) }),
  /** Null: as it was. */
  z.object({
    kind: z.literal("claim-edited"),
    claim: claimSubjectSchema,
    statement: z.string().nullable(),
    facets: z.array(facetSchema).nullable(),
    span: anchorSchema.nullable(),
  }),
  /** Claims of one article that give way to others: one that says two things is split, two that say one are merged. */
  z.object({
    kind: z.literal("claims-recut"),
    claims: z.array(claimSubjectSchema).min(1),
    parts: z.array(z.object({ claim: claimSubjectSchema, facets: z.array(facetSchema) })).min(1),
  }),
  /** The claim answers another question, or the same one otherwise. */
  z.object({
    kind: z.literal("claim-moved"),
    claim: claimSubjectSchema,
    /** The point it leaves; null where it only joins one. */
    from: pointSubjectSchema.nullable(),
    to: pointSubjectSchema,
    /** The answer it gives there; without claims it is an answer of its own. */
    answer: positionSubjectSchema,
  }),
  /** A question that the engine did not see: asked by a person, with one answer or two. */
  z.object({
    kind: z.literal("point-made"),
    facet: facetSchema,
    question: z.string(),
    answers: z.array(positionSubjectSchema).min(1).max(2),
    /** How the two answers stand; null where there is one. The reason explains it. */
    relation: z.object({ relation: relationKindSchema, difference: differenceSchema }).nullable(),
  }),
  /** Two points ask the same. */
  z.object({ kind: z.literal("points-merged"), point: pointSubjectSchema, into: pointSubjectSchema }),
  z.object({ kind: z.literal("point-renamed"), point: pointSubjectSchema, renamed: z.string() }),
  z.object({
    kind: z.literal("relation-decided"),
    point: pointSubjectSchema,
    a: positionSubjectSchema,
    b: positionSubjectSchema,
    relation: relationKindSchema,
    difference: differenceSchema,
  }),
  /** Two articles go back to one report, or do not. Titles are for the eye. */
  z.object({
    kind: z.literal("origin-decided"),
    articles: z.tuple([articleSubjectSchema, articleSubjectSchema]),
    same: z.boolean(),
  }),
]);
export type Correction = z.infer<typeof correctionSchema>;
export type CorrectionOf<Kind extends Correction["kind"]> = Extract<Correction, { kind: Kind }>;

/** One entry of a story's list of corrections, with whoever took it back. Times are ISO date-times. */
export interface Decision<C extends Correction = Correction> {
  readonly id: string;
  readonly correction: C;
  readonly reason: string | null;
  readonly actor: string;
  readonly at: string;
  readonly undone: { readonly actor: string; readonly at: string } | null;
}

/** The decisions of one kind, in the order given. */
export function ofKind<Kind extends Correction["kind"]>(
  decisions: readonly Decision[],
  kind: Kind,
): readonly Decision<CorrectionOf<Kind>>[] {
  return decisions.filter((each): each is Decision<CorrectionOf<Kind>> => each.correction.kind === kind);
}

/** Every claim that a correction names. */
export function subjectsOf(correction: Correction): readonly ClaimSubject[] {
  switch (correction.kind) {
    case "claim-rejected":
    case "claim-added":
    case "claim-edited":
      return [correction.claim];
    case "not-the-same":
      return [correction.claim, ...correction.others];
    case "claims-recut":
      return [...correction.claims, ...correction.parts.map(({ claim }) => claim)];
    case "point-made":
      return correction.answers.flatMap(({ claims }) => claims);
    case "claim-moved": {
      const { claim, from, to, answer } = correction;
      return [claim, ...(from?.claims ?? []), ...to.claims, ...answer.claims];
    }
    case "points-merged":
      return [...correction.point.claims, ...correction.into.claims];
    case "point-renamed":
      return correction.point.claims;
    case "origin-decided":
      return [];
    case "relation-decided":
      return [...correction.a.claims, ...correction.b.claims, ...correction.point.claims];
  }
}
