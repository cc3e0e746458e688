import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Inline, type NoteBlock, readMarkdown } from "../../lib/review/notes/markdown.ts";
import { currentVersion, replayNotes } from "../../lib/review/notes/replay.ts";
import type { NoteStep, NoteStepBody } from "../../lib/review/notes/step.ts";
import { cpuSeconds, MEASURED } from "../setup/cost.ts";

interface Case {
  readonly id: string;
  readonly input: string;
  readonly expected: readonly string[];
}

const CASES = JSON.parse(
  readFileSync(path.join(import.meta.dirname, "..", "cases", "notes", "markdown.json"), "utf8"),
) as readonly Case[];

const PEOPLE = [
  { id: "ann", name: "Ann" },
  { id: "lee", name: "Ann Lee" },
];

/** A tree in signs that can be read: what a page would draw. */
function drawn(block: NoteBlock): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${block.children.map(word).join("")}</p>`;
    case "heading":
      return `<h>${block.children.map(word).join("")}</h>`;
    case "quote":
      return `<q>${block.children.map(drawn).join("")}</q>`;
    case "code":
      return `<pre>${block.text}</pre>`;
    case "rule":
      return "<hr>";
    case "list": {
      const items = block.items.map((item) => `<li>${item.map(drawn).join("")}</li>`).join("");
      return block.start === null ? `<ul>${items}</ul>` : `<ol ${block.start}>${items}</ol>`;
    }
  }
}

function word(part: Inline): string {
  switch (part.kind) {
    case "text":
      return part.text;
    case "mention":
      return `<@${part.personId}>`;
    case "code":
      return `<code>${part.text}</code>`;
    case "break":
      return "<br>";
    case "emphasis":
      return `<em>${part.children.map(word).join("")}</em>`;
    case "strong":
      return `<strong>${part.children.map(word).join("")}</strong>`;
    case "link":
      return `<a ${part.href}>${part.children.map(word).join("")}</a>`;
  }
}

describe("a note's markup", () => {
  test.each(CASES)("$id", ({ input, expected }) => {
    expect(readMarkdown(input, PEOPLE).map(drawn)).toEqual(expected);
  });

  test("has no link but to pages and to mail, whatever was typed", () => {
    const piece = fc.constantFrom(
      "[a](",
      "](",
      ")",
      "<",
      ">",
      "javascript:",
      "JAVASCRIPT:",
      "data:",
      "https://x.example",
      "mailto:a@b.example",
      "&#58;",
      "\n",
      " ",
      "> ",
      "- ",
      "`",
      "**",
      "![",
      "@Ann",
      "\\",
      "vbscript:",
      "\u0000",
      "//x",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        for (const [, href = ""] of readMarkdown(pieces.join(""), PEOPLE)
          .map(drawn)
          .join("")
          .matchAll(/<a ([^>]*)>/gu)) {
          expect(href).toMatch(/^(?:https?|mailto):/iu);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    "[".repeat(5000),
    "> ".repeat(2500),
    "*a ".repeat(1666),
    "`".repeat(5000),
    "@Ann".repeat(1250),
    "- ".repeat(2500),
    "<a ".repeat(1666),
  ])("is read soon where it is hostile: %.8s …", MEASURED, (text) => {
    expect(cpuSeconds(() => readMarkdown(text, PEOPLE))).toBeLessThan(2);
  });
});

const WHO = { ann: { id: "ann", name: "Ann" }, lee: { id: "lee", name: "Ann Lee" } };

function list(...bodies: readonly (readonly [keyof typeof WHO, NoteStepBody])[]): NoteStep[] {
  return bodies.map(([actor, body], index) => ({
    id: `s${index}`,
    body,
    actor: WHO[actor],
    at: `2025-02-01T12:0${index}:00.000Z`,
  }));
}

const wrote = (body: string): NoteStepBody => ({ kind: "written", body, mentions: [] });

describe("a thread", () => {
  test("keeps what a note said before, and who resolved it", () => {
    const thread = replayNotes(
      list(
        ["ann", wrote("first")],
        ["lee", wrote("answer")],
        ["ann", { kind: "edited", of: "s0", body: "second", mentions: [] }],
        ["lee", { kind: "resolved" }],
      ),
    );
    expect(thread.notes.map((note) => currentVersion(note).body)).toEqual(["second", "answer"]);
    expect(thread.notes[0]?.versions.map(({ body }) => body)).toEqual(["first", "second"]);
    expect(thread.resolved?.actor.name).toBe("Ann Lee");
  });

  test("lets nobody change another's note, nor answer where it is resolved", () => {
    const thread = replayNotes(
      list(
        ["ann", wrote("first")],
        ["lee", { kind: "edited", of: "s0", body: "put into her mouth", mentions: [] }],
        ["lee", { kind: "deleted", of: "s0" }],
        ["ann", { kind: "resolved" }],
        ["lee", wrote("too late")],
      ),
    );
    expect(thread.notes).toHaveLength(1);
    expect(thread.notes[0]).toMatchObject({ deleted: null, versions: [{ body: "first" }] });
  });

  test("gives a deleted note back whole", () => {
    const steps = list(
      ["ann", wrote("first")],
      ["ann", { kind: "deleted", of: "s0" }],
      ["ann", { kind: "edited", of: "s0", body: "of a deleted one", mentions: [] }],
      ["ann", { kind: "restored", of: "s0" }],
    );
    expect(replayNotes(steps.slice(0, 3)).notes[0]?.deleted?.actor.id).toBe("ann");
    expect(replayNotes(steps).notes[0]).toMatchObject({ deleted: null, versions: [{ body: "first" }] });
  });
});
