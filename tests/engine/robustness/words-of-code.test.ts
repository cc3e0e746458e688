import { describe, expect, test } from "vitest";
import { analyze, relate } from "../../../lib/engine/pipeline.ts";

/** What every plain object answers to: an article about programming may hold any of them. */
const WORDS = ["constructor", "Constructor", "__proto__", "hasOwnProperty", "toString"];
const SENTENCES = [
  "W said two men died.",
  "W million people fled. The firm lost $W million and W% and 5 W.",
  "On 5 W 2025, last W, two W ago, every W, in W, W night.",
  "Prime W John met W minister W of W. The W of W is W.",
  "He W the W that W was W by W.",
  "The W-based firm W'd 12 W. W dollars. 5 W dollars. US$5 W. 12:30 W.",
  "The first W, the only W, the Wth W, one W of ten, half W.",
];

describe.each(WORDS)("a text that says %s", (word) => {
  test.each(SENTENCES)("%s", (sentence) => {
    const text = sentence.replaceAll("W", word);
    const analysis = JSON.stringify(analyze({ id: "a", text, publishedAt: "2025-01-08" }));
    expect(analysis).not.toMatch(/native code|\[object|NaN|undefined/);
    const pair = relate({ id: "p", a: { text }, b: { text: sentence.replaceAll("W", "Monday") } });
    expect(JSON.stringify(pair)).not.toMatch(/native code|\[object|NaN|undefined/);
  });
});
