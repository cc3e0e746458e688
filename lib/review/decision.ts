import { z } from "zod";
import { anchorSchema } from "../anchor/selector.ts";
import { facetSchema } from "../model/index.ts";

/** A claim told by its article, its words and what it states: ids of one analysis mean nothing in the next. */
export const claimSubjectSchema = z.object({
  articleId: z.string(),
  anchor: anchorSchema,
  statement: z.string(),
});
export type ClaimSubject = z.infer<typeof claimSubjectSchema>;

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
]);
export type Correction = z.infer<typeof correctionSchema>;

/** One entry of a story's list of corrections, with whoever took it back. Times are ISO date-times. */
export interface Decision {
  readonly id: string;
  readonly correction: Correction;
  readonly reason: string | null;
  readonly actor: string;
  readonly at: string;
  readonly undone: { readonly actor: string; readonly at: string } | null;
}
