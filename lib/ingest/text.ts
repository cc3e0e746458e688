import { AppError } from "../model/index.ts";
import { detectLanguage } from "../text/language.ts";
import { whyNoText } from "../text/worth-reading.ts";
import { decodeText, MAX_TEXT_BYTES } from "./decode.ts";
import type { ArticleDraft } from "./draft.ts";
import { readHead } from "./header.ts";

/** What is known of a text beside the text: from a manifest, or from the user. */
export interface Known {
  readonly file: string;
  readonly source?: string | undefined;
  readonly publishedAt?: string | undefined;
  readonly modifiedAt?: string | undefined;
}

/**
 * A text as a draft: its words exactly as given, and what can be read off its head.
 * @throws AppError `bad-input` (empty), `too-large`
 */
export function draftFromText(text: string, known: Known): ArticleDraft {
  const why = whyNoText(text);
  if (why !== null) throw new AppError("bad-input", why);
  if (new TextEncoder().encode(text).byteLength > MAX_TEXT_BYTES) {
    throw new AppError("too-large", "It is larger than 1 MB; import the part that matters.");
  }
  const head = readHead(text);
  return {
    file: known.file,
    text,
    title: head.title?.value ?? nameOf(known.file),
    source: known.source ?? head.source?.value ?? null,
    publishedAt: known.publishedAt ?? head.publishedAt?.value ?? null,
    modifiedAt: known.modifiedAt ?? null,
    language: detectLanguage(text),
    guesses: {
      ...head,
      // What somebody said needs no guess.
      source: known.source === undefined ? head.source : null,
      publishedAt: known.publishedAt === undefined ? head.publishedAt : null,
    },
  };
}

/** A file as a draft. @throws AppError `bad-input` (not text, not UTF-8, empty), `too-large` */
export function draftFromBytes(bytes: Uint8Array, known: Known): ArticleDraft {
  return draftFromText(decodeText(bytes), known);
}

/** A line of nothing but three or more dashes, equals signs or asterisks. */
const SEPARATOR = /^[ \t]*(?:-{3,}|={3,}|\*{3,})[ \t]*(?:\r\n|\r|\n|$)/gmu;

/** Cuts a paste that holds several texts; what stands between the cuts is kept as it is. */
export function splitPaste(paste: string): readonly string[] {
  const parts = paste.split(SEPARATOR).filter((part) => part.trim() !== "");
  return parts.length === 0 ? [paste] : parts;
}

function nameOf(file: string): string {
  const base = file.split(/[\\/]/).at(-1) ?? file;
  return base.replace(/\.(?:txt|md)$/i, "") || "Untitled";
}
