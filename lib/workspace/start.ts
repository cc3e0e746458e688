import { ensureWorkspace, type Store, writeAudit } from "../store/index.ts";
import { LOCAL_OWNER, LOCAL_PROGRAM, LOCAL_WORKSPACE } from "./context.ts";

/** Writes local mode's workspace and its two actors, where they are missing. */
export async function ensureLocalWorkspace(store: Store, now: Date): Promise<void> {
  await store.transaction(async (tx) => {
    const actors = [
      { id: LOCAL_OWNER, kind: "OWNER" as const, name: "You" },
      { id: LOCAL_PROGRAM, kind: "SYSTEM" as const, name: "Crossread" },
    ];
    const workspace = { id: LOCAL_WORKSPACE, name: "This machine", actors };
    if (!(await ensureWorkspace(tx, workspace, now))) return;
    const author = { workspaceId: LOCAL_WORKSPACE, actorId: LOCAL_PROGRAM, now };
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
