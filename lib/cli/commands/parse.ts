import { AppError, type DocumentReading } from "../../model/index.ts";
import { MAX_ARTICLE_BYTES } from "../../workspace/story/schema.ts";
import { byteLines, decodeUtf8, withoutMark } from "../bytes.ts";
import type { Engine } from "../engine.ts";
import { EXIT, UsageError } from "../exit.ts";
import { toDocument } from "../inputs.ts";
import type { Io } from "../io.ts";
import { answerLines, withSubject } from "../jsonl.ts";
import { parseOptions } from "../options.ts";
import { treesSvg } from "../tree-svg.ts";

const FORMS = ["conllu", "jsonl", "svg"] as const;

/** `crossread parse --conllu | --jsonl | --svg`: dependency trees of what comes in. */
export async function parseCommand(
  args: readonly string[],
  io: Io,
  load: () => Promise<Engine>,
): Promise<number> {
  const { flags } = parseOptions(args, { flags: FORMS });
  const chosen = FORMS.filter((form) => flags.has(form));
  if (chosen.length !== 1) throw new UsageError("choose one of --conllu, --jsonl, --svg");
  const engine = await load();
  if (chosen[0] === "jsonl") {
    const sound = await answerLines(io, (input) => treesOf(engine.readDocument(toDocument(input))));
    return sound ? EXIT.done : EXIT.badInput;
  }
  await (chosen[0] === "conllu" ? annotate(io, engine) : draw(io, engine));
  return EXIT.done;
}

/** One line of CoNLL-U is a word with ten columns. */
const MAX_CONLLU_LINE = 100_000;

/** Sentence by sentence, so that a treebank of any size passes through in constant memory. */
async function annotate(io: Io, engine: Engine): Promise<void> {
  let lines: string[] = [];
  let first = 1;
  const flush = async () => {
    if (lines.length > 0) await io.write(annotateBlock(engine, lines, first));
    lines = [];
  };
  for await (const { number, bytes } of byteLines(io.input, MAX_CONLLU_LINE)) {
    if (bytes === null)
      throw new AppError("bad-input", `line ${number} of standard input is too long for CoNLL-U`);
    const raw = withSubject(`line ${number} of standard input`, () => decodeUtf8(bytes));
    const line = (number === 1 ? withoutMark(raw) : raw).replace(/\r$/u, "");
    if (line.trim() === "") await flush();
    else {
      if (lines.length === 0) first = number;
      lines.push(line);
    }
  }
  await flush();
}

function annotateBlock(engine: Engine, lines: readonly string[], first: number): string {
  try {
    return engine.annotateConllu(`${lines.join("\n")}\n\n`);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "ConlluError") throw error;
    // The reader counts from the block's first line.
    const problem = error.message.replace(/\bline (\d+)/u, (_, line) => `line ${first - 1 + Number(line)}`);
    throw new AppError("bad-input", `standard input: ${problem}`, { cause: error });
  }
}

/** The engine's own sentences and tokens. `head` counts a sentence's tokens from 0; -1 is the root. */
function treesOf(reading: DocumentReading) {
  const { document, language, notice, parsed } = reading;
  const sentences = parsed.sentences.map(({ start, end, tokens, names }) => ({ start, end, tokens, names }));
  return { id: document.id, language, notice, sentences };
}

async function draw(io: Io, engine: Engine): Promise<void> {
  if (io.interactive) io.warn("reading a text from the keyboard; Ctrl-D ends");
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of io.input) {
    size += chunk.length;
    if (size > MAX_ARTICLE_BYTES)
      throw new AppError("too-large", `standard input is larger than ${MAX_ARTICLE_BYTES} bytes`);
    chunks.push(chunk);
  }
  const text = withSubject("standard input", () => decodeUtf8(Buffer.concat(chunks)));
  if (text.trim() === "")
    throw new AppError("bad-input", "standard input is empty: give it a sentence to draw");
  await io.write(treesSvg(engine.readDocument({ id: "input", text }).parsed.sentences));
}
