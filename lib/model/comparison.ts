import { z } from "zod";
import { claimSchema } from "./claim.ts";
import { entitySchema } from "./entity.ts";
import { eventSchema } from "./event.ts";
import { facetSchema } from "./facet.ts";
import { originsSchema } from "./origin.ts";
import { quantitySchema } from "./quantity.ts";
import { spanSchema } from "./span.ts";
import { timeSchema } from "./time.ts";

export const relationKindSchema = z.enum(["same", "compatible", "conflict"]);
export type RelationKind = z.infer<typeof relationKindSchema>;

export const differenceSchema = z.enum([
  "none",
  "precision",
  "bound",
  "update",
  "scope",
  "attribution",
  "wording",
  "contradiction",
]);
export type Difference = z.infer<typeof differenceSchema>;

/** `a>b`: a is the more specific and entails b. */
export const directionSchema = z.enum(["a>b", "b>a"]).nullable();
export type Direction = z.infer<typeof directionSchema>;

export const pointStatusSchema = z.enum(["agree", "compatible", "conflict", "single-source"]);
export type PointStatus = z.infer<typeof pointStatusSchema>;

/** The value of an answer that names who took part: entity keys ("n:" a thing with a name, "w:" a noun) with their names. */
export const participantsValueSchema = z.object({
  kind: z.literal("participants"),
  keys: z.array(z.string()),
  labels: z.array(z.string()),
});

/** One answer to a point's question, with every claim that gives it. */
export const positionSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** The comparable value: a number set, an EDTF string, entity names, …; its form depends on the facet. */
  value: z.unknown(),
  claimIds: z.array(z.string()),
});
export type Position = z.infer<typeof positionSchema>;

export const relationSchema = z.object({
  /** Position ids. */
  a: z.string(),
  b: z.string(),
  relation: relationKindSchema,
  difference: differenceSchema,
  direction: directionSchema,
  /** A stable code: `disjoint-ranges`, `within-bound`, `later-as-of`, … */
  reason: z.string(),
  explanation: z.string(),
});
export type Relation = z.infer<typeof relationSchema>;

/** One question that all its positions answer. */
export const pointSchema = z.object({
  id: z.string(),
  facet: facetSchema,
  question: z.string(),
  eventId: z.string().nullable(),
  status: pointStatusSchema,
  positions: z.array(positionSchema),
  relations: z.array(relationSchema),
});
export type Point = z.infer<typeof pointSchema>;

export const comparedArticleSchema = z.object({
  id: z.string(),
  file: z.string(),
  title: z.string(),
  source: z.string().nullable(),
  publishedAt: z.string().nullable(),
  /** UTF-16 code units. */
  length: z.int(),
  /** BCP 47 tag of the language the text is in. */
  language: z.string(),
  /** Why the article has no claims, where it was not analyzed ("not analyzed: the text is in German"). */
  notice: z.string().nullable(),
});
export type ComparedArticle = z.infer<typeof comparedArticleSchema>;

/** What `compare --json` prints. */
export const comparisonSchema = z.object({
  contract: z.literal(1),
  engine: z.object({ name: z.string(), version: z.string() }),
  articles: z.array(comparedArticleSchema),
  claims: z.array(claimSchema),
  entities: z.array(entitySchema),
  events: z.array(eventSchema),
  points: z.array(pointSchema),
  /** What articles have from one another or from an agency: reprints confirm nothing. */
  origins: originsSchema,
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** What an analysis found, without what it was given. */
export type Results = Pick<Comparison, "claims" | "entities" | "events" | "points" | "origins">;

/** What `analyze --jsonl` prints, one a line. */
export const analysisSchema = z.object({
  id: z.string(),
  claims: z.array(claimSchema),
  quantities: z.array(quantitySchema),
  times: z.array(timeSchema),
  entities: z.array(entitySchema),
  events: z.array(eventSchema),
});
export type Analysis = z.infer<typeof analysisSchema>;

export const pairFacetSchema = z.object({
  facet: facetSchema,
  relation: z.enum(["same", "compatible", "conflict", "unrelated"]),
  difference: differenceSchema,
  direction: directionSchema,
  a: spanSchema,
  b: spanSchema,
  reason: z.string(),
  explanation: z.string(),
});
export type PairFacet = z.infer<typeof pairFacetSchema>;

/** What `relate --jsonl` prints, one a line. */
export const pairRelationSchema = z.object({
  id: z.string(),
  relation: z.enum(["same", "compatible", "conflict", "unrelated"]),
  direction: directionSchema,
  facets: z.array(pairFacetSchema),
});
export type PairRelation = z.infer<typeof pairRelationSchema>;
