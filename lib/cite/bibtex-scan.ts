import { table } from "../text/table.ts";

export interface BibEntry {
  /** In lower case. */
  readonly type: string;
  readonly key: string;
  /** By name in lower case; values as they stand, braces and all. */
  readonly fields: ReadonlyMap<string, string>;
}

const MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** What the names of months stand for in every file. */
const MACROS = table(Object.fromEntries(MONTH_NAMES.map((name, index) => [name, String(index + 1)])));

/** A reader's place in a text; every step goes forward, so that no text takes longer than its length. */
class Scanner {
  at = 0;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  get next(): string {
    return this.text[this.at] ?? "";
  }

  get done(): boolean {
    return this.at >= this.text.length;
  }

  space(): void {
    while (!this.done && /\s/u.test(this.next)) this.at += 1;
  }

  take(character: string): boolean {
    this.space();
    if (this.next !== character) return false;
    this.at += 1;
    return true;
  }

  /** A name up to a mark or a space. */
  word(): string {
    this.space();
    const from = this.at;
    while (!this.done && !/[\s{}(),="#@]/u.test(this.next)) this.at += 1;
    return this.text.slice(from, this.at);
  }

  /** What stands before the mark that closes; the opening one has been read. Braces within are paired. */
  until(close: string): string {
    const from = this.at;
    let depth = 0;
    while (!this.done) {
      const character = this.next;
      if (depth === 0 && character === close) break;
      if (character === "\\") this.at += 1;
      else if (character === "{") depth += 1;
      else if (character === "}") depth = Math.max(0, depth - 1);
      this.at += 1;
    }
    const inner = this.text.slice(from, this.at);
    this.at += 1;
    return inner;
  }
}

/** The entries of a BibTeX file; what is broken is read as far as it goes, and what is none is passed over. */
export function scanBibtex(text: string): readonly BibEntry[] {
  const scanner = new Scanner(text);
  const strings = new Map<string, string>();
  const entries: BibEntry[] = [];
  while (!scanner.done) {
    const at = text.indexOf("@", scanner.at);
    if (at === -1) break;
    scanner.at = at + 1;
    const type = scanner.word().toLowerCase();
    const close = scanner.take("{") ? "}" : scanner.take("(") ? ")" : null;
    if (close === null || type === "") continue;
    if (type === "comment" || type === "preamble") scanner.until(close);
    else if (type === "string") {
      const [name, value] = field(scanner, strings) ?? [];
      if (name !== undefined && value !== undefined) strings.set(name, value);
    } else entries.push(entry(scanner, type, strings));
  }
  return entries;
}

function entry(scanner: Scanner, type: string, strings: ReadonlyMap<string, string>): BibEntry {
  const key = scanner.word();
  const fields = new Map<string, string>();
  while (scanner.take(",")) {
    const read = field(scanner, strings);
    if (read === null) break;
    fields.set(read[0], read[1]);
  }
  return { type, key, fields };
}

function field(scanner: Scanner, strings: ReadonlyMap<string, string>): readonly [string, string] | null {
  const name = scanner.word().toLowerCase();
  if (name === "" || !scanner.take("=")) return null;
  let value = "";
  do value += part(scanner, strings);
  while (scanner.take("#"));
  return [name, value];
}

function part(scanner: Scanner, strings: ReadonlyMap<string, string>): string {
  if (scanner.take("{")) return scanner.until("}");
  if (scanner.take('"')) return scanner.until('"');
  const word = scanner.word();
  return strings.get(word.toLowerCase()) ?? MACROS[word.toLowerCase()] ?? word;
}
