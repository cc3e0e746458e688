import { spawn } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { AppError } from "../../model/index.ts";
import { type RawPdf, rawPdfSchema } from "./raw.ts";

/** What one file may cost. All of it is room for the largest documents that desks get, and little for a file made to do harm. */
const LIMITS = {
  /** A report of an inquiry has some two hundred. */
  pages: 400,
  /** A piece is a line or a word; of such a report there are some twenty thousand. */
  pieces: 200_000,
  /** Of a page. A page of news has three thousand words. */
  piecesOfPage: 10_000,
  /** Twice what an article may have: running heads go. */
  letters: 2_000_000,
  /** A hundred pages take a second or two. */
  milliseconds: 20_000,
  /** Of the whole process, of which the program itself needs 150. */
  megabytes: 600,
};
export type PdfLimits = typeof LIMITS;

/** Where the process itself hangs, it is ended so much later. */
const GRACE_MS = 5_000;
/** So many letters, escaped, with their places. */
const MOST_ANSWER_BYTES = 40_000_000;

const HOME = "lib/ingest/pdf";
const READER = "reader.mjs";

const PASTE = "Copy the part that matters and paste it.";
const REFUSALS: Readonly<Record<string, (limits: PdfLimits) => AppError>> = {
  password: () =>
    new AppError(
      "bad-input",
      "It is locked with a password. Open it, print it to a PDF without one, or copy its text.",
    ),
  broken: () =>
    new AppError("bad-input", "The PDF is broken or cut off. Fetch it again, or copy its text and paste it."),
  pages: ({ pages }) => new AppError("too-large", `It has more than ${pages} pages. ${PASTE}`),
  text: () => new AppError("too-large", `It has more text than an article may have (1 MB). ${PASTE}`),
  time: ({ milliseconds }) =>
    new AppError(
      "too-large",
      `Reading it took longer than ${milliseconds / 1000} seconds, and was given up. ${PASTE}`,
    ),
  memory: ({ megabytes }) =>
    new AppError(
      "too-large",
      `Reading it took more than ${megabytes} MB of memory, and was given up. ${PASTE}`,
    ),
};

/** The end of the reading before: one at a time, so that many files cost no more memory than one. */
let before: Promise<unknown> = Promise.resolve();

/**
 * The pieces of text in a PDF, read by a process of its own: it may read its own code and nothing else of the disk, has no native
 * add-ons, and is ended where it takes too long or too much.
 * @throws AppError `bad-input` (locked, broken), `too-large`
 */
export async function readPieces(bytes: Uint8Array, limits: PdfLimits = LIMITS): Promise<RawPdf> {
  const own = before.then(() => inProcess(bytes, limits));
  before = own.catch(() => undefined);
  const answer = rawPdfSchema.safeParse(await own);
  // An answer in no form of ours is no reading either: the process was ended, or was made to say something else.
  if (!answer.success) throw refusal("broken", limits);
  if ("problem" in answer.data) throw refusal(answer.data.problem, limits);
  return answer.data;
}

const refusal = (problem: string, limits: PdfLimits): AppError =>
  (REFUSALS[problem] ?? REFUSALS.broken)?.(limits) ?? new AppError("bad-input", "The PDF cannot be read.");

/**
 * The folder of the project, in which the reader stands: above this file, or above the bundle that this file is part of, or
 * where the server runs.
 */
function projectFolder(): string {
  const here = import.meta.url;
  const folders: string[] = [];
  // Not with `new URL("..", here)`: the compiler of the pages would look for a file to be shipped.
  if (here.startsWith("file:"))
    for (let at = fileURLToPath(here); at !== dirname(at); at = dirname(at)) folders.push(dirname(at));
  const found = [...folders, process.cwd()].find((home) =>
    existsSync(join(/* turbopackIgnore: true */ home, HOME, READER)),
  );
  if (found !== undefined) return realpathSync(found);
  throw new AppError(
    "bad-input",
    "PDF files can be read only where Crossread is started from its own folder.",
  );
}

function inProcess(bytes: Uint8Array, limits: PdfLimits): Promise<unknown> {
  const home = projectFolder();
  const permission = process.allowedNodeEnvironmentFlags.has("--permission")
    ? "--permission"
    : "--experimental-permission";
  const readable = [join(home, HOME, READER), `${join(home, "node_modules", "pdfjs-dist")}/*`];
  const flags = [permission, "--allow-worker", ...readable.map((path) => `--allow-fs-read=${path}`)];
  const child = spawn(process.execPath, [...flags, join(home, HOME, READER), JSON.stringify(limits)], {
    stdio: ["pipe", "pipe", "ignore"],
    // Nothing that this server was started with is the reader's: no address of a database, and no options for Node.
    env: { NODE_ENV: "production" },
    timeout: limits.milliseconds + GRACE_MS,
    killSignal: "SIGKILL",
  });
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    child.stdout.on("data", (part: Buffer) => {
      length += part.length;
      if (length <= MOST_ANSWER_BYTES) parts.push(part);
      else child.kill("SIGKILL");
    });
    child.once("error", reject);
    child.once("close", (_code, signal) => {
      if (signal !== null) return resolve({ problem: length > MOST_ANSWER_BYTES ? "text" : "time" });
      resolve(parsed(Buffer.concat(parts).toString()));
    });
    // A process that ended before it had read everything has said why.
    child.stdin.on("error", () => undefined);
    child.stdin.end(bytes);
  });
}

function parsed(answer: string): unknown {
  try {
    return JSON.parse(answer);
  } catch {
    return null;
  }
}
