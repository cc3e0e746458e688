/** A day's work at the interface, which calls every operation once at least. */
import type { Contract } from "./contract.ts";

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
  readonly total: number;
}
interface PointLike {
  readonly id: string;
  readonly facet: string;
  readonly status: string;
  readonly question: string;
  readonly positions: readonly { readonly id: string; readonly claimIds: readonly string[] }[];
}
interface ClaimLike {
  readonly claim: {
    readonly id: string;
    readonly statement: string;
    readonly facets: readonly string[];
    readonly start: number;
    readonly end: number;
  };
}

const HERALD = `Four hurt as footbridge gives way

OSKELVIK, June 3, 2025 (Oskelvik Herald) - Four people were injured when the old footbridge at Oskelvik collapsed on Tuesday morning, police said.

The bridge was built in 1931. About 60 people were on it, harbor master Ada Kerr said. Two dogs were killed.`;
const POST = `Footbridge collapse injures seven

The Coast Post, 3 June 2025

Seven people were injured when the old footbridge at Oskelvik collapsed on Tuesday morning, the hospital said.

The bridge was built in 1934. About 90 people were on it, the mayor said. Three dogs were killed.`;
const THIRD = `Nobody was warned, council says

The council of Oskelvik said on Wednesday that nobody was warned. Nine people were injured when the old footbridge at Oskelvik collapsed on Tuesday morning, it said.`;

/** @param settle waits until the story's analysis is done */
export async function walk(api: Contract, settle: (storyId: string) => Promise<void>): Promise<string> {
  const storyId = await stories(api);
  const path = { storyId };
  await articles(api, storyId, settle);
  await feeds(api, path);
  await decisions(api, path, settle);
  await reviews(api, path);
  await notes(api, path);
  await proposals(api, path);
  await desk(api, path);
  const { value: file } = await api.call("getStoryFile", { path, query: { snapshots: "true" } });
  await api.call("importStory", { body: file });
  const { value: ended } = await api.call("createStory", { body: { title: "Not for long" } });
  await api.call("deleteStory", { path: { storyId: (ended as { id: string }).id } });
  return storyId;
}

const etag = (got: { readonly headers: Headers }): Record<string, string> => ({
  "If-Match": got.headers.get("etag") ?? "",
});

async function stories(api: Contract): Promise<string> {
  const { value } = await api.call("createStory", { body: { title: "The footbridge" } });
  const storyId = (value as { id: string }).id;
  await api.call("listStories", { query: { query: "footbridge", limit: "5" } });
  const story = await api.call("getStory", { path: { storyId } });
  await api.call("renameStory", {
    path: { storyId },
    headers: etag(story),
    body: { title: "The fall of the footbridge" },
  });
  await api.call("markStorySeen", { path: { storyId } });
  return storyId;
}

async function articles(
  api: Contract,
  storyId: string,
  settle: (storyId: string) => Promise<void>,
): Promise<void> {
  const path = { storyId };
  const base64 = Buffer.from(THIRD).toString("base64");
  await api.call("importArticles", {
    path,
    body: { texts: [HERALD, POST], files: [{ path: "council.txt", base64 }] },
  });
  const added = await api.call("addArticles", {
    path,
    body: { articles: [{ title: "A note", text: "Six people were injured, the ferry office said." }] },
  });
  await api.call("getAnalysis", { path, query: { wait: "10" } });
  await api.call("cancelAnalysis", { path });
  await api.call("startAnalysis", { path });
  await settle(storyId);
  const all = (await api.call("listArticles", { path, query: { limit: "2" } })).value as Page<{ id: string }>;
  if (all.total !== 4 || all.nextCursor === null) throw new Error("four articles come in two pages");
  const rest = await api.call("listArticles", { path, query: { limit: "2", cursor: all.nextCursor } });
  if ((rest.value as Page<unknown>).nextCursor !== null) throw new Error("the second page is the last");
  const [spare] = (added.value as { added: readonly { articleId: string }[] }).added;
  const articlePath = { storyId, articleId: spare?.articleId ?? "" };
  const article = await api.call("getArticle", { path: articlePath });
  await api.call("updateArticle", {
    path: articlePath,
    headers: etag(article),
    body: { source: "Ferry office", publishedAt: "2025-06-04" },
  });
  await api.call("addVersion", {
    path: articlePath,
    body: { text: "Six people were injured, the ferry office said. It was wet." },
  });
  await api.call("listVersions", { path: articlePath });
  await api.call("getChanges", { path: articlePath, query: { from: "1", to: "2" } });
  // Pasted, so there is no page to fetch again: told as such, in the form of the document.
  const refused = await api.send("fetchArticleAgain", { path: articlePath, body: {} });
  if (refused.status < 400) throw new Error("a pasted text was fetched");
  api.called.add("fetchArticleAgain");
  await api.call("removeArticle", { path: articlePath });
  await settle(storyId);
}

