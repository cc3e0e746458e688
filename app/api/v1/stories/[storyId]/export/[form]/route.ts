import type { NextResponse } from "next/server";
import { toStoryId } from "../../../../../../../lib/workspace/context.ts";
import { exportStory } from "../../../../../../../lib/workspace/export/forms.ts";
import { answer, download } from "../../../../../../_edge/answer.ts";
import { requestContext } from "../../../../../../_edge/person.ts";

/** A story in one of its forms (`EXPORT_FORMS`), as a file: `?publisher=…&site=…` for ClaimReview, `?notes=1` for the desk's notes, `?snapshots=1` for the pages in the whole story. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ storyId: string; form: string }> },
): Promise<NextResponse> {
  return answer(async () => {
    const { storyId, form } = await params;
    const asked = new URL(request.url).searchParams;
    const input = {
      publisher: asked.get("publisher") ?? "",
      site: asked.get("site") ?? "",
      notes: asked.get("notes") === "1",
      snapshots: asked.get("snapshots") === "1",
    };
    return download(await exportStory(await requestContext(), toStoryId(storyId), form, input));
  });
}
