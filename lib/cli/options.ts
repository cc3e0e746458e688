import { parseArgs } from "node:util";
import { UsageError } from "./exit.ts";

/** What a command takes: flags, options with a value, and whether file names may follow. */
export interface OptionForm {
  readonly flags: readonly string[];
  readonly values?: readonly string[];
  readonly positionals?: boolean;
}

export interface ParsedOptions {
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  readonly positionals: readonly string[];
}

/**
 * Reads a command's arguments strictly. Every command knows `--help`.
 * Rejected: commander, which costs start-up time for nothing that Node's own parser lacks here.
 * @throws UsageError for an unknown option, a missing value, a superfluous argument
 */
export function parseOptions(args: readonly string[], form: OptionForm): ParsedOptions {
  const options = Object.fromEntries([
    ...[...form.flags, "help"].map((name) => [name, { type: "boolean" as const }]),
    ...(form.values ?? []).map((name) => [name, { type: "string" as const }]),
  ]);
  const { values, positionals } = readStrictly(args, options);
  if (!form.positionals && positionals.length > 0)
    throw new UsageError(`unexpected argument: ${positionals[0]}`);
  const entries = Object.entries(values);
  return {
    flags: new Set(entries.filter(([, value]) => value === true).map(([name]) => name)),
    values: new Map(entries.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []))),
    positionals,
  };
}

function readStrictly(args: readonly string[], options: Record<string, { type: "boolean" | "string" }>) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (error) {
    // Node's messages end in advice about "--" that helps nobody here.
    if (error instanceof TypeError) throw new UsageError(error.message.split(". ")[0]!);
    throw error;
  }
}
