/** Cuts a document into blocks (lines and paragraphs) and tells what each is for. */
import type { Block, BlockKind } from "../../model/syntax.ts";
import { isByline, isFurniture, isMenu } from "./furniture.ts";

/** A headline has at most so many units; longer first lines are paragraphs. */
const LONGEST_HEADLINE = 240;
const LONGEST_HEADING = 90;
/** Lines of hard-wrapped text are at most this long. */
const WIDEST_WRAP = 120;
const NARROWEST_WRAP = 40;

const LIST_ITEM = /^(?:[•●◦▪‣∙·*–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+\S/;
/** "GENEVA, Oct. 3 (Agency) —", "NEW DELHI:", "Kabul (AFP) -": a place in front of the first sentence. */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu}'’.-]+(?: \p{Lu}[\p{Lu}'’.-]+){0,3}(?:\/\p{Lu}[\p{Lu} '’-]+)?(?:, (?:\p{L}[\p{L}.]*)(?: \p{Lu}[\p{L}.]*)?)?(?:, \p{Lu}\p{L}{2,8}\.? \d{1,2}(?:,? \d{4})?)?(?: ?\([^()]{1,40}\))?\s?(?:—|–|--|-|:)\s|(?:\p{Lu}[\p{L}'’.-]+ ?){1,3}(?:, (?:\p{L}+\.? ){0,2}\p{Lu}?[\p{L}.]* ?\d{0,2})? ?\((?:AP|AFP|Reuters|ANI|PTI|IANS|UPI|CNN|Xinhua|dpa|DPA|ANSA|EFE|TASS|BNO News)\)\s?(?:—|–|--|-|:)\s|(?:\p{Lu}[\p{L}'’-]+ ){0,2}\p{Lu}[\p{L}'’-]+, \p{Lu}\p{L}{2,8}\.? \d{1,2}(?:,? \d{4})?(?: ?\([^()]{1,40}\))?\s?(?:—|–|--)\s)/u;

interface Line {
  readonly start: number;
  readonly end: number;
}

const SPACE = /[\s\u200B\uFEFF]/;

/** Lines that are not blank, trimmed, with the number of blank lines before each. */
function linesOf(text: string): { line: Line; gap: boolean }[] {
  const lines: { line: Line; gap: boolean }[] = [];
  let gap = false;
  for (let from = 0; from <= text.length; ) {
    let to = from;
    while (to < text.length && !isBreak(text.charCodeAt(to))) to++;
    let start = from;
    let end = to;
    while (start < end && SPACE.test(text.charAt(start))) start++;
    while (end > start && SPACE.test(text.charAt(end - 1))) end--;
    if (start < end) {
      lines.push({ line: { start, end }, gap });
      gap = false;
    } else gap = true;
    from = text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10 ? to + 2 : to + 1;
  }
  return lines;
}

/** Line feed, carriage return, form feed, vertical tab, next line, line and paragraph separator. */
function isBreak(c: number): boolean {
  return (c >= 10 && c <= 13) || c === 0x85 || c === 0x2028 || c === 0x2029;
}

/**
 * Whether the break between two lines is only where the line was full (hard-wrapped text): the next
 * line's first word would not have fitted.
 */
function isWrap(text: string, a: Line, b: Line, width: number): boolean {
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return false;
  const space = text.slice(b.start, Math.min(b.end, b.start + WIDEST_WRAP)).search(/\s/);
  const word = space < 0 ? b.end - b.start : space;
  const full = a.end - a.start + 1 + word > width;
  return full && !LIST_ITEM.test(text.slice(b.start, b.start + 8));
}

/** Joins the lines of one paragraph where the text is hard-wrapped. */
function paragraphs(text: string): Line[] {
  const lines = linesOf(text);
  const joined: Line[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    let width = lines[from]!.line.end - lines[from]!.line.start;
    while (to < lines.length && !lines[to]!.gap) {
      width = Math.max(width, lines[to]!.line.end - lines[to]!.line.start);
      to++;
    }
    let open = lines[from]!.line;
    for (let i = from + 1; i < to; i++) {
      const line = lines[i]!.line;
      const lower =
        /^\p{Ll}/u.test(text.charAt(line.start)) &&
        /[\p{L},]$/u.test(text.charAt(lines[i - 1]!.line.end - 1));
      const wrapped = to - from > 2 && isWrap(text, lines[i - 1]!.line, line, width);
      if (lower || wrapped) open = { start: open.start, end: line.end };
      else {
        joined.push(open);
        open = line;
      }
    }
    joined.push(open);
    from = to;
  }
  return joined;
}

/** True for a line that reads as a title: short, no full stop at its end. */
function isTitle(line: string, longest: number): boolean {
  return line.length <= longest && !/[^.]\.["”’')\]]?$|[,;]$/.test(line.replace(/\b(?:\p{L}\.){2,}$/u, ""));
}

function kindOf(line: string, index: number, count: number, headline: string | null): BlockKind {
  if (isFurniture(line)) return "furniture";
  if (headline !== null && line === headline) return "furniture";
  if (index === 0) return count > 1 && isTitle(line, LONGEST_HEADLINE) ? "headline" : "paragraph";
  if (isByline(line)) return "byline";
  if (isMenu(line)) return "furniture";
  if (LIST_ITEM.test(line)) return "list-item";
  const words = line.split(/\s+/, 14).length;
  if (
    words <= 12 &&
    index < count - 1 &&
    isTitle(line, LONGEST_HEADING) &&
    !/[?!:…"”]$/.test(line) &&
    /^[\p{Lu}\p{N}"“‘]/u.test(line)
  )
    return "heading";
  return "paragraph";
}

/**
 * Blocks of a document in order. The first line is the headline where it reads as one; what is
 * repeated of it later is furniture.
 */
export function findBlocks(text: string): Block[] {
  const found = paragraphs(text);
  const blocks: Block[] = [];
  let headline: string | null = null;
  found.forEach(({ start, end }, index) => {
    const line = text.slice(start, end);
    const kind = kindOf(line, index, found.length, headline);
    if (kind === "headline") headline = line;
    const dateline = kind === "paragraph" ? DATELINE.exec(line.slice(0, 120)) : null;
    if (dateline && dateline[0].length < line.length) {
      const place = dateline[0].trimEnd().length;
      blocks.push({ start, end: start + place, kind: "dateline" });
      blocks.push({ start: start + dateline[0].length, end, kind });
    } else blocks.push({ start, end, kind });
  });
  return blocks;
}
