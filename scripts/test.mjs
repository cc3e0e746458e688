/**
 * `npm test`: sets up whatever is missing, then runs every test, those in the browser included.
 *
 *     npm test                 everything
 *     npm test -- --no-browser without the browser
 *     npm test -- --store      the store's tests alone; TEST_DATABASE_URL names a PostgreSQL to run them on
 */
import { runPackage, StepFailed } from "./steps/run.mjs";
import { script } from "./steps/script.mjs";
import { setUpServer } from "./steps/set-up.mjs";
import { addUp, clearReport, inWords, namesOf, REPORTS, readReport } from "./steps/tally.mjs";

const flags = new Set(process.argv.slice(2));

/** Runs a test runner to its end; its failures are counted from its report. */
async function counted(name, command) {
  clearReport(name);
  let ended = 0;
  try {
    await command();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    ended = error.exitCode;
  }
  const count = readReport(name);
  // A runner may fail without a failed test (an unhandled error, a server that does not start).
  if (ended === 0 || count.failed > 0) return count;
  return { ...count, failed: 1, failures: [`${name} ended with ${ended} though no test failed`] };
}

const vitest = (args) =>
  counted("vitest", () =>
    runPackage("vitest/vitest.mjs", [
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${REPORTS.vitest}`,
      ...args,
    ]),
  );

await script(async () => {
  await setUpServer();
  const counts = [];
  if (flags.has("--store")) counts.push(await vitest(["--project", "store"]));
  else {
    counts.push(await vitest([]));
    if (!flags.has("--no-browser")) {
      const { ensureChromium } = await import("./steps/chromium.mjs");
      await ensureChromium();
      counts.push(
        await counted("playwright", () => runPackage("playwright/cli.js", ["test"], { env: { CI: "1" } })),
      );
    }
  }
  const total = addUp(counts);
  console.log(namesOf(total));
  console.log(inWords(total));
  process.exitCode = total.failed === 0 ? 0 : 1;
});
