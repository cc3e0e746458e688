import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractClaims } from "../../lib/engine/extract/index.ts";
import { EXTRACTION_RULES } from "../../lib/engine/extract/rules/index.ts";
import { parse } from "../../lib/engine/parse/index.ts";
import { segment } from "../../lib/engine/segment/index.ts";
import type { ClauseClaim, ParsedText } from "../../lib/model/index.ts";

/** What a case says of one claim: its exact words, and of the rest what is given. */
interface ExpectedClaim {
  readonly quote: string;
  readonly rule?: string;
  readonly kind?: string;
  readonly predicate?: string;
  readonly subject?: string | null;
  readonly relation?: string;
  readonly arguments?: readonly string[];
  /** Logical roles: "subject: the army". */
  readonly roles?: readonly string[];
  readonly polarity?: string;
  readonly modality?: string;
  readonly tense?: string;
  readonly checkworthy?: boolean;
  readonly attribution?: readonly { source: string; cue: string | null; kind: string; direct: boolean }[];
}

interface Case {
  readonly id: string;
  readonly input: string;
  readonly expected: {
    /** Each stands among the claims. */
    readonly claims?: readonly ExpectedClaim[];
    /** No claim, or no claim to check, has these words. */
    readonly absent?: readonly string[];
    readonly notCheckworthy?: readonly string[];
    /** The words of all claims to check, in order: nothing else may be one. */
    readonly all?: readonly string[];
  };
  readonly why?: string;
  /** Why the engine does not get this right yet: the case has to fail, and shows in the report. */
  readonly knownGap?: string;
}

const FOLDER = path.join(import.meta.dirname, "../cases/extract");
const KNOWN = new Set(["id", "input", "expected", "why", "knownGap"]);
const EXPECTATIONS = new Set(["claims", "absent", "notCheckworthy", "all"]);

function claimsOf(text: string): ClauseClaim[] {
  return extractClaims(text, parse(text, segment(text)));
}

/** A claim in the form of the expectation, with the fields that the expectation names. */
function seen(text: string, claim: ClauseClaim, fields: ExpectedClaim): ExpectedClaim {
  const p = claim.proposition;
  const all: Required<ExpectedClaim> = {
    quote: text.slice(claim.start, claim.end),
    rule: claim.rule,
    kind: claim.kind,
    predicate: claim.predicate,
    subject: p.subject?.text ?? null,
    relation: p.relation.text,
    arguments: p.arguments.map((a) => a.text),
    roles: claim.arguments.map((a) => `${a.role}: ${text.slice(a.start, a.end)}`),
    polarity: claim.polarity,
    modality: claim.modality,
    tense: claim.tense,
    checkworthy: claim.checkworthy,
    attribution: claim.attribution.map((a) => ({
      source: a.source.text,
      cue: a.cue?.text ?? null,
      kind: a.kind,
      direct: a.direct,
    })),
  };
  return Object.fromEntries(
    Object.keys(fields).map((k) => [k, all[k as keyof ExpectedClaim]]),
  ) as unknown as ExpectedClaim;
}

function runCase({ input, expected }: Case): void {
  const claims = claimsOf(input);
  for (const want of expected.claims ?? []) {
    const found = claims
      .filter((c) => input.slice(c.start, c.end) === want.quote)
      .map((c) => seen(input, c, want));
    expect(found.length ? found : claims.map((c) => input.slice(c.start, c.end)), want.quote).toContainEqual(
      want,
    );
  }
  const quotes = claims.map((c) => input.slice(c.start, c.end));
  for (const words of expected.absent ?? []) expect(quotes).not.toContain(words);
  const worthy = claims.filter((c) => c.checkworthy).map((c) => input.slice(c.start, c.end));
  for (const words of expected.notCheckworthy ?? []) {
    expect(quotes).toContain(words);
    expect(worthy).not.toContain(words);
  }
  if (expected.all) expect(worthy).toEqual(expected.all);
}

const files = readdirSync(FOLDER).sort();

describe.each(files)("extract cases: %s", (file) => {
  const cases = JSON.parse(readFileSync(path.join(FOLDER, file), "utf8")) as Case[];
  it("holds cases in the known form, each with an id of its own", () => {
    expect(cases.length).toBeGreaterThan(0);
    expect(new Set(cases.map((c) => c.id)).size).toBe(cases.length);
    for (const c of cases) {
      expect(c.knownGap, c.id).not.toBe("");
      expect(Object.keys(c).filter((k) => !KNOWN.has(k))).toEqual([]);
      expect(Object.keys(c.expected).filter((k) => !EXPECTATIONS.has(k))).toEqual([]);
      expect(Object.keys(c.expected), `${c.id} expects nothing`).not.toEqual([]);
    }
  });
  const reached = cases.filter((c) => c.knownGap === undefined);
  const gaps = cases.filter((c) => c.knownGap !== undefined);
  it.each(reached.map((c) => [c.id, c] as const))("%s", (_, c) => runCase(c));
  for (const c of gaps) it.fails(`${c.id} (known gap: ${c.knownGap})`, () => runCase(c));
});

