/** `npm start`: sets up what changed, then serves until it is told to stop. */
import { script } from "./steps/script.mjs";
import { setUpServer } from "./steps/set-up.mjs";

await script(setUpServer);
process.env.NODE_ENV = "production";
await import("../dist/server.js");
