import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COUNTRIES } from "../../lib/engine/lexicon/countries.ts";
import { countryOf, placeWithin } from "../../lib/engine/lexicon/places.ts";
import { pastOf, presentOf } from "../../lib/engine/lexicon/verb-forms.ts";
import { parse } from "../../lib/engine/parse/index.ts";
import { speakDate } from "../../lib/engine/resolve/dates.ts";
import {
  linkEntities,
  resolveEntities,
  rolesOf,
  textualContainment,
} from "../../lib/engine/resolve/index.ts";
import { isSpellingVariant } from "../../lib/engine/resolve/spelling.ts";
import { tidySentence } from "../../lib/engine/resolve/tidy.ts";
import { segment } from "../../lib/engine/segment/index.ts";
import type { DocumentEntities, LinkedEntity } from "../../lib/model/index.ts";
import { fastest, MEASURED } from "../setup/cost.ts";

const resolved = (text: string): DocumentEntities => resolveEntities(text, parse(text, segment(text)));

const ARTICLES = [
  "Sundmere mayor opens bridge\n\nElena Torvik, the mayor of Sundmere, opened the bridge on Monday. Torvik thanked the Northern Ports Agency (NPA). “I am proud,” she said.",
  "The mayor of Sundmere opened a bridge on Monday, the NPA said. It cost 40 million euros.",
  "Ms Torvik was joined by Norway's Foreign Minister Henrik Aasland. Oslo paid half of the cost.",
  "Henrik Aasland, Norwegian foreign minister, praised Elena Torwik. The two leaders spoke for an hour.",
  "Aasland left Sundmere for Denmark. He met the Danish government in Copenhagen.",
];

/** Text that looks like news, with what breaks readers. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom(
        "Ms Torvik",
        "Elena Torvik",
        "the minister",
        "he",
        "she said",
        "whose",
        "“I",
        "”",
        "(NPA)",
        "Northern Ports Agency",
        "Paris",
        "French",
        "and",
        ", the mayor of Sundmere,",
        ".",
        "\n\n",
        "\ud800",
        "\u202e",
        "e\u0301",
        "'s",
        "their",
        "it",
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(" "));

function checkAnchors(text: string, document: DocumentEntities): void {
  for (const mention of document.mentions) {
    expect(text.slice(mention.start, mention.end)).toBe(mention.text);
    expect(mention.text.length).toBeGreaterThan(0);
  }
  for (const reference of document.references) {
    const { antecedent } = reference;
    expect(text.slice(reference.start, reference.end)).toBe(reference.text);
    expect(text.slice(antecedent.start, antecedent.end)).toBe(antecedent.text);
  }
  const listed = document.entities.flatMap((entity) => entity.mentions);
  expect([...listed].sort((a, b) => a - b)).toEqual(document.mentions.map((_, at) => at));
  document.entities.forEach((entity, index) => {
    expect(entity.index).toBe(index);
    expect(entity.mentions.length).toBeGreaterThan(0);
    for (const at of entity.mentions) expect(document.mentions[at]?.entity).toBe(index);
  });
  const starts = document.mentions.map((mention) => mention.start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
}

describe("resolve on any text", () => {
  test("mentions are anchored, each in one entity, in text order; two runs are equal", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const document = resolved(text);
        checkAnchors(text, document);
        expect(resolved(text)).toEqual(document);
        for (const { at } of textualContainment(text, parse(text, segment(text)))) {
          expect(text.slice(at.start, at.end)).toBe(at.text);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("four times the text takes no more than a few times as long", MEASURED, () => {
    const passage = `${ARTICLES.join("\n\n")} Whose of the of the, he said she said it. `;
    const time = (copies: number): number => {
      const text = passage.repeat(copies);
      const parsed = parse(text, segment(text));
      return fastest(() => resolveEntities(text, parsed));
    };
    time(40);
    // Linear is 4; quadratic would be 16.
    expect(time(120) / time(30)).toBeLessThan(10);
  });
});

/** Groups as sets of texts, so that ids and order do not count. */
function partition(linked: readonly LinkedEntity[], order: readonly number[]): string[] {
  return linked
    .map(({ id: _, members, ...rest }) => {
      const places = members.map((member) => `${order[member.document]}:${member.entity}`).sort();
      return JSON.stringify({ ...rest, places });
    })
    .sort();
}

