import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { extractClaims } from "../../lib/engine/extract/index.ts";
import { placeWithin } from "../../lib/engine/lexicon/places.ts";
import { parse } from "../../lib/engine/parse/index.ts";
import {
  linkEntities,
  resolveEntities,
  statementOf,
  textualContainment,
} from "../../lib/engine/resolve/index.ts";
import { segment } from "../../lib/engine/segment/index.ts";
import type { DocumentEntities, DocumentEntity, Time } from "../../lib/model/index.ts";

interface Case {
  readonly id: string;
  readonly input: unknown;
  readonly times?: readonly { readonly text: string; readonly value: string | null }[];
  readonly expected: unknown;
  readonly why?: string;
  /** Why the engine does not get this right yet: the case has to fail, and shows in the report. */
  readonly knownGap?: string;
}

const FOLDER = new URL("../cases/resolve/", import.meta.url);
const KNOWN = new Set(["id", "input", "times", "expected", "why", "knownGap"]);

function resolved(text: string): DocumentEntities {
  return resolveEntities(text, parse(text, segment(text)));
}

interface ExpectedEntity {
  readonly name: string;
  readonly kind?: string;
  readonly mentions?: readonly string[];
  readonly roles?: readonly string[];
  readonly aliases?: readonly string[];
  readonly country?: string | null;
  readonly gender?: string | null;
  readonly key?: string;
}

/** An entity in the form of the expectation, with the fields that the expectation names. */
function seen(document: DocumentEntities, entity: DocumentEntity, fields: ExpectedEntity): unknown {
  const all: Required<ExpectedEntity> = {
    name: entity.name,
    kind: entity.kind,
    mentions: entity.mentions.map((at) => document.mentions[at]?.text ?? ""),
    roles: entity.roles.map((role) => (role.of === undefined ? role.text : `${role.text} of ${role.of}`)),
    aliases: entity.aliases,
    country: entity.country,
    gender: entity.gender,
    key: entity.key,
  };
  return Object.fromEntries(Object.keys(fields).map((field) => [field, all[field as keyof ExpectedEntity]]));
}

function runEntities({ input, expected }: Case): void {
  const document = resolved(input as string);
  const { entities, absent, all } = expected as {
    entities?: ExpectedEntity[];
    absent?: string[];
    all?: string[];
  };
  for (const want of entities ?? []) {
    expect(document.entities.map((entity) => seen(document, entity, want))).toContainEqual(want);
  }
  const names = document.entities.map((entity) => entity.name);
  for (const name of absent ?? []) expect(names).not.toContain(name);
  if (all) expect(names).toEqual(all);
}

/** What the first pronoun with these letters means: an entity's name, a thing's words, or nothing. */
function runPronouns({ input, expected }: Case): void {
  const document = resolved(input as string);
  for (const [pronoun, meant] of Object.entries(expected as Record<string, string | null>)) {
    const mention = document.mentions.find((other) => other.form === "pronoun" && other.text === pronoun);
    const entity = mention && document.entities[mention.entity];
    const thing = document.references.find((other) => other.text === pronoun)?.antecedent.text;
    const named = entity?.mentions.some((at) => document.mentions[at]?.form !== "pronoun");
    expect({ [pronoun]: (named ? entity?.name : thing) ?? null }).toEqual({ [pronoun]: meant });
  }
}

function runLinks({ input, expected }: Case): void {
  const documents = (input as string[]).map(resolved);
  const linked = linkEntities(documents);
  const idsOf = (name: string): string[] =>
    linked
      .filter((entity) =>
        entity.members.some(({ document, entity: at }) => documents[document]?.entities[at]?.name === name),
      )
      .map((entity) => entity.id);
  const { together, apart } = expected as { together?: [string, string][]; apart?: [string, string][] };
  for (const [a, b] of [...(together ?? []), ...(apart ?? [])]) {
    expect(idsOf(a), a).toHaveLength(1);
    expect(idsOf(b), b).toHaveLength(1);
  }
  for (const [a, b] of together ?? []) expect(idsOf(a), `${a} = ${b}`).toEqual(idsOf(b));
  for (const [a, b] of apart ?? []) expect(idsOf(a), `${a} ≠ ${b}`).not.toEqual(idsOf(b));
}

function runStatements({ input, times, expected }: Case): void {
  const text = input as string;
  const parsed = parse(text, segment(text));
  const given = (times ?? []).map(({ text: words, value }): Time => {
    const start = text.indexOf(words);
    const certainty = value === null ? "unknown" : "implied";
    return {
      start,
      end: start + words.length,
      text: words,
      type: "date",
      value,
      certainty,
      anchor: "2025-01-08",
    };
  });
  const entities = resolveEntities(text, parsed);
  const statements = extractClaims(text, parsed).map((claim) =>
    statementOf(text, parsed, claim, entities, given),
  );
  for (const statement of (expected as { statements?: string[] }).statements ?? []) {
    expect(statements).toContain(statement);
  }
  for (const statement of statements) expect(statement).toMatch(/[.!?…][”"’)]?$/u);
}

/** What each case file compares. A file without a runner fails below. */
const RUNNERS: Readonly<Record<string, (input: Case) => void>> = {
  "entities.json": runEntities,
  "pronouns.json": runPronouns,
  "links.json": runLinks,
  "statements.json": runStatements,
  "places.json": ({ input, expected }) => {
    const [a = "", b = ""] = input as string[];
    expect(placeWithin(a, b)).toBe(expected);
  },
  "containment.json": ({ input, expected }) => {
    const text = input as string;
    const found = textualContainment(text, parse(text, segment(text)));
    expect(found.map(({ inner, outer }) => `${inner} < ${outer}`)).toEqual(expected);
    for (const { at } of found) expect(text.slice(at.start, at.end)).toBe(at.text);
  },
};

for (const file of readdirSync(FOLDER).sort()) {
  describe(`resolve/${file}`, () => {
    const run = RUNNERS[file];
    const cases = JSON.parse(readFileSync(new URL(file, FOLDER), "utf8")) as Case[];
    test("has a runner and cases in the known form", () => {
      expect(run).toBeDefined();
      expect(new Set(cases.map((one) => one.id)).size).toBe(cases.length);
      for (const one of cases) expect(Object.keys(one).filter((key) => !KNOWN.has(key))).toEqual([]);
      for (const one of cases) expect(one.knownGap, one.id).not.toBe("");
    });
    for (const one of cases) {
      if (one.knownGap !== undefined) test.fails(`${one.id} (known gap: ${one.knownGap})`, () => run?.(one));
      else test(one.why ? `${one.id}: ${one.why}` : one.id, () => run?.(one));
    }
  });
}
