/** `npm run train -- PATH_TO_TREEBANK`: makes the reader's weights again; see tools/train/train.ts. */
import { runPackage } from "./steps/run.mjs";
import { script } from "./steps/script.mjs";
import { setUpCommand } from "./steps/set-up.mjs";

await script(async () => {
  await setUpCommand();
  await runPackage("tsx/dist/cli.mjs", ["tools/train/train.ts", ...process.argv.slice(2)]);
});
