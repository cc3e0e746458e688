import { processIo } from "./io.ts";
import { run } from "./run.ts";

/** The `crossread` command. Ends by itself once all output is taken, so nothing printed is lost. */
process.exitCode = await run(process.argv.slice(2), processIo());
