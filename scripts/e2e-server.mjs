/** The production server for the browser tests: a workspace of its own, new each time. */
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const folder = path.join(tmpdir(), `crossread-e2e-${process.env.PORT ?? "default"}`);
rmSync(folder, { recursive: true, force: true });
process.env.CROSSREAD_DATA = folder;
delete process.env.DATABASE_URL;
await import("./start.mjs");
