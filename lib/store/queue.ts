import pg from "pg";
import { RUN_CHANNEL } from "./rows/runs.ts";

/**
 * A worker's line to the queue of analyses: one session that hears announcements and holds locks. The server gives a
 * session's locks back when the session ends, however it ends: a lock that can be taken means that nobody works on
 * that run, and a killed worker's runs are free at once, without leases or timeouts.
 */
export interface QueueLine {
  /** True where nobody else works on the run; it is ours until `unlock` or the end of the session. */
  tryLock(runId: string): Promise<boolean>;
  unlock(runId: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param onAnnounced called whenever a run was queued or cancelled
 * @param onLost called once, when the session ends without `close`: its locks are gone
 */
export async function openQueueLine(
  url: string,
  events: { readonly onAnnounced: () => void; readonly onLost: () => void },
): Promise<QueueLine> {
  const client = new pg.Client({ connectionString: url, application_name: "crossread worker" });
  client.on("error", () => undefined); // "end" follows
  await client.connect();
  let closed = false;
  client.on("end", () => {
    if (!closed) events.onLost();
  });
  client.on("notification", () => events.onAnnounced());
  await client.query(`LISTEN ${RUN_CHANNEL}`);
  const key = (runId: string): string => `crossread analysis ${runId}`;
  return {
    tryLock: async (runId) => {
      const sql = "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken";
      return (await client.query<{ taken: boolean }>(sql, [key(runId)])).rows[0]?.taken ?? false;
    },
    unlock: async (runId) => {
      await client.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [key(runId)]);
    },
    close: async () => {
      closed = true;
      await client.end();
    },
  };
}
