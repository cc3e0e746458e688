import { DEFAULT_SCALE } from "../review/scale.ts";
import { ensureWorkspace, findRatings, type Store, writeAudit, writeRatings } from "../store/index.ts";
import { LOCAL_OWNER, LOCAL_PROGRAM, LOCAL_WORKSPACE } from "./context.ts";
import { OWNER_NAME } from "./review/words.ts";

/** Writes local mode's workspace with its two actors and the scale it begins with, where they are missing. */
export async function ensureLocalWorkspace(store: Store, now: Date): Promise<void> {
  await store.transaction(async (tx) => {
    const actors = [
      { id: LOCAL_OWNER, kind: "OWNER" as const, name: OWNER_NAME },
      { id: LOCAL_PROGRAM, kind: "SYSTEM" as const, name: "Crossread" },
    ];
    const workspace = { id: LOCAL_WORKSPACE, name: "This machine", actors };
    const isNew = await ensureWorkspace(tx, workspace, now);
    const author = { workspaceId: LOCAL_WORKSPACE, actorId: LOCAL_PROGRAM, now };
    const scale = await findRatings(tx, LOCAL_WORKSPACE);
    if (scale.length === 0) await writeRatings(tx, author, DEFAULT_SCALE);
    if (!isNew) return;
    await writeAudit(tx, author, [
      {
        action: "workspace.created",
        subjectKind: "workspace",
        subjectId: LOCAL_WORKSPACE,
        storyId: null,
        detail: {},
      },
    ]);
  });
}
