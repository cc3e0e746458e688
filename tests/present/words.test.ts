import { describe, expect, it } from "vitest";
import { attributionInWords } from "../../lib/present/attribution.ts";
import { publicationInWords, shortPublication, yearOfAll } from "../../lib/present/dates.ts";
import { bySentence, paragraphsBelow, paragraphsOf, quoteInContext } from "../../lib/present/paragraphs.ts";
import {
  claimsInWords,
  counted,
  namesInWords,
  relationGroups,
  relationSentences,
} from "../../lib/present/relation.ts";
import { wordingDifference } from "../../lib/present/wording.ts";
import { pointOf } from "./fixture/comparison.ts";
import { TEXTS } from "./fixture/texts.ts";

describe("dates", () => {
  it.each([
    ["2025-03-06", null, "6 Mar 2025"],
    ["2025-03-06", "2025", "6 Mar"],
    ["2025-09-06T09:10", "2025", "6 Sep, 09:10"],
    ["2024-05-06", "2025", "6 May 2024"],
    [null, "2025", "no date"],
    ["not a date", "2025", "not a date"],
  ])("%s, the others in %s, is headed %s", (value, year, expected) => {
    expect(shortPublication(value, year)).toBe(expected);
  });

  it("are written in full elsewhere", () => {
    expect(publicationInWords("2025-03-06T09:10")).toBe("6 March 2025, 09:10");
  });

  it("share a year only where all of them do", () => {
    expect(yearOfAll(["2025-01-01", null, "2025-12"])).toBe("2025");
    expect(yearOfAll(["2024-12-31", "2025-01-01"])).toBeNull();
    expect(yearOfAll([null])).toBeNull();
  });
});

describe("wording", () => {
  /** Readable: [-removed-] {+added+}. */
  function shown(from: string, to: string): string {
    return wordingDifference(from, to)
      .map((part) =>
        part.kind === "same" ? part.text : part.kind === "added" ? `{+${part.text}+}` : `[-${part.text}-]`,
      )
      .join("");
  }

  it.each([
    ["seven people died", "nine people died", "[-seven-]{+nine+} people died"],
    ["cost 2,400 euros", "cost 2,500 euros", "cost [-2,400-]{+2,500+} euros"],
    ["The plant", "the plant", "the plant"],
    ["会议在北京举行", "会议在上海举行", "会议在[-北京-]{+上海+}举行"],
    ["same", "same", "same"],
    [
      "eleven bodies of the missing were recovered",
      "nine of the missing were recovered",
      "[-eleven bodies-]{+nine+} of the missing were recovered",
    ],
    [
      "seven men in a boat were rescued",
      "two women in a helicopter were rescued",
      "[-seven men in a boat-]{+two women in a helicopter+} were rescued",
    ],
    [
      "whose talks lasted two hours in the capital",
      "an inquiry made fifty proposals in the spring",
      "[-whose talks lasted two hours in the capital-]{+an inquiry made fifty proposals in the spring+}",
    ],
  ])("from %j to %j", (from, to, expected) => {
    expect(shown(from, to)).toBe(expected);
  });

  it("shows very long texts as one change instead of hanging", () => {
    const parts = wordingDifference("a ".repeat(9_000), "b ".repeat(9_000));
    expect(parts.map((part) => part.kind)).toEqual(["removed", "added"]);
  });
});

describe("relations", () => {
  it("come conflicts first, with both answers named", () => {
    const sentences = relationSentences(pointOf("p-dead"));
    expect(sentences.map((sentence) => sentence.title)).toEqual([
      "7 against 9",
      "7 is the more exact of at least 5",
      "9 is the more exact of at least 5",
    ]);
    expect(sentences[0]?.kind).toBe("Conflict · contradiction");
  });

  it("leave out a relation whose position is gone", () => {
    const point = pointOf("p-dead");
    const positions = point.positions.slice(1);
    expect(relationSentences({ ...point, positions })).toHaveLength(1);
  });

  it("name sources and counts", () => {
    expect(namesInWords(["A", "B", "A"])).toBe("A and B");
    expect(namesInWords(["A", "B", "C", "D", "E"])).toBe("A, B and 3 others");
    expect(counted(1, "point")).toBe("1 point");
    expect(counted(1200, "point")).toBe("1,200 points");
  });

  it("tell the chain of voices, and nothing for the article's own voice", () => {
    const link = { cue: null, content: { start: 0, end: 1 }, kind: "denied", direct: true } as const;
    expect(attributionInWords([{ ...link, source: { text: "the mayor" } }])).toBe(
      "the mayor, denied, directly",
    );
    expect(attributionInWords([])).toBeNull();
  });
});

