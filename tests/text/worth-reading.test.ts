import { describe, expect, test } from "vitest";
import { whyNoText, whyNotPublishedThen } from "../../lib/text/worth-reading.ts";

describe("a text", () => {
  test.each([
    ["", "It is empty."],
    [" \n\t ", "It is empty."],
    ["---", "not a word in it"],
    ["…! — ?", "not a word in it"],
    ["\u0001\u0002\u0003\u0004 PK a", "no text"],
    ["\uFFFD\uFFFD\uFFFD\uFFFD ab \uFFFD\uFFFD", "no text"],
  ])("%j is refused", (text, words) => {
    expect(whyNoText(text)).toContain(words);
  });

  test.each(["Nine are missing", "Десять", "12 345 / 678", "十人が死亡", "Ten \uD800 are \0 missing", "a"])(
    "%j is taken",
    (text) => {
      expect(whyNoText(text)).toBeNull();
    },
  );
});

describe("a date of publication", () => {
  const now = new Date("2025-06-20T12:00:00Z");
  test.each([
    ["9999-12-31", "future"],
    ["2026-07-01", "future"],
    ["0200-01-01", "older than newspapers"],
  ])("%s is refused", (date, words) => {
    expect(whyNotPublishedThen(date, now)).toContain(words);
  });

  test.each([null, "2025-06-20", "2025-06-21T01:00:00+12:00", "2025-06-27", "1755-11-02"])(
    "%s is taken",
    (date) => {
      expect(whyNotPublishedThen(date, now)).toBeNull();
    },
  );
});
