import { AppError } from "../model/index.ts";
import { MAX_TEXT_BYTES } from "./decode.ts";
import { draftFromDocx } from "./document/docx.ts";
import { draftFromEml } from "./document/eml.ts";
import type { ArticleDraft } from "./draft.ts";
import {
  ARCHIVE_FILE,
  MAIL_FILE,
  MAX_DOCUMENT_BYTES,
  MAX_PDF_BYTES,
  PAGE_FILE,
  PDF_FILE,
  TEXT_FILE,
  WORD_FILE,
} from "./endings.ts";
import { draftFromPageFile } from "./page/draft.ts";
import { draftFromPdf } from "./pdf/draft.ts";
import { draftFromBytes, type Known } from "./text.ts";

/** A kind of file that holds an article. */
interface FileKind {
  readonly endings: RegExp;
  readonly mostBytes: number;
  /** @throws AppError for what it cannot take, with a sentence that says why */
  readonly read: (bytes: Uint8Array, known: Known) => ArticleDraft | Promise<ArticleDraft>;
}

const KINDS: readonly FileKind[] = [
  { endings: TEXT_FILE, mostBytes: MAX_TEXT_BYTES, read: draftFromBytes },
  { endings: PAGE_FILE, mostBytes: MAX_DOCUMENT_BYTES, read: draftFromPageFile },
  { endings: WORD_FILE, mostBytes: MAX_DOCUMENT_BYTES, read: draftFromDocx },
  { endings: MAIL_FILE, mostBytes: MAX_DOCUMENT_BYTES, read: draftFromEml },
  { endings: PDF_FILE, mostBytes: MAX_PDF_BYTES, read: draftFromPdf },
];

const UNREADABLE =
  "Only .txt, .md, .html, .docx, .eml and .pdf files can be imported, and .zip archives of them; copy the text and paste it.";

/** How a file is read, by the end of its name. @throws AppError `bad-input` where nothing reads it */
export function kindOf(path: string): FileKind {
  const kind = KINDS.find(({ endings }) => endings.test(path));
  if (kind) return kind;
  if (ARCHIVE_FILE.test(path))
    throw new AppError("bad-input", "An archive within an archive is not opened; unpack it first.");
  if (/\.(?:docm|dotm)$/i.test(path))
    throw new AppError("bad-input", "It may hold macros. Save it as .docx, or copy its text and paste it.");
  throw new AppError("bad-input", UNREADABLE);
}

/** A file as a draft. @throws AppError with a sentence that says what to do */
export async function draftFromFile(path: string, bytes: Uint8Array, known: Known): Promise<ArticleDraft> {
  const { read, mostBytes } = kindOf(path);
  if (bytes.byteLength > mostBytes)
    throw new AppError("too-large", `It is larger than ${mostBytes / 1e6} MB; import the part that matters.`);
  return read(bytes, known);
}