/** A name that nobody can have: what is to be fetched is told as not to be had, in the form of the document. */
async function feeds(api: Contract, path: { storyId: string }): Promise<void> {
  const body = { url: "https://feeds.invalid/rss" };
  const { value } = await api.call("addFeed", { path, body });
  const feedPath = { ...path, feedId: (value as { id: string }).id };
  await api.call("listFeeds", { path });
  const refusals = {
    lookAtFeed: { path: feedPath },
    takeFeedItems: { path, body: { ids: ["none"] } },
    dismissFeedItems: { path, body: { ids: ["none"] } },
  };
  for (const [id, request] of Object.entries(refusals)) {
    if ((await api.send(id, request)).status < 400) throw new Error(`${id} found something`);
    api.called.add(id);
  }
  await api.call("listFeedItems", { path, query: { state: "open" } });
  await api.call("changeFeed", { path: feedPath, body: { everyMinutes: 1440 } });
  await api.call("removeFeed", { path: feedPath });
}

async function decisions(
  api: Contract,
  path: { storyId: string },
  settle: (storyId: string) => Promise<void>,
): Promise<void> {
  const points = async (): Promise<readonly PointLike[]> =>
    ((await api.call("listPoints", { path, query: { limit: "100" } })).value as Page<PointLike>).items;
  const claims = async (): Promise<readonly ClaimLike[]> =>
    ((await api.call("listClaims", { path, query: { limit: "100" } })).value as Page<ClaimLike>).items;
  await api.call("listPositions", { path, query: { limit: "3" } });
  await api.call("listRelations", { path, query: { relation: "conflict" } });
  await api.call("getComparison", { path });
  const at = (pointId: string) => ({ ...path, pointId });
  const [first, second] = sameFacet(await points());
  const shown = await api.call("getPoint", { path: at(first.id) });
  await api.call("renamePoint", {
    path: at(first.id),
    headers: etag(shown),
    body: { question: "How many were hurt?" },
  });
  const now = await api.call("getPoint", { path: at(first.id) });
  const [a, b] = first.positions;
  await api.call("decideRelation", {
    path: at(first.id),
    headers: etag(now),
    body: { a: a?.id, b: b?.id, relation: "compatible", difference: "update", reason: "Counted later." },
  });
  const given = first.positions.flatMap(({ claimIds }) => claimIds);
  await api.call("tellApart", {
    path: at(first.id),
    body: { claimId: given.at(-1), reason: "Of another bridge." },
  });
  await api.call("mergePoints", { path: at(second.id), body: { intoId: first.id } });
  const articles = (await api.call("listArticles", { path })).value as Page<{ readonly id: string }>;
  const [paper, other] = articles.items.map(({ id }) => id);
  await api.call("getOrigins", { path });
  await api.call("decideOrigin", { path, body: { a: paper, b: other, same: true, reason: "One agency." } });
  const list = (
    (await api.call("listDecisions", { path, query: { standing: "true" } })).value as Page<{
      id: string;
    }>
  ).items;
  for (const { id } of list) await api.call("undoDecision", { path: { ...path, decisionId: id } });
  const [one, two, three] = await claims();
  const claimId = one?.claim.id ?? "";
  const claim = await api.call("getClaim", { path: { ...path, claimId } });
  await api.call("editClaim", {
    path: { ...path, claimId },
    headers: etag(claim),
    body: { statement: "So it is said.", reason: "Shorter." },
  });
  await api.call("rejectClaim", {
    path: { ...path, claimId: two?.claim.id ?? "" },
    body: { reason: "None." },
  });
  await api.call("moveClaim", {
    path: { ...path, claimId: three?.claim.id ?? "" },
    body: { fromId: null, toId: first.id, positionId: null, label: "Another answer" },
  });
  const { items } = (await api.call("listArticles", { path })).value as Page<{ id: string }>;
  await api.call("addClaim", {
    path,
    body: { articleId: items[0]?.id, start: 0, end: 9, statement: "Something fell.", facets: ["state"] },
  });
  const left = (await claims()).map((each) => each.claim);
  const [split] = left;
  const part = { start: split?.start, end: split?.end, facets: ["state"] };
  const base = { ...part, statement: split?.statement, facets: split?.facets };
  await api.call("recutClaims", {
    path,
    body: {
      claims: [{ claimId: split?.id, base }],
      parts: [
        { ...part, statement: "It fell." },
        { ...part, statement: "It broke." },
      ],
    },
  });
  await api.call("makePoint", {
    path,
    body: {
      facet: "state",
      question: "Did it stand?",
      answers: [left[1], left.at(-1)].map((each, index) => ({ claimId: each?.id, label: `Answer ${index}` })),
      relation: { relation: "compatible", difference: "precision" },
      reason: "One is less precise.",
    },
  });
  await settle(path.storyId);
}

