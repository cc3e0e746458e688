import type { DocumentReading } from "../../model/index.ts";
import { agencyNamed } from "../lexicon/agencies.ts";
import { foldName } from "../lexicon/fold.ts";

/** Where an article says whose report it is. */
export interface Credit {
  readonly agency: string;
  readonly start: number;
  readonly end: number;
}

/** "GENEVA, Oct 3 (Reuters) -": what stands in brackets in a dateline. */
const BRACKETED = /\(([^()]{2,60})\)/;
const NAME = /^\p{Lu}[\p{L}\p{N}&.'’-]*(?: \p{Lu}[\p{L}\p{N}&.'’-]*){0,3}$/u;
/** A name that says of itself that it serves other papers. */
const SERVICE = /\b(?:wire|agency|news service|press association|newswire)\b/i;
/** "By Reuters", "Source: AFP", "- AP", "(ANSA)": what is said around a credit in a line of its own. */
const AROUND = /^(?:by|source|sources|text|report|reporting by|from|credit)\s*:?\s+(?:the )?|^[-–—(]\s*/i;
/** "This story was originally published by Reuters", "© 2025 AFP. All rights reserved." */
const PUBLISHED =
  /^(?:this (?:story|report|article) (?:was|is) (?:originally |first )?(?:published|produced|distributed|provided) (?:by|in|on)|(?:©|\(c\)|copyright)(?: ©)?(?: \d{4})?(?: by)?,?) (?:the )?/i;
const RESERVED = /[.,]? all rights reserved\.?$/i;
const LONGEST_LINE = 80;

/** The agency of a line, in whatever words the line puts it. */
function agencyOf(line: string): string | null {
  const bare = line
    .replace(PUBLISHED, "")
    .replace(RESERVED, "")
    .replace(AROUND, "")
    .replace(/[).\s]+$/, "")
    .trim();
  // "Reuters in Geneva", "AP, Rome", "AFP/dpa": the first is whose report it is.
  const first = bare.split(/\s+(?:in|with|and)\s+|[,/|]/)[0]?.trim() ?? "";
  return agencyNamed(first) ?? (SERVICE.test(first) && NAME.test(first) ? first : null);
}

function inDateline(line: string, own: string): string | null {
  const inside = BRACKETED.exec(line)?.[1]?.trim() ?? "";
  const known = agencyNamed(inside);
  if (known) return known;
  // A paper's own dateline names the paper.
  return NAME.test(inside) && foldName(inside) !== own ? inside : null;
}

/** Whose reports an article is made from, by its dateline, its byline, and the line that ends it. */
export function creditsOf({ document, parsed }: DocumentReading): Credit[] {
  const { text, source = "" } = document;
  const own = foldName(source);
  const credits: Credit[] = [];
  parsed.blocks.forEach(({ kind, start, end }, i) => {
    if (end - start > LONGEST_LINE) return;
    const line = text.slice(start, end);
    const isEnd = i === parsed.blocks.length - 1 && kind !== "headline";
    const agency =
      kind === "dateline" ? inDateline(line, own) : kind === "byline" || isEnd ? agencyOf(line) : null;
    if (agency !== null && foldName(agency) !== own && !credits.some((c) => c.agency === agency))
      credits.push({ agency, start, end });
  });
  return credits;
}
