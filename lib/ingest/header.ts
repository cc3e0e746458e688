import { linesOf } from "../text/lines.ts";
import { firstDate } from "./dates.ts";
import type { ArticleDraft, Guess } from "./draft.ts";

type Guesses = ArticleDraft["guesses"];

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The head of an article (headline, byline, date, dateline) stands within its first lines. */
const HEAD_LINES = 12;
/** Longer than this is a paragraph, not a line of the head; of a paragraph, a dateline stands within as much. */
const MAX_HEAD_LINE = 160;
const MAX_HEADLINE = 300;

const BYLINE =
  /^(?:\*{0,2}_?)?(?:By|From|Reporting by|Story by|Written by)\s+(?<names>\p{Lu}[^.!?]{2,100})$/u;
/** "Published: 8 January 2025", "Updated on …", "Date: …" */
const DATE_LINE = /^(?:first\s+)?(?:published|posted|updated|last updated|date|issued)\b/i;
/**
 * "LONDON, Jan 8 (Reuters) - …", "KABUL (AP) — …", "PARIS: …". A hyphen is part of a word and separates none: what may
 * be read both ways takes time that doubles with every hyphen.
 */
const DATELINE =
  /^(?<place>\p{Lu}[\p{Lu}'’.-]{1,30}(?: \p{Lu}[\p{Lu}'’.-]{1,30}){0,5}(?:,\s*\p{Lu}[\p{L}.]{1,30}(?: \p{Lu}[\p{L}.]{1,30}){0,5})?)(?:,\s*(?<date>[^()—–:]{3,24}?))?\s*(?:\((?<agency>[^)]{2,40})\)\s*)?(?:—|–|--?|:)\s/u;
/** "Source: The Daily Example", "Publication: …", "Outlet: …" */
const SOURCE_LINE = /^(?:source|publication|outlet|newspaper|agency)\s*:\s*(?<name>.{2,100})$/i;
/** "The Daily Example, 4 June 2025": what stands before a date on its line, in capitals, is whose paper it is. One word may be a town. */
const PAPER_BEFORE_DATE =
  /^(?<name>\p{Lu}[\p{L}\p{M}'’.&-]*(?: (?:(?:of|the|and|for|de|&) )?\p{Lu}[\p{L}\p{M}'’.&-]*){1,6})\s*[,|·–—-]+\s*$/u;
const NO_PAPER =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|published|posted|updated|date|issued|by|on|last updated|first published)$/i;
/** "© 2025 The Daily Example. All rights reserved." */
const COPYRIGHT =
  /^(?:©|\(c\)|copyright)\s*(?:\d{4}\s*)?(?<name>\p{Lu}[^.|]{2,80}?)(?:\s*\d{4})?\.?(?:\s+all rights reserved\.?)?$/iu;

/** Reads the head of an article off its text: what it calls itself, who wrote it, for whom, where and when. */
export function readHead(text: string): Guesses {
  const lines = headLines(text);
  const title = headline(lines[0]);
  // Pages repeat their headline, which is no dateline ("FLOOD: town cut off").
  const rest = title ? lines.filter((line) => line.text !== title.value) : lines;
  const dateline = firstMatch(rest, DATELINE);
  return {
    title,
    byline: byline(rest),
    dateline: dateline && part(dateline, "place"),
    source:
      statedSource(lines) ??
      (dateline && part(dateline, "agency")) ??
      paper(text, rest) ??
      copyrightHolder(text),
    publishedAt: publicationDate(text, rest),
  };
}

function headLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const { start, end } of linesOf(text)) {
    lines.push({ start, end, text: text.slice(start, end) });
    if (lines.length === HEAD_LINES) break;
  }
  return lines;
}

function headline(line: Line | undefined): Guess<string> | null {
  if (!line || line.text.length > MAX_HEADLINE) return null;
  return { value: line.text, start: line.start, end: line.end };
}

function shortLines(lines: readonly Line[]): Line[] {
  return lines.filter((line) => line.text.length <= MAX_HEAD_LINE);
}

function firstMatch(lines: readonly Line[], pattern: RegExp): { line: Line; match: RegExpExecArray } | null {
  for (const line of lines) {
    const match = pattern.exec(line.text.slice(0, MAX_HEAD_LINE));
    if (match) return { line, match };
  }
  return null;
}

function part(found: { line: Line; match: RegExpExecArray }, name: string): Guess<string> | null {
  const value = found.match.groups?.[name]?.trim();
  if (!value) return null;
  const start = found.line.start + found.line.text.indexOf(value);
  return { value, start, end: start + value.length };
}

function byline(lines: readonly Line[]): Guess<string> | null {
  const found = firstMatch(shortLines(lines), BYLINE);
  return found && part(found, "names");
}

function statedSource(lines: readonly Line[]): Guess<string> | null {
  const found = firstMatch(shortLines(lines), SOURCE_LINE);
  return found && part(found, "name");
}

function paper(text: string, lines: readonly Line[]): Guess<string> | null {
  for (const line of lines) {
    const date = firstDate(text, line.start, line.end);
    if (!date || date.start - line.start > MAX_HEAD_LINE) continue;
    const match = PAPER_BEFORE_DATE.exec(text.slice(line.start, date.start));
    if (match && !NO_PAPER.test(match.groups?.name ?? "")) return part({ line, match }, "name");
  }
  return null;
}

function copyrightHolder(text: string): Guess<string> | null {
  const end = text.trimEnd().length;
  const start = Math.max(text.lastIndexOf("\n", end - 1) + 1, 0);
  const line = text.slice(start, end);
  const found = line.length <= MAX_HEAD_LINE ? COPYRIGHT.exec(line.trim()) : null;
  return (
    found &&
    part({ line: { start: start + line.indexOf(line.trim()), end, text: line.trim() }, match: found }, "name")
  );
}

/** A full date on a line of its own, on a line that says it is one, or in the dateline; never one out of the story itself. */
function publicationDate(text: string, lines: readonly Line[]): Guess<string> | null {
  for (const line of lines) {
    const date = firstDate(text, line.start, line.end);
    if (!date) continue;
    const alone = line.text.length - (date.end - date.start) <= MAX_AROUND_DATE;
    const before = date.start - line.start;
    const dateline = DATELINE.exec(line.text.slice(0, MAX_HEAD_LINE));
    const inDateline = dateline !== null && before < dateline[0].length;
    if (DATE_LINE.test(line.text) || inDateline || (alone && line.text.length <= MAX_HEAD_LINE)) return date;
  }
  return null;
}

/** A weekday, a time of day and a zone may stand beside the date ("Wednesday, 8 January 2025, 14:05 GMT"). */
const MAX_AROUND_DATE = 40;