/** Two points that ask for the same kind of thing, the first of them with two answers. */
function sameFacet(points: readonly PointLike[]): readonly [PointLike, PointLike] {
  for (const first of points) {
    const second = points.find(({ id, facet }) => id !== first.id && facet === first.facet);
    if (second && first.positions.length > 1) return [first, second];
  }
  throw new Error(`no two points of one facet: ${points.map(({ question }) => question).join("; ")}`);
}

async function reviews(api: Contract, path: { storyId: string }): Promise<void> {
  const queue = (await api.call("listReviews", { path, query: { status: "conflict" } })).value as Page<{
    pointId: string;
  }>;
  const pointIds = queue.items.map(({ pointId }) => pointId);
  const target = { pointId: pointIds[0] ?? "" };
  await api.call("moveReviews", { path, body: { targets: [target], act: "taken-up" } });
  await api.call("setBlind", { path, body: { target, on: false } });
  const me = (await api.call("getDesk")).value as { me: { id: string }; scale: readonly { id: string }[] };
  await api.call("assignReviews", { path, body: { targets: [target], to: me.me.id, due: "2025-06-10" } });
  await api.call("moveReview", { path, body: { act: "set-aside", target, reason: "Wait." } });
  await api.call("moveReview", { path, body: { act: "resumed", target } });
  const evidence = {
    target,
    origin: { kind: "web", url: "https://example.org/register" },
    stance: "supports",
    words: "Seven were treated.",
    citation: { type: "webpage", title: "Register" },
  };
  const saved = await api.call("saveEvidence", { path, body: evidence });
  const { caseId, stepId } = saved.value as { caseId: string; stepId: string };
  await api.call("undoStep", { path: { ...path, stepId } });
  await api.call("saveEvidence", { path, body: evidence });
  await api.call("listEvidence", { path, query: { stance: "supports" } });
  const asked = await api.call("ask", {
    path,
    body: { target, question: "How many beds?", whom: "Hospital" },
  });
  const of = (asked.value as { stepId: string }).stepId;
  await api.call("followUp", { path, body: { target, of, part: "asked", words: "By telephone." } });
  const { point } = (await api.call("getPoint", { path: { ...path, pointId: target.pointId } })).value as {
    point: { positions: readonly { id: string }[] };
  };
  const ratedId = point.positions[0]?.id;
  const judged = {
    target,
    ratedId,
    ratingId: me.scale[0]?.id,
    rationale: "The hospital's register [1] says so.",
  };
  await api.call("assess", { path, body: { ...judged, confidence: "high" } });
  await api.call("listAssessments", { path: { ...path, caseId } });
  await api.call("adjudicate", { path, body: { ...judged, method: "Asked the hospital." } });
  await api.call("getPointReview", { path: { ...path, pointId: target.pointId } });
  await api.call("publishFinding", { path, body: { target } });
  const review = (await api.call("getReview", { path: { ...path, caseId } })).value as {
    file: { findings: readonly { id: string }[] };
  };
  const base = review.file.findings.at(-1)?.id;
  const corrected = {
    target,
    base,
    ratedId,
    ratingId: me.scale[0]?.id,
    summary: "The register [1] says seven.",
  };
  await api.call("correctFinding", { path, body: { ...corrected, reason: "Clearer.", method: "" } });
  await api.call("listFindings", { path, query: { withdrawn: "false" } });
  await api.call("withdrawFinding", { path, body: { target, reason: "The register was another year's." } });
  await api.call("readCitations", { body: { text: "TY  - BOOK\nTI  - A title\nER  - \n" } });
}

