import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { sha256Of } from "../../lib/blobs/blobs.ts";
import { diskBlobs } from "../../lib/blobs/disk.ts";
import { openBlobs } from "../../lib/blobs/open.ts";
import { testBucket } from "../setup/bucket.ts";

const folder = mkdtempSync(path.join(tmpdir(), "crossread-blobs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const fileOf = (place: string, sha256: string): string => path.join(place, sha256.slice(0, 2), sha256);

describe("snapshots on disk", () => {
  test("stand under their hash, read-only, once however often they come", async () => {
    const place = path.join(folder, "once");
    const blobs = diskBlobs(place);
    const page = bytes("a page");
    const names = await Promise.all([blobs.put(page), blobs.put(page), blobs.put(page)]);
    expect(new Set(names)).toEqual(new Set([sha256Of(page)]));
    const file = fileOf(place, sha256Of(page));
    expect(readFileSync(file, "utf8")).toBe("a page");
    expect(statSync(file).mode & 0o777).toBe(0o400);
    // Nothing half-written is left beside it.
    expect(readdirSync(path.dirname(file))).toEqual([sha256Of(page)]);
    expect(await blobs.get(sha256Of(page))).toEqual(Buffer.from(page));
  });

  test("that are not there are null, and a damaged one is mended when its bytes come again", async () => {
    const place = path.join(folder, "mended");
    const blobs = diskBlobs(place);
    expect(await blobs.get("0".repeat(64))).toBeNull();
    const sha256 = await blobs.put(bytes("as it was"));
    chmodSync(fileOf(place, sha256), 0o600);
    writeFileSync(fileOf(place, sha256), "as it was not");
    expect(await blobs.put(bytes("as it was"))).toBe(sha256);
    expect(new TextDecoder().decode((await blobs.get(sha256)) ?? undefined)).toBe("as it was");
  });

  test("that cannot be written are told with the place", async () => {
    const place = path.join(folder, "a file");
    writeFileSync(place, "");
    await expect(diskBlobs(place).put(bytes("x"))).rejects.toMatchObject({
      code: "snapshots-unavailable",
      message: expect.stringContaining(place),
    });
  });

  test("lie in the data folder where nothing else is said", () => {
    const env = { NODE_ENV: "test", CROSSREAD_HOME: "/home/desk" } as const;
    expect(openBlobs(env).place).toBe(path.resolve("/home/desk/.crossread/snapshots"));
    expect(openBlobs({ ...env, CROSSREAD_DATA: "/data" }).place).toBe(path.resolve("/data/snapshots"));
  });
});

describe("snapshots in a bucket", () => {
  const bucket = testBucket();

  test("are put once, signed, and come back to the byte", async () => {
    const blobs = openBlobs(bucket.env());
    const page = new Uint8Array(70_000).map((_, index) => index % 251);
    const sha256 = await blobs.put(page);
    expect(await blobs.put(page)).toBe(sha256);
    expect([...bucket.objects.keys()]).toEqual([`/evidence/desk%20one/${sha256}`]);
    expect(bucket.asked.filter((each) => each.startsWith("PUT"))).toHaveLength(1);
    expect(await blobs.get(sha256)).toEqual(page);
    expect(await blobs.get("f".repeat(64))).toBeNull();
  });

  test("are tried again where the store asks to slow down", async () => {
    bucket.busy = 2;
    const blobs = openBlobs(bucket.env());
    const sha256 = await blobs.put(bytes("in spite of it"));
    expect(bucket.objects.has(`/evidence/desk%20one/${sha256}`)).toBe(true);
  });

  test("are refused with a wrong key, and told so", async () => {
    await expect(openBlobs(bucket.env("another secret")).put(bytes("x"))).rejects.toMatchObject({
      code: "snapshots-unavailable",
      message: expect.stringContaining("AWS_SECRET_ACCESS_KEY"),
    });
  });

  test("need settings that say enough", async () => {
    const { AWS_ACCESS_KEY_ID: _, ...without } = bucket.env();
    expect(() => openBlobs(without)).toThrow("AWS_ACCESS_KEY_ID is not set");
    expect(() => openBlobs({ ...without, CROSSREAD_SNAPSHOTS: "https://example.org" })).toThrow(
      "must look like s3://bucket/folder",
    );
    const nobody = { ...bucket.env(), AWS_ENDPOINT_URL_S3: "http://127.0.0.1:9" };
    await expect(openBlobs(nobody).get("0".repeat(64))).rejects.toMatchObject({
      code: "snapshots-unavailable",
      message: expect.stringContaining("does not answer"),
    });
  }, 60_000);
});
