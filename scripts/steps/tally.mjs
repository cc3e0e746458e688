import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./stamp.mjs";

/** Where the runners write what they counted. */
export const REPORTS = { vitest: "test-results/vitest.json", playwright: "test-results/e2e.json" };

/** Takes an old report away, so that a runner that dies does not pass for the one before it. */
export function clearReport(name) {
  rmSync(path.join(ROOT, REPORTS[name]), { force: true });
}

/** What a runner counted; one failure where it died before it could. */
export function readReport(name) {
  const file = path.join(ROOT, REPORTS[name]);
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, "utf8"));
  if (name === "vitest") {
    // A file that cannot be loaded fails without a test of its own.
    const broken = report.testResults.filter((r) => r.status === "failed" && r.assertionResults.length === 0);
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken.length,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  }
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

export function addUp(counts) {
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? ` (${skipped} skipped)` : ""}`;
}
