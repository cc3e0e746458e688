/**
 * Measures names and references: `npx tsx tools/train/measure.ts PATH_TO_TREEBANK`.
 * Names: F1 of spans on `names-ewt-test` and on GUM's entities. References: of the names and pronouns that GUM says were
 * mentioned before by a name or a pronoun, how many the engine ties to a mention of the same thing.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { isWord, readConllu } from "../../lib/engine/parse/conllu-format.ts";
import { documentNames } from "../../lib/engine/parse/document-names.ts";
import { parse } from "../../lib/engine/parse/index.ts";
import { loadReader } from "../../lib/engine/parse/load.ts";
import { NAME_KINDS } from "../../lib/engine/parse/names.ts";
import type { NameMemory } from "../../lib/engine/parse/reader.ts";
import { resolveEntities } from "../../lib/engine/resolve/index.ts";
import { segment } from "../../lib/engine/segment/index.ts";
import { gumNames, headOf, mentionsOf, readNames, sentenceId } from "./gold-names.ts";
import { documentsOf } from "./names-stage.ts";
import type { NameDocument } from "./names-train.ts";
import { type GoldSentence, readTreebank } from "./treebank.ts";

interface Counts {
  said: number;
  gold: number;
  right: number;
}

const percent = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);

function line(name: string, { said, gold, right }: Counts): string {
  const [p, r] = [percent(right, said), percent(right, gold)];
  const f = p + r === 0 ? 0 : (2 * p * r) / (p + r);
  return `${name.padEnd(34)} precision ${p.toFixed(1)}  recall ${r.toFixed(1)}  F1 ${f.toFixed(1)}  (${gold})`;
}

/** Counts of spans with their kinds, and without. */
function measureNames(documents: readonly NameDocument[]): {
  readonly kinds: Counts;
  readonly spans: Counts;
} {
  const kinds = { said: 0, gold: 0, right: 0 };
  const spans = { said: 0, gold: 0, right: 0 };
  for (const { sentences } of documents) {
    const memory: NameMemory = new Map();
    const readings = sentences.map(({ forms }) => {
      const { tokens, names } = loadReader().read(forms, memory);
      return { tokens: tokens.map(({ xpos }, i) => ({ text: forms[i]!, xpos })), names };
    });
    documentNames(readings).forEach((names, s) => {
      const gold = new Map(sentences[s]!.names.map((n) => [`${n.first}-${n.last}`, n.kind]));
      const said = names.filter((n) => n.kind !== "group");
      for (const counts of [kinds, spans]) {
        counts.gold += gold.size;
        counts.said += said.length;
      }
      for (const { first, last, kind } of said) {
        const right = gold.get(`${first}-${last}`);
        if (right === undefined) continue;
        spans.right++;
        if (right === NAME_KINDS.indexOf(kind)) kinds.right++;
      }
    });
  }
  return { kinds, spans };
}

/** A mention by a name or a pronoun, at its head's offset. */
interface GoldMention {
  readonly at: number;
  readonly chain: string;
  readonly pronoun: boolean;
  readonly thirdPerson: boolean;
}

const THIRD_PERSON = /^(?:he|she|it|they|him|her|them|his|hers|its|their|theirs)$/i;

/** The text of GUM sentences with the gold mentions' places. */
function gumText(
  sentences: readonly GoldSentence[],
  spaced: ReadonlyMap<GoldSentence, readonly boolean[]>,
): { text: string; mentions: GoldMention[] } {
  let text = "";
  const mentions: GoldMention[] = [];
  sentences.forEach((sentence, s) => {
    if (s > 0) text += sentence.comments.some((c) => c.startsWith("# newpar")) ? "\n\n" : "";
    const starts = sentence.forms.map((form, i) => {
      const start = text.length;
      text += form + (spaced.get(sentence)?.[i] ? " " : "");
      return start;
    });
    for (const mention of mentionsOf(sentence)) {
      const head = headOf(sentence, mention);
      const tag = sentence.tags[head]!;
      if (!/^(?:PROPN|PRON\|PRP)/.test(tag)) continue;
      const pronoun = tag.startsWith("PRON");
      const thirdPerson = pronoun && THIRD_PERSON.test(sentence.forms[head]!);
      mentions.push({ at: starts[head]!, chain: mention.chain, pronoun, thirdPerson });
    }
  });
  return { text, mentions };
}

