import { NextResponse } from "next/server";
import { AppError, type ErrorCode } from "../../lib/model/index.ts";

const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  "not-found": 404,
  unauthorized: 401,
  forbidden: 403,
};

/** Answers a request; what is not there, or makes no sense, as its code and message. */
export async function answer(make: () => Promise<NextResponse>): Promise<NextResponse> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message } = error;
    return NextResponse.json({ error: { code, message } }, { status: STATUS[code] ?? 400 });
  }
}

interface HandedOut {
  readonly name: string;
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** A file to be kept: never shown as a page, whatever it holds. */
export function download({ name, type, body }: HandedOut): NextResponse {
  const plain = name.replaceAll(/[^\w.-]/g, "_");
  // Names of files come from elsewhere: halves of characters, and those that turn the reading round, have no place.
  const clean = name.replaceAll(/[\p{C}/\\]/gu, "_");
  return new NextResponse(typeof body === "string" ? body : new Uint8Array(body), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(clean)}`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}
