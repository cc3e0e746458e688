import { closeSync, openSync, readSync, type Stats, statSync } from "node:fs";
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

/**
 * The bytes of a file, as far as its size matters: one byte past the limit is enough to refuse it.
 * @param subject begins the messages: the file's name, or "It"
 * @throws AppError `not-found`, `bad-input`, `too-large`
 */
export function readBytes(path: string, subject: string, most = MAX_ARTICLE_BYTES): Uint8Array {
  return withSubject(subject, () => readLimited(path, most));
}

function readLimited(path: string, most = MAX_ARTICLE_BYTES): Uint8Array {
  const size = withReason(() => statSync(path)).size;
  const buffer = new Uint8Array(Math.min(most, Math.max(size, MAX_ARTICLE_BYTES)) + 1);
  const length = withReason(() => {
    const file = openSync(path, "r");
    try {
      let filled = 0;
      for (let read = -1; read !== 0 && filled < buffer.length; filled += read) {
        read = readSync(file, buffer, filled, buffer.length - filled, null);
      }
      return filled;
    } finally {
      closeSync(file);
    }
  });
  if (length > most) throw new AppError("too-large", `is larger than ${most} bytes`);
  return buffer.slice(0, length);
}

function withReason<T>(task: () => T): T {
  try {
    return task();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    const reason = REASONS[code] ?? `cannot be read (${code})`;
    throw new AppError(code === "ENOENT" ? "not-found" : "bad-input", reason, { cause: error });
  }
}
