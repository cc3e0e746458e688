/** Entries of a story's trail in words. */

type Detail = Readonly<Record<string, unknown>>;

export interface Told {
  /** What somebody did, to follow their name: "added an article". */
  readonly did: string;
  /** What it was done to, or with: a headline, a question, a statement; empty where the words say it all. */
  readonly about: string;
}

const text = (detail: Detail, key: string): string => {
  const value = detail[key];
  return typeof value === "string" ? value : "";
};
const within = (detail: Detail, key: string): Detail => {
  const value = detail[key];
  return typeof value === "object" && value !== null ? (value as Detail) : {};
};
const number = (detail: Detail, key: string): number | null => {
  const value = detail[key];
  return typeof value === "number" ? value : null;
};

const DECISIONS = new Map([
  ["claim-rejected", "rejected a claim"],
  ["not-the-same", "took a claim out of a point"],
  ["claim-added", "added a claim"],
  ["claim-edited", "edited a claim"],
  ["claims-recut", "split or merged claims"],
  ["claim-moved", "moved a claim"],
  ["point-made", "made a point"],
  ["points-merged", "merged two points"],
  ["point-renamed", "put a question otherwise"],
  ["relation-decided", "decided how two answers stand"],
  ["origin-decided", "decided whether two articles go back to one report"],
]);

/** No more than that it happened: what was judged may not be known yet to who reads it (blind second assessments). */
const STEPS = new Map([
  ["taken-up", "took a point up"],
  ["assessed", "assessed a point"],
  ["reopened", "reopened a point"],
  ["adjudicated", "adjudicated a point"],
  ["published", "published a finding"],
  ["corrected", "corrected a finding"],
  ["withdrawn", "withdrew a finding"],
  ["set-aside", "set a point aside"],
  ["resumed", "took a point up again"],
  ["evidence-added", "attached evidence"],
  ["evidence-changed", "changed evidence"],
  ["asked", "added what would settle a point"],
  ["followed-up", "kept what was asked or answered"],
  ["assigned", "assigned a point"],
  ["due", "set the day for a point"],
  ["blind", "switched the blind second assessment of a point"],
  ["ground-changed", "brought a newer version under a point"],
]);

const NOTES = new Map([
  ["written", "wrote a note"],
  ["edited", "edited a note"],
  ["deleted", "deleted a note"],
  ["restored", "restored a note"],
  ["resolved", "resolved a thread"],
  ["reopened", "reopened a thread"],
]);

const PLAIN = new Map([
  ["story.created", "began the story"],
  ["article.added", "added an article"],
  ["article.removed", "took an article out"],
  ["decision.undone", "took a decision back"],
  ["review.opened", "opened a review"],
  ["review.undone", "took a step of a review back"],
  ["proposal.made", "proposed something"],
  ["proposal.accepted", "accepted a proposal"],
  ["proposal.declined", "declined a proposal"],
  ["proposal.withdrawn", "withdrew a proposal"],
  ["feed.added", "had a feed watched"],
  ["feed.changed", "changed how often a feed is looked at"],
  ["feed.removed", "had a feed watched no longer"],
  ["feed.found", "found something new in a feed"],
  ["feed.dismissed", "dismissed what a feed listed"],
  ["analysis.cancelled", "cancelled an analysis"],
  ["analysis.failed", "had an analysis that failed"],
]);

/** What an entry says; an action that has no words yet stands as it is called, so that nothing is left out in silence. */
export function historyInWords(action: string, detail: Detail): Told {
  const kind = text(detail, "kind");
  switch (action) {
    case "story.renamed":
      return { did: "renamed the story", about: becomes(text(detail, "before"), text(detail, "after")) };
    case "story.imported":
      return {
        did: "brought the story here from a file",
        about: `made by ${text(detail, "madeBy")}, digest ${text(detail, "digest").slice(0, 12)}…`,
      };
    case "article.changed":
      return { did: "changed what is said of an article", about: text(within(detail, "after"), "title") };
    case "article.revised":
      return {
        did: `brought version ${number(detail, "to") ?? "?"} of an article`,
        about: text(detail, "title"),
      };
    case "analysis.done":
      return {
        did: "had the articles analyzed",
        about: `${number(detail, "claims") ?? 0} claims, ${number(detail, "points") ?? 0} points`,
      };
    case "decision.made":
      return { did: DECISIONS.get(kind) ?? kind, about: aboutDecision(detail) };
    case "review.step":
      return { did: STEPS.get(kind) ?? kind, about: "" };
    case "note.step":
      return { did: NOTES.get(kind) ?? kind, about: text(detail, "about") };
    default:
      return {
        did: PLAIN.get(action) ?? action,
        about: text(detail, "title") || text(detail, "question") || text(detail, "message"),
      };
  }
}

const becomes = (before: string, after: string): string =>
  before === "" || after === "" ? before || after : `${before} → ${after}`;

function aboutDecision(detail: Detail): string {
  const statement = text(detail, "statement");
  const question = text(detail, "question");
  const into =
    text(detail, "into") || text(detail, "becomes") || text(within(detail, "becomes"), "statement");
  const was = statement || question;
  return into === was ? was : becomes(was, into || text(detail, "to"));
}