describe("extraction rules", () => {
  it("have names of their own, and each has a case", () => {
    const names = EXTRACTION_RULES.map((r) => r.name);
    expect(new Set(names).size).toBe(names.length);
    const cased = new Set(
      files.flatMap((f) =>
        (JSON.parse(readFileSync(path.join(FOLDER, f), "utf8")) as Case[]).flatMap((c) =>
          c.knownGap === undefined ? (c.expected.claims ?? []).map((e) => e.rule) : [],
        ),
      ),
    );
    expect(names.filter((n) => !cased.has(n))).toEqual([]);
  });
});

/** Every span lies in the text, and every text of a part stands where its span says. */
function expectAnchored(text: string, claims: readonly ClauseClaim[]): void {
  claims.forEach((claim, i) => {
    expect(claim.index).toBe(i);
    expect(claim.start).toBeLessThan(claim.end);
    expect(claim.end).toBeLessThanOrEqual(text.length);
    expect(claim.confidence).toBeGreaterThan(0);
    expect(claim.confidence).toBeLessThanOrEqual(1);
    if (claim.parent !== null) {
      expect(claim.parent).not.toBe(i);
      expect(claims[claim.parent]?.sentence).toBe(claim.sentence);
    }
    for (const a of claim.arguments) expect(text.slice(a.start, a.end)).not.toBe("");
    for (const part of [
      claim.proposition.subject,
      claim.proposition.relation,
      ...claim.proposition.arguments,
    ]) {
      if (part?.start === undefined || part.end === undefined) continue;
      expect(part.start).toBeLessThan(part.end);
      expect(part.end).toBeLessThanOrEqual(text.length);
    }
    for (const link of claim.attribution) {
      if (link.cue) expect(text.slice(link.cue.start, link.cue.end)).toBe(link.cue.text);
      if (link.source.start !== undefined)
        expect(text.slice(link.source.start, link.source.end)).toBe(link.source.text);
      expect(link.content.end).toBeLessThanOrEqual(text.length);
      expect(link.content.start).toBeLessThanOrEqual(link.content.end);
    }
  });
}

const WORDS = (
  "The minister said that she had not met “ nine ” people , who were killed in Port ( and ) the attack , according to police . " +
  "\n\n He denied it ; whether to is was been has yet comment ? I we you ! - 3,000 😀 e\u0301 نص 40% ' s 's n't with without"
).split(" ");

/** Milliseconds; a few dozen texts are parsed on a machine that may be busy. */
const PARSING_TIME = 60_000;

describe("extraction of anything", () => {
  it(
    "keeps every span in the text, and says the same twice",
    () => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }), (words) => {
          const text = words.join(" ");
          const claims = claimsOf(text);
          expectAnchored(text, claims);
          expect(claimsOf(text)).toEqual(claims);
        }),
        { numRuns: 60 },
      );
    },
    PARSING_TIME,
  );

  it(
    "survives any characters",
    () => {
      fc.assert(
        fc.property(fc.string({ unit: "binary", maxLength: 120 }), (text) =>
          expectAnchored(text, claimsOf(text)),
        ),
        { numRuns: 60 },
      );
    },
    PARSING_TIME,
  );

  it("survives any tree, even one that runs in circles or out of the sentence", () => {
    const token = fc.record({
      text: fc.constantFrom(
        "said",
        "the",
        "minister",
        ",",
        "not",
        "which",
        "killed",
        "was",
        "to",
        "“",
        "according",
        ";",
        "accused",
      ),
      upos: fc.constantFrom("VERB", "NOUN", "PROPN", "AUX", "PUNCT", "PRON", "ADP", "ADJ"),
      xpos: fc.constantFrom("VBD", "VBN", "VBG", "NN", "NNP", "WDT", "IN", "VB"),
      head: fc.integer({ min: -1, max: 12 }),
      deprel: fc.constantFrom(
        ..."root nsubj nsubj:pass obj obl conj cc ccomp xcomp acl acl:relcl advcl appos parataxis nmod nmod:poss cop aux case mark".split(
          " ",
        ),
      ),
    });
    fc.assert(
      fc.property(fc.array(token, { minLength: 1, maxLength: 10 }), (rows) => {
        const text = rows.map((r) => r.text).join(" ");
        let at = 0;
        const tokens = rows.map((r) => {
          const start = at;
          at += r.text.length + 1;
          return { ...r, lemma: r.text, start, end: start + r.text.length };
        });
        const parsed: ParsedText = {
          blocks: [{ start: 0, end: text.length, kind: "paragraph" }],
          sentences: [{ start: 0, end: text.length, block: 0, tokens, names: [] }],
          quotations: [],
        };
        expectAnchored(text, extractClaims(text, parsed));
      }),
      { numRuns: 300 },
    );
  });
});
