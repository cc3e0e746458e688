import { describe, expect, test } from "vitest";
import { documentNames, type NamedSentence } from "../../lib/engine/parse/document-names.ts";
import { LinearModel } from "../../lib/engine/parse/linear.ts";
import { MoveModel } from "../../lib/engine/parse/move-model.ts";
import { Slots } from "../../lib/engine/parse/slots.ts";

/** A name of a feature that falls into a slot of a model with `1 << bits` slots. */
const featureOf = (slot: number, bits: number) => (slot << (32 - bits)) | 5;

describe("slots", () => {
  const bits = 10;
  const taken = Int32Array.of(0, 31, 32, 33, 500, 767, 1023);

  test("number the taken slots in their order, and leave out the others", () => {
    const asked = Int32Array.of(1023, 1, 0, 33, 34, 999, 500, 31);
    const out = new Int32Array(asked.length);
    const features = asked.map((slot) => featureOf(slot, bits));
    const found = new Slots(bits, taken).find(features, features.length, out);
    expect([...out.subarray(0, found)]).toEqual([6, 0, 3, 4, 1]);
  });

  test("every slot alone", () => {
    const slots = new Slots(bits, taken);
    const out = new Int32Array(1);
    for (let slot = 0; slot < 1 << bits; slot++) {
      const found = slots.find(Int32Array.of(featureOf(slot, bits)), 1, out);
      expect(found === 1 ? out[0] : -1).toBe(taken.indexOf(slot));
    }
  });
});

describe("models", () => {
  test("a linear model adds up the weights of the rows it finds", () => {
    const model = new LinearModel({
      classes: 3,
      bits: 10,
      slots: Int32Array.of(4, 9),
      lengths: Uint8Array.of(2, 1),
      labels: Uint8Array.of(0, 2, 2),
      weights: Int32Array.of(-7, 5, 100_000),
    });
    const scores = new Int32Array(3);
    model.score(
      Int32Array.from([4, 9, 8, 4], (slot) => featureOf(slot, 10)),
      4,
      scores,
    );
    expect([...scores]).toEqual([-14, 0, 100_010]);
  });

  test("a model of moves adds up levels on its scale, negative ones too", () => {
    const model = new MoveModel({
      bits: 10,
      slots: Int32Array.of(3, 1000),
      leftLevels: Int8Array.of(-2, 127),
      rightLevels: Int8Array.of(1, 0),
      scale: Int32Array.from({ length: 128 }, (_, level) => level * level),
    });
    const scores = new Int32Array(3);
    model.score(
      Int32Array.from([3, 1000, 5], (slot) => featureOf(slot, 10)),
      3,
      scores,
    );
    expect([...scores]).toEqual([0, 127 * 127 - 4, 1]);
  });
});

describe("names of a document", () => {
  const sentence = (words: string, names: NamedSentence["names"]): NamedSentence => ({
    tokens: words.split(" ").map((text) => ({ text, xpos: /^[A-Z]/.test(text) ? "NNP" : "VB" })),
    names,
  });

  test("a surname is the person named in full, before and after", () => {
    const said = documentNames([
      sentence("Holt spoke", []),
      sentence("Martin Holt answered", [{ first: 0, last: 1, kind: "person" }]),
      sentence("then Holt left", [{ first: 1, last: 1, kind: "person" }]),
    ]);
    expect(said).toEqual([
      [{ first: 0, last: 0, kind: "person" }],
      [{ first: 0, last: 1, kind: "person" }],
      [{ first: 1, last: 1, kind: "person" }],
    ]);
  });

  test("the kind given most often wins; one against one stays as it is", () => {
    const as = (kind: "person" | "place" | "organisation") =>
      sentence("Marrow grew", [{ first: 0, last: 0, kind }]);
    const kinds = (all: readonly NamedSentence[]) =>
      documentNames(all)
        .flat()
        .map((name) => name.kind);
    expect(kinds([as("place"), as("organisation"), as("organisation")])).toEqual([
      "organisation",
      "organisation",
      "organisation",
    ]);
    expect(kinds([as("place"), as("organisation")])).toEqual(["place", "organisation"]);
  });

  test("a part of a longer run of proper nouns is not taken for the name", () => {
    const said = documentNames([
      sentence("Holt spoke", [{ first: 0, last: 0, kind: "person" }]),
      sentence("at Holt Harbor", []),
    ]);
    expect(said[1]).toEqual([]);
  });
});
