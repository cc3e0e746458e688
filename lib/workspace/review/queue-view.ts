/** What of the queue is shown. Everything in it stands in the address. */
import { type PointStatus, pointStatusSchema } from "../../model/index.ts";
import { CASE_STATES, type CaseState } from "../../review/case/machine.ts";

export interface QueueView {
  /** Empty: all. */
  readonly states: readonly CaseState[];
  readonly statuses: readonly PointStatus[];
  /** "me", "none", a person's id, or null for anybody. */
  readonly assignee: string | null;
  readonly due: "overdue" | "week" | null;
  readonly query: string;
}

function list(value: string | null): readonly string[] {
  return (value ?? "").split(",");
}

/** Unknown words are left out rather than refused: an old link still opens. */
export function parseQueueView(params: URLSearchParams): QueueView {
  const due = params.get("due");
  return {
    states: CASE_STATES.filter((state) => list(params.get("state")).includes(state)),
    statuses: pointStatusSchema.options.filter((status) => list(params.get("status")).includes(status)),
    assignee: params.get("who") || null,
    due: due === "overdue" || due === "week" ? due : null,
    query: params.get("q") ?? "",
  };
}

/** `parseQueueView(serializeQueueView(view))` is the view. */
export function serializeQueueView(view: QueueView): URLSearchParams {
  const params = new URLSearchParams();
  if (view.states.length > 0) params.set("state", view.states.join(","));
  if (view.statuses.length > 0) params.set("status", view.statuses.join(","));
  if (view.assignee !== null) params.set("who", view.assignee);
  if (view.due !== null) params.set("due", view.due);
  if (view.query !== "") params.set("q", view.query);
  return params;
}

/** What the filters look at. */
export interface Queued {
  readonly state: CaseState;
  /** Null where the newest analysis has no such point. */
  readonly status: PointStatus | null;
  readonly assigneeId: string | null;
  readonly due: string | null;
  readonly question: string;
}

const DAYS_OF_A_WEEK = 7;
const DAY_MS = 86_400_000;

/** @param today ISO day @param me the id of the person who looks */
export function fitsQueueView(
  row: Queued,
  view: QueueView,
  { today, me }: { today: string; me: string },
): boolean {
  if (view.states.length > 0 && !view.states.includes(row.state)) return false;
  if (view.statuses.length > 0 && (row.status === null || !view.statuses.includes(row.status))) return false;
  if (view.assignee !== null) {
    const wanted = view.assignee === "me" ? me : view.assignee === "none" ? null : view.assignee;
    if (row.assigneeId !== wanted) return false;
  }
  if (view.due !== null) {
    if (row.due === null || row.state === "published" || row.state === "set-aside") return false;
    const last = new Date(Date.parse(today) + DAYS_OF_A_WEEK * DAY_MS).toISOString().slice(0, 10);
    if (view.due === "overdue" ? row.due >= today : row.due > last) return false;
  }
  const words = view.query.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  const question = row.question.toLocaleLowerCase();
  return words.every((word) => question.includes(word));
}
