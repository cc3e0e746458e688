import { AppError } from "../../model/index.ts";
import { isPublicationDate } from "../../text/publication-date.ts";
import type { ArticleDraft, FileSays } from "../draft.ts";
import { draftFromText, type Known } from "../text.ts";
import { blocksOf } from "./columns.ts";
import { withoutFurniture } from "./furniture.ts";
import { runningText, vocabularyOf } from "./hyphens.ts";
import { type Line, linesOf } from "./lines.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { type PdfLimits, readPieces } from "./process.ts";
import type { RawPdf } from "./raw.ts";

const MARK = "%PDF-";
/** Programs write something before the mark now and then; readers look for it so far. */
const MARK_WITHIN = 1024;
/** A headline's type is so much larger than that of the text. */
const HEADLINE_SIZE = 1.15;
const MAX_HEADLINE = 300;
const MAX_SAID = 200;
/** Letters without a meaning: what a file draws without saying which letters they are. */
const MOST_UNREADABLE = 0.1;

/** Whether bytes are a PDF, whatever they are called. */
export function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, MARK_WITHIN)).includes(MARK);
}

/**
 * The words of a PDF as a draft: in the order in which they are read, without running heads and numbers of pages, parted words put
 * together, the headline (the largest type on the first page) first. What the file says of itself is only handed on: the day on
 * which a file was made is no date of publication, and its author may be whoever owns the computer.
 * @throws AppError `bad-input` (no PDF, locked, broken, pictures alone), `too-large`
 */
export async function draftFromPdf(
  bytes: Uint8Array,
  known: Known,
  limits?: PdfLimits,
): Promise<ArticleDraft> {
  if (!isPdf(bytes))
    throw new AppError("bad-input", "It is no PDF, whatever its name says. Copy its text and paste it.");
  const raw = await readPieces(bytes, limits);
  const pages = withoutFurniture(raw.pages.map((page) => ({ height: page.height, lines: linesOf(page) })));
  checkWords(
    raw,
    pages.flatMap(({ lines }) => lines),
  );
  const says = whatItSays(raw);
  const headline = headlineOf(pages[0]?.lines ?? [], pages, says.title);
  const rest = pages.flatMap(({ lines }) => blocksOf(lines.filter((line) => !headline.includes(line))));
  const title = inOneLine(headline);
  const text = [...(title === "" ? [] : [title]), ...paragraphsOf(rest)].join("\n\n");
  const draft = draftFromText(text, known);
  return { ...draft, ...(title === "" ? {} : { title }), fileSays: says };
}

function checkWords({ pages }: RawPdf, lines: readonly Line[]): void {
  const words = lines.map(({ text }) => text).join("\n");
  if (!/[\p{L}\p{N}]/u.test(words)) {
    const count = pages.length === 1 ? "Its one page is a picture" : `Its ${pages.length} pages are pictures`;
    throw new AppError(
      "bad-input",
      `${count}, without text (a scan?). Have a program recognize the text (OCR) and import what it makes, or type the part that matters.`,
    );
  }
  const strange = words.match(/[\p{Co}\p{Cn}\uFFFD]|(?!\n)\p{Cc}/gu)?.length ?? 0;
  if (strange > words.length * MOST_UNREADABLE)
    throw new AppError(
      "bad-input",
      "It draws its letters without saying which they are. Have a program recognize the text (OCR) and import what it makes.",
    );
}

/** The lines of the largest type on the first page; none where all is of one size. What the file calls itself has the word where it stands there. */
function headlineOf(
  first: readonly Line[],
  pages: readonly { readonly lines: readonly Line[] }[],
  said: string | null,
): readonly Line[] {
  const body = usualSize(pages.flatMap(({ lines }) => lines));
  const large = blocksOf(first)
    .flat()
    .filter(({ text, size }) => size >= body * HEADLINE_SIZE && /\p{L}/u.test(text));
  const named = runs(large).find((run) => said !== null && plain(inOneLine(run)) === plain(said));
  const largest = Math.max(...large.map(({ size }) => size));
  const run = named ?? runs(large).find(([line]) => line !== undefined && line.size === largest);
  const chosen = run && inOneLine(run).length <= MAX_HEADLINE ? run : [];
  // Rows of a table were put together from several lines; a headline is taken as it stands on the page.
  return first.filter((line) => chosen.some(({ y, size }) => y === line.y && size === line.size));
}

/** Lines of one size that follow one another. */
function runs(lines: readonly Line[]): readonly (readonly Line[])[] {
  const found: Line[][] = [];
  for (const line of lines) {
    const run = found.at(-1);
    const last = run?.at(-1);
    const follows = last && Math.abs(last.size - line.size) < 0.5 && line.y - last.y < 2 * line.size;
    if (run && follows) run.push(line);
    else found.push([line]);
  }
  return found;
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

function inOneLine(lines: readonly Line[]): string {
  const texts = lines.map(({ text }) => text);
  return runningText(texts, vocabularyOf(texts));
}

/** The size that most letters have. */
function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 1;
}

/** Names that programs give to files nobody named. */
const NO_TITLE =
  /^(?:untitled|document\d*|microsoft word - .*|.*\.(?:docx?|pdf|indd|qxd|odt|pages|rtf|txt))$/iu;

function whatItSays({ info, pages }: RawPdf): FileSays {
  const tidy = (words: string | null | undefined): string | null =>
    (words ?? "")
      .replace(/[\p{C}\s]+/gu, " ")
      .trim()
      .slice(0, MAX_SAID) || null;
  const title = tidy(info.title);
  return {
    title: title !== null && NO_TITLE.test(title) ? null : title,
    author: tidy(info.author),
    createdOn: dayOf(info.created ?? ""),
    picturePages: pages.filter(({ pieces }) => pieces.length === 0).length,
  };
}

/** "D:20250131140500+01'00'" as its day. */
function dayOf(created: string): string | null {
  const [, year, month, day] = /^(?:D:)?(\d{4})(\d{2})(\d{2})/u.exec(created) ?? [];
  const iso = `${year}-${month}-${day}`;
  return isPublicationDate(iso) ? iso : null;
}
