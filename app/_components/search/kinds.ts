import type { HitKind } from "../../../lib/workspace/search/schema.ts";

/** What each kind of hit is called, one and many. */
export const KIND_WORDS: Readonly<Record<HitKind, { readonly one: string; readonly many: string }>> = {
  story: { one: "Story", many: "Stories" },
  article: { one: "Article", many: "Articles" },
  point: { one: "Point", many: "Points" },
  claim: { one: "Claim", many: "Claims" },
  note: { one: "Note", many: "Notes" },
  finding: { one: "Finding", many: "Findings" },
};
