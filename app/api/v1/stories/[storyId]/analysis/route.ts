import { NextResponse } from "next/server";
import { AppError } from "../../../../../../lib/model/index.ts";
import { toStoryId } from "../../../../../../lib/workspace/context.ts";
import { awaitProgress } from "../../../../../../lib/workspace/story/await-progress.ts";
import { requestContext } from "../../../../../_edge/person.ts";

/**
 * The newest analysis of the story: an AnalysisProgress, or null before the first. With `wait` (milliseconds) and
 * `known` (the mark of what the asker has) the answer comes as soon as there is something new.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ storyId: string }> },
): Promise<NextResponse> {
  try {
    const query = new URL(request.url).searchParams;
    const waitMs = Number(query.get("wait") ?? 0);
    const progress = await awaitProgress(await requestContext(), toStoryId((await params).storyId), {
      known: query.get("known") ?? "",
      waitMs: Number.isFinite(waitMs) ? waitMs : 0,
      signal: request.signal,
    });
    return NextResponse.json(progress, { headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") {
      return NextResponse.json({ error: { code: error.code, message: error.message } }, { status: 404 });
    }
    throw error;
  }
}
