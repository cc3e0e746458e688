import type { Drafts, KeptDraft } from "../../../../../../lib/workspace/story/drafts.ts";
import { articleMetaSchema, type NewArticle } from "../../../../../../lib/workspace/story/schema.ts";

/** An article of the story, or a text earlier in this import. */
export interface SameText {
  readonly title: string;
  readonly source: string | null;
  /** ISO date-time; null where it is not added yet. */
  readonly addedAt: string | null;
}

export interface CheckedDraft extends KeptDraft {
  /** Where the same text stands already; null where it is new. */
  readonly alreadyIn: SameText | null;
}

export interface CheckedDrafts {
  readonly drafts: readonly CheckedDraft[];
  readonly refused: Drafts["refused"];
}

/** A draft as it stands in the form. */
export interface DraftRow {
  readonly key: string;
  readonly draft: CheckedDraft;
  readonly title: string;
  readonly source: string;
  readonly publishedAt: string;
}

/** The id of a text's field on the page: what a notice leads to. */
export function fieldId(number: number, field: "title" | "source" | "publishedAt"): string {
  return `draft-${number}-${field}`;
}

/**
 * Rows for the form; a text that came in twice is marked as such from the second time on.
 * @param typed rows of before somebody went back: what was typed of a text that is the same stands
 */
export function rowsOf(
  drafts: readonly CheckedDraft[],
  typed: readonly DraftRow[] = [],
): readonly DraftRow[] {
  const before = new Map(typed.map((row) => [row.draft.text, row]));
  const seen = new Map<string, SameText>();
  return drafts.map((draft, index) => {
    const words = draft.text.replaceAll(/\r\n?/g, "\n").trim();
    const twin = seen.get(words);
    if (twin === undefined) seen.set(words, { title: draft.title, source: draft.source, addedAt: null });
    const own = before.get(draft.text);
    return {
      key: `${index} ${draft.file}`,
      draft: { ...draft, alreadyIn: draft.alreadyIn ?? twin ?? null },
      title: own?.title ?? draft.title,
      source: own?.source ?? draft.source ?? "",
      publishedAt: own?.publishedAt ?? draft.publishedAt ?? "",
    };
  });
}

/** What is wrong with a row's fields, by field; empty where all is well. */
export function problemsOf(
  row: DraftRow,
): Readonly<Partial<Record<"title" | "source" | "publishedAt", string>>> {
  const checked = articleMetaSchema.safeParse({
    title: row.title,
    source: row.source,
    publishedAt: row.publishedAt,
  });
  if (checked.success) return {};
  return Object.fromEntries(checked.error.issues.map((issue) => [String(issue.path[0]), issue.message]));
}

export function toNewArticle(row: DraftRow): NewArticle {
  return {
    title: row.title,
    text: row.draft.text,
    source: row.source,
    publishedAt: row.publishedAt,
    file: row.draft.file,
    snapshotId: row.draft.snapshotId,
  };
}
