import type { NextResponse } from "next/server";
import { toStoryId } from "../../../../../../../../../../lib/workspace/context.ts";
import { loadSnapshotBytes } from "../../../../../../../../../../lib/workspace/snapshots/loaders.ts";
import { answer, download } from "../../../../../../../../../_edge/answer.ts";
import { requestContext } from "../../../../../../../../../_edge/person.ts";

interface SnapshotRoute {
  readonly params: Promise<{ storyId: string; articleId: string; number: string }>;
}

/** The bytes that a version of an article was read off, as they came: to be kept, never shown. */
export async function GET(_request: Request, { params }: SnapshotRoute): Promise<NextResponse> {
  return answer(async () => {
    const { storyId, articleId, number } = await params;
    const version = { articleId, number: Number(number) };
    const { name, bytes } = await loadSnapshotBytes(await requestContext(), toStoryId(storyId), version);
    return download({ name, type: "application/octet-stream", body: bytes });
  });
}
