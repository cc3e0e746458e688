/** The only file that knows the order of the stages. */
import type {
  Analysis,
  Claim,
  Comparison,
  DocumentReading,
  Entity,
  Event,
  Origins,
  PairRelation,
  SourceDocument,
} from "../model/index.ts";
import { detectLanguage, languageName } from "../text/language.ts";
import { originCount } from "../text/origins.ts";
import { stableId } from "../text/stable-id.ts";
import { compareQuestions } from "./compare/index.ts";
import { relatePair } from "./compare/relate/index.ts";
import { questionWording } from "./compare/wording.ts";
import { extractClaims } from "./extract/index.ts";
import { storyGeography } from "./geography.ts";
import {
  articleOf,
  canonicalOrder,
  claimIds,
  claimsOf,
  entitiesOf,
  facetsOf,
  known,
  uniqueIds,
} from "./listed.ts";
import { matchStory } from "./match/index.ts";
import { normalize } from "./normalize/index.ts";
import { originsOf } from "./origin/index.ts";
import { parse } from "./parse/index.ts";
import { linkEntities, resolveEntities, withClaimants } from "./resolve/index.ts";
import { statementOf } from "./resolve/statement.ts";
import { segment } from "./segment/index.ts";

export const ENGINE = { name: "crossread", version: "0.1.0" } as const;

/** Reads one document: everything that needs no other document. Pure; time grows linearly with the text. */
export function readDocument(document: SourceDocument): DocumentReading {
  const { text, publishedAt } = document;
  const language = detectLanguage(text);
  if (language !== "en") {
    return {
      document,
      language,
      notice: `not analyzed: the text is in ${languageName(language)}; claims can be added by hand`,
      parsed: { blocks: [], sentences: [], quotations: [] },
      quantities: [],
      times: [],
      listed: { quantities: [], times: [] },
      entities: { entities: [], mentions: [], references: [] },
      claims: [],
      statements: [],
    };
  }
  const parsed = parse(text, segment(text));
  const { quantities, times, listed } = normalize(
    text,
    parsed,
    publishedAt === undefined ? {} : { publishedAt },
  );
  const entities = resolveEntities(text, parsed);
  const referents = { parsed, document: entities, times: [] };
  const claims = extractClaims(text, parsed).map((claim) => withClaimants(text, claim, referents));
  const statements = claims.map((claim) => statementOf(text, parsed, claim, entities, times));
  return {
    document,
    language,
    notice: null,
    parsed,
    quantities,
    times,
    listed,
    entities,
    claims,
    statements,
  };
}

/** What is found in documents that tell one story; claims stand in the order of the documents. */
interface Found {
  readonly claims: readonly (readonly Claim[])[];
  readonly entities: readonly Entity[];
  readonly events: readonly Event[];
  readonly points: () => Comparison["points"];
  readonly origins: () => Origins;
}

/** What is found does not depend on the order in which the documents came: the claims alone keep it. */
function findAll(given: readonly DocumentReading[], withArticle: boolean): Found {
  const order = canonicalOrder(given);
  const found = findOrdered(
    order.map((i) => given[i] as DocumentReading),
    withArticle,
  );
  const claims: (readonly Claim[])[] = [];
  order.forEach((i, at) => {
    claims[i] = found.claims[at] ?? [];
  });
  return { ...found, claims };
}

function findOrdered(readings: readonly DocumentReading[], withArticle: boolean): Found {
  const linked = linkEntities(readings.map((r) => r.entities));
  const geography = storyGeography(linked, readings);
  const story = matchStory(readings, linked, geography);
  const ids = readings.map(claimIds);
  const claimId = (document: number, claim: number) => known(ids[document]?.[claim], "claim");
  const eventIds = uniqueIds(
    story.events.map((e) => stableId("e", e.type, e.claims[0] ? claimId(...e.claims[0]) : "")),
  );
  const facets = facetsOf(story);
  const origins = once(() => originsOf(readings));
  const kinds = new Map(linked.map((e) => [e.id, e.kind] as const));
  return {
    claims: readings.map((reading, d) => claimsOf(reading, ids[d] ?? [], facets.get(d) ?? new Map())),
    entities: entitiesOf(linked, readings, withArticle),
    events: story.events.map((e, i) => ({
      id: known(eventIds[i], "event"),
      type: e.type,
      label: e.label,
      participants: [...e.participants],
      place: e.place,
      time: e.time,
      claimIds: e.claims.map(([d, c]) => claimId(d, c)),
    })),
    origins,
    points: () =>
      compareQuestions(story.questions(), {
        placesMeet: geography.meet,
        kindOf: (key) => kinds.get(key) ?? null,
        claimId,
        origins: originsBehind(readings, origins()),
        eventId: (event) => known(eventIds[event], "event"),
        wordingOf: questionWording,
      }),
  };
}

/** Who is behind what documents say, by their numbers. */
function originsBehind(readings: readonly DocumentReading[], origins: Origins) {
  const count = originCount(
    origins,
    readings.map(({ document }) => ({ id: document.id, source: document.source ?? null })),
  );
  return (answers: readonly { readonly document: number; readonly start: number; readonly end: number }[]) =>
    count.of(
      answers.map(({ document, start, end }) => ({
        articleId: readings[document]?.document.id ?? "",
        start,
        end,
      })),
    );
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** One document alone: its claims, values, entities and events. */
export function analyze(document: SourceDocument): Analysis {
  const reading = readDocument(document);
  const { claims, entities, events } = findAll([reading], false);
  return {
    id: document.id,
    claims: [...(claims[0] ?? [])],
    quantities: [...reading.listed.quantities],
    times: [...reading.listed.times],
    entities: [...entities],
    events: [...events],
  };
}

/** A story's documents against one another. The order of the readings changes nothing but the order of what is listed. */
export function compareReadings(readings: readonly DocumentReading[]): Comparison {
  const { claims, entities, events, points, origins } = findAll(readings, true);
  return {
    contract: 1,
    engine: { ...ENGINE },
    articles: readings.map(articleOf),
    claims: claims.flat(),
    entities: [...entities],
    events: [...events],
    points: [...points()],
    origins: origins(),
  };
}

/** Two short texts to relate; a reference date where one is known. */
export interface TextPair {
  readonly id: string;
  readonly a: { readonly text: string; readonly publishedAt?: string | undefined };
  readonly b: { readonly text: string; readonly publishedAt?: string | undefined };
}

/** How two short texts stand to each other. */
export function relate({ id, a, b }: TextPair): PairRelation {
  const side = (name: "a" | "b", { text, publishedAt }: TextPair["a"]) =>
    readDocument({ id: `${id}.${name}`, text, ...(publishedAt === undefined ? {} : { publishedAt }) });
  return relatePair(id, side("a", a), side("b", b));
}
