import { createHash } from "node:crypto";

/** Bytes kept under their own hash: what a name stands for cannot change without the name becoming wrong. */
export interface Blobs {
  /** Where they are, for people. */
  readonly place: string;
  /** Keeps bytes for good; the same bytes twice are kept once. @returns their SHA-256 @throws AppError `snapshots-unavailable` */
  put(bytes: Uint8Array): Promise<string>;
  /** What stands under a hash, unchecked; null where nothing does. @throws AppError `snapshots-unavailable` */
  get(sha256: string): Promise<Uint8Array | null>;
}

/** In hexadecimal, as `sha256sum` prints it. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
