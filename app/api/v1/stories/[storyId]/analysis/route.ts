import { NextResponse } from "next/server";
import { AppError } from "../../../../../../lib/model/index.ts";
import { requestContext, toStoryId } from "../../../../../../lib/workspace/context.ts";
import { getAnalysisProgress } from "../../../../../../lib/workspace/story/loaders.ts";

/** The newest analysis of the story: an AnalysisProgress, or null before the first. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ storyId: string }> },
): Promise<NextResponse> {
  try {
    const progress = await getAnalysisProgress(await requestContext(), toStoryId((await params).storyId));
    return NextResponse.json(progress, { headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") {
      return NextResponse.json({ error: { code: error.code, message: error.message } }, { status: 404 });
    }
    throw error;
  }
}
