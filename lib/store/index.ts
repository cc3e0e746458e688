/** What the rest of the project may use of the database. Everything else in this folder is private to it. */
export { connectStore, type Db, openStore, pingStore, type Store } from "./handle.ts";
export { openQueueLine, type QueueLine } from "./queue.ts";
export * from "./rows/articles.ts";
export * from "./rows/audit.ts";
export * from "./rows/claims.ts";
export * from "./rows/decisions.ts";
export * from "./rows/desk.ts";
export * from "./rows/feed-items.ts";
export * from "./rows/feeds.ts";
export * from "./rows/history.ts";
export * from "./rows/idempotency.ts";
export { newId } from "./rows/ids.ts";
export * from "./rows/imported.ts";
export { insertWholeStory } from "./rows/insert-whole-story.ts";
export * from "./rows/leases.ts";
export * from "./rows/notes.ts";
export * from "./rows/proposals.ts";
export { readOrigins, readPoint, readResults } from "./rows/read-results.ts";
export { readWholeStory } from "./rows/read-whole-story.ts";
export * from "./rows/readings.ts";
export * from "./rows/reviews.ts";
export * from "./rows/revisions.ts";
export {
  type AnalyzedArticle,
  cancelRuns,
  findNewestRun,
  findRunsByStory,
  findShownRun,
  insertRun,
  noPoints,
  type RunRecord,
} from "./rows/runs.ts";
export * from "./rows/search.ts";
export * from "./rows/snapshots.ts";
export * from "./rows/stories.ts";
export * from "./rows/tokens.ts";
export {
  type DueDelivery,
  findDeliveries,
  findWebhooks,
  insertWebhook,
  removeWebhookRow,
  settleDelivery,
  takeDeliveries,
} from "./rows/webhooks.ts";
export type { WholeStory } from "./rows/whole-story.ts";
export * from "./rows/workspaces.ts";
export { textSha256 } from "./text.ts";
