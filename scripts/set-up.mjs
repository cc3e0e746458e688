/** Installs and bundles, without building the pages: enough for `npx crossread`. */
import { StepFailed } from "./steps/run.mjs";
import { setUpCommand } from "./steps/set-up.mjs";

try {
  await setUpCommand();
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  console.error(error.message);
  process.exit(error.exitCode);
}
