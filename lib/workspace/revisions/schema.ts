import { z } from "zod";
import { pointSubjectSchema } from "../../review/decision.ts";
import { isPublicationDate } from "../../text/publication-date.ts";
import type { AnalysisProgress } from "../story/schema.ts";

/** A newer text of an article, as somebody pasted it or as it was fetched. */
export const newerSchema = z.object({
  text: z.string().refine((text) => text.trim() !== "", { message: "The text is empty." }),
  /** Since when it reads so. */
  asOf: z
    .string()
    .trim()
    .transform((date) => date || null)
    .nullable()
    .default(null)
    .refine((date) => date === null || isPublicationDate(date), {
      message: "It is written 2025-01-31, or 2025-01-31T14:05:00Z with the time of day.",
    }),
  snapshotId: z.string().max(80).nullable().default(null),
});
export type Newer = z.input<typeof newerSchema>;

/** What became of a newer text. */
export type RevisionOutcome =
  | { readonly kind: "unchanged"; readonly number: number }
  | {
      readonly kind: "revised";
      readonly from: number;
      readonly to: number;
      /** Reviews that are looked at again because of it. */
      readonly reopened: number;
      readonly analysis: AnalysisProgress;
    };

const carriedClaimSchema = z.object({
  statement: z.string(),
  quote: z.string(),
  /** `exact`: the same words; `approximate`: they were edited, and read as `becomes`; `gone`: an orphan. */
  how: z.enum(["exact", "approximate", "gone"]),
  becomes: z.string().nullable(),
});
export type CarriedClaim = z.infer<typeof carriedClaimSchema>;

/** What a revision keeps of the story as it was before. */
export const carriedSchema = z.object({
  claims: z.array(carriedClaimSchema),
  /** The answers that the older version gave to points whose claims were edited or are gone. */
  answers: z.array(z.object({ point: pointSubjectSchema, label: z.string() })),
});
export type Carried = z.infer<typeof carriedSchema>;
