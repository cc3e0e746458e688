import { z } from "zod";
import { facetSchema } from "./facet.ts";
import { anchoredSchema, phraseSchema, spanSchema } from "./span.ts";

export const polaritySchema = z.enum(["affirmed", "denied"]);
export type Polarity = z.infer<typeof polaritySchema>;

export const modalitySchema = z.enum(["asserted", "reported", "alleged", "planned", "possible"]);
export type Modality = z.infer<typeof modalitySchema>;

export const propositionSchema = z.object({
  subject: phraseSchema.nullable(),
  relation: phraseSchema,
  arguments: z.array(phraseSchema),
  polarity: polaritySchema,
  modality: modalitySchema,
});
export type Proposition = z.infer<typeof propositionSchema>;

export const attributionKindSchema = z.enum(["said", "alleged", "denied", "confirmed", "study", "media"]);
export type AttributionKind = z.infer<typeof attributionKindSchema>;

/** One link of the chain from the origin outwards: who said it, by which words, and what was said. */
export const attributionSchema = z.object({
  source: phraseSchema,
  /** What the text calls the source elsewhere, where that says more ("he": "Dov Merrin"). */
  name: z.string().optional(),
  cue: anchoredSchema.nullable(),
  content: spanSchema,
  kind: attributionKindSchema,
  direct: z.boolean(),
});
export type Attribution = z.infer<typeof attributionSchema>;

/** One atomic, checkable proposition where one article states it. `text.slice(start, end) === quote`. */
export const claimSchema = spanSchema.extend({
  id: z.string(),
  articleId: z.string(),
  quote: z.string(),
  /** Stands alone: pronouns, short names and relative dates resolved where the text allows it. */
  statement: z.string(),
  facets: z.array(facetSchema),
  checkworthy: z.boolean(),
  /** 0 to 1: how sure the engine is that this is one claim, rightly cut. */
  confidence: z.number().min(0).max(1),
  attribution: z.array(attributionSchema),
  proposition: propositionSchema,
  /** The rule that cut it: a stable name. */
  rule: z.string(),
});
export type Claim = z.infer<typeof claimSchema>;
