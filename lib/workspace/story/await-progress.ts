import type { StoryId } from "../../model/index.ts";
import type { ReadContext } from "../context.ts";
import { getAnalysisProgress } from "./loaders.ts";
import { progressMark } from "./progress.ts";
import type { AnalysisProgress } from "./schema.ts";

/** A page that waits holds a connection: it is answered after this long, and may ask again. */
export const MOST_WAIT_MS = 10_000;
/**
 * Between two looks at the run, a query of about a millisecond. Rejected: being told by the database, which would be
 * twenty milliseconds faster, and one more connection that can be lost.
 */
const LOOK_MS = 30;

/**
 * How far the analysis is, once that is something else than what the asker knows of, or the wait is over.
 * @param known the mark of the progress the asker has, from `progressMark`
 * @param waitMs at most MOST_WAIT_MS count
 * @throws AppError `not-found`
 */
export async function awaitProgress(
  context: ReadContext,
  storyId: StoryId,
  {
    known,
    waitMs,
    signal,
  }: { readonly known: string; readonly waitMs: number; readonly signal: AbortSignal },
): Promise<AnalysisProgress | null> {
  const looks = Math.floor(Math.min(Math.max(waitMs, 0), MOST_WAIT_MS) / LOOK_MS);
  for (let look = 0; ; look += 1) {
    const progress = await getAnalysisProgress(context, storyId);
    if (look >= looks || signal.aborted || progressMark(progress) !== known) return progress;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
