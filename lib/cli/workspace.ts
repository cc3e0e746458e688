import { databaseSettings, holdDatabase } from "../store/database.ts";
import { openStore, type Store } from "../store/index.ts";
import { LOCAL_OWNER, LOCAL_WORKSPACE, type WriteContext } from "../workspace/context.ts";
import { ensureLocalWorkspace } from "../workspace/start.ts";
import type { Io } from "./io.ts";

/** Runs a task on the workspace of this machine, beside a running server or without one. @throws AppError */
export async function withStore<T>(io: Io, task: (store: Store) => Promise<T>): Promise<T> {
  const root = process.env.CROSSREAD_HOME ?? process.cwd();
  const database = await holdDatabase(databaseSettings(root), io.warn);
  const store = await openStore(database.url);
  try {
    await ensureLocalWorkspace(store, new Date());
    return await task(store);
  } finally {
    await store.close();
    await database.release();
  }
}

/** The machine's owner, now. */
export function contextOf(store: Store): WriteContext {
  return { store, workspaceId: LOCAL_WORKSPACE, actorId: LOCAL_OWNER, now: new Date() };
}
