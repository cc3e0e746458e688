import { expect, test } from "vitest";
import {
  FIRM,
  keysOfAll,
  NO_KEYS,
  similarityFrom,
  type WordKeys,
  withKey,
  wordKeys,
  wordSimilarity,
} from "../../lib/engine/lexicon/word-keys.ts";

const NOUNS =
  "ferry vessel ship bus tram crash accident death toll minister president talk meeting visit fire blaze flood quake court verdict appointment budget profit loss strike harbor port rescue bridge";
const VERBS = "kill die meet talk appoint sink crash burn strike rescue announce deny visit close open";
const words: WordKeys[] = [
  ...NOUNS.split(" ").map((word) => wordKeys(word, "NOUN")),
  ...VERBS.split(" ").map((word) => wordKeys(word, "VERB")),
  NO_KEYS,
  withKey(wordKeys("open", "VERB"), "dforce", 0.9),
  withKey(NO_KEYS, "dforce", 0.9),
  keysOfAll([wordKeys("state", "NOUN"), wordKeys("emergency", "NOUN")]),
];

/** By definition: the strongest key that two words share. */
function strongest(a: WordKeys, b: WordKeys): number {
  return Math.max(0, ...[...a].map(([key, weight]) => Math.min(weight, b.get(key) ?? 0)));
}

test("the bits that tell words apart at a glance hide nothing that two words share", () => {
  let alike = 0;
  for (const a of words)
    for (const b of words) {
      const expected = strongest(a, b);
      // Asked twice: found, and remembered.
      for (const _ of [1, 2]) {
        expect(wordSimilarity(a, b)).toBe(expected);
        expect(similarityFrom(FIRM, a, b)).toBe(expected >= FIRM ? expected : 0);
      }
      if (a !== b && expected >= FIRM) alike += 1;
    }
  expect(alike).toBeGreaterThan(20);
});

test("a word with one key more stays as it was itself", () => {
  const open = wordKeys("open", "VERB");
  const before = [...open];
  expect([...withKey(open, "dforce", 0.9)]).toEqual([...before, ["dforce", 0.9]]);
  expect(withKey(open, "dforce", 0.9)).toBe(withKey(open, "dforce", 0.9));
  expect([...open]).toEqual(before);
});
