/** Whether the words that a story's file rests on stand where it says: `text.slice(start, end) === quote`, for each of them. */
import { type Anchor, anchorSchema } from "../../anchor/selector.ts";
import { AppError, type Comparison, type Span } from "../../model/index.ts";
import type { WholeStory } from "../../store/index.ts";

const refuse = (why: string): never => {
  throw new AppError("bad-input", `${why} Nothing was imported.`);
};

/** @throws AppError `bad-input`, naming the first words that do not stand where they should */
export function checkAnchors(story: WholeStory): void {
  if (story.analysis) checkComparison(story, story.analysis);
  const texts = new Map(story.articles.map(({ id, versions }) => [id, versions.map(({ text }) => text)]));
  for (const { id, versions } of story.articles) {
    for (const { text, number, blocks } of versions) {
      let done = 0;
      for (const block of blocks ?? []) {
        if (!isWithin(block, text) || block.start < done)
          refuse(`The blocks of version ${number} of ${id} do not follow one another within its text.`);
        done = block.end;
      }
    }
  }
  const { decisions, reviews, reviewSteps, threads, proposals, revisions } = story;
  for (const { id, subject } of [...decisions, ...reviews]) checkWithin(id, subject, texts);
  for (const { id, body } of [...reviewSteps, ...proposals]) checkWithin(id, body, texts);
  for (const { id, target } of threads) checkWithin(id, target, texts);
  for (const { articleId, toNumber, carried } of revisions)
    checkWithin(`What version ${toNumber} of ${articleId} carried over`, carried, texts);
}

const isWithin = ({ start, end }: Span, text: string): boolean => start <= end && end <= text.length;

/** Claims and mentions against the versions that the analysis read. */
function checkComparison(
  { articles }: WholeStory,
  { comparison, versionIds }: NonNullable<WholeStory["analysis"]>,
): void {
  const read = new Map<string, string>();
  for (const [index, { id }] of comparison.articles.entries()) {
    const versions = articles.find((article) => article.id === id)?.versions;
    const version = versions?.find((each) => each.id === versionIds[index]);
    const why = `The comparison does not say which version of ${id} was read.`;
    read.set(id, version?.text ?? refuse(why));
  }
  const textOf = (articleId: string): string => {
    const text = read.get(articleId);
    return text ?? refuse(`The comparison has a claim of ${articleId}, which it did not compare.`);
  };
  for (const { id, articleId, start, end, quote } of comparison.claims) {
    if (textOf(articleId).slice(start, end) !== quote)
      refuse(`The words of claim ${id} do not stand in ${articleId} from ${start} to ${end}.`);
  }
  for (const { name, mentions } of comparison.entities) {
    for (const { articleId, start, end, text } of mentions) {
      if (articleId !== undefined && textOf(articleId).slice(start, end) !== text)
        refuse(`“${name}” is not mentioned in ${articleId} from ${start} to ${end}.`);
    }
  }
  const { passages, credits } = comparison.origins;
  for (const { articleId, ...span } of [...passages.flatMap(({ a, b }) => [a, b]), ...credits])
    if (!isWithin(span, textOf(articleId))) refuse(`A shared passage is not within ${articleId}.`);
  checkIds(comparison);
}

/** Ids are once each, and what names claims names those that are there. */
function checkIds({ claims, entities, events, points }: Comparison): void {
  const unique = (list: readonly { readonly id: string }[], what: string): ReadonlySet<string> => {
    const ids = new Set(list.map(({ id }) => id));
    if (ids.size !== list.length) refuse(`Two ${what} of the comparison have one id.`);
    return ids;
  };
  const known = unique(claims, "claims");
  unique(entities, "entities");
  const happened = unique(events, "events");
  unique(points, "points");
  const named = [
    ...events.flatMap(({ claimIds }) => claimIds),
    ...points.flatMap(({ positions }) => positions.flatMap(({ claimIds }) => claimIds)),
  ];
  const strange = named.find((id) => !known.has(id));
  if (strange !== undefined) refuse(`The comparison names the claim ${strange}, which it does not have.`);
  for (const { id, eventId, positions, relations } of points) {
    const own = unique(positions, `positions of ${id}`);
    if (eventId !== null && !happened.has(eventId)) refuse(`${id} is about no event of the comparison.`);
    if (!relations.every(({ a, b }) => own.has(a) && own.has(b)))
      refuse(`A relation of ${id} is between positions that it does not have.`);
  }
}

type Texts = ReadonlyMap<string, readonly string[]>;

/** Every anchor within, against the versions of its article: words may be of an older one. */
function checkWithin(where: string, value: unknown, texts: Texts, articleId: string | null = null): void {
  if (Array.isArray(value)) {
    for (const each of value) checkWithin(where, each, texts, articleId);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const parts = value as Readonly<Record<string, unknown>>;
  const here = articleOf(parts) ?? articleId;
  for (const part of Object.values(parts)) {
    const read = anchorSchema.safeParse(part);
    if (read.success) checkAnchor(where, read.data, here === null ? [] : (texts.get(here) ?? []));
    else checkWithin(where, part, texts, here);
  }
}

/** Its own article, or that of the claim that it edits. */
function articleOf({ articleId, claim }: Readonly<Record<string, unknown>>): string | null {
  if (typeof articleId === "string") return articleId;
  const of = (claim as { articleId?: unknown } | null | undefined)?.articleId;
  return typeof of === "string" ? of : null;
}

function checkAnchor(where: string, { position, quote }: Anchor, versions: readonly string[]): void {
  if (versions.some((text) => text.slice(position.start, position.end) === quote.exact)) return;
  const words = quote.exact.length > 80 ? `${quote.exact.slice(0, 80)}…` : quote.exact;
  refuse(`${where}: the words “${words}” stand in no version of their article where it says.`);
}
