import type { NextResponse } from "next/server";
import { toStoryId } from "../../../../../../../lib/workspace/context.ts";
import { exportCitations } from "../../../../../../../lib/workspace/review/citations.ts";
import { answer, download } from "../../../../../../_edge/answer.ts";
import { requestContext } from "../../../../../../_edge/person.ts";

/** The sources of a story's reviews (of one with `case`): csl.json, bib, ris, or plain text in a style. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ storyId: string; form: string }> },
): Promise<NextResponse> {
  return answer(async () => {
    const { storyId, form } = await params;
    const caseId = new URL(request.url).searchParams.get("case");
    return download(await exportCitations(await requestContext(), toStoryId(storyId), form, caseId));
  });
}
