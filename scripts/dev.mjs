/** `npm run dev`: like npm start, but pages and worker follow the sources as they change. */
import { StepFailed } from "./steps/run.mjs";
import { engineHash, setUpCommand } from "./steps/set-up.mjs";

try {
  await setUpCommand();
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  console.error(error.message);
  process.exit(error.exitCode);
}
process.env.NODE_ENV = "development";
process.env.CROSSREAD_DEV = "1";
await import("../dist/server.js");
const { watchBundles } = await import("./steps/bundle.mjs");
await watchBundles(engineHash(), () => process.emit("crossread:rebuilt"));
