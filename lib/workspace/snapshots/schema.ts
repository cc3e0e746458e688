import { z } from "zod";

/** Where the bytes of a snapshot came from. */
export const originSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("address"),
    asked: z.string(),
    /** The one that answered, after redirects. */
    final: z.string(),
    /** Every address that was asked on the way, the last one answered. */
    way: z.array(z.string()),
    status: z.int(),
    /** Name and value in turn, as they came. */
    headers: z.array(z.string()),
  }),
  z.object({ kind: z.literal("file"), name: z.string() }),
]);
export type SnapshotOrigin = z.infer<typeof originSchema>;

/** What was fetched or handed in, before it is kept. */
export interface Came {
  readonly origin: SnapshotOrigin;
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** A snapshot as pages tell of it. */
export interface SnapshotView {
  readonly id: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly contentType: string;
  readonly origin: SnapshotOrigin;
  /** ISO date-time. */
  readonly takenAt: string;
  readonly takenBy: string;
}
