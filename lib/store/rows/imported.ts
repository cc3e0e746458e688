/** People and programs of other desks, as the stories that were brought from there name them. */
import { createHash, randomBytes } from "node:crypto";
import type { WorkspaceId } from "../../model/index.ts";
import { clientOf, type Db } from "../handle.ts";
import { fromStored, toStored } from "../text.ts";
import type { Author } from "./audit.ts";
import { newId } from "./ids.ts";
import type { WholeActor, WholeProgram } from "./whole-story.ts";

/** The names of everybody who ever did something in a workspace, and of every program, by id; those of other desks included. */
export async function findNames(
  db: Db,
  workspaceId: WorkspaceId,
): Promise<{ readonly actors: ReadonlyMap<string, string>; readonly programs: ReadonlyMap<string, string> }> {
  const client = clientOf(db);
  const select = { id: true, name: true } as const;
  const actors = await client.actor.findMany({ where: { workspaceId }, select });
  const programs = await client.apiToken.findMany({ where: { workspaceId }, select });
  const named = (rows: readonly { id: string; name: string }[]) =>
    new Map(rows.map(({ id, name }) => [id, fromStored(name)]));
  return { actors: named(actors), programs: named(programs) };
}

type CalledHere = (name: string) => string;

/**
 * Rows for people of another desk, under their names with who brought them; never one of this desk's own people, however
 * they are called, for nobody here vouches for what they did. Those brought before by the same person are used again.
 * @param calledHere what a name is shown as
 * @returns this workspace's ids by those of the file
 */
export async function ensureImportedActors(
  tx: Db,
  { workspaceId, now }: Author,
  calledHere: CalledHere,
  actors: readonly WholeActor[],
): Promise<ReadonlyMap<string, string>> {
  const client = clientOf(tx);
  const rows = await client.actor.findMany({
    where: { workspaceId, importedName: { not: null } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const free = pool(rows.map(({ id, kind, name }) => ({ id, key: `${kind} ${name}` })));
  const ids = new Map<string, string>();
  for (const { id, kind, name } of actors) {
    const row = {
      kind: kind === "program" ? ("SYSTEM" as const) : ("MEMBER" as const),
      name: toStored(calledHere(name)),
    };
    const known = free(`${row.kind} ${row.name}`);
    ids.set(id, known ?? newId());
    if (known !== null) continue;
    const importedName = toStored(name);
    await client.actor.create({
      data: { workspaceId, id: ids.get(id) ?? "", ...row, importedName, createdAt: now },
    });
  }
  return ids;
}

/** The same for programs: rows like those of tokens that nobody has and that are revoked. */
export async function ensureImportedPrograms(
  tx: Db,
  { workspaceId, actorId, now }: Author,
  calledHere: CalledHere,
  programs: readonly WholeProgram[],
): Promise<ReadonlyMap<string, string>> {
  const client = clientOf(tx);
  const rows = await client.apiToken.findMany({
    where: { workspaceId, importedName: { not: null } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const free = pool(rows.map(({ id, name }) => ({ id, key: name })));
  const ids = new Map<string, string>();
  for (const { id, name } of programs) {
    const called = toStored(calledHere(name));
    const known = free(called);
    const own = known ?? newId<string>();
    ids.set(id, own);
    if (known !== null) continue;
    const row = { workspaceId, id: own, name: called, importedName: toStored(name), actorId, scopes: [] };
    const hash = createHash("sha256").update(randomBytes(32)).digest("hex");
    await client.apiToken.create({ data: { ...row, hash, createdAt: now, revokedAt: now } });
  }
  return ids;
}

/** Hands out each row once: two people of one name in a file stay two. */
function pool(
  rows: readonly { readonly id: string; readonly key: string }[],
): (key: string) => string | null {
  const left = new Map<string, string[]>();
  for (const { id, key } of rows) left.set(key, [...(left.get(key) ?? []), id]);
  return (key) => left.get(key)?.shift() ?? null;
}
