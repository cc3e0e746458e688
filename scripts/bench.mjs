/** `npm run bench`: sets up, then measures; see scripts/bench.ts. */
import { runPackage } from "./steps/run.mjs";
import { script } from "./steps/script.mjs";
import { setUpCommand } from "./steps/set-up.mjs";

await script(async () => {
  await setUpCommand();
  await runPackage("tsx/dist/cli.mjs", ["scripts/bench.ts", ...process.argv.slice(2)]);
});
