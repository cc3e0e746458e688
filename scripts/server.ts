/** The server's process: database, worker and pages, from start to a clean end. Bundled into dist/server.js. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import path from "node:path";
import next from "next";
import { AppError } from "../lib/model/index.ts";
import { databaseSettings, type HeldDatabase, holdDatabase } from "../lib/store/database.ts";
import { openStore } from "../lib/store/index.ts";
import { loadDemonstration } from "../lib/workspace/demonstration.ts";
import { ensureLocalWorkspace } from "../lib/workspace/start.ts";
import { refusalOf } from "./gate.ts";
import { superviseWorker } from "./worker-process.ts";

/** The machine's owner, and nobody else on the network. */
const HOST = "127.0.0.1";
const DEFAULT_PORT = 3000;
/** Open pages keep connections; they are not waited for longer than this. */
const CLOSE_MS = 2000;

const ROOT = path.resolve(import.meta.dirname, "..");
const DEVELOPMENT = process.env.CROSSREAD_DEV === "1";

const say = (line: string): void => console.error(line);

function portFromEnvironment(): number {
  const port = Number(process.env.PORT ?? DEFAULT_PORT);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new AppError("bad-input", `PORT must be a number from 0 to 65535, not "${process.env.PORT}".`);
}

/** Takes the port before anything else is begun, and answers only once the pages are ready. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} on ${HOST} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`;
      if (error.code === "EADDRINUSE") reject(new AppError("bad-input", taken));
      else if (error.code === "EACCES")
        reject(new AppError("bad-input", `Port ${port} needs more rights; choose one above 1023.`));
      else reject(error);
    });
    server.listen(port, HOST, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

async function startDatabase(): Promise<HeldDatabase> {
  const settings = databaseSettings(ROOT);
  const database = await holdDatabase(settings, say);
  process.env.DATABASE_URL = database.url;
  // Snapshots lie beside the database, from whatever folder the server was started.
  process.env.CROSSREAD_DATA = settings.dataFolder;
  const store = await openStore(database.url);
  await ensureLocalWorkspace(store, new Date());
  const folder = path.join(ROOT, "prisma", "seed", "demonstration");
  if (await loadDemonstration(store, folder, new Date())) say("Loaded the demonstration story.");
  return database;
}

async function stillStarting(_request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.writeHead(503, { "Retry-After": "1", "Content-Type": "text/plain; charset=utf-8" });
  response.end("Crossread is starting.");
}

/** Answers a request that may not pass. @returns whether it may */
function letIn({ method = "GET", url = "/", headers }: IncomingMessage, response: ServerResponse): boolean {
  // On whatever answers, files that no page's policy covers included.
  response.setHeader("X-Content-Type-Options", "nosniff");
  const refusal = refusalOf({ method, url, host: headers.host, origin: headers.origin });
  if (refusal === null) return true;
  // What is still coming in is not waited for.
  response.writeHead(refusal.status, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" });
  response.end(refusal.message);
  return false;
}

async function main(): Promise<void> {
  // The port is taken first, so that one that is in use is told at once; whoever asks meanwhile is asked to wait.
  let answer: (request: IncomingMessage, response: ServerResponse) => Promise<void> = stillStarting;
  const server = createServer((request, response) => {
    if (!letIn(request, response)) return;
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.statusCode = 500;
      response.end();
    });
  });
  const stops: (() => Promise<void>)[] = [];
  stopOnSignals(stops);
  const port = await listen(server, portFromEnvironment());
  stops.unshift(() => close(server));
  const database = await startDatabase();
  stops.push(async () => {
    await (await openStore()).close();
    await database.release();
  });
  const app = next({ dev: DEVELOPMENT, dir: ROOT, hostname: HOST, port, httpServer: server });
  await app.prepare();
  answer = app.getRequestHandler();
  // After the pages: warming up the engine would take the processor from them.
  const worker = superviseWorker(path.join(ROOT, "dist", "worker.js"), say);
  stops.unshift(() => worker.stop());
  process.on("crossread:rebuilt" as never, () => worker.restart());
  console.log(`Crossread is ready at http://${HOST}:${port}`);
  if (!DEVELOPMENT) await warmPages(`http://${HOST}:${port}`);
}

/** Each page's code is loaded when it is first asked for: by the server itself, before somebody waits for it. */
async function warmPages(url: string): Promise<void> {
  const list = await textOf(url);
  const story = /\/stories\/[\w-]+/.exec(list)?.[0];
  if (story === undefined) return;
  for (const page of ["/add", "", "/read", "/claims", "/articles"]) await textOf(`${url}${story}${page}`);
  await textOf(`${url}/api/v1${story}/analysis`);
}

/** An answer as text, empty where there is none: warming up must not be what ends a server. */
async function textOf(url: string): Promise<string> {
  try {
    return await (await fetch(url, { headers: { "Sec-Fetch-Site": "same-origin" } })).text();
  } catch {
    return "";
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), CLOSE_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Ends in order, once, whichever signal comes first. */
function stopOnSignals(stops: readonly (() => Promise<void>)[]): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    let exitCode = 0;
    for (const step of stops) {
      await step().catch((error: unknown) => {
        console.error(error);
        exitCode = 1;
      });
    }
    process.exit(exitCode);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

main().catch((error: unknown) => {
  if (error instanceof AppError) console.error(`Crossread cannot start: ${error.message}`);
  else console.error(error);
  process.exit(1);
});
