import type { NextResponse } from "next/server";
import { toStoryId } from "../../../../../../lib/workspace/context.ts";
import { exportGridCsv } from "../../../../../../lib/workspace/story/export.ts";
import { answer, download } from "../../../../../_edge/answer.ts";
import { requestContext } from "../../../../../_edge/person.ts";

/** The grid as CSV; the query is the one of the Compare page, and narrows it the same way. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ storyId: string }> },
): Promise<NextResponse> {
  return answer(async () => {
    const id = toStoryId((await params).storyId);
    return download(await exportGridCsv(await requestContext(), id, new URL(request.url).searchParams));
  });
}
