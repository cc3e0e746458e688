import { z } from "zod";
import {
  type ArticleId,
  type Block,
  type Claim,
  type ComparedArticle,
  type Comparison,
  type Entity,
  type Event,
  type Facet,
  facetSchema,
  type Origins,
  type Point,
  type PointStatus,
  pointStatusSchema,
} from "../../model/index.ts";
import type { EngineSays, RecutClaim } from "../../review/apply.ts";
import { isPublicationDate } from "../../text/publication-date.ts";
import { whyNoText } from "../../text/worth-reading.ts";

/** How far the analysis of a story is; `null` in a summary means that nothing is under way. */
export interface AnalysisProgress {
  readonly id: string;
  readonly state: "queued" | "running" | "done" | "cancelled" | "failed";
  readonly articlesDone: number;
  readonly articlesTotal: number;
  /** What went wrong and what to do, where it failed. */
  readonly message: string | null;
}

export interface StorySummary {
  readonly id: string;
  readonly title: string;
  readonly articleCount: number;
  readonly sourceCount: number;
  readonly claimCount: number;
  readonly points: Readonly<Record<PointStatus, number>>;
  /** ISO date-times. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Articles added since the story was last opened. */
  readonly newArticles: number;
  readonly analysis: AnalysisProgress | null;
  readonly demonstration: boolean;
}

export type StoryHead = Pick<StorySummary, "id" | "title" | "articleCount" | "analysis">;

/** An article as pages show it. `text` is the current version's, exactly as imported. */
export interface StoryArticle extends ComparedArticle {
  readonly versionId: string;
  readonly versionNumber: number;
  readonly sha256: string;
  readonly importedAt: string;
  /** Whether the newest analysis read this version: the claims of an older one have their places in another text. */
  readonly isAnalyzed: boolean;
  readonly claimCount: number;
}

export interface StoryArticleText extends StoryArticle {
  readonly text: string;
  /** What each stretch of the text is for; furniture of the page is shown dimmed. */
  readonly blocks: readonly Block[];
}

/** Everything the grid shows: no article text. Articles are in order of publication, undated ones last. */
export interface StoryComparison {
  readonly story: StorySummary;
  readonly articles: readonly StoryArticle[];
  /** The engine's results as people corrected them. */
  readonly comparison: Comparison;
  /** The claims that people rejected. */
  readonly rejected: readonly Claim[];
  /** The claims that people split or merged. */
  readonly recut: readonly RecutClaim[];
  readonly engineSays: EngineSays;
}

/** Everything the point page shows: the point with the claims, entities and texts behind it. */
export interface PointDetail {
  /** What its articles have from one another. */
  readonly origins: Origins;
  readonly story: StorySummary;
  readonly point: Point;
  readonly event: Event | null;
  readonly claims: readonly Claim[];
  readonly articles: readonly StoryArticleText[];
  readonly entities: readonly Entity[];
  readonly engineSays: EngineSays;
}

/** What `loadClaims` may be asked for; what is left out does not narrow. */
export const claimFilterSchema = z.object({
  /** Words to look for in the statement and the quote, case ignored. */
  query: z.string().trim().max(200).optional(),
  facet: facetSchema.optional(),
  /** `none`: claims that take part in no point. */
  status: z.union([pointStatusSchema, z.literal("none")]).optional(),
  /** The outlet's name. */
  source: z.string().optional(),
  articleId: z.string().optional(),
  /** True: only what is checkable. */
  checkworthy: z.boolean().optional(),
  /** `nextCursor` of the page before. */
  cursor: z.string().max(80).optional(),
  limit: z.int().min(1).max(500).optional(),
});
export type ClaimFilter = z.input<typeof claimFilterSchema>;

export interface ClaimRow {
  readonly claim: Claim;
  readonly article: Pick<StoryArticle, "id" | "title" | "source" | "publishedAt">;
  /** The gravest status among its points; null where it takes part in none. */
  readonly status: PointStatus | null;
  readonly pointIds: readonly string[];
}

export interface ClaimPage {
  readonly story: StorySummary;
  readonly claims: readonly ClaimRow[];
  /** How many claims fit the filter in all. */
  readonly total: number;
  readonly nextCursor: string | null;
  /** What the filters can be set to in this story. */
  readonly sources: readonly string[];
  readonly facets: readonly Facet[];
}

/** An AppError `too-many` past this: the grid and the comparison are made for up to this many columns. */
export const MAX_ARTICLES = 500;
/** UTF-8 bytes. A long feature is 60 KB; past a megabyte it is a book or a mistake. */
export const MAX_ARTICLE_BYTES = 1_000_000;
const MAX_TITLE = 300;
const MAX_SOURCE = 200;
const MAX_FILE = 300;

const titleSchema = z
  .string()
  .trim()
  .min(1, "Give it a title.")
  .max(MAX_TITLE, `A title may have ${MAX_TITLE} characters.`);
const sourceSchema = z
  .string()
  .trim()
  .max(MAX_SOURCE, `A source's name may have ${MAX_SOURCE} characters.`)
  .transform((name) => name || null)
  .nullable();
const publishedAtSchema = z
  .string()
  .trim()
  .transform((date) => date || null)
  .nullable()
  .refine((date) => date === null || isPublicationDate(date), {
    message: "A publication date is written 2025-01-31, or 2025-01-31T14:05:00Z with the time of day.",
  });

export const newStorySchema = z.object({ title: titleSchema });
export type NewStory = z.input<typeof newStorySchema>;

/** An article as the user confirmed it. `text` is kept exactly, to the code unit. */
export const newArticleSchema = z.object({
  title: titleSchema,
  text: z.string().superRefine((text, refused) => {
    const message = whyNoText(text);
    if (message !== null) refused.addIssue({ code: "custom", message });
  }),
  source: sourceSchema.default(null),
  publishedAt: publishedAtSchema.default(null),
  file: z.string().max(MAX_FILE).default("pasted text"),
  /** What the text was read off, where it was kept. */
  snapshotId: z.string().max(80).nullable().default(null),
});
export type NewArticle = z.input<typeof newArticleSchema>;

/** Fields left out stay as they are; `null` takes a source or a date away. */
export const articleMetaSchema = z.object({
  title: titleSchema.optional(),
  source: sourceSchema.optional(),
  publishedAt: publishedAtSchema.optional(),
});
export type ArticleMeta = z.input<typeof articleMetaSchema>;

/** What became of a batch of articles: each one given stands in exactly one of the lists. */
export interface AddedArticles {
  readonly added: readonly { readonly articleId: ArticleId; readonly file: string; readonly title: string }[];
  /** The same text stands in the story already, or stood earlier in the batch. */
  readonly duplicates: readonly {
    readonly file: string;
    readonly title: string;
    readonly of: { readonly articleId: string; readonly title: string };
  }[];
  readonly refused: readonly { readonly file: string; readonly message: string }[];
  /** The analysis that takes the new articles up; null where none was added. */
  readonly analysis: AnalysisProgress | null;
}