async function notes(api: Contract, path: { storyId: string }): Promise<void> {
  const { items } = (await api.call("listPoints", { path })).value as Page<PointLike>;
  const about = { on: "point", pointId: items[0]?.id };
  await api.call("writeNote", { path, body: { act: "start", about, body: "Who *counted*?" } });
  await api.call("listNotes", { path, query: { on: "point", resolved: "false" } });
  await api.call("saveView", { path, body: { name: "Mine", query: "state=open" } });
  const views = (await api.call("listViews", { path })).value as Page<{ id: string }>;
  await api.call("removeView", { path: { ...path, viewId: views.items[0]?.id ?? "" } });
}

async function proposals(api: Contract, path: { storyId: string }): Promise<void> {
  const { items } = (await api.call("listArticles", { path })).value as Page<{ id: string }>;
  for (const { id: articleId } of items) {
    const { value } = await api.call("getArticle", { path: { ...path, articleId } });
    const quote = (value as { text: string }).text.slice(0, 30);
    const made = await api.call("proposeClaim", { path, body: { articleId, quote, statement: "It fell." } });
    const { id: proposalId } = made.value as { id: string };
    await api.call("withdrawProposal", { path: { ...path, proposalId } });
  }
  const points = (await api.call("listPoints", { path })).value as Page<PointLike>;
  const about = { on: "point", pointId: points.items[0]?.id };
  await api.call("proposeNote", { path, body: { about, body: "Ask the register." } });
  await api.call("listProposals", { path, query: { state: "open" } });
  await api.call("searchWorkspace", { query: { q: "footbridge" } });
}

async function desk(api: Contract, _path: { storyId: string }): Promise<void> {
  const name = `Reader ${Date.now()}`;
  const { value } = await api.call("addPerson", { body: { name } });
  await api.call("renamePerson", {
    path: { personId: (value as { id: string }).id },
    body: { name: `${name} the Second` },
  });
  const { scale, blind } = (await api.call("getDesk")).value as { scale: unknown; blind: boolean };
  await api.call("changeScale", { body: { scale } });
  await api.call("setBlindByDefault", { body: { on: blind } });
  const url = "https://example.org/hook";
  const hook = await api.call("createWebhook", { body: { url, events: ["review.opened"] } });
  await api.call("listWebhooks");
  await api.call("removeWebhook", { path: { webhookId: (hook.value as { id: string }).id } });
}
