import type { NextResponse } from "next/server";
import { toStoryId } from "../../../../../../lib/workspace/context.ts";
import { exportStory } from "../../../../../../lib/workspace/export/forms.ts";
import { answer, download } from "../../../../../_edge/answer.ts";
import { requestContext } from "../../../../../_edge/person.ts";

/** The whole comparison in the contract's words. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ storyId: string }> },
): Promise<NextResponse> {
  return answer(async () =>
    download(
      await exportStory(await requestContext(), toStoryId((await params).storyId), "comparison.json", {}),
    ),
  );
}
