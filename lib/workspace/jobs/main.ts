/** The worker's process: started by the start script with DATABASE_URL set, ended by a signal or with its parent. */
import { openStore } from "../../store/index.ts";
import { pipelineEngine } from "./pipeline-engine.ts";
import { warmUp } from "./warm-up.ts";
import { startWorker } from "./worker.ts";

const store = await openStore();
const tools = { store, engine: pipelineEngine(), now: () => new Date() };
warmUp(tools.engine);
startWorker(tools, (line) => console.error(line));

// Between two articles, at once: what was read is kept, and the run is taken up again at the next start.
const end = (): never => process.exit(0);
process.once("SIGTERM", end);
process.once("SIGINT", end);
// The parent is gone, even if it was killed: its end of the channel closes.
process.once("disconnect", end);
process.send?.("ready");
