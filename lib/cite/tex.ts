/** The little of TeX that stands in BibTeX files: accents, letters, dashes, quotation marks. */
import { table } from "../text/table.ts";

/** Combining marks of TeX's accent commands. */
const ACCENTS = table({
  "`": "\u0300",
  "'": "\u0301",
  "^": "\u0302",
  "~": "\u0303",
  '"': "\u0308",
  "=": "\u0304",
  ".": "\u0307",
  u: "\u0306",
  v: "\u030c",
  H: "\u030b",
  c: "\u0327",
  k: "\u0328",
  r: "\u030a",
  d: "\u0323",
  b: "\u0331",
});

const LETTERS = table({
  ss: "ß",
  o: "ø",
  O: "Ø",
  l: "ł",
  L: "Ł",
  ae: "æ",
  AE: "Æ",
  oe: "œ",
  OE: "Œ",
  aa: "å",
  AA: "Å",
  i: "ı",
  j: "ȷ",
  textendash: "–",
  textemdash: "—",
  textquoteright: "’",
  textquoteleft: "‘",
  ldots: "…",
  dots: "…",
});

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[A-Za-z]/u.test(character);

/** A field's value as plain text: one walk over it, whatever it holds. */
export function fromTex(tex: string): string {
  let out = "";
  let at = 0;
  while (at < tex.length) {
    const character = tex[at] ?? "";
    if (character === "\\") {
      const [text, next] = command(tex, at + 1);
      out += text;
      at = next;
    } else if (character === "{" || character === "}") at += 1;
    else if (character === "~") {
      out += " ";
      at += 1;
    } else if (tex.startsWith("---", at)) {
      out += "—";
      at += 3;
    } else if (tex.startsWith("--", at)) {
      out += "–";
      at += 2;
    } else if (tex.startsWith("``", at) || tex.startsWith("''", at)) {
      out += character === "`" ? "“" : "”";
      at += 2;
    } else {
      out += character;
      at += 1;
    }
  }
  return out.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
}

/** What a command stands for, and where the text goes on; `at` is behind the backslash. */
function command(tex: string, at: number): readonly [text: string, next: number] {
  let end = at;
  while (isLetter(tex[end])) end += 1;
  const name = end === at ? (tex[at] ?? "") : tex.slice(at, end);
  let next = end === at ? at + 1 : end;
  const accent = ACCENTS[name];
  if (accent !== undefined) {
    const [letter, after] = accented(tex, next);
    return [letter === "" ? "" : letter.charAt(0) + accent + letter.slice(1), after];
  }
  if (end === at) return [name === "\\" ? " " : name, next];
  // The space behind a command of letters belongs to it.
  while (tex[next] === " ") next += 1;
  return [LETTERS[name] ?? "", next];
}

/** The letter under an accent: bare, in braces, or the dotless one that TeX asks for. */
function accented(tex: string, at: number): readonly [letter: string, next: number] {
  let from = at;
  while (tex[from] === " ") from += 1;
  const braced = tex[from] === "{";
  if (braced) from += 1;
  let letter = tex[from] ?? "";
  let next = from + 1;
  if (letter === "\\" && (tex[next] === "i" || tex[next] === "j")) {
    letter = tex[next] ?? "";
    next += 1;
  }
  if (letter === "}") return ["", next];
  if (braced && tex[next] === "}") next += 1;
  return [letter, next];
}

const ESCAPED = /[\\{}&%$#_~^]/gu;
const ESCAPES = table({ "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" });

/** Plain text as a field's value; letters stay as they are, in UTF-8. */
export function toTex(text: string): string {
  return text.replace(ESCAPED, (character) => ESCAPES[character] ?? `\\${character}`);
}
