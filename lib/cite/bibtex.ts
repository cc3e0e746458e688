import { table } from "../text/table.ts";
import { type BibEntry, scanBibtex } from "./bibtex-scan.ts";
import { type CslItem, type CslName, type CslType, cslItemSchema } from "./csl.ts";
import { dayOf, familyOf, givenOf, whereOf } from "./parts.ts";
import { fromTex, toTex } from "./tex.ts";

const TYPES = table<CslType>({
  article: "article-journal",
  newspaper: "article-newspaper",
  magazine: "article-magazine",
  online: "webpage",
  electronic: "webpage",
  www: "webpage",
  book: "book",
  booklet: "book",
  incollection: "chapter",
  inbook: "chapter",
  inproceedings: "chapter",
  techreport: "report",
  report: "report",
  dataset: "dataset",
  legislation: "legislation",
  unpublished: "document",
});

/** The records of a BibTeX (or BibLaTeX) text. */
export function readBibtex(text: string): readonly CslItem[] {
  return scanBibtex(text).map(toItem);
}

function toItem(entry: BibEntry): CslItem {
  const field = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const value = entry.fields.get(name);
      if (value !== undefined && value.trim() !== "") return fromTex(value);
    }
    return undefined;
  };
  const subtype = field("entrysubtype");
  const type: CslType =
    subtype === "newspaper" || subtype === "magazine"
      ? `article-${subtype}`
      : (TYPES[entry.type] ?? "document");
  const page = field("pages")?.replaceAll("–", "-");
  const raw = {
    id: entry.key,
    type:
      type === "document" && field("url") !== undefined && field("publisher") === undefined
        ? "webpage"
        : type,
    title: [field("title"), field("subtitle")].filter(Boolean).join(": ") || undefined,
    "container-title": field("journaltitle", "journal", "booktitle", "maintitle", "organization"),
    author: names(entry.fields.get("author")),
    editor: names(entry.fields.get("editor")),
    issued: dateIn(field("date"), field("year"), field("month"), field("day")),
    accessed: dateIn(field("urldate")),
    URL: field("url") ?? field("howpublished")?.match(/https?:\/\/\S+/u)?.[0],
    DOI: field("doi"),
    publisher: field("publisher", "institution", "school"),
    "publisher-place": field("address", "location"),
    volume: field("volume"),
    issue: type === "report" ? undefined : field("issue", "number"),
    number: type === "report" ? field("number") : undefined,
    page,
    edition: field("edition"),
    ISBN: field("isbn"),
    ISSN: field("issn"),
    note: field("note"),
  };
  return cslItemSchema.parse(clipped(raw));
}

/** A field longer than a record may hold is cut: one bad entry must not lose a file. */
function clipped(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const MOST = 1000;
  return Object.fromEntries(
    Object.entries(raw).flatMap(([name, value]) => {
      if (value === undefined) return [];
      return [[name, typeof value === "string" ? value.slice(0, MOST) : value]];
    }),
  );
}

const MOST_NAMES = 100;

/** Names divided by "and" outside of braces. */
function names(tex: string | undefined): CslName[] | undefined {
  if (tex === undefined) return undefined;
  const list = splitOutside(tex, /^\s+and\s/iu, " ")
    .map((each) => each.replace(/^and\s/iu, "").trim())
    .filter((each) => each !== "" && each.toLowerCase() !== "others")
    .slice(0, MOST_NAMES)
    .map(nameOf);
  return list.length > 0 ? list : undefined;
}

/** Splits where `mark` begins, outside of braces; `before` is the only character it can begin with. */
function splitOutside(tex: string, mark: RegExp, before: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  // White space of any kind and length becomes one blank first, so that no look ahead is longer than five characters.
  const text = before === " " ? tex.replaceAll(/\s+/gu, " ") : tex;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === "{") depth += 1;
    else if (character === "}") depth -= 1;
    else if (depth === 0 && character === before && mark.test(text.slice(at, at + 5))) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}

function nameOf(tex: string): CslName {
  if (tex.startsWith("{") && tex.endsWith("}")) return { literal: clip(fromTex(tex)) };
  const parts = splitOutside(tex, /^,/u, ",").map((part) => part.trim());
  const [family = "", second = "", third] = parts;
  if (parts.length > 1) {
    const suffix = third === undefined ? {} : { suffix: clip(fromTex(second)) };
    return { ...particled(family), given: clip(fromTex(third ?? second)), ...suffix };
  }
  const words = splitOutside(tex, /^ /u, " ").filter(Boolean);
  if (words.length === 1) return { literal: clip(fromTex(tex)) };
  const small = words.findIndex((word, index) => index > 0 && /^[a-zà-ÿ]/u.test(word));
  const cut = small === -1 || small === words.length - 1 ? words.length - 1 : small;
  return { ...particled(words.slice(cut).join(" ")), given: clip(fromTex(words.slice(0, cut).join(" "))) };
}

