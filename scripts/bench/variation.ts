import { readDocument } from "../../lib/engine/pipeline.ts";
import type { SourceDocument } from "../../lib/model/index.ts";
import { seeded } from "./measure.ts";

/** How often something is changed. High enough that a thousand articles disagree, low enough that they stay one story. */
const NUMBER_RATE = 0.15;
const DAY_RATE = 0.1;
const NAME_RATE = 0.4;
/** Somebody named this often is a main person of the story and keeps the name. */
const MAIN_PERSON = 3;

const GIVEN = [
  "Anna",
  "Boris",
  "Clara",
  "David",
  "Elsa",
  "Frank",
  "Greta",
  "Henry",
  "Irene",
  "Jakob",
  "Laura",
  "Martin",
];
const FAMILY = [
  "Abelson",
  "Brookes",
  "Carver",
  "Dunning",
  "Eastman",
  "Farrow",
  "Gorman",
  "Hartley",
  "Ingram",
  "Jessop",
];

/**
 * So many articles about one event: the articles given, over and over, each time with other minor names, and with some
 * numbers and days a little off. The same for the same seed.
 */
export function* variations(
  articles: readonly SourceDocument[],
  count: number,
  seed: number,
): Generator<SourceDocument> {
  const random = seeded(seed);
  const minor = articles.map(minorNames);
  for (let n = 0; n < count; n++) {
    const base = articles[n % articles.length]!;
    const id = `a${String(n).padStart(4, "0")}`;
    const isOriginal = n < articles.length;
    const text = isOriginal ? base.text : varied(base.text, minor[n % articles.length]!, random);
    yield {
      ...base,
      id,
      file: `${id}.txt`,
      source: `Source ${n}`,
      text,
      title: text.split("\n", 1)[0]!.trim(),
    };
  }
}

function minorNames(article: SourceDocument): string[] {
  const { entities } = readDocument(article).entities;
  return entities
    .filter(({ kind, named, name, mentions }) => {
      return (
        kind === "person" && named && mentions.length < MAIN_PERSON && /^\p{Lu}\S+ \p{Lu}\S+$/u.test(name)
      );
    })
    .map(({ name }) => name);
}

function varied(text: string, names: readonly string[], random: () => number): string {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  let out = text;
  for (const name of names) {
    if (random() < NAME_RATE) out = out.replaceAll(name, `${pick(GIVEN)} ${pick(FAMILY)}`);
  }
  return out
    .replace(/\b(March|April|May|June|July) (\d{1,2})\b/gu, (whole, month: string, day: string) =>
      random() < DAY_RATE ? `${month} ${Math.min(28, Number(day) + 1)}` : whole,
    )
    .replace(/(?<![\d.,:-])\d{1,3}(?![\d.,:-])/gu, (digits) =>
      random() < NUMBER_RATE ? String(Number(digits) + 1 + Math.floor(random() * 3)) : digits,
    );
}
