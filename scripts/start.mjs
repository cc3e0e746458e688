/** `npm start`: sets up what changed, then serves until it is told to stop. */
import { StepFailed } from "./steps/run.mjs";
import { setUpServer } from "./steps/set-up.mjs";

try {
  await setUpServer();
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  console.error(error.message);
  process.exit(error.exitCode);
}
process.env.NODE_ENV = "production";
await import("../dist/server.js");
