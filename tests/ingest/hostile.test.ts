import { expect, test } from "vitest";
import { firstDate } from "../../lib/ingest/dates.ts";
import { decodeText } from "../../lib/ingest/decode.ts";
import { readHead } from "../../lib/ingest/header.ts";
import { draftFromText, splitPaste } from "../../lib/ingest/text.ts";
import { cpuSeconds } from "../setup/cost.ts";

/**
 * Pasted text is read while the server waits. Each text grows by repeating its middle: what backtracks over it takes
 * minutes at this length, everything else milliseconds.
 */
const LENGTH = 400_000;
const MOST_SECONDS = 1.5;

const HOSTILE: readonly (readonly [string, string, string, string])[] = [
  ["hyphens in a dateline", "", "AA-", "!"],
  ["words in a dateline", "", "AA ", "!"],
  ["dots in a dateline", "", "A.", "!"],
  ["commas in a dateline", "AA, ", "Aa ", "!"],
  ["spaces after a dateline", "AA", " ", "!"],
  ["an agency that never ends", "AA (", "a", "!"],
  ["spaces within a line", "a", " ", "b"],
  ["emphasis within a line", "a", "* _", "b"],
  ["marks before a line", "", "# >", "b"],
  ["a paper before a date", "Aa ", "Aa", " -, 3 May 2025"],
  ["dashes before a date", "The Bell", "-", "x 3 May 2025"],
  ["words before a date", "Aa", " of Aa", " x 3 May 2025"],
  ["spaces after a month", "May", " ", "x"],
  ["spaces after a day", "1", " ", "x"],
  ["days", "", "1 of ", "x"],
  ["spaces after a source", "Source:", " ", "\n"],
  ["a byline", "By A", "a", "."],
  ["a copyright line", "© 2025 A", " 2025", "|"],
  ["dashes of a separator", "", "-", "x"],
  ["spaces of a separator", "", " \t", "x"],
  ["separators", "", "---\n", "x"],
  ["blank lines", "", "\n\r", "x"],
];

for (const [what, before, repeated, after] of HOSTILE) {
  test(`hostile text is read in time: ${what}`, () => {
    const body = before + repeated.repeat(LENGTH / repeated.length) + after;
    const cost = cpuSeconds(() => {
      for (const text of [body, `Ferry runs again\n${body}`]) {
        readHead(text);
        firstDate(text, 0, text.length);
        splitPaste(text);
        draftFromText(text, { file: "pasted" });
        decodeText(new TextEncoder().encode(text));
      }
    });
    expect(cost).toBeLessThan(MOST_SECONDS);
  });
}
