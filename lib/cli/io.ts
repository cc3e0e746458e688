import { safeLines } from "./safe-text.ts";

/** What a command may touch of the process it runs in. Tests hand in their own. */
export interface Io {
  /** Raw bytes of standard input. */
  readonly input: AsyncIterable<Uint8Array>;
  /** Standard output. Resolves when the reader can take more: a slow reader slows the writer, nothing piles up. */
  readonly write: (text: string) => Promise<void>;
  /** Standard error, one message. Escape codes and other controls in it do not reach the terminal. */
  readonly warn: (message: string) => void;
  /** Columns of the terminal, null where output goes elsewhere. */
  readonly columns: number | null;
  readonly color: boolean;
  /** True where a person sits at standard input. */
  readonly interactive: boolean;
}

/** The reader of our output has gone (`crossread … | head`): nothing is left to do, and nothing is wrong. */
const BROKEN_PIPE = "EPIPE";

/** The running process. A broken pipe ends it at once, without a message. */
export function processIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== BROKEN_PIPE) throw error;
    process.exit(0);
  });
  stderr.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== BROKEN_PIPE) throw error;
  });
  return {
    input: stdin,
    write: (text) =>
      new Promise((resolve) => {
        if (stdout.write(text)) resolve();
        else stdout.once("drain", resolve);
      }),
    warn: (message) => {
      stderr.write(`crossread: ${safeLines(message)}\n`);
    },
    columns: stdout.isTTY ? (stdout.columns ?? null) : null,
    // no-color.org: any value that is not empty; "dumb" terminals show escape codes as they are.
    color: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb",
    interactive: stdin.isTTY === true,
  };
}
