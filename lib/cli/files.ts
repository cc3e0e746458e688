import { closeSync, fstatSync, openSync, readFileSync, type Stats, statSync } from "node:fs";
import { AppError } from "../model/index.ts";
import { MAX_ARTICLE_BYTES } from "../workspace/story/schema.ts";
import { decodeUtf8, withoutMark } from "./bytes.ts";
import { withSubject } from "./jsonl.ts";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "does not exist",
  ENOTDIR: "does not exist",
  EACCES: "may not be read by you",
  EPERM: "may not be read by you",
  EISDIR: "is a folder",
  ELOOP: "is a link that leads nowhere",
  ENAMETOOLONG: "has too long a name",
  ERR_INVALID_ARG_VALUE: "is no name of a file",
};

/** What stands at a path; null where nothing can be found there. Reading it says why: a link in a circle, a name too long. */
export function statOrNull(path: string): Stats | null {
  try {
    return statSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return null;
  }
}

/** A text file, exactly as it stands, byte order mark included. @throws AppError, its message naming the file */
export function readText(path: string): string {
  const text = withSubject(path, () => decodeUtf8(readLimited(path)));
  if (text.includes("\0"))
    throw new AppError("bad-input", `${path} is no text: it contains a null character`);
  if (withoutMark(text).trim() === "") throw new AppError("bad-input", `${path} is empty`);
  return text;
}

function readLimited(path: string): Buffer {
  try {
    const file = openSync(path, "r");
    try {
      const { size } = fstatSync(file);
      const bytes = size > MAX_ARTICLE_BYTES ? null : readFileSync(file);
      if (bytes !== null && bytes.length <= MAX_ARTICLE_BYTES) return bytes;
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    const reason = REASONS[code] ?? `cannot be read (${code})`;
    throw new AppError(code === "ENOENT" ? "not-found" : "bad-input", reason, { cause: error });
  }
  throw new AppError("too-large", `is larger than ${MAX_ARTICLE_BYTES} bytes`);
}
