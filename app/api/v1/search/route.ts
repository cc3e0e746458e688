import { NextResponse } from "next/server";
import { searchWorkspace } from "../../../../lib/workspace/search/search.ts";
import { answer } from "../../../_edge/answer.ts";
import { requestContext } from "../../../_edge/person.ts";

/** Hits of each kind that a list of suggestions has room for. */
const SUGGESTIONS = 5;

/** `GET /api/v1/search?q=…`: what holds the words, a few of each kind, as `SearchResults`. */
export function GET(request: Request): Promise<NextResponse> {
  return answer(async () => {
    const query = new URL(request.url).searchParams.get("q") ?? "";
    const results = await searchWorkspace(await requestContext(), { query, limit: SUGGESTIONS });
    return NextResponse.json(results, { headers: { "Cache-Control": "no-store" } });
  });
}
