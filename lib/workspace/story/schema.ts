import type {
  Claim,
  ComparedArticle,
  Comparison,
  Entity,
  Event,
  Point,
  PointStatus,
} from "../../model/index.ts";

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

/** An article as pages show it. `text` is the current version's, exactly as imported. */
export interface StoryArticle extends ComparedArticle {
  readonly versionId: string;
  readonly versionNumber: number;
  readonly sha256: string;
  readonly importedAt: string;
  readonly claimCount: number;
}

export interface StoryArticleText extends StoryArticle {
  readonly text: string;
}

/** Everything the grid shows: no article text. Articles are in order of publication, undated ones last. */
export interface StoryComparison {
  readonly story: StorySummary;
  readonly articles: readonly StoryArticle[];
  readonly comparison: Comparison;
}

/** Everything the point page shows: the point with the claims, entities and texts behind it. */
export interface PointDetail {
  readonly story: StorySummary;
  readonly point: Point;
  readonly event: Event | null;
  readonly claims: readonly Claim[];
  readonly articles: readonly StoryArticleText[];
  readonly entities: readonly Entity[];
}
