/** What proposals take and give. */
import { z } from "zod";
import { facetSchema } from "../../model/index.ts";
import { claimSubjectSchema } from "../../review/decision.ts";
import { noteTargetSchema } from "../../review/notes/step.ts";
import { reasonSchema } from "../story/decision-schema.ts";

const MAX_STATEMENT = 1000;
const MAX_BODY = 5000;
const MAX_QUOTE = 5000;

const idSchema = z.string().min(1).max(200);
/** Words of an article, exactly as they stand there: programs that read count characters badly. */
const quoteFields = {
  articleId: idSchema,
  quote: z.string().min(1, "Quote the words.").max(MAX_QUOTE).describe("The exact words of the article."),
  start: z
    .int()
    .nonnegative()
    .optional()
    .describe("Where they begin, in UTF-16 code units; needed only where they stand there several times."),
};

export const proposeClaimSchema = z.object({
  ...quoteFields,
  statement: z
    .string()
    .trim()
    .min(1, "Say what the claim states.")
    .max(MAX_STATEMENT, `A statement may have ${MAX_STATEMENT} characters.`),
  facets: z.array(facetSchema).default([]),
  reason: reasonSchema,
});
export type ProposeClaim = z.input<typeof proposeClaimSchema>;

export const proposeNoteSchema = z.object({
  about: z.discriminatedUnion("on", [
    z.object({ on: z.literal("span"), ...quoteFields }),
    z.object({ on: z.literal("claim"), claimId: idSchema }),
    z.object({ on: z.literal("point"), pointId: idSchema }),
    z.object({ on: z.literal("relation"), pointId: idSchema, a: idSchema, b: idSchema }),
  ]),
  body: z.string().trim().min(1, "Write something.").max(MAX_BODY, `A note may have ${MAX_BODY} characters.`),
  reason: reasonSchema,
});
export type ProposeNote = z.input<typeof proposeNoteSchema>;

/** What is kept of a proposal: words, not ids of one analysis. */
export const proposalBodySchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("claim"), claim: claimSubjectSchema, facets: z.array(facetSchema) }),
  z.object({ kind: z.literal("note"), target: noteTargetSchema, body: z.string() }),
]);
export type ProposalBody = z.infer<typeof proposalBodySchema>;

export const PROPOSAL_STATES = ["open", "accepted", "declined", "withdrawn"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export interface ProposalView {
  readonly id: string;
  readonly kind: ProposalBody["kind"];
  readonly state: ProposalState;
  /** The words that it is about. */
  readonly about: string;
  /** The statement of a claim, the text of a note. */
  readonly says: string;
  readonly articleId: string | null;
  /** The outlet, or the headline where none is known. */
  readonly source: string | null;
  readonly reason: string | null;
  readonly by: { readonly actor: string; readonly token: string | null };
  /** ISO date-time. */
  readonly at: string;
  readonly end: { readonly actor: string; readonly at: string; readonly reason: string | null } | null;
}
