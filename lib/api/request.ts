/** What comes in, read within limits. */
import { AppError } from "../model/index.ts";
import { Problem } from "./problem.ts";

/** As much as an import of many files needs; the server in front takes no more than 64 MB. */
const MOST_BYTES = 32_000_000;
const TOO_LARGE = "The request is larger than 32 MB; send it in parts.";

/** The body as text. @throws AppError `too-large` */
export async function bodyOf(request: Request): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES) {
    throw new AppError("too-large", TOO_LARGE);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > MOST_BYTES) throw new AppError("too-large", TOO_LARGE);
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

/**
 * The body as JSON; an empty one as an empty object. Only `application/json` is read: a form of a page elsewhere cannot
 * send that. @throws Problem `unsupported-media-type`, AppError `bad-input`
 */
export function jsonOf(text: string, contentType: string | null): unknown {
  if (text === "") return {};
  if (!/^application\/json\s*(?:;|$)/i.test(contentType ?? "")) {
    throw new Problem("unsupported-media-type", "Send JSON: Content-Type: application/json.");
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("bad-input", "The body is not valid JSON.", { cause });
  }
}
