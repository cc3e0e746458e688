import type { Io } from "../../../lib/cli/io.ts";

/** An Io that keeps what is written; `input` is handed over in the chunks given. */
export function testIo(chunks: readonly (string | Uint8Array)[] = [], columns: number | null = null) {
  const written: string[] = [];
  const warnings: string[] = [];
  async function* input() {
    for (const chunk of chunks) yield typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
  }
  const io: Io = {
    input: input(),
    write: async (text) => void written.push(text),
    warn: (message) => void warnings.push(message),
    columns,
    color: false,
    interactive: false,
  };
  return {
    io,
    warnings,
    output: () => written.join(""),
    lines: (): unknown[] =>
      written
        .join("")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line)),
  };
}
