import { describe, expect, test } from "vitest";
import type { ActorId } from "../../lib/model/index.ts";
import { addPerson } from "../../lib/workspace/desk/desk.ts";
import { createStory } from "../../lib/workspace/story/mutations.ts";
import { bearerOf, callerOf, callerOfToken, requireScope } from "../../lib/workspace/tokens/caller.ts";
import { isOwnPage } from "../../lib/workspace/tokens/own-page.ts";
import { SCOPES } from "../../lib/workspace/tokens/scopes.ts";
import { createToken, hashOf, listTokens, revokeToken } from "../../lib/workspace/tokens/tokens.ts";
import { testDatabase } from "../setup/store.ts";

const database = testDatabase();
const DAY = 86_400_000;

describe("a token", () => {
  test("opens what it may, in the name of whoever made it; only its hash is kept", async () => {
    const owner = database.at();
    const actorId = (await addPerson(owner, "Iris Vane")) as ActorId;
    const { id, token } = await createToken(
      { ...owner, actorId },
      { name: "  Importer ", scopes: ["write", "read", "write"] },
    );
    expect(token).toMatch(/^crossread_[\w-]{43}$/);
    const { context, scopes } = await callerOfToken(owner.store, token, owner.now);
    expect(context).toMatchObject({ actorId, tokenId: id, workspaceId: owner.workspaceId });
    expect(scopes).toEqual(["read", "write"]);
    expect(() => requireScope({ scopes }, "write")).not.toThrow();
    expect(() => requireScope({ scopes }, "publish")).toThrow(/lacks the scope "publish"/);
    const [row] = await database.sql(`SELECT * FROM "ApiToken" WHERE "id" = $1`, [id]);
    expect(row).toMatchObject({ hash: hashOf(token), name: "Importer" });
    expect(JSON.stringify(row)).not.toContain(token.slice(12));
  });

  test("stands in the audit with what was done by it, and what a person does has none", async () => {
    const owner = database.at();
    const { id, token } = await createToken(owner, { name: "Writer", scopes: ["write"] });
    const { context } = await callerOfToken(owner.store, token, owner.now);
    const byProgram = await createStory(context, { title: "Told by a program" });
    const byPerson = await createStory(owner, { title: "Told by a person" });
    const rows = await database.sql(
      `SELECT "storyId", "actorId", "tokenId" FROM "AuditEntry" WHERE "storyId" IN ($1, $2) ORDER BY "sequence"`,
      [byProgram, byPerson],
    );
    expect(rows).toEqual([
      { storyId: byProgram, actorId: owner.actorId, tokenId: id },
      { storyId: byPerson, actorId: owner.actorId, tokenId: null },
    ]);
  });

  test("opens nothing once it is revoked or over", async () => {
    const owner = database.at();
    const { id, token } = await createToken(owner, { name: "Short", scopes: ["read"], days: 2 });
    const later = new Date(owner.now.getTime() + 2 * DAY);
    await expect(callerOfToken(owner.store, token, later)).rejects.toThrow(/"Short" is expired/);
    await expect(callerOfToken(owner.store, token, owner.now)).resolves.toBeDefined();
    await revokeToken(owner, id);
    await expect(callerOfToken(owner.store, token, owner.now)).rejects.toMatchObject({
      code: "unauthorized",
      message: expect.stringContaining("revoked"),
    });
    await expect(revokeToken(owner, id)).rejects.toMatchObject({ code: "stale" });
    await expect(revokeToken(owner, "none")).rejects.toMatchObject({ code: "not-found" });
    const actions = await database.sql(
      `SELECT "action" FROM "AuditEntry" WHERE "subjectKind" = 'token' AND "subjectId" = $1 ORDER BY "sequence"`,
      [id],
    );
    expect(actions.map(({ action }) => action)).toEqual(["token.created", "token.revoked"]);
  });

  test("tells when it was last used, to the minute", async () => {
    const owner = database.at();
    const { id, token } = await createToken(owner, { name: "Used", scopes: ["read"] });
    const lastUsed = async () => (await listTokens(owner)).find((each) => each.id === id)?.lastUsedAt;
    expect(await lastUsed()).toBeNull();
    const at = (seconds: number) => new Date(owner.now.getTime() + seconds * 1000);
    await callerOfToken(owner.store, token, at(0));
    await callerOfToken(owner.store, token, at(59));
    expect(await lastUsed()).toBe(at(0).toISOString());
    await callerOfToken(owner.store, token, at(60));
    expect(await lastUsed()).toBe(at(60).toISOString());
  });

  test.each([
    { name: " ", scopes: ["read"] },
    { name: "x", scopes: [] },
    { name: "x", scopes: ["everything"] },
    { name: "x", scopes: ["read"], days: 0 },
    { name: "x", scopes: ["read"], days: Number.NaN },
    { name: "x".repeat(81), scopes: ["read"] },
  ])("is not made out of %o", async (input) => {
    await expect(createToken(database.at(), input as never)).rejects.toMatchObject({ code: "bad-input" });
  });
});

describe("who asks", () => {
  const asked = (shown: Partial<Parameters<typeof callerOf>[0]>) =>
    callerOf({ method: "GET", authorization: null, site: null, ...shown }, async () => database.at());

  test("is the person before the browser where the browser says that the page is ours", async () => {
    expect((await asked({ method: "POST", site: "same-origin" })).scopes).toEqual(SCOPES);
    expect((await asked({ site: "none" })).scopes).toEqual(SCOPES);
  });

  test.each([
    { method: "POST", site: "none" },
    { method: "GET", site: "cross-site" },
    { method: "GET", site: "same-site" },
    { method: "DELETE", site: null },
    { method: "GET", site: null },
    { authorization: "Basic b3duZXI6" },
    { authorization: "Bearer" },
    { authorization: `Bearer crossread_${"A".repeat(43)}` },
    // A page of ours with a token that is none is no page of ours.
    { authorization: "Bearer nothing", site: "same-origin" },
  ])("is nobody with %o", async (shown) => {
    await expect(asked(shown)).rejects.toMatchObject({ code: "unauthorized" });
  });

  test("a header of any length is read at once", () => {
    const before = process.cpuUsage().user;
    expect(() => bearerOf(`Bearer ${"=".repeat(100_000)}x`)).toThrow();
    expect(process.cpuUsage().user - before).toBeLessThan(200_000);
    expect(isOwnPage({ method: "HEAD", site: "none" })).toBe(true);
  });
});