describe("linkEntities", () => {
  const documents = ARTICLES.map(resolved);

  test("the order of articles changes nothing but ids", () => {
    const straight = partition(linkEntities(documents), [0, 1, 2, 3, 4]);
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
        const shuffled = linkEntities(order.map((at) => documents[at] as DocumentEntities));
        expect(partition(shuffled, order)).toEqual(straight);
      }),
    );
  });

  test("every document entity is in one linked entity", () => {
    const linked = linkEntities(documents);
    const members = linked.flatMap((entity) => entity.members.map((m) => `${m.document}:${m.entity}`));
    const all = documents.flatMap((document, at) =>
      document.entities.map((entity) => `${at}:${entity.index}`),
    );
    expect([...members].sort()).toEqual([...all].sort());
    expect(new Set(linked.map((entity) => entity.id)).size).toBe(linked.length);
  });

  test("a story of many articles is linked in linear time", MEASURED, () => {
    const many = (count: number): DocumentEntities[] =>
      Array.from({ length: count }, (_, at) => documents[at % documents.length] as DocumentEntities);
    const time = (count: number): number => {
      const story = many(count);
      return fastest(() => linkEntities(story));
    };
    time(100);
    expect(time(1600) / time(200)).toBeLessThan(24);
  });

  test("nothing gives nothing", () => expect(linkEntities([])).toEqual([]));
});

describe("the tables", () => {
  test("every country has the code of its English name in Intl", () => {
    const names = new Intl.DisplayNames("en", { type: "region" });
    for (const { code } of COUNTRIES) expect(countryOf(names.of(code) ?? ""), code).toBe(code);
    expect(new Set(COUNTRIES.map((country) => country.code)).size).toBe(COUNTRIES.length);
  });

  test("a capital lies in its country and in no other", () => {
    for (const { name, capitals } of COUNTRIES) {
      for (const capital of capitals) expect(placeWithin(capital, name), capital).toBe(true);
    }
  });

  test.each([
    ["kill", "killed", "kills"],
    ["plan", "planned", "plans"],
    ["carry", "carried", "carries"],
    ["hold", "held", "holds"],
    ["reach", "reached", "reaches"],
    ["visit", "visited", "visits"],
    ["open", "opened", "opens"],
    ["play", "played", "plays"],
    ["cooperate", "cooperated", "cooperates"],
  ])("%s, %s, %s", (lemma, past, present) => {
    expect([pastOf(lemma), presentOf(lemma)]).toEqual([past, present]);
  });

  test.each([
    ["2025-01-08", "8 January 2025"],
    ["2025-01", "January 2025"],
    ["2025", "2025"],
    ["2025-W02", "6 to 12 January 2025"],
    ["2024-12-10/2025-01-10", "10 December 2024 to 10 January 2025"],
    ["2025-01-08T20:00", "8 January 2025"],
    ["2025-13", null],
    ["P3D", null],
  ])("%s is read as %s", (value, spoken) => expect(speakDate(value)).toBe(spoken));

  test.each([
    ["qaderi", "kaderi", true],
    ["lind", "land", false],
    ["korvath", "korvat", true],
    ["peterson", "petrosian", false],
    ["anna", "hanna", false],
  ])("%s and %s: %s", (a, b, same) => expect(isSpellingVariant(a, b)).toBe(same));

  test.each([
    ["the  dam failed ,", "The dam failed."],
    ["“the dam (built in 1921 failed", "The dam built in 1921 failed."],
    ["did it fail?", "Did it fail?"],
    ["", ""],
  ])("%j becomes %j", (words, sentence) => expect(tidySentence(words)).toBe(sentence));
});

test("rolesOf lists who holds what", () => {
  expect(rolesOf(resolved("Elena Torvik, the mayor of Sundmere, opened the bridge."))).toEqual([
    { entity: 0, name: "Elena Torvik", role: { text: "mayor", of: "Sundmere" } },
  ]);
});
