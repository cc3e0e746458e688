import { AppError, type ErrorCode } from "../model/index.ts";
import { byteLines, decodeUtf8, withoutMark } from "./bytes.ts";
import type { Io } from "./io.ts";

/**
 * Longest line that is read: two texts at the limit, with every character escaped as six, and room for the rest.
 */
const MAX_LINE_BYTES = 16_000_000;

/** What one line is answered with where it cannot be served. `internal`: a defect of ours, not of the line. */
export interface LineError {
  readonly id?: string | number;
  readonly error: { readonly code: ErrorCode | "internal"; readonly message: string };
}

type Answer = (input: object) => unknown;

/**
 * Answers a stream of JSON lines: one line out for each line in, in order, each as soon as it is known.
 * `answer` gets a parsed object and throws an AppError where it is no valid input; that line is answered with the error
 * and the stream goes on. It also goes on after a defect of the engine, which is told in full on standard error: one
 * text in ten thousand must not cost the others.
 * @returns false where there was such a defect.
 */
export async function answerLines(io: Io, answer: Answer): Promise<boolean> {
  let sound = true;
  for await (const line of byteLines(io.input, MAX_LINE_BYTES)) {
    const result =
      line.bytes === null
        ? failure(undefined, "too-large", `line ${line.number} has more than ${MAX_LINE_BYTES} bytes`)
        : answerLine(line.number, line.bytes, answer, (error) => {
            sound = false;
            io.warn(`line ${line.number}: ${error instanceof Error ? error.stack : String(error)}`);
          });
    await io.write(`${JSON.stringify(result)}\n`);
  }
  return sound;
}

function answerLine(
  number: number,
  bytes: Uint8Array,
  answer: Answer,
  onDefect: (error: unknown) => void,
): unknown {
  let id: string | number | undefined;
  try {
    const input = parseLine(number, bytes);
    id = idOf(input);
    return answer(input);
  } catch (error) {
    if (error instanceof AppError) return failure(id, error.code, error.message);
    onDefect(error);
    return failure(id, "internal", `line ${number} could not be analyzed: a defect in crossread`);
  }
}

function parseLine(number: number, bytes: Uint8Array): object {
  const text = withSubject(`line ${number}`, () => withoutMark(decodeUtf8(bytes)));
  if (text.trim() === "") throw new AppError("bad-input", `line ${number} is empty`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new AppError("bad-input", `line ${number} is not JSON`, { cause });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new AppError("bad-input", `line ${number} is no JSON object`);
  }
  return value;
}

/** Puts what the message is about before it. */
export function withSubject<T>(subject: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof AppError) {
      throw new AppError(error.code, `${subject} ${error.message}`, { cause: error.cause });
    }
    throw error;
  }
}

function idOf(input: object): string | number | undefined {
  const id: unknown = "id" in input ? input.id : undefined;
  return typeof id === "string" || typeof id === "number" ? id : undefined;
}

function failure(
  id: string | number | undefined,
  code: LineError["error"]["code"],
  message: string,
): LineError {
  return { ...(id === undefined ? {} : { id }), error: { code, message } };
}
