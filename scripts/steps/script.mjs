import { StepFailed } from "./run.mjs";

/** Runs a script's main function: a failed step has said what is wrong, and ends the script with its exit code. */
export async function script(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.error(error.message);
    process.exit(error.exitCode);
  }
}
