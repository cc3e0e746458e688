import {
  ARCHIVE_FILE,
  MAIL_FILE,
  MAX_ARCHIVE_BYTES,
  MAX_DOCUMENT_BYTES,
  MAX_PDF_BYTES,
  PAGE_FILE,
  PDF_FILE,
  TABLE_FILE,
  TEXT_FILE,
  WORD_FILE,
} from "../../../../../../lib/workspace/story/file-endings.ts";
import { MAX_ARTICLE_BYTES } from "../../../../../../lib/workspace/story/schema.ts";

/** A file with its path within what was chosen or dropped. */
export interface ChosenFile {
  readonly path: string;
  readonly file: File;
}

export interface SortedFiles {
  readonly files: readonly ChosenFile[];
  /** Tables, whose cells may be web addresses. */
  readonly tables: readonly ChosenFile[];
  readonly refused: readonly { readonly file: string; readonly message: string }[];
}

const READABLE = [TEXT_FILE, PAGE_FILE, WORD_FILE, MAIL_FILE, PDF_FILE, ARCHIVE_FILE];
const MANIFEST = /(?:^|\/)manifest\.json$/u;

/** A name or a folder that begins with a dot; "." and ".." are steps of a path. */
function isHidden(path: string): boolean {
  return path.split("/").some((part) => part.startsWith(".") && part !== "." && part !== "..");
}

const isReadable = (path: string): boolean => READABLE.some((ending) => ending.test(path));

/** Keeps what can be read; the rest never leaves the machine's disk, and says why. */
export function sortFiles(chosen: readonly ChosenFile[]): SortedFiles {
  const files: ChosenFile[] = [];
  const tables: ChosenFile[] = [];
  const refused: { file: string; message: string }[] = [];
  for (const { path, file } of chosen) {
    if (isHidden(path)) {
      // The system's own, such as .DS_Store, are nobody's article; a text that is left out is told of.
      if (isReadable(path))
        refused.push({ file: path, message: "It is a hidden file; rename it to import it." });
    } else if (!isReadable(path) && !TABLE_FILE.test(path) && !MANIFEST.test(path)) {
      refused.push({
        file: path,
        message:
          "Only .txt, .md, .html, .docx, .eml, .pdf and .zip files can be read, a .csv of web addresses, and a manifest.json.",
      });
    } else if (file.size > limitOf(path)) {
      const most = `${limitOf(path) / 1_000_000} MB`;
      const what = TEXT_FILE.test(path) ? `an article may have ${most} of text` : `it may have ${most}`;
      refused.push({ file: path, message: `It has ${sizeInWords(file.size)}; ${what}.` });
    } else (TABLE_FILE.test(path) ? tables : files).push({ path, file });
  }
  return { files, tables, refused };
}

function limitOf(path: string): number {
  if (ARCHIVE_FILE.test(path)) return MAX_ARCHIVE_BYTES;
  if (PDF_FILE.test(path)) return MAX_PDF_BYTES;
  const isDocument = [PAGE_FILE, WORD_FILE, MAIL_FILE].some((ending) => ending.test(path));
  return isDocument ? MAX_DOCUMENT_BYTES : MAX_ARTICLE_BYTES;
}

/** "1.4 MB"; where that would sound like the limit itself, "1,000,001 bytes". */
function sizeInWords(bytes: number): string {
  const megabytes = (bytes / 1_000_000).toFixed(1);
  return megabytes === "1.0" ? `${bytes.toLocaleString("en")} bytes` : `${megabytes} MB`;
}

/** The files of an `<input type="file">`, with their folders where a folder was chosen. */
export function filesOfInput(list: FileList): readonly ChosenFile[] {
  return [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** The files of a drop, folders opened. Must be called while the drop is handled: the browser forgets it afterwards. */
export async function filesOfDrop(transfer: DataTransfer): Promise<readonly ChosenFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found = await Promise.all(entries.map((entry) => filesOfEntry(entry)));
  return found.flat();
}

async function filesOfEntry(entry: FileSystemEntry): Promise<readonly ChosenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//u, ""), file }];
  }
  if (!isDirectory(entry)) return [];
  const reader = entry.createReader();
  const entries: FileSystemEntry[] = [];
  // A reader hands over a hundred at a time, and nothing when it is done.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) break;
    entries.push(...some);
  }
  return (await Promise.all(entries.map((each) => filesOfEntry(each)))).flat();
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
