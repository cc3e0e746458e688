import { type ActorId, AppError, isIdForm, type StoryId, type WorkspaceId } from "../model/index.ts";
import { type Db, findPeople, openStore, type Store } from "../store/index.ts";

/** Local mode: one workspace, and its actor is the owner of the machine. Both rows are written at start-up. */
export const LOCAL_WORKSPACE = "local" as WorkspaceId;
export const LOCAL_OWNER = "owner" as ActorId;
/** The program itself, where nobody asked: the demonstration story, the end of an analysis. */
export const LOCAL_PROGRAM = "crossread" as ActorId;

/** What a read needs: where to look, and in whose workspace. */
export interface ReadContext {
  readonly store: Store;
  readonly workspaceId: WorkspaceId;
  readonly actorId: ActorId;
  /** The token that a program came with; left out where a person sits there. */
  readonly tokenId?: string;
}

/** What a write needs on top: the moment it happens, for the rows and the audit entry alike. */
export interface WriteContext extends ReadContext {
  readonly now: Date;
}

/**
 * The context of a request in local mode. The one place of the workspace that reads the clock.
 * @param chosen whom the person at the machine said to be; whoever is not at this desk is its owner
 */
export async function requestContext(chosen?: string): Promise<WriteContext> {
  const store = await openStore();
  const context = { store, workspaceId: LOCAL_WORKSPACE, actorId: LOCAL_OWNER, now: new Date() };
  if (chosen === undefined || chosen === LOCAL_OWNER || !isIdForm(chosen)) return context;
  const people = await findPeople(store.db, LOCAL_WORKSPACE);
  return { ...context, actorId: people.find(({ id }) => id === chosen)?.id ?? LOCAL_OWNER };
}

/** An id out of an address. @throws AppError `not-found` where it cannot be one. */
export function toStoryId(text: string): StoryId {
  // An action may be sent anything, whatever its type says.
  if (typeof text !== "string" || !isIdForm(text)) throw new AppError("not-found", "There is no such story.");
  return text as StoryId;
}

/** The same context within a transaction that is under way: several mutations become one. */
export function within(context: WriteContext, tx: Db): WriteContext {
  const { store } = context;
  return { ...context, store: { ...store, db: tx, transaction: (task) => task(tx) } };
}
