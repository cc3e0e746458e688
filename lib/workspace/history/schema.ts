import { z } from "zod";

/** Something of a story that has a history of its own. */
export const ITEM_KINDS = ["point", "claim", "article"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export interface HistoryItem {
  readonly kind: ItemKind;
  readonly id: string;
}

/** `kind:id`, as it stands in an address; null where it is none. */
export function parseItem(text: string | null): HistoryItem | null {
  if (text === null) return null;
  const at = text.indexOf(":");
  const kind = ITEM_KINDS.find((each) => each === text.slice(0, at));
  const id = text.slice(at + 1);
  return kind && id !== "" ? { kind, id } : null;
}

/** A place in the trail: an order of writing, which PostgreSQL keeps in 64 bits. */
export const markSchema = z
  .string()
  .regex(/^\d{1,18}$/u, "This is no place in the history.")
  .transform(BigInt);

export interface HistoryEntry {
  /** Its place in the trail. */
  readonly id: string;
  readonly action: string;
  readonly who: string;
  /** ISO 8601. */
  readonly at: string;
  readonly did: string;
  readonly about: string;
  /** Somebody else did it after the person who looks had last said that they have seen all. */
  readonly isNew: boolean;
  /** The page that shows what it was done to, and what that is now; null where it is nowhere any more. */
  readonly path: string | null;
  readonly item: HistoryItem | null;
}

export interface StoryHistory {
  /** The last first. */
  readonly entries: readonly HistoryEntry[];
  /** Where to go on; null: that is all. */
  readonly older: string | null;
  /** When the person who looks last said that they have seen all; null: never. */
  readonly seenAt: string | null;
  /** What others did since, in the whole story. */
  readonly newCount: number;
  /** The newest entry of the trail, to be marked as seen up to; null where there is none. */
  readonly newest: string | null;
}
