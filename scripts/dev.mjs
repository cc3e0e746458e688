/** `npm run dev`: like npm start, but pages and worker follow the sources as they change. */
import { script } from "./steps/script.mjs";
import { engineHash, setUpCommand } from "./steps/set-up.mjs";

await script(setUpCommand);
process.env.NODE_ENV = "development";
process.env.CROSSREAD_DEV = "1";
await import("../dist/server.js");
const { watchBundles } = await import("./steps/bundle.mjs");
await watchBundles(engineHash(), () => process.emit("crossread:rebuilt"));