/** "van der Berg": what is written small goes before the family name. */
function particled(tex: string): CslName {
  const words = fromTex(tex).split(" ");
  const first = words.findIndex((word) => !/^[a-zà-ÿ]/u.test(word));
  if (first <= 0) return { family: clip(words.join(" ")) };
  return {
    "non-dropping-particle": clip(words.slice(0, first).join(" ")),
    family: clip(words.slice(first).join(" ")),
  };
}

function clip(text: string): string {
  return text.slice(0, 1000);
}

function dateIn(date?: string, month = "", day = "", dayOfMonth = ""): CslItem["issued"] {
  const iso = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?/u.exec(date ?? month ?? "");
  if (date !== undefined && iso) return { "date-parts": [iso.slice(1).filter(Boolean).map(Number)] };
  const year = /\d{4}/u.exec(date ?? month)?.[0];
  if (year === undefined) return (date ?? month) ? { literal: date ?? month } : undefined;
  const index = /^\d{1,2}$/u.test(day) ? Number(day) : monthNumber(day);
  const parts = [
    Number(year),
    index || null,
    index && /^\d{1,2}$/u.test(dayOfMonth) ? Number(dayOfMonth) : null,
  ];
  return { "date-parts": [parts.filter((part): part is number => part !== null)] };
}

const SHORT_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
function monthNumber(name: string): number {
  const short = name.slice(0, 3).toLowerCase();
  const at = short.length === 3 ? SHORT_MONTHS.indexOf(short) : -1;
  return at % 3 === 0 ? at / 3 + 1 : 0;
}

const BIB_TYPES: Readonly<Record<CslType, string>> = {
  "article-journal": "article",
  "article-newspaper": "article",
  "article-magazine": "article",
  webpage: "online",
  post: "online",
  book: "book",
  chapter: "incollection",
  report: "report",
  broadcast: "misc",
  interview: "misc",
  personal_communication: "misc",
  legislation: "legislation",
  dataset: "dataset",
  document: "misc",
};

/** Records as BibLaTeX, which keeps days and newspapers where BibTeX has no field for them. */
export function writeBibtex(items: readonly CslItem[]): string {
  return items.map((item, index) => writeEntry(item, `source${index + 1}`)).join("\n");
}

function writeEntry(item: CslItem, key: string): string {
  const article = item.type === "article-newspaper" || item.type === "article-magazine";
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["entrysubtype", article ? item.type.slice("article-".length) : undefined],
    ["author", namesOut(item.author)],
    ["editor", namesOut(item.editor)],
    ["title", item.title],
    [
      item.type === "chapter"
        ? "booktitle"
        : item.type.startsWith("article")
          ? "journaltitle"
          : "organization",
      item["container-title"],
    ],
    ["date", isoOf(item.issued)],
    ["publisher", item.publisher],
    ["location", item["publisher-place"]],
    ["volume", item.volume],
    ["number", item.issue ?? item.number],
    ["pages", item.page?.replaceAll("-", "--").replaceAll("----", "--")],
    ["edition", item.edition],
    ["isbn", item.ISBN],
    ["issn", item.ISSN],
    ["doi", item.DOI],
    ["url", item.DOI ? (item.URL ?? undefined) : whereOf(item) || undefined],
    ["urldate", isoOf(item.accessed)],
    ["note", item.note],
  ];
  const lines = fields.flatMap(([name, value]) => {
    if (value === undefined || value === "") return [];
    const braced = name === "author" || name === "editor" ? value : toTex(value);
    return [
      `  ${name} = {${name === "url" || name === "doi" ? value.replaceAll(/[{}\\]/gu, encodeURIComponent) : braced}}`,
    ];
  });
  return `@${BIB_TYPES[item.type]}{${key},\n${lines.join(",\n")}\n}\n`;
}

function namesOut(list: readonly CslName[] | undefined): string | undefined {
  return list
    ?.map((name) => {
      if (name.literal) return `{${toTex(name.literal)}}`;
      const family = toTex(familyOf(name));
      const suffix = name.suffix ? `${toTex(name.suffix)}, ` : "";
      return givenOf(name) === "" ? `{${family}}` : `${family}, ${suffix}${toTex(givenOf(name))}`;
    })
    .join(" and ");
}

function isoOf(date: CslItem["issued"]): string | undefined {
  const day = dayOf(date);
  if (!day) return date?.literal ?? date?.raw;
  const two = (number: number) => String(number).padStart(2, "0");
  return [String(day.year).padStart(4, "0"), day.month && two(day.month), day.day && two(day.day)]
    .filter(Boolean)
    .join("-");
}
