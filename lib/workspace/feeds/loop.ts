/** Looks at feeds whose time has come, while the server runs: only at those that somebody switched on. */
import type { Fetcher } from "../../ingest/fetch.ts";
import { AppError } from "../../model/index.ts";
import { type Store, takeDueFeeds } from "../../store/index.ts";
import { LOCAL_PROGRAM } from "../context.ts";
import { lookAt } from "./look.ts";

/** Between two looks for feeds that are due; the shortest interval is a quarter of an hour. */
const LOOK_MS = 20_000;
/** A feed that is being looked at is left alone so long: a worker that was killed leaves it for the next. */
const LEASE_MS = 120_000;
const MOST_AT_ONCE = 5;

export interface FeedTools {
  readonly store: Store;
  readonly now: () => Date;
  /** Another than the public web's, in tests. */
  readonly fetcher?: Fetcher;
}

/** Looks at every feed that is due, once. What goes wrong with one is kept with it. @returns how many there were */
export async function lookAtDue({ store, now, fetcher }: FeedTools): Promise<number> {
  const start = now();
  const until = new Date(start.getTime() + LEASE_MS);
  const due = await store.transaction((tx) => takeDueFeeds(tx, { now: start, until, most: MOST_AT_ONCE }));
  for (const feed of due) {
    const context = { store, workspaceId: feed.workspaceId, actorId: LOCAL_PROGRAM, now: now() };
    try {
      await lookAt(context, feed, fetcher ? { fetcher } : {});
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
  return due.length;
}

/** Keeps looking until it is stopped, through losses of the database. */
export function startFeeds(tools: FeedTools, report: (line: string) => void): { stop: () => Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const round = async (): Promise<void> => {
    try {
      while (!stopped && (await lookAtDue(tools)) > 0);
    } catch (error) {
      report(`Feeds wait: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (!stopped) timer = setTimeout(next, LOOK_MS);
  };
  let current = round();
  function next(): void {
    current = round();
  }
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await current;
    },
  };
}
