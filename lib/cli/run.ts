import packageJson from "../../package.json" with { type: "json" };
import { AppError } from "../model/index.ts";
import { type Engine, loadEngine } from "./engine.ts";
import { EXIT, UsageError } from "./exit.ts";
import type { Io } from "./io.ts";
import { oneLine } from "./safe-text.ts";
import { type CommandName, formOf, GENERAL_USAGE, isCommand, USAGE } from "./usage.ts";

type Command = (args: readonly string[], io: Io, load: () => Promise<Engine>) => Promise<number>;

/** Each command is loaded when it is called. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  compare: async () => (await import("./commands/compare.ts")).compareCommand,
  analyze: async () => (await import("./commands/streams.ts")).analyzeCommand,
  relate: async () => (await import("./commands/streams.ts")).relateCommand,
  parse: async () => (await import("./commands/parse.ts")).parseCommand,
  import: async () => (await import("./commands/import.ts")).importCommand,
  export: async () => (await import("./commands/export.ts")).exportCommand,
  verify: async () => (await import("./commands/verify.ts")).verifyCommand,
  feed: async () => (await import("./commands/feed.ts")).feedCommand,
  token: async () => (await import("./commands/token.ts")).tokenCommand,
  mcp: async () => (await import("./commands/mcp.ts")).mcpCommand,
};

/**
 * Runs one command line (without node and the script).
 * @returns the exit status: 0 done, 1 the input is bad, 2 wrong usage. Anything else that goes wrong is thrown.
 */
export async function run(args: readonly string[], io: Io, load = loadEngine): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined) return complain(io, "no command given", GENERAL_USAGE);
  if (name === "--version" || name === "-V") return say(io, packageJson.version);
  if (name === "--help" || name === "-h" || name === "help") return help(rest, io);
  if (!isCommand(name)) return complain(io, `unknown command: ${name}`, GENERAL_USAGE);
  if (rest.includes("--help") || rest.includes("-h")) return say(io, USAGE[name]);
  try {
    const command = await COMMANDS[name]();
    return await command(rest, io, load);
  } catch (error) {
    if (error instanceof UsageError) return complain(io, error.message, formOf(name));
    if (!(error instanceof AppError)) throw error;
    io.warn(oneLine(error.message));
    return EXIT.badInput;
  }
}

async function help(topics: readonly string[], io: Io): Promise<number> {
  const [topic] = topics;
  if (topic === undefined) return say(io, GENERAL_USAGE);
  return isCommand(topic) ? say(io, USAGE[topic]) : complain(io, `unknown command: ${topic}`, GENERAL_USAGE);
}

async function say(io: Io, text: string): Promise<number> {
  await io.write(`${text}\n`);
  return EXIT.done;
}

function complain(io: Io, message: string, usage: string): number {
  io.warn(`${oneLine(message)}\n\n${usage}`);
  return EXIT.wrongUsage;
}
