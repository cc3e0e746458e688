import { table } from "../text/table.ts";
import { type CslItem, type CslName, type CslType, cslItemSchema } from "./csl.ts";
import { dayOf, familyOf, givenOf } from "./parts.ts";

const TYPES = table<CslType>({
  NEWS: "article-newspaper",
  MGZN: "article-magazine",
  JOUR: "article-journal",
  EJOUR: "article-journal",
  ELEC: "webpage",
  WEB: "webpage",
  BLOG: "post",
  BOOK: "book",
  EBOOK: "book",
  CHAP: "chapter",
  ECHAP: "chapter",
  CONF: "chapter",
  RPRT: "report",
  GOVDOC: "report",
  VIDEO: "broadcast",
  SOUND: "broadcast",
  PCOMM: "personal_communication",
  STAT: "legislation",
  DATA: "dataset",
});
const OUT: Readonly<Record<CslType, string>> = {
  "article-newspaper": "NEWS",
  "article-magazine": "MGZN",
  "article-journal": "JOUR",
  webpage: "ELEC",
  post: "BLOG",
  book: "BOOK",
  chapter: "CHAP",
  report: "RPRT",
  broadcast: "VIDEO",
  interview: "PCOMM",
  personal_communication: "PCOMM",
  legislation: "STAT",
  dataset: "DATA",
  document: "GEN",
};

const LINE = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/u;
const MOST_CHARACTERS = 1000;
const MOST_NAMES = 100;

type Tags = ReadonlyMap<string, readonly string[]>;

/** The records of a RIS text: one ends with ER, or where the next begins. */
export function readRis(text: string): readonly CslItem[] {
  const records: Map<string, string[]>[] = [];
  let last: string[] | null = null;
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const [, tag, value = ""] = LINE.exec(line.trimEnd()) ?? [];
    if (tag === undefined) {
      // A long value may go on in the next line.
      if (last && line.trim() !== "")
        last.push(`${last.pop() ?? ""} ${line.trim()}`.slice(0, MOST_CHARACTERS));
      continue;
    }
    if (tag === "TY") records.push(new Map());
    if (tag === "ER") last = null;
    else {
      const record = records.at(-1);
      if (!record) continue;
      last = record.get(tag) ?? [];
      last.push(value.trim().slice(0, MOST_CHARACTERS));
      record.set(tag, last);
    }
  }
  return records.map(toItem);
}

function toItem(tags: Tags): CslItem {
  const one = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const value = tags.get(name)?.find((each) => each !== "");
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const type = TYPES[one("TY") ?? ""] ?? "document";
  const [from, to] = [one("SP"), one("EP")];
  const raw = {
    id: one("ID"),
    type,
    title: one("TI", "T1", "CT"),
    "container-title": one("T2", "JO", "JF", "JA", "BT"),
    author: names([...(tags.get("AU") ?? []), ...(tags.get("A1") ?? [])]),
    editor: names([...(tags.get("ED") ?? []), ...(tags.get("A2") ?? [])]),
    issued: dateIn(one("DA") ?? one("PY", "Y1")),
    accessed: dateIn(one("Y2")),
    URL: one("UR", "L2"),
    DOI: one("DO"),
    publisher: one("PB"),
    "publisher-place": one("CY", "PP"),
    volume: one("VL"),
    issue: one("IS"),
    page: from && to && from !== to ? `${from}-${to}` : from,
    edition: one("ET"),
    ISSN: type === "book" || type === "chapter" ? undefined : one("SN"),
    ISBN: type === "book" || type === "chapter" ? one("SN") : undefined,
    language: one("LA"),
    note: one("N1"),
  };
  return cslItemSchema.parse(
    Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined)),
  );
}

function names(list: readonly string[]): CslName[] | undefined {
  const found = list
    .filter((name) => name !== "")
    .slice(0, MOST_NAMES)
    .map((name): CslName => {
      const [family = "", given, suffix] = name.split(",").map((part) => part.trim());
      if (given === undefined || given === "") return { literal: family };
      return { family, given, ...(suffix ? { suffix } : {}) };
    });
  return found.length > 0 ? found : undefined;
}

/** "2025/06/03/morning", "2025-06-03", "2025". */
function dateIn(value: string | undefined): CslItem["issued"] {
  if (value === undefined) return undefined;
  const found = /^(\d{4})(?:[/-](\d{1,2}))?(?:[/-](\d{1,2}))?/u.exec(value);
  return found ? { "date-parts": [found.slice(1).filter(Boolean).map(Number)] } : { literal: value };
}

/** Records as RIS, with the line ends that it asks for. */
export function writeRis(items: readonly CslItem[]): string {
  return items.map((item, index) => writeRecord(item, `source${index + 1}`)).join("\r\n");
}

function writeRecord(item: CslItem, id: string): string {
  const [from, to] = (item.page ?? "").split(/[-–]+/u);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["TY", OUT[item.type]],
    ["ID", id],
    ...(item.author ?? []).map((name) => ["AU", nameOut(name)] as const),
    ...(item.editor ?? []).map((name) => ["ED", nameOut(name)] as const),
    ["TI", item.title],
    ["T2", item["container-title"]],
    ["PY", dayOf(item.issued) ? String(dayOf(item.issued)?.year) : undefined],
    ["DA", dateOut(item.issued)],
    ["PB", item.publisher],
    ["CY", item["publisher-place"]],
    ["VL", item.volume],
    ["IS", item.issue ?? item.number],
    ["SP", from],
    ["EP", to],
    ["ET", item.edition],
    ["SN", item.ISBN ?? item.ISSN],
    ["DO", item.DOI],
    ["UR", item.URL],
    ["Y2", dateOut(item.accessed)],
    ["LA", item.language],
    ["N1", item.note],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value ? [`${tag}  - ${value.replaceAll(/\s+/gu, " ")}`] : [],
  );
  return `${[...lines, "ER  - "].join("\r\n")}\r\n`;
}

function nameOut(name: CslName): string {
  if (name.literal) return name.literal;
  return [familyOf(name), givenOf(name), name.suffix].filter(Boolean).join(", ");
}

function dateOut(date: CslItem["issued"]): string | undefined {
  const day = dayOf(date);
  if (!day) return undefined;
  const two = (number: number | null) => (number === null ? "" : String(number).padStart(2, "0"));
  return `${day.year}/${two(day.month)}/${two(day.day)}/`;
}
