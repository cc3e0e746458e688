/** Looking for words in everything that a workspace holds. */
import type { StoryId } from "../../model/index.ts";
import { holdsWords, snippetOf } from "../../present/snippet.ts";
import { currentVersion } from "../../review/notes/replay.ts";
import {
  findCorrectedStories,
  findRunsByStory,
  findStories,
  searchArticles,
  searchClaims,
  searchNames,
  searchPoints,
  searchStories,
  searchTerms,
  storiesWithWords,
} from "../../store/index.ts";
import type { ReadContext } from "../context.ts";
import { checkInput } from "../input.ts";
import { storyThreads } from "../notes/threads.ts";
import { loadFindings } from "../review/loaders.ts";
import { loadCorrected } from "../story/corrected.ts";
import { type SearchHit, type SearchInput, type SearchResults, searchSchema } from "./schema.ts";

const HITS = 20;
/** Names offered where nothing was found. */
const MOST_NAMES = 6;
/** Stories that are read whole, because people corrected them or wrote in them. */
const MOST_READ = 20;

interface Search {
  readonly context: ReadContext;
  readonly query: string;
  readonly terms: string;
  readonly limit: number;
  readonly titles: ReadonlyMap<string, string>;
  /** The run that a story's pages show. */
  readonly runs: ReadonlyMap<string, string>;
  /** Stories whose results people corrected. */
  readonly corrected: ReadonlySet<string>;
}

type Place = Pick<SearchHit, "kind" | "id" | "path"> & { readonly storyId: string; readonly title?: string };

const hitOf = (
  { titles, query }: Search,
  { storyId, title = "", ...place }: Place,
  words: string,
): SearchHit => ({
  ...place,
  title,
  story: { id: storyId, title: titles.get(storyId) ?? "" },
  snippet: snippetOf(words, query),
});

/**
 * Everything that holds all words of a query, best first within its kind: stories, articles, points, claims as they now
 * read, notes and published findings. Where nothing does, names that are spelled nearly so.
 * @throws AppError `bad-input` for a query that is too long
 */
export async function searchWorkspace(context: ReadContext, input: SearchInput): Promise<SearchResults> {
  const { query, limit = HITS } = checkInput(searchSchema, input);
  const terms = searchTerms(query);
  if (terms === "") return { query, hits: [], names: [] };
  const { store, workspaceId } = context;
  const [stories, done, corrected] = await Promise.all([
    findStories(store.db, workspaceId),
    findRunsByStory(store.db, workspaceId, ["DONE"]),
    findCorrectedStories(store.db, workspaceId),
  ]);
  const titles = new Map(stories.map(({ id, title }) => [id as string, title]));
  const runs = new Map(
    [...done].flatMap(([story, { id }]) => (titles.has(story) ? [[story, id] as const] : [])),
  );
  const search = { context, query, terms, limit, titles, runs, corrected: new Set<string>(corrected) };
  const found = await Promise.all([
    inTitles(search),
    inArticles(search),
    inResults(search),
    inCorrected(search),
    inWritten(search),
  ]);
  const hits = found.flat();
  if (hits.length > 0) return { query, hits, names: [] };
  const names = await searchNames(store.db, { workspaceId, words: query, limit: MOST_NAMES }, [
    ...runs.values(),
  ]);
  return { query, hits, names };
}

async function inTitles(search: Search): Promise<readonly SearchHit[]> {
  const { context, terms, limit, titles } = search;
  const ids = await searchStories(context.store.db, { workspaceId: context.workspaceId, terms, limit });
  return ids.map((id) =>
    hitOf(search, { kind: "story", id, storyId: id, path: `/stories/${id}` }, titles.get(id) ?? ""),
  );
}

async function inArticles(search: Search): Promise<readonly SearchHit[]> {
  const { context, terms, limit, titles } = search;
  const { workspaceId, store } = context;
  const storyIds = [...titles.keys()];
  const found = await searchArticles(store.db, { workspaceId, terms, storyIds, limit });
  return found.map(({ id, storyId, title, text }) =>
    hitOf(search, { kind: "article", id, storyId, title, path: `/stories/${storyId}/articles/${id}` }, text),
  );
}

const pointPath = (storyId: string, id: string) => `/stories/${storyId}/points/${encodeURIComponent(id)}`;
const claimPath = (storyId: string, id: string) => `/stories/${storyId}/claims/${encodeURIComponent(id)}`;

