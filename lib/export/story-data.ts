import type { Comparison } from "../model/index.ts";
import type { PublishedFinding } from "../review/case/replay.ts";

/** A text as it was compared. */
export interface ExportedText {
  readonly articleId: string;
  readonly text: string;
  /** Of the text as UTF-8, in hexadecimal. */
  readonly sha256: string;
}

/** A published finding with its earlier versions, the newest first. */
export interface ExportedFinding {
  readonly caseId: string;
  readonly versions: readonly PublishedFinding[];
}

/** A note of the desk, where its words stand now; `start` and `end` in UTF-16 code units of the article's text. */
export interface ExportedNote {
  readonly id: string;
  readonly author: string;
  /** ISO date-time. */
  readonly at: string;
  /** Markdown. */
  readonly body: string;
  readonly places: readonly { readonly articleId: string; readonly start: number; readonly end: number }[];
}

export interface ExportedDeed {
  /** ISO date-time. */
  readonly at: string;
  readonly actor: string;
  /** The token that a program acted with in the actor's name; null where a person did. */
  readonly program: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A story as it is handed on: what was compared and corrected, what was found, what was done. */
export interface StoryData {
  readonly title: string;
  /** When it was put together, an ISO date-time. */
  readonly madeAt: string;
  readonly comparison: Comparison;
  readonly texts: readonly ExportedText[];
  readonly findings: readonly ExportedFinding[];
  readonly notes: readonly ExportedNote[];
  readonly audit: readonly ExportedDeed[];
}
