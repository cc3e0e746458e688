import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimStatuses, type HighlightClaim, highlightRuns } from "../../lib/present/highlight.ts";
import { STATUS_ORDER } from "../../lib/present/status.ts";
import { COMPARISON } from "./fixture/comparison.ts";

function claim(id: string, start: number, end: number, status: HighlightClaim["status"]): HighlightClaim {
  return { id, start, end, status };
}

/** The runs as "[text|ids|status]", so that a failure can be read. */
function drawn(text: string, claims: readonly HighlightClaim[]): string {
  return highlightRuns(text, claims)
    .map((run) => (run.status === null ? run.text : `[${run.text}|${run.claimIds.join("+")}|${run.status}]`))
    .join("");
}

describe("highlight runs", () => {
  it.each([
    ["nothing", [], "the bridge fell"],
    ["one claim", [claim("a", 4, 10, "agree")], "the [bridge|a|agree] fell"],
    [
      "claims that touch",
      [claim("a", 0, 3, "agree"), claim("b", 3, 10, "conflict")],
      "[the|a|agree][ bridge|b|conflict] fell",
    ],
    [
      "claims that overlap: the strongest status decides",
      [claim("a", 0, 10, "agree"), claim("b", 4, 15, "conflict")],
      "[the |a|agree][bridge|a+b|conflict][ fell|b|conflict]",
    ],
    [
      "a claim within a claim: the inner one first",
      [claim("outer", 0, 15, "conflict"), claim("inner", 4, 10, "single-source")],
      "[the |outer|conflict][bridge|inner+outer|conflict][ fell|outer|conflict]",
    ],
    [
      "two claims on the same words",
      [claim("b", 4, 10, "compatible"), claim("a", 4, 10, "agree")],
      "the [bridge|a+b|compatible] fell",
    ],
    ["a claim beyond the text's end", [claim("a", 11, 99, "agree")], "the bridge [fell|a|agree]"],
  ])("of %s", (_name, claims, expected) => {
    expect(drawn("the bridge fell", claims)).toBe(expected);
  });

  it("never cut a character in two", () => {
    expect(drawn("a😀b", [claim("a", 0, 2, "agree")])).toBe("[a😀|a|agree]b");
    expect(drawn("a😀b", [claim("a", 2, 4, "agree")])).toBe("a[😀b|a|agree]");
  });

  it("tell where each claim ends, once", () => {
    const runs = highlightRuns("the bridge fell", [
      claim("a", 0, 10, "agree"),
      claim("b", 4, 15, "conflict"),
    ]);
    expect(runs.map((run) => run.endsClaims)).toEqual([[], ["a"], ["b"]]);
  });

  it("give the sign to the last paragraph of a claim that runs over two", () => {
    const text = "one\ntwo";
    const over = [claim("a", 0, 7, "agree")];
    expect(highlightRuns(text, over, { start: 0, end: 3 }).flatMap((run) => run.endsClaims)).toEqual([]);
    expect(highlightRuns(text, over, { start: 4, end: 7 }).flatMap((run) => run.endsClaims)).toEqual(["a"]);
  });

  it("rebuild the text, without gap or overlap, whatever the text and the claims", () => {
    const spans = fc.array(
      fc.record({
        start: fc.nat(60),
        length: fc.nat(30),
        status: fc.constantFrom(...STATUS_ORDER),
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), spans, (text, drafts) => {
        const claims = drafts.map((draft, index) =>
          claim(`c${index}`, draft.start, draft.start + draft.length, draft.status),
        );
        const runs = highlightRuns(text, claims);
        expect(runs.map((run) => run.text).join("")).toBe(text);
        for (const run of runs) {
          expect(run.text).toBe(text.slice(run.start, run.end));
          // A lone surrogate at a run's edge may only be one that the text itself has there.
          expect(/^[\uDC00-\uDFFF]/.test(run.text) && /[\uD800-\uDBFF]$/.test(text.slice(0, run.start))).toBe(
            false,
          );
          expect(run.status === null).toBe(run.claimIds.length === 0);
        }
      }),
    );
  });
});

describe("the status of a claim", () => {
  it("is the strongest of the positions that rest on it", () => {
    const statuses = claimStatuses(COMPARISON.points);
    expect(statuses.get("w-dead")).toBe("compatible");
    expect(statuses.get("g-dead")).toBe("conflict");
    expect(statuses.get("r-aid")).toBe("single-source");
  });
});
