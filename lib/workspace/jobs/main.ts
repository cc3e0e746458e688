/** The worker's process: started by the start script with DATABASE_URL set, ended by a signal or with its parent. */
import { openStore } from "../../store/index.ts";
import { startFeeds } from "../feeds/loop.ts";
import { startDeliveries } from "../webhooks/loop.ts";
import type { AnalysisEngine } from "./engine.ts";
import { pipelineEngine } from "./pipeline-engine.ts";
import { warmUp } from "./warm-up.ts";
import { startWorker } from "./worker.ts";

const store = await openStore();
const own = pipelineEngine();
let wanted = false;
const engine: AnalysisEngine = {
  ...own,
  readDocument: (document) => {
    wanted = true;
    return own.readDocument(document);
  },
};
const tools = { store, engine, now: () => new Date() };
const worker = startWorker(tools, (line) => console.error(line));
// Beside the analyses, not after them: a big one must not hold messages up.
const deliveries = startDeliveries({ store, now: tools.now }, (line) => console.error(line));
const feeds = startFeeds({ store, now: tools.now }, (line) => console.error(line));

/** Whoever started it waits 3 s before killing it; a database that is gone must not keep it alive. */
const STOP_MS = 2500;

// Between two articles: what was read is kept, and the run is left for the next start.
const end = (): void => {
  setTimeout(() => process.exit(0), STOP_MS).unref();
  void Promise.all([worker.stop(), deliveries.stop(), feeds.stop()]).finally(() => process.exit(0));
};
process.once("SIGTERM", end);
process.once("SIGINT", end);
// The parent is gone, even if it was killed: its end of the channel closes.
process.once("disconnect", end);
process.send?.("ready");
await warmUp(own, () => wanted);