/** Adds the links of one document: from each mention to the one before it of the same entity. */
function countLinks(
  text: string,
  mentions: readonly GoldMention[],
  of: (m: GoldMention) => boolean,
  counts: Counts,
): void {
  const gold = new Map(mentions.map((m) => [m.at, m]));
  const first = new Map<string, number>();
  for (const m of [...mentions].sort((a, b) => a.at - b.at)) {
    if (!first.has(m.chain)) first.set(m.chain, m.at);
    else if (of(m)) counts.gold++;
  }
  const parsed = parse(text, segment(text));
  const { entities, mentions: said } = resolveEntities(text, parsed);
  const goldAt = (m: (typeof said)[number]): GoldMention | undefined => {
    for (let t = m.first; t <= m.last; t++) {
      const found = gold.get(parsed.sentences[m.sentence]!.tokens[t]!.start);
      if (found) return found;
    }
    return undefined;
  };
  for (const entity of entities) {
    const own = entity.mentions
      .map((i) => said[i]!)
      .filter((m) => m.form !== "nominal")
      .sort((a, b) => a.start - b.start);
    own.forEach((m, i) => {
      const before = own[i - 1];
      const here = goldAt(m);
      // A name inside a description ("the Lund office") is no mention in GUM's sense; nothing is known of it.
      if (!before || !here || !of(here)) return;
      counts.said++;
      if (goldAt(before)?.chain === here.chain) counts.right++;
    });
  }
}

/** Whether a blank follows each word, by sentence. */
function spacing(file: string, sentences: readonly GoldSentence[]): Map<GoldSentence, boolean[]> {
  const blocks = readConllu(readFileSync(file, "utf8"));
  return new Map(
    sentences.map((sentence, s) => {
      const glued = new Set<string>();
      const rows = blocks[s]!.rows;
      for (const row of rows.filter((r) => !isWord(r) && r[9].includes("SpaceAfter=No")))
        glued.add(row[0].split("-")[1]!);
      const inside = new Set(
        rows
          .filter((r) => !isWord(r) && r[0].includes("-"))
          .flatMap((r) => {
            const [from, to] = r[0].split("-").map(Number) as [number, number];
            return Array.from({ length: to - from }, (_, k) => String(from + k));
          }),
      );
      return [
        sentence,
        rows
          .filter(isWord)
          .map((r) => !r[9].includes("SpaceAfter=No") && !inside.has(r[0]) && !glued.has(r[0])),
      ];
    }),
  );
}

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write("usage: npx tsx tools/train/measure.ts PATH_TO_TREEBANK\n");
  process.exit(2);
}
const gumFile = path.join(folder, "gum-test.conllu");
const gum = readTreebank(gumFile);
const uner = readNames(path.join(folder, "names-ewt-test.iob2"));
const ewt = readTreebank(path.join(folder, "ewt-test.conllu"));
for (const [name, documents] of [
  ["names-ewt-test", documentsOf(ewt, (s) => uner.get(sentenceId(s)) ?? [])],
  ["names gum-test", documentsOf(gum, gumNames)],
] as const) {
  const { kinds, spans } = measureNames(documents);
  console.log(line(name, kinds));
  console.log(line(`${name}, without kinds`, spans));
}
const spaced = spacing(gumFile, gum);
const documents: GoldSentence[][] = [];
for (const sentence of gum) {
  if (sentence.comments.some((c) => c.startsWith("# newdoc")) || documents.length === 0) documents.push([]);
  documents.at(-1)!.push(sentence);
}
for (const [name, of] of [
  ["references gum-test", (m: GoldMention) => !m.pronoun || m.thirdPerson],
  ["  names", (m: GoldMention) => !m.pronoun],
  ["  pronouns (third person)", (m: GoldMention) => m.thirdPerson],
  ["  pronouns (all)", (m: GoldMention) => m.pronoun],
] as const) {
  const counts = { said: 0, gold: 0, right: 0 };
  for (const document of documents) {
    const { text, mentions } = gumText(document, spaced);
    countLinks(text, mentions, of, counts);
  }
  console.log(line(name, counts));
}