/** Points and claims of the stories that nobody corrected, out of the rows of their runs. */
async function inResults(search: Search): Promise<readonly SearchHit[]> {
  const { context, terms, limit, runs, corrected } = search;
  const { workspaceId, store } = context;
  const storyOf = new Map(
    [...runs].filter(([story]) => !corrected.has(story)).map(([story, run]) => [run, story]),
  );
  const query = { workspaceId, terms, limit };
  const [points, claims] = await Promise.all([
    searchPoints(store.db, query, [...storyOf.keys()]),
    searchClaims(store.db, query, [...storyOf.keys()]),
  ]);
  const inStory = (runId: string) => storyOf.get(runId) ?? "";
  return [
    ...points.map(({ runId, id, text }) => {
      const storyId = inStory(runId);
      return hitOf(search, { kind: "point", id, storyId, path: pointPath(storyId, id) }, text);
    }),
    ...claims.map(({ runId, id, text, quote }) => {
      const storyId = inStory(runId);
      const words = holdsWords(text, search.query) ? text : quote;
      return hitOf(search, { kind: "claim", id, storyId, path: claimPath(storyId, id) }, words);
    }),
  ];
}

/** Points and claims of the stories that people corrected, as they now read. */
async function inCorrected(search: Search): Promise<readonly SearchHit[]> {
  const { context, query, limit, runs, corrected } = search;
  const stories = [...runs.keys()].filter((story) => corrected.has(story)).slice(0, MOST_READ);
  const read = await Promise.all(stories.map((id) => loadCorrected(context, id as StoryId)));
  return read.flatMap(({ summary: { id: storyId }, results }) => [
    ...results.points
      .filter(({ question }) => holdsWords(question, query))
      .slice(0, limit)
      .map(({ id, question }) =>
        hitOf(search, { kind: "point", id, storyId, path: pointPath(storyId, id) }, question),
      ),
    ...results.claims
      .filter(({ statement, quote }) => holdsWords(`${statement} ${quote}`, query))
      .slice(0, limit)
      .map(({ id, statement, quote }) => {
        const words = holdsWords(statement, query) ? statement : quote;
        return hitOf(search, { kind: "claim", id, storyId, path: claimPath(storyId, id) }, words);
      }),
  ]);
}

/** Notes and findings as they now stand: what was edited away, deleted or withdrawn is not found. */
async function inWritten(search: Search): Promise<readonly SearchHit[]> {
  const { context, terms, titles } = search;
  const { workspaceId, store } = context;
  const places = await storiesWithWords(store.db, { workspaceId, terms, storyIds: [...titles.keys()] });
  const [notes, findings] = await Promise.all([
    Promise.all(places.notes.slice(0, MOST_READ).map((id) => notesOf(search, id as StoryId))),
    Promise.all(places.findings.slice(0, MOST_READ).map((id) => findingsOf(search, id as StoryId))),
  ]);
  return [...notes.flat(), ...findings.flat()];
}

async function notesOf(search: Search, storyId: StoryId): Promise<readonly SearchHit[]> {
  const threads = await storyThreads(search.context, storyId);
  return threads.flatMap(({ id, thread }) =>
    thread.notes.flatMap((note): SearchHit[] => {
      const { body } = currentVersion(note);
      if (note.deleted !== null || !holdsWords(body, search.query)) return [];
      const show = thread.resolved === null ? "open" : "resolved";
      const path = `/stories/${storyId}/notes?show=${show}#note-${id}`;
      return [hitOf(search, { kind: "note", id, storyId, title: note.actor.name, path }, body)];
    }),
  );
}

async function findingsOf(search: Search, storyId: StoryId): Promise<readonly SearchHit[]> {
  const { findings } = await loadFindings(search.context, storyId);
  return findings.flatMap(({ caseId, versions }): SearchHit[] => {
    const newest = versions[0];
    if (!newest || newest.withdrawn !== null) return [];
    const { question, summary } = newest.finding;
    if (!holdsWords(`${question} ${summary}`, search.query)) return [];
    const path = `/stories/${storyId}/findings`;
    return [hitOf(search, { kind: "finding", id: caseId, storyId, title: question, path }, summary)];
  });
}
