/** What feeds take and give; for the browser, too: nothing here reaches the store. */
import { z } from "zod";

const MAX_URL = 2048;
/** How often a feed may be looked at: no site minds one request in a quarter of an hour. */
export const INTERVALS = [15, 60, 360, 1440] as const;
/** As many pages are fetched while one request waits. */
export const MOST_TAKEN = 20;
const MOST_DISMISSED = 1000;

const everySchema = z
  .union(
    INTERVALS.map((minutes) => z.literal(minutes)),
    `Choose ${INTERVALS.join(", ")} minutes, or nothing.`,
  )
  .nullable();

export const newFeedSchema = z.object({
  url: z
    .string()
    .trim()
    .min(1, "Give the feed's address.")
    .max(MAX_URL, `An address may have ${MAX_URL} characters.`),
  everyMinutes: everySchema
    .default(null)
    .describe("How often it is looked at while the server runs; null: only when somebody asks for it."),
});
export type NewFeed = z.input<typeof newFeedSchema>;

export const feedChangeSchema = z.object({ everyMinutes: everySchema });
export type FeedChange = z.input<typeof feedChangeSchema>;

const idSchema = z.string().min(1).max(80);
export const takeSchema = z.object({
  ids: z
    .array(idSchema)
    .min(1, "Choose at least one.")
    .max(MOST_TAKEN, `Take ${MOST_TAKEN} at a time: each is a page to be fetched.`),
  ignoreRobots: z.boolean().default(false).describe("A person decided to, for these pages."),
});
export type Take = z.input<typeof takeSchema>;
export const dismissSchema = z.object({
  ids: z.array(idSchema).min(1, "Choose at least one.").max(MOST_DISMISSED),
});
export type Dismiss = z.input<typeof dismissSchema>;

export const ITEM_STATES = ["open", "taken", "dismissed"] as const;

export interface FeedView {
  readonly id: string;
  readonly url: string;
  readonly title: string | null;
  readonly everyMinutes: number | null;
  /** ISO date-time; null: never. */
  readonly lookedAt: string | null;
  /** What went wrong the last time, as a sentence; null: nothing. */
  readonly problem: string | null;
}

export interface FeedItemView {
  readonly id: string;
  readonly feedId: string;
  readonly url: string;
  /** Somebody else's words, without markup. */
  readonly title: string;
  readonly summary: string | null;
  readonly publishedAt: string | null;
  readonly foundAt: string;
  readonly state: (typeof ITEM_STATES)[number];
  readonly articleId: string | null;
  readonly problem: string | null;
}

/** What a look came to. */
export interface Look {
  readonly found: number;
  /** Listed, but not proposed, because too many wait already. */
  readonly leftOut: number;
}
