import { NextResponse } from "next/server";
import { AppError } from "../../lib/model/index.ts";
import type { ExportedFile } from "../../lib/workspace/story/export.ts";

/** Answers a request; what is not there, or makes no sense, as its code and message. */
export async function answer(make: () => Promise<NextResponse>): Promise<NextResponse> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message } = error;
    return NextResponse.json({ error: { code, message } }, { status: code === "not-found" ? 404 : 400 });
  }
}

/** A file to be kept: never shown as a page, whatever it holds. */
export function download({ name, type, body }: ExportedFile): NextResponse {
  const plain = name.replaceAll(/[^\w.-]/g, "_");
  return new NextResponse(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Cache-Control": "no-store",
    },
  });
}
