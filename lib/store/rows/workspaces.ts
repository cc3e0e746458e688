import type { ActorId, WorkspaceId } from "../../model/index.ts";
import { clientOf, type Db } from "../handle.ts";

export type ActorKind = "OWNER" | "MEMBER" | "SYSTEM";

export interface NewActor {
  readonly id: ActorId;
  readonly kind: ActorKind;
  readonly name: string;
}

/** Writes the workspace and its first actors where they are missing. Tells whether the workspace is new. */
export async function ensureWorkspace(
  tx: Db,
  workspace: { readonly id: WorkspaceId; readonly name: string; readonly actors: readonly NewActor[] },
  now: Date,
): Promise<boolean> {
  const client = clientOf(tx);
  const { count } = await client.workspace.createMany({
    data: [{ id: workspace.id, name: workspace.name, createdAt: now }],
    skipDuplicates: true,
  });
  await client.actor.createMany({
    data: workspace.actors.map((actor) => ({ workspaceId: workspace.id, ...actor, createdAt: now })),
    skipDuplicates: true,
  });
  return count === 1;
}
