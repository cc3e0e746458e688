import { NextResponse } from "next/server";
import { AppError } from "../../../../../../lib/model/index.ts";
import { toStoryId } from "../../../../../../lib/workspace/context.ts";
import { markStorySeen } from "../../../../../../lib/workspace/story/mutations.ts";
import { requestContext } from "../../../../../_edge/person.ts";

/**
 * What the user has now seen is no longer new. No server action: its answer would draw the page anew, and take the
 * focus from under somebody who is on the way through the grid.
 */
export async function POST(
  _request: Request,
  { params }: { params: Promise<{ storyId: string }> },
): Promise<NextResponse> {
  try {
    await markStorySeen(await requestContext(), toStoryId((await params).storyId));
    return new NextResponse(null, { status: 204 });
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") {
      return NextResponse.json({ error: { code: error.code, message: error.message } }, { status: 404 });
    }
    throw error;
  }
}
