import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import type { Figures } from "./floors.ts";
import type { Table } from "./table.ts";

/** Suites over published test data, which may not be passed on: CROSSREAD_TEST_DATA says where, "../shared" by default. */
export const SUITES_FOLDER = path.join(process.env.CROSSREAD_TEST_DATA ?? path.join("..", "shared"), "bench");

const metricsSchema = z.object({ set: z.string() }).catchall(z.union([z.string(), z.number(), z.null()]));
const suiteSchema = z.union([
  z.object({
    figures: z.array(metricsSchema),
    seconds: z.number(),
    items: z.number(),
    breaches: z.array(z.string()),
  }),
  z.object({ failed: z.string() }),
]);
const reportSchema = z.object({ suites: z.record(z.string(), suiteSchema) });

/** `[figure, whose]` by role ("best", "rules", "floor"). */
const referencesSchema = z.record(z.string(), z.tuple([z.number(), z.string()]));
const indexSchema = z.record(
  z.string(),
  z.record(
    z.string(),
    z
      .looseObject({ references: z.record(z.string(), referencesSchema).optional() })
      .or(z.record(z.string(), referencesSchema)),
  ),
);

export interface SuiteFigure {
  readonly suite: string;
  /** Name of the set, without its size. */
  readonly set: string;
  readonly metric: string;
  readonly value: number;
  /** "92 CQE" */
  readonly best: string;
  readonly rules: string;
  readonly floor: string;
}

export interface SuiteReport {
  readonly figures: readonly SuiteFigure[];
  /** Suites that could not be measured, and answers that broke the contract. */
  readonly problems: readonly string[];
}

export function hasSuites(folder: string): boolean {
  return existsSync(path.join(folder, "run.mjs"));
}

/** Runs the suites through the command line. @throws Error where they print no report */
export function measureSuites(folder: string, engine: string | null, only: readonly string[]): SuiteReport {
  const out = mkdtempSync(path.join(tmpdir(), "crossread-bench-"));
  try {
    const file = path.join(out, "figures.json");
    const args = [
      path.join(folder, "run.mjs"),
      ...only,
      "--json",
      file,
      ...(engine === null ? [] : ["--engine", engine]),
    ];
    const { status } = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
    if (!existsSync(file)) throw new Error(`the suites ended with ${status} and wrote no figures`);
    const report = reportSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    return { figures: figuresOf(report, referencesIn(folder)), problems: problemsOf(report) };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

type References = (suite: string, set: string, metric: string, role: string) => string;

function referencesIn(folder: string): References {
  const index = indexSchema.parse(JSON.parse(readFileSync(path.join(folder, "data", "index.json"), "utf8")));
  return (suite, set, metric, role) => {
    const entry = index[suite]?.[set] as Record<string, unknown> | undefined;
    const all = (entry?.references ?? entry) as Record<string, Record<string, [number, string]>> | undefined;
    const found = all?.[metric]?.[role];
    return found === undefined ? "" : `${found[0]} ${found[1]}`;
  };
}

function figuresOf(report: z.infer<typeof reportSchema>, reference: References): SuiteFigure[] {
  return Object.entries(report.suites).flatMap(([suite, result]) => {
    if ("failed" in result) return [];
    return result.figures.flatMap(({ set: title, ...metrics }) => {
      // A dossier is one story: its name says nothing that the figures need.
      const set = title === "all sets" || suite === "dossiers" ? "*" : title.replace(/ \(.*\)$/u, "");
      return Object.entries(metrics).flatMap(([metric, value]): SuiteFigure[] => {
        if (typeof value !== "number") return [];
        const of = (role: string) => reference(suite, set, metric, role);
        return [
          {
            suite,
            set,
            metric: metric.trim(),
            value,
            best: of("best"),
            rules: of("rules"),
            floor: of("floor"),
          },
        ];
      });
    });
  });
}

function problemsOf(report: z.infer<typeof reportSchema>): string[] {
  return Object.entries(report.suites).flatMap(([suite, result]) =>
    "failed" in result
      ? [`${suite}: ${result.failed}`]
      : result.breaches.map((breach) => `${suite}: ${breach}`),
  );
}

export function suitesTable({ figures }: SuiteReport): Table {
  return {
    head: ["figure", "crossread", "best", "best rules", "floor"],
    rows: figures.map(({ suite, set, metric, value, best, rules, floor }) => [
      `${suite}/${set}  ${metric}`,
      value.toFixed(1),
      best,
      rules === best && best !== "" ? "the same" : rules,
      floor,
    ]),
  };
}

/** By suite and set, then by metric. */
export function suiteFigures({ figures }: SuiteReport): Figures {
  const groups: Record<string, Record<string, number>> = {};
  for (const { suite, set, metric, value } of figures) {
    const group = `${suite}/${set}`;
    groups[group] = { ...groups[group], [metric]: value };
  }
  return groups;
}
