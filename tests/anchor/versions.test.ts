import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignVersions, saysTheSame } from "../../lib/anchor/align.ts";
import { carry } from "../../lib/anchor/carry.ts";
import { cpuSeconds, MEASURED } from "../setup/cost.ts";

const OLDER = `Ferry runs aground off Selbay

Five people were hurt when the ferry ran aground on Monday, police said. The ferry carried 60 passengers.
The harbor was closed. "We heard a bang," said Jon Pell. Nobody was missing.
A second ferry was sent back.`;
const NEWER = `Ferry runs aground off Selbay

A second ferry was sent back.
Eight people were hurt when the ferry ran aground on Monday, police said. The ferry carried 60 passengers.
The Harbor was closed! “We heard a bang,” said Jon Pell. The captain, Ines Holt, was questioned on Tuesday.`;

/** The alignment in a form to read: what stood, and what it became. */
function told(older: string, newer: string): readonly string[] {
  return alignVersions(older, newer).map((each) => {
    const was = each.kind === "added" ? "" : older.slice(each.a.start, each.a.end);
    const is = each.kind === "removed" ? "" : newer.slice(each.b.start, each.b.end);
    return `${each.kind}: ${was === is ? was : `${was} > ${is}`}`;
  });
}

function carried(quote: string) {
  const start = OLDER.indexOf(quote);
  const now = carry(OLDER, NEWER, alignVersions(OLDER, NEWER), { start, end: start + quote.length });
  return now && { how: now.how, words: NEWER.slice(now.start, now.end) };
}

describe("two versions of a text", () => {
  test("are aligned by sentences: same, trivial, changed, removed, added", () => {
    expect(told(OLDER, NEWER)).toEqual([
      "same: Ferry runs aground off Selbay",
      "added:  > A second ferry was sent back.",
      "changed: Five people were hurt when the ferry ran aground on Monday, police said. > Eight people were hurt when the ferry ran aground on Monday, police said.",
      "same: The ferry carried 60 passengers.",
      "trivial: The harbor was closed. > The Harbor was closed!",
      'trivial: "We heard a bang," said Jon Pell. > “We heard a bang,” said Jon Pell.',
      "removed: Nobody was missing. > ",
      "removed: A second ferry was sent back. > ",
      "added:  > The captain, Ines Holt, was questioned on Tuesday.",
    ]);
  });

  test("carry words over exactly, approximately, from elsewhere, or not at all", () => {
    expect(carried("police said")).toEqual({ how: "exact", words: "police said" });
    expect(carried("The ferry carried 60 passengers")).toEqual({
      how: "exact",
      words: "The ferry carried 60 passengers",
    });
    expect(carried("Five people were hurt when the ferry ran aground")).toEqual({
      how: "approximate",
      words: "Eight people were hurt when the ferry ran aground",
    });
    expect(carried("A second ferry was sent back")).toEqual({
      how: "exact",
      words: "A second ferry was sent back",
    });
    expect(carried("Nobody was missing")).toBeNull();
  });

  test("take words from where their sentence went, not from anywhere", () => {
    const older = "Two boats sank. Two were saved. Two boats sank.";
    const newer = "Two boats sank. Nine were saved. Two boats sank.";
    const alignment = alignVersions(older, newer);
    expect(carry(older, newer, alignment, { start: 32, end: 36 })).toEqual({
      how: "exact",
      start: 33,
      end: 37,
    });
    const said = carry(older, newer, alignment, { start: 16, end: 30 });
    expect(said && newer.slice(said.start, said.end)).toContain("were saved");
    expect(said?.how).toBe("approximate");
  });

  test("say the same where only spaces and line breaks differ", () => {
    expect(saysTheSame("One.\r\n\r\nTwo. ", " One.\nTwo.")).toBe(true);
    expect(saysTheSame("One. Two.", "One. Two!")).toBe(false);
  });

  test("are told whole: no sentence is lost or told twice, and an unchanged text is nothing but the same", () => {
    const sentence = fc
      .array(fc.constantFrom("harbor", "5", "closed", "Ōtsu", "船", "\uD800", "—"), {
        minLength: 1,
        maxLength: 5,
      })
      .map((words) => `${words.join(" ")}.`);
    const text = fc
      .array(fc.tuple(sentence, fc.constantFrom(" ", "\n", "\r\n\r\n")), { maxLength: 12 })
      .map((parts) => parts.flat().join(""));
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const aligned = alignVersions(older, newer);
        const letters = (words: string) => words.replaceAll(/\s+/gu, "");
        const side = (which: "a" | "b", whole: string) => {
          const spans = aligned.flatMap((each) => (which in each ? [each[which as keyof typeof each]] : []));
          const placed = (spans as unknown as { start: number; end: number }[]).sort(
            (one, other) => one.start - other.start,
          );
          return placed.map(({ start, end }) => whole.slice(start, end)).join("");
        };
        expect(letters(side("a", older))).toBe(letters(older));
        expect(letters(side("b", newer))).toBe(letters(newer));
        expect(alignVersions(older, older).every(({ kind }) => kind === "same")).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test("are aligned in time, however long they are and however little they share", MEASURED, () => {
    const long = (word: string) =>
      Array.from({ length: 9_000 }, (_, index) => `${word} ${index} is one of many sentences here.`).join(
        " ",
      );
    expect(cpuSeconds(() => alignVersions(long("Alpha"), long("Beta")))).toBeLessThan(6);
    const stops = ".".repeat(300_000) + "a. ".repeat(100_000);
    expect(cpuSeconds(() => alignVersions(stops, `${stops}b.`))).toBeLessThan(3);
    const noise = "x".repeat(500_000);
    expect(cpuSeconds(() => alignVersions(noise, `${noise}y`))).toBeLessThan(3);
  });
});