describe("paragraphs", () => {
  it("keep their offsets, with the headline and the furniture told apart", () => {
    const start = TEXTS.wire.indexOf("Share this article");
    const paragraphs = paragraphsOf(TEXTS.wire, [{ start, end: TEXTS.wire.length, kind: "furniture" }]);
    expect(paragraphs.map((each) => each.kind)).toEqual(["headline", "paragraph", "paragraph", "furniture"]);
    expect(paragraphs.map((each) => TEXTS.wire.slice(each.start, each.end)).at(-1)).toBe(
      "Share this article",
    );
  });

  it("read any line ends", () => {
    const text = "One\r\n\r\n  Two \u2028Three";
    expect(paragraphsOf(text).map((each) => text.slice(each.start, each.end))).toEqual([
      "One",
      "Two",
      "Three",
    ]);
  });
});

describe("paragraphs below a title", () => {
  const text = "# Ferry sinks\n\nIt sank.";
  const below = (title: string): string[] =>
    paragraphsBelow(title, text).map(({ start, end }) => text.slice(start, end));

  it("leave off the first line where it is the title", () =>
    expect(below("Ferry sinks")).toEqual(["It sank."]));

  it("keep it under a title of somebody else's words", () =>
    expect(below("The sinking")).toEqual(["# Ferry sinks", "It sank."]));
});

describe("relations by their kind", () => {
  it("tell every pair once, conflicts before what can be true together", () => {
    const point = pointOf("p-dead");
    const [a, b] = point.positions;
    if (!a || !b) throw new Error("The fixture's point has two positions.");
    const position = (index: number) => ({ ...a, id: `x${index}`, label: String(10 + index) });
    const positions = Array.from({ length: 7 }, (_, index) => position(index));
    const relations = positions.flatMap((one, index) =>
      positions.slice(index + 1).map((other, step) => ({
        a: one.id,
        b: other.id,
        relation: (index + step) % 2 === 0 ? ("compatible" as const) : ("conflict" as const),
        difference: (index + step) % 2 === 0 ? ("bound" as const) : ("contradiction" as const),
        direction: null,
        reason: "fixture",
        explanation: `${one.label} beside ${other.label}`,
      })),
    );
    const groups = relationGroups({ ...point, positions, relations });
    expect(groups.map((group) => group.kind)).toEqual([
      "Conflict · contradiction",
      "Compatible · a bound that the other meets",
    ]);
    const told = groups.flatMap((group) => group.sentences.map((sentence) => sentence.explanation));
    expect([...told].sort()).toEqual(relations.map((relation) => relation.explanation).sort());
  });
});

describe("counts of claims", () => {
  it("name what they count", () => {
    expect(claimsInWords(1312, 208)).toBe("1,312 claims, 208 check-worthy");
    expect(claimsInWords(1, 1)).toBe("1 claim, 1 check-worthy");
  });
});

describe("a quote in its context", () => {
  it("brings the rest of its sentence, not its neighbors", () => {
    const quote = "There were 48 workers in the hall";
    const start = TEXTS.gazette.indexOf(quote);
    expect(quoteInContext(TEXTS.gazette, [{ start, end: start + quote.length }])).toEqual({
      before: "",
      parts: [{ text: quote, quoted: true }],
      after: ".",
    });
  });

  it("brings what stands before it in the sentence", () => {
    const quote = "a fire broke out";
    const start = TEXTS.wire.indexOf(quote);
    const context = quoteInContext(TEXTS.wire, [{ start, end: start + quote.length }]);
    expect(context.before.endsWith("At least five people died when ")).toBe(true);
    expect(context.after).toBe(" at the Tolver glassworks on Monday night, the fire brigade said.");
  });

  it("cuts a sentence without end", () => {
    const text = `${"long ".repeat(500)}QUOTE${" tail".repeat(500)}`;
    const start = text.indexOf("QUOTE");
    const context = quoteInContext(text, [{ start, end: start + 5 }]);
    expect(context.before.startsWith("…")).toBe(true);
    expect(context.after.endsWith("…")).toBe(true);
    expect(context.before.length).toBeLessThan(200);
  });

  it("shows a sentence once, however many of its words are quoted", () => {
    const text = "Head\n\nThree died and four were hurt, police said. Five died, the hospital said.";
    const span = (quote: string) => ({
      start: text.indexOf(quote),
      end: text.indexOf(quote) + quote.length,
    });
    const [three, four, five] = [span("Three died"), span("four were hurt"), span("Five died")];
    expect(bySentence(text, [five, three, four])).toEqual([[three, four], [five]]);
    expect(quoteInContext(text, [four, three])).toEqual({
      before: "",
      parts: [
        { text: "Three died", quoted: true },
        { text: " and ", quoted: false },
        { text: "four were hurt", quoted: true },
      ],
      after: ", police said.",
    });
    // Quotes that overlap are one stretch.
    const overlapping = quoteInContext(text, [three, span("died and four")]);
    expect(overlapping.parts).toEqual([{ text: "Three died and four", quoted: true }]);
  });
});
