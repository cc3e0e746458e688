/** A story as the contract lists it: claims, entities and articles out of readings. */
import type {
  Claim,
  ComparedArticle,
  DocumentReading,
  Entity,
  Facet,
  LinkedEntity,
  MatchedStory,
} from "../model/index.ts";

/** Claim ids of a reading, same order: stable as long as the article and the span are. */
export function claimIds(reading: DocumentReading): string[] {
  const used = new Map<string, number>();
  return reading.claims.map((claim) => {
    const base = `${reading.document.id}.${claim.start}-${claim.end}`;
    const n = (used.get(base) ?? 0) + 1;
    used.set(base, n);
    return n === 1 ? base : `${base}.${n}`;
  });
}

/** What a stage numbered and another names. @throws Error where a stage broke its contract: an empty id would hide it */
export function known(value: string | undefined, what: string): string {
  if (value === undefined) throw new Error(`a stage named a ${what} that there is none of`);
  return value;
}

/** The claims of one document with their ids, same order. */
export function claimsOf(
  reading: DocumentReading,
  ids: readonly string[],
  facets: ReadonlyMap<number, ReadonlySet<Facet>>,
): Claim[] {
  const { text, id: articleId } = reading.document;
  return reading.claims.map((c, i) => ({
    id: known(ids[i], "claim"),
    articleId,
    start: c.start,
    end: c.end,
    quote: text.slice(c.start, c.end),
    statement: reading.statements[i] ?? text.slice(c.start, c.end),
    facets: [...(facets.get(i) ?? [])],
    checkworthy: c.checkworthy,
    confidence: c.confidence,
    attribution: [...c.attribution],
    proposition: c.proposition,
    rule: c.rule,
  }));
}

/** Which facets each claim answers: by document, then by the claim's number. */
export function facetsOf(story: MatchedStory): Map<number, Map<number, Set<Facet>>> {
  const facets = new Map<number, Map<number, Set<Facet>>>();
  for (const { facet, answer } of story.answered) {
    const own = facets.get(answer.document) ?? new Map<number, Set<Facet>>();
    facets.set(answer.document, own.set(answer.claim, (own.get(answer.claim) ?? new Set()).add(facet)));
  }
  return facets;
}

/** The entities of all documents; `withArticle` says for each mention in which. */
export function entitiesOf(
  linked: readonly LinkedEntity[],
  readings: readonly DocumentReading[],
  withArticle: boolean,
): Entity[] {
  return linked.map((entity) => ({
    id: entity.id,
    name: entity.name,
    kind: entity.kind,
    roles: entity.roles.map((r) => ({ ...r })),
    mentions: entity.members.flatMap(({ document, entity: index }) => {
      const reading = readings[document];
      const own = reading?.entities.entities[index];
      return (own?.mentions ?? []).flatMap((m) => {
        const mention = reading?.entities.mentions[m];
        if (!mention || !reading) return [];
        const { start, end, text } = mention;
        return [withArticle ? { start, end, text, articleId: reading.document.id } : { start, end, text }];
      });
    }),
  }));
}

/** Indices by date of publication, undated ones last, then by id, then by text. */
export function canonicalOrder(readings: readonly DocumentReading[]): number[] {
  const less = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return readings
    .map((_, i) => i)
    .sort((i, j) => {
      const [a, b] = [readings[i]?.document, readings[j]?.document];
      if (!a || !b) return i - j;
      return (
        less(a.publishedAt ?? "~", b.publishedAt ?? "~") || less(a.id, b.id) || less(a.text, b.text) || i - j
      );
    });
}

/** Numbers those that stand more than once: "e-1", "e-1-2". */
export function uniqueIds(ids: readonly string[]): string[] {
  const used = new Map<string, number>();
  return ids.map((id) => {
    const n = (used.get(id) ?? 0) + 1;
    used.set(id, n);
    return n === 1 ? id : `${id}-${n}`;
  });
}

/** One document as a comparison lists it. */
export function articleOf(reading: DocumentReading): ComparedArticle {
  const { document, language, notice } = reading;
  const firstLine = document.text.split("\n", 1)[0]?.trim() ?? "";
  return {
    id: document.id,
    file: document.file ?? document.id,
    title: document.title ?? firstLine,
    source: document.source ?? null,
    publishedAt: document.publishedAt ?? null,
    length: document.text.length,
    language,
    notice,
  };
}
