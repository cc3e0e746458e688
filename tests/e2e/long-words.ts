import { expect, type Page } from "@playwright/test";
import { AS_A_PAGE } from "./support.ts";

/** Longer than any line of any page, with no place to break it. */
export const LONG_WORD = `Donau${"dampfschifffahrts".repeat(12)}gesellschaft`;

/** What the pages of such a story need to be opened. */
export interface LongStory {
  readonly story: string;
  readonly article: string;
  readonly claim: string;
  readonly point: string;
}

/** What the interface answers: the id of what was made, where it says one. */
async function post(page: Page, path: string, data: unknown): Promise<string> {
  const answer = await page.request.post(`/api/v1${path}`, { ...AS_A_PAGE, data });
  const text = await answer.text();
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${text}`);
  return text === "" ? "" : ((JSON.parse(text) as { id?: string }).id ?? "");
}

async function get<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(`/api/v1${path}`, AS_A_PAGE);
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}

interface Answers {
  readonly point: { readonly positions: readonly { readonly id: string }[] };
}

interface Found {
  readonly items: readonly { readonly id?: string; readonly claim?: { readonly id: string } }[];
}

/** A story whose title, headlines, sources, claims, notes, evidence, questions and judgments hold one very long word. */
export async function storyOfLongWords(page: Page): Promise<LongStory> {
  const story = await post(page, "/stories", { title: `The ${LONG_WORD}` });
  const base = `/stories/${story}`;
  const text = (hurt: string) =>
    `${hurt} people were injured when the ${LONG_WORD} collapsed on Tuesday morning, the ${LONG_WORD} said.\n\n${LONG_WORD} was built in 1931.`;
  await post(page, `${base}/articles`, {
    articles: [
      {
        title: `Four hurt at ${LONG_WORD}`,
        text: text("Four"),
        source: LONG_WORD.slice(0, 180),
        publishedAt: "2025-06-03",
      },
      {
        title: `${LONG_WORD} injures seven`,
        text: text("Seven"),
        source: `${LONG_WORD.slice(0, 160)} Post`,
        publishedAt: "2025-06-03",
      },
    ],
  });
  await expect
    .poll(async () => (await get<Found>(page, `${base}/points`)).items.length, { timeout: 60_000 })
    .toBeGreaterThan(0);
  const idsOf = async (path: string) =>
    (await get<Found>(page, `${base}/${path}`)).items.map((item) => item.claim?.id ?? item.id ?? "");
  const [article = ""] = await idsOf("articles");
  const [point = ""] = await idsOf("points");
  const claims = await idsOf("claims");
  const claim = claims[0] ?? "";
  const target = { pointId: point };
  await post(page, `${base}/notes`, {
    act: "start",
    about: { on: "point", pointId: point },
    body: `Who counted? **${LONG_WORD}** \`${LONG_WORD}\``,
  });
  await post(page, `${base}/notes`, {
    act: "start",
    about: { on: "claim", claimId: claim },
    body: LONG_WORD,
  });
  await post(page, `${base}/evidence`, {
    target,
    origin: { kind: "web", url: `https://register.example/${LONG_WORD}` },
    stance: "supports",
    words: LONG_WORD,
    note: LONG_WORD,
    citation: null,
  });
  await post(page, `${base}/follow-ups`, { target, question: LONG_WORD, whom: LONG_WORD });
  const { point: asked } = await get<Answers>(page, `${base}/points/${point}`);
  await post(page, `${base}/reviews/assess`, {
    target,
    ratingId: "refuted",
    ratedId: asked.positions[0]?.id,
    rationale: `${LONG_WORD} [1]`,
    confidence: "low",
  });
  await post(page, `${base}/claims/${claims.at(-1)}/reject`, { reason: LONG_WORD });
  await post(page, `${base}/views`, { name: LONG_WORD.slice(0, 80), query: "" });
  return { story, article, claim, point };
}

/** The pages of a story, and those of the desk, by their addresses. */
export function addressesOf({ story, article, claim, point }: LongStory): readonly string[] {
  const base = `/stories/${story}`;
  const pages = ["", "/read", "/claims", "/articles", "/add", "/review", "/findings", "/notes", "/decisions"];
  const views = ["figures", "timeline", "meetings", "sources", "coverage"].map(
    (show) => `/views?show=${show}`,
  );
  const items = [
    `/points/${point}`,
    `/claims/${claim}`,
    `/articles/${article}`,
    `/articles/${article}/changes`,
    "/claims/none",
  ];
  return [
    ...[...pages, ...views, ...items, "/history", "/proposals", "/export"].map((path) => base + path),
    "/",
    "/search?q=Donau",
    "/desk",
    "/desk/tokens",
    "/desk/webhooks",
  ];
}
