import { readStory } from "../articles.ts";
import type { Engine } from "../engine.ts";
import { EXIT } from "../exit.ts";
import type { Io } from "../io.ts";
import { parseOptions } from "../options.ts";
import { inAnsi, inPlain } from "../report/paint.ts";
import { buildReport } from "../report/report.ts";
import { oneLine } from "../safe-text.ts";

/** Columns where nobody says how many there are. */
const DEFAULT_COLUMNS = 100;

/** `crossread compare FILE...`: a report for a person, or with `--json` one Comparison. */
export async function compareCommand(
  args: readonly string[],
  io: Io,
  load: () => Promise<Engine>,
): Promise<number> {
  const { flags, values, positionals } = parseOptions(args, {
    flags: ["json"],
    values: ["manifest"],
    positionals: true,
  });
  const story = readStory(positionals, values.get("manifest"));
  for (const note of story.notes) io.warn(oneLine(note));
  const engine = await load();
  const comparison = engine.compareReadings(story.documents.map(engine.readDocument));
  if (flags.has("json")) {
    await io.write(`${JSON.stringify(comparison)}\n`);
    return EXIT.done;
  }
  const lines = buildReport(comparison, { title: story.title, width: io.columns ?? DEFAULT_COLUMNS });
  await io.write(io.color ? inAnsi(lines) : inPlain(lines));
  return EXIT.done;
}
