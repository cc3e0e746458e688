/** What the styles share: names, dates, and putting pieces together. */
import { MONTHS } from "../text/months.ts";
import { table } from "../text/table.ts";
import type { CslDate, CslItem, CslName } from "./csl.ts";
import type { Run } from "./run.ts";

/** A piece of a citation: plain words, or a title in italics. */
export type Piece = string | Run;

export const italic = (text: string): Run => ({ text, italic: true });

/** Runs of the pieces one after the other, neighbors of one kind joined; empty pieces leave nothing. */
export function runs(...pieces: readonly Piece[]): readonly Run[] {
  const out: Run[] = [];
  for (const piece of pieces) {
    const run: Run = typeof piece === "string" ? { text: piece } : piece;
    if (run.text === "") continue;
    const last = out.at(-1);
    if (last && last.italic === run.italic) out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push(run);
  }
  return out;
}

/** The last run made by `change`. */
export function withLast(list: readonly Run[], change: (text: string) => string): readonly Run[] {
  return list.map((run, index) => (index === list.length - 1 ? { ...run, text: change(run.text) } : run));
}

export const trimEnd = (text: string): string => text.trimEnd();

/** Ends a part with a full stop, unless it ends with a mark of its own. */
export function stop(text: string): string {
  return text === "" || /[.!?…]["”’]?$/u.test(text) ? text : `${text}.`;
}

/** The parts that are there, each ended and followed by a space. */
export function sentences(...parts: readonly (string | null | undefined)[]): string {
  return parts.map((part) => (part ? `${stop(part)} ` : "")).join("");
}

export function familyOf(name: CslName): string {
  return [name["non-dropping-particle"], name.family].filter(Boolean).join(" ");
}

export function givenOf(name: CslName): string {
  return [name.given, name["dropping-particle"]].filter(Boolean).join(" ");
}

/** "J. A." of "Jon Albert"; a hyphen stays: "J.-P." */
export function initials(given: string, dot: string, between: string): string {
  return given
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) =>
      word
        .split("-")
        .flatMap((part) => {
          const letter = [...part][0];
          return letter === undefined ? [] : [letter.toLocaleUpperCase("en") + dot];
        })
        .join(dot === "" ? "" : "-"),
    )
    .join(between);
}

/** How one name is written: `whole` for institutions and for names that are not to be taken apart. */
export function written(name: CslName, person: (family: string, given: string) => string): string {
  if (name.literal) return name.literal;
  const family = familyOf(name);
  const given = givenOf(name);
  if (family === "" || given === "") return family || given;
  return person(family, given) + (name.suffix ? `, ${name.suffix}` : "");
}

export interface Day {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** The first day of a date; null where it is none of the calendar. */
export function dayOf(date: CslDate | undefined): Day | null {
  const [year, month, day] = date?.["date-parts"]?.[0] ?? [];
  if (year === undefined) return null;
  const inYear = month !== undefined && month >= 1 && month <= 12 ? month : null;
  return {
    year,
    month: inYear,
    day: inYear !== null && day !== undefined && day >= 1 && day <= 31 ? day : null,
  };
}

/** What stands for a date that is none of the calendar. */
export function literalDate(date: CslDate | undefined): string {
  return date?.literal ?? date?.raw ?? "";
}

export function monthName(month: number): string {
  return MONTHS[month - 1] ?? "";
}

/** Where it can be looked at: a DOI as its address, else the address. */
export function whereOf(item: CslItem): string {
  if (item.DOI) return item.DOI.startsWith("http") ? item.DOI : `https://doi.org/${item.DOI}`;
  return item.URL ?? "";
}

/** With an en dash between figures, as print has it. */
export function pages(page: string): string {
  return page.replaceAll(/(\d)\s?-{1,2}\s?(\d)/gu, "$1–$2");
}

const ORDINALS = table({ "1": "1st", "2": "2nd", "3": "3rd" });

/** "2nd" of "2"; what is no number stays. */
export function ordinal(edition: string): string {
  return /^\d{1,3}$/u.test(edition) ? (ORDINALS[edition] ?? `${edition}th`) : edition;
}

/** The form that a type is shown in. */
export type Form = "news" | "article" | "web" | "book" | "chapter" | "report" | "talk" | "other";

const FORMS: Readonly<Record<CslItem["type"], Form>> = {
  "article-newspaper": "news",
  "article-magazine": "news",
  "article-journal": "article",
  webpage: "web",
  post: "web",
  book: "book",
  chapter: "chapter",
  report: "report",
  broadcast: "news",
  interview: "talk",
  personal_communication: "talk",
  legislation: "other",
  dataset: "report",
  document: "other",
};

export function formOf(item: CslItem): Form {
  return FORMS[item.type];
}
