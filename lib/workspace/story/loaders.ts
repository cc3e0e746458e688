import type { StoryId } from "../../model/index.ts";
import type { ReadContext } from "../context.ts";
import type {
  AnalysisProgress,
  ClaimFilter,
  ClaimPage,
  PointDetail,
  StoryArticleText,
  StoryComparison,
  StorySummary,
} from "./schema.ts";

const later = (): never => {
  throw new Error("under construction: signatures first");
};

/** Stories of the workspace, the last changed first. */
export async function listStories(_context: ReadContext): Promise<readonly StorySummary[]> {
  return later();
}

/** @throws AppError `not-found` */
export async function getStorySummary(_context: ReadContext, _storyId: StoryId): Promise<StorySummary> {
  return later();
}

/** Everything the grid shows, from the newest finished analysis; empty lists where none has finished yet. @throws AppError `not-found` */
export async function loadStoryComparison(
  _context: ReadContext,
  _storyId: StoryId,
): Promise<StoryComparison> {
  return later();
}

/** In the order asked for. @throws AppError `not-found` where one of them is not in the story */
export async function loadArticleTexts(
  _context: ReadContext,
  _storyId: StoryId,
  _articleIds: readonly string[],
): Promise<readonly StoryArticleText[]> {
  return later();
}

/** @throws AppError `not-found` */
export async function loadPointDetail(
  _context: ReadContext,
  _storyId: StoryId,
  _pointId: string,
): Promise<PointDetail> {
  return later();
}

/** @throws AppError `not-found`, `bad-input` (a filter that makes no sense), `stale` (the cursor is of an older analysis) */
export async function loadClaims(
  _context: ReadContext,
  _storyId: StoryId,
  _filter: ClaimFilter,
): Promise<ClaimPage> {
  return later();
}

/** The newest analysis of the story, whatever its state; null before the first. Cheap enough to ask four times a second. */
export async function getAnalysisProgress(
  _context: ReadContext,
  _storyId: StoryId,
): Promise<AnalysisProgress | null> {
  return later();
}
