import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./stamp.mjs";

/** Where the runners write what they counted. */
export const REPORTS = { vitest: "test-results/vitest.json", playwright: "test-results/e2e.json" };

/** Takes an old report away, so that a runner that dies does not pass for the one before it. */
export function clearReport(name) {
  rmSync(path.join(ROOT, REPORTS[name]), { force: true });
}

/**
 * What a runner counted, one failure where it died before it could; `failures` names what failed, and `unsure` what
 * passed only when it was tried again.
 */
export function readReport(name) {
  const file = path.join(ROOT, REPORTS[name]);
  if (!existsSync(file)) {
    return { passed: 0, failed: 1, skipped: 0, failures: [`${name} ended without a report`], unsure: [] };
  }
  const report = JSON.parse(readFileSync(file, "utf8"));
  return name === "vitest" ? ofVitest(report) : ofPlaywright(report);
}

function ofVitest(report) {
  // A file that cannot be loaded fails without a test of its own.
  const broken = report.testResults.filter((r) => r.status === "failed" && r.assertionResults.length === 0);
  const failed = report.testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => test.status === "failed")
      .map((test) => `${relative(file.name)}: ${test.fullName}${reason(test.failureMessages[0])}`),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [...failed, ...broken.map((file) => `${relative(file.name)}${reason(file.message)}`)],
    unsure: [],
  };
}

function ofPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  const specs = report.suites.flatMap(specsOf);
  const having = (status) => specs.filter((spec) => spec.tests.some((test) => test.status === status));
  const named = (spec) => `${spec.file}: ${spec.title}${reason(firstError(spec))}`;
  return {
    passed: expected + flaky,
    failed: unexpected + report.errors.length,
    skipped,
    failures: [
      ...having("unexpected").map(named),
      ...report.errors.map((error) => `browser${reason(error.message)}`),
    ],
    unsure: having("flaky").map(named),
  };
}

const specsOf = (suite) => [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];

function firstError(spec) {
  return spec.tests.flatMap((test) => test.results).find((result) => result.error)?.error.message;
}

const relative = (file) => path.relative(ROOT, file);

/** The first lines of an error, without its colors. */
function reason(message) {
  if (!message) return "";
  const plain = message.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g"), "");
  return `\n    ${plain.split("\n").slice(0, 6).join("\n    ")}`;
}

export function addUp(counts) {
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  return {
    passed: sum("passed"),
    failed: sum("failed"),
    skipped: sum("skipped"),
    failures: counts.flatMap((count) => count.failures),
    unsure: counts.flatMap((count) => count.unsure),
  };
}

/** Names what failed and what was unsure, once more at the end, where the last lines of a long log are read. */
export function namesOf({ failures, unsure }) {
  const list = (title, names) => (names.length === 0 ? [] : [title, ...names.map((name) => `  ${name}`)]);
  return [...list("Passed when tried again:", unsure), ...list("Failed:", failures)].join("\n");
}

export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? ` (${skipped} skipped)` : ""}`;
}
