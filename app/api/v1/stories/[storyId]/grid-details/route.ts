import { NextResponse } from "next/server";
import { buildGrid } from "../../../../../../lib/present/grid.ts";
import { detailsOf } from "../../../../../../lib/present/grid-details.ts";
import { requestContext, toStoryId } from "../../../../../../lib/workspace/context.ts";
import { loadStoryComparison } from "../../../../../../lib/workspace/story/loaders.ts";
import { answer } from "../../../../../_edge/answer.ts";

/** What is behind the cells of the grid, for the page of a story that is too big to send it along: GridDetails. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ storyId: string }> },
): Promise<NextResponse> {
  return answer(async () => {
    const { comparison } = await loadStoryComparison(
      await requestContext(),
      toStoryId((await params).storyId),
    );
    const details = detailsOf(buildGrid(comparison), comparison.points);
    return NextResponse.json(details, { headers: { "Cache-Control": "no-store" } });
  });
}
