import type { ErrorCode } from "../model/index.ts";

/** Something read off the text, with the words that show it: `text.slice(start, end)`. */
export interface Guess<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** What a file says of itself. Programs fill it in, often wrongly: it is shown, and nothing is taken from it unasked. */
export interface FileSays {
  readonly title: string | null;
  readonly author: string | null;
  /** ISO day on which the file was made. */
  readonly createdOn: string | null;
  /** Pages without any text, which were left out. */
  readonly picturePages: number;
}

/** A text about to be imported, put before the user to confirm. `text` is exactly what came in. */
export interface ArticleDraft {
  readonly file: string;
  readonly text: string;
  readonly title: string;
  readonly source: string | null;
  /** ISO 8601 day or date-time. */
  readonly publishedAt: string | null;
  /** ISO 8601: since when it reads so, where its page says it. */
  readonly modifiedAt: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly fileSays?: FileSays;
  /** Where the text shows it; null where a manifest said it or nobody did. */
  readonly guesses: {
    readonly title: Guess<string> | null;
    readonly source: Guess<string> | null;
    readonly publishedAt: Guess<string> | null;
    readonly byline: Guess<string> | null;
    readonly dateline: Guess<string> | null;
  };
}

/** What became of files or pasted text; every one given stands in exactly one of the lists. */
export interface Drafts {
  /** Out of a manifest, where there was one. */
  readonly storyTitle: string | null;
  readonly drafts: readonly ArticleDraft[];
  readonly refused: readonly {
    readonly file: string;
    readonly message: string;
    /** Where a person may decide otherwise (`robots`). */
    readonly code?: ErrorCode;
  }[];
}
