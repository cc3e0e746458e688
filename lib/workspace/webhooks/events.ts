/** What an address can be told of; for the browser, too: nothing here reaches the store. */
export const EVENTS = [
  "story.created",
  "story.deleted",
  "article.added",
  "article.revised",
  "article.removed",
  "analysis.done",
  "analysis.failed",
  "decision.made",
  "decision.undone",
  "review.opened",
  "review.step",
  "note.step",
  "proposal.made",
  "proposal.accepted",
  "proposal.declined",
] as const;
