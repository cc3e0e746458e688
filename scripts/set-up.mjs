/** `npm run set-up`: installs and bundles, without building the pages: enough for `npx crossread`. */
import { script } from "./steps/script.mjs";
import { setUpCommand } from "./steps/set-up.mjs";

await script(setUpCommand);
