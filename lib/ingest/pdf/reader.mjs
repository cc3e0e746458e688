/**
 * Reads the pieces of text off a PDF, in a process of its own that may read nothing but its own code: bytes on standard input, one
 * line of JSON on standard output. What a hostile file does to it, it does to this process alone.
 *
 *     node --permission … reader.mjs '{"pages":…,"pieces":…,"letters":…,"milliseconds":…,"megabytes":…}'
 *
 * The main thread watches time and memory, for the thread that reads may never come back.
 */
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

const WATCH_MS = 50;
/** Of the heap of scripts; what streams unpack to lies outside it, and the watch counts it. */
const HEAP_MB = 256;

if (isMainThread) await watch(JSON.parse(process.argv[2] ?? "{}"));
else await read(workerData);

async function watch(limits) {
  const parts = [];
  for await (const part of process.stdin) parts.push(part);
  const started = performance.now();
  const worker = new Worker(new URL(import.meta.url), {
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    workerData: { limits, bytes: new Uint8Array(Buffer.concat(parts)) },
  });
  const answer = (value) => process.stdout.write(`${JSON.stringify(value)}\n`, () => process.exit(0));
  worker.once("message", answer);
  worker.once("error", (error) =>
    answer({ problem: error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "broken" }),
  );
  setInterval(() => {
    if (process.memoryUsage.rss() > limits.megabytes * 1_000_000) answer({ problem: "memory" });
    else if (performance.now() - started > limits.milliseconds) answer({ problem: "time" });
  }, WATCH_MS);
}

async function read({ limits, bytes }) {
  // The library makes one when it is loaded, for drawing, which nobody does here.
  globalThis.DOMMatrix ??= class {};
  const { getDocument, Util, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const loading = getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    // Nothing of the file is made into a program, no font is loaded, nothing is fetched.
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: true,
    useWorkerFetch: false,
    useWasm: false,
    cMapUrl: new URL("../../../node_modules/pdfjs-dist/cmaps/", import.meta.url).href,
  });
  loading.onPassword = () => loading.destroy();
  try {
    const document = await loading.promise;
    parentPort.postMessage(await readDocument(document, limits, Util));
  } catch (error) {
    parentPort.postMessage({ problem: error?.name === "PasswordException" ? "password" : "broken" });
  }
}

async function readDocument(document, limits, Util) {
  if (document.numPages > limits.pages) return { problem: "pages" };
  const pages = [];
  let [pieces, letters] = [0, 0];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const view = page.getViewport({ scale: 1 });
    const found = [];
    // As a stream: a page of endless text is left in the middle of it.
    const reader = page.streamTextContent().getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      for (const item of part.value.items) {
        if (item.str === undefined || item.str === "") continue;
        pieces++;
        letters += item.str.length;
        if (pieces > limits.pieces || letters > limits.letters || found.length >= limits.piecesOfPage)
          return { problem: "text" };
        found.push(pieceOf(item, Util.transform(view.transform, item.transform)));
      }
    }
    pages.push({ width: view.width, height: view.height, pieces: found.filter((piece) => piece !== null) });
    page.cleanup();
  }
  const { info } = await document.getMetadata();
  return { pages, info: { title: info?.Title, author: info?.Author, created: info?.CreationDate } };
}

/** Words, left edge, base line (from above), width, size, font; null where they do not run from left to right. */
function pieceOf(item, [a, b, c, d, x, y]) {
  const isLevel = Math.abs(b) <= Math.abs(a) * 0.02 && a > 0;
  return isLevel ? [item.str, x, y, item.width, Math.hypot(c, d), item.fontName] : null;
}
