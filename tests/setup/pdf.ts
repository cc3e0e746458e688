import { deflateSync } from "node:zlib";

/** PDF files made for tests, by hand: what programs write, and what nobody should. */

/** A line of text where it stands, in points from the upper left corner of a page of 612 by 792. */
export interface SetLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
}

const [WIDTH, HEIGHT] = [612, 792];
/** Every letter of the type is 0.6 sizes wide. */
const LETTER = 0.6;

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));
const escaped = (text: string): string => text.replace(/[\\()]/g, "\\$&");

/** Breaks words into lines of a column, parting the words that have a "|" where they may be parted. */
export function setColumn(
  words: string,
  {
    x,
    y,
    letters,
    size = 10,
    lead = 12,
  }: { x: number; y: number; letters: number; size?: number; lead?: number },
): readonly SetLine[] {
  const lines = [""];
  for (const word of words.split(" ")) {
    const last = lines.at(-1) ?? "";
    const space = last === "" ? "" : " ";
    const [first, second] = word.split("|");
    const whole = word.replace("|", "");
    if (last.length + space.length + whole.length <= letters) lines[lines.length - 1] = last + space + whole;
    else if (second !== undefined && last.length + space.length + (first?.length ?? 0) + 1 <= letters) {
      lines[lines.length - 1] = `${last}${space}${first}-`;
      lines.push(second);
    } else lines.push(whole);
  }
  return lines.map((text, at) => ({ text, x, y: y + at * lead, size }));
}

/** How many points a line of so many letters is wide. */
export const widthOf = (letters: number, size = 10): number => letters * LETTER * size;

export interface PdfParts {
  readonly info?: Readonly<Record<string, string>>;
  /** More entries of the catalog: what opens by itself, forms, files within. */
  readonly catalog?: string;
  /** More of the trailer: how it is encrypted. */
  readonly trailer?: string;
  /** More objects, from number 6 + two for each page on. */
  readonly objects?: readonly string[];
  /** The stream of the first page instead of its lines, packed (FlateDecode). */
  readonly packed?: Uint8Array;
}

const drawn = ({ text, x, y, size = 10, bold = false }: SetLine): string =>
  `BT /F${bold ? 2 : 1} ${size} Tf ${x} ${HEIGHT - y} Td (${escaped(text)}) Tj ET`;

/** A PDF with these lines on its pages. */
export function pdf(pages: readonly (readonly SetLine[])[], parts: PdfParts = {}): Uint8Array {
  const { info = {}, catalog = "", trailer = "", objects = [], packed } = parts;
  const kids = pages.map((_, at) => `${6 + at * 2} 0 R`).join(" ");
  const facts = Object.entries(info).map(([name, value]) => `/${name} (${escaped(value)})`);
  const all: (string | Uint8Array)[] = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>",
    `<< ${facts.join(" ")} >>`,
    ...pages.flatMap((lines, at) => {
      const fonts = "<< /Font << /F1 3 0 R /F2 4 0 R >> >>";
      const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources ${fonts} /Contents ${7 + at * 2} 0 R >>`;
      const content = at === 0 && packed ? packed : latin1(lines.map(drawn).join("\n"));
      return [page, streamOf(content, at === 0 && packed ? "/Filter /FlateDecode" : "")];
    }),
    ...objects,
  ];
  return fileOf(all, `/Root 1 0 R /Info 5 0 R ${trailer}`);
}

function streamOf(content: Uint8Array, more: string): Uint8Array {
  return Buffer.concat([
    latin1(`<< /Length ${content.length} ${more} >>\nstream\n`),
    content,
    latin1("\nendstream"),
  ]);
}

function fileOf(objects: readonly (string | Uint8Array)[], trailer: string): Uint8Array {
  const parts: Uint8Array[] = [latin1("%PDF-1.7\n")];
  let length = parts[0]?.length ?? 0;
  const places = objects.map((object, at) => {
    const place = length;
    const body = typeof object === "string" ? latin1(object) : object;
    for (const part of [latin1(`${at + 1} 0 obj\n`), body, latin1("\nendobj\n")]) {
      parts.push(part);
      length += part.length;
    }
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  parts.push(
    latin1(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Uint8Array.from(Buffer.concat(parts));
}

/** A stream of so many megabytes of blanks, packed to a thousandth. */
export const packedBlanks = (megabytes: number): Uint8Array =>
  Uint8Array.from(deflateSync(Buffer.alloc(megabytes * 1_000_000, " ")));
