import type { Engine } from "../engine.ts";
import { EXIT } from "../exit.ts";
import { toDocument, toPair } from "../inputs.ts";
import type { Io } from "../io.ts";
import { answerLines } from "../jsonl.ts";
import { parseOptions } from "../options.ts";

type Load = () => Promise<Engine>;

/** `crossread analyze --jsonl`: documents in, one Analysis a line out. */
export async function analyzeCommand(args: readonly string[], io: Io, load: Load): Promise<number> {
  parseOptions(args, { flags: ["jsonl"] });
  hint(io);
  const { analyze } = await load();
  const sound = await answerLines(io, (input) => analyze(toDocument(input)));
  return sound ? EXIT.done : EXIT.badInput;
}

/** `crossread relate --jsonl`: pairs in, one PairRelation a line out. */
export async function relateCommand(args: readonly string[], io: Io, load: Load): Promise<number> {
  parseOptions(args, { flags: ["jsonl"] });
  hint(io);
  const { relate } = await load();
  const sound = await answerLines(io, (input) => relate(toPair(input)));
  return sound ? EXIT.done : EXIT.badInput;
}

function hint(io: Io): void {
  if (io.interactive) io.warn("reading JSON lines from the keyboard; Ctrl-D ends");
}
