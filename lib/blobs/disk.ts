import { randomUUID } from "node:crypto";
import { chmod, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { AppError } from "../model/index.ts";
import { type Blobs, sha256Of } from "./blobs.ts";

const PRIVATE_FOLDER = 0o700;
/** A hint to people and programs that nothing here is to be changed; the hash tells where somebody did. */
const READ_ONLY = 0o400;
const WRITABLE = 0o600;
/** Folders by the first two digits: 256 of them keep each short, also with a hundred thousand files. */
const FOLDER_DIGITS = 2;

/**
 * A folder with a file for each hash. Written beside its place, flushed and moved there: a file that stands is whole,
 * whenever the machine went down. Two processes may write the same bytes at once; the later move changes nothing.
 */
export function diskBlobs(folder: string): Blobs {
  const fileOf = (sha256: string): string => path.join(folder, sha256.slice(0, FOLDER_DIGITS), sha256);
  return {
    place: folder,
    put: (bytes) =>
      explained(folder, async () => {
        const sha256 = sha256Of(bytes);
        const file = fileOf(sha256);
        const present = await bytesOf(file);
        if (present !== null && sha256Of(present) === sha256) return sha256;
        await mkdir(path.dirname(file), { recursive: true, mode: PRIVATE_FOLDER });
        // Something else stands under the name: these are the bytes that it stands for.
        if (present !== null) await chmod(file, WRITABLE);
        await writeWhole(file, bytes);
        return sha256;
      }),
    get: (sha256) => explained(folder, () => bytesOf(fileOf(sha256))),
  };
}

async function bytesOf(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const beside = `${file}.${randomUUID()}.part`;
  try {
    const handle = await open(beside, "wx", READ_ONLY);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(file));
}

/** The move itself lasts only once its folder is flushed; Windows does so by itself and refuses to be asked. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function explained<T>(folder: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (cause) {
    const { code = "", message } = cause as NodeJS.ErrnoException;
    const what = code === "ENOSPC" ? "the disk is full" : message;
    throw new AppError("snapshots-unavailable", `Snapshots cannot be kept in ${folder}: ${what}.`, { cause });
  }
}
