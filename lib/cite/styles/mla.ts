import type { CslDate, CslItem, CslName } from "../csl.ts";
import {
  dayOf,
  formOf,
  italic,
  literalDate,
  monthName,
  ordinal,
  type Piece,
  pages,
  runs,
  sentences,
  stop,
  whereOf,
  withLast,
  written,
} from "../parts.ts";
import type { Run } from "../run.ts";

function names(list: readonly CslName[] = []): string {
  const all = list
    .map((name, index) =>
      written(name, (family, given) => (index === 0 ? `${family}, ${given}` : `${given} ${family}`)),
    )
    .filter(Boolean);
  if (all.length > 2) return `${all[0]}, et al`;
  return all.length < 2 ? (all[0] ?? "") : `${all[0]}, and ${all[1]}`;
}

/** Longer names of months are cut: "Sept." */
const LONGEST_WHOLE_MONTH = 4;

function monthIn(month: number): string {
  const name = monthName(month);
  if (name.length <= LONGEST_WHOLE_MONTH) return name;
  return `${name === "September" ? "Sept" : name.slice(0, 3)}.`;
}

/** "3 June 2025". */
function dateIn(date: CslDate | undefined): string {
  const day = dayOf(date);
  if (!day) return literalDate(date);
  return [day.day, day.month === null ? null : monthIn(day.month), day.year]
    .filter((part) => part !== null)
    .join(" ");
}

/** MLA Handbook, 9th edition: an entry of the list of works cited. */
export function mla(item: CslItem): readonly Run[] {
  const { title, container } = headOf(item);
  const where = whereOf(item).replace(/^https?:\/\/(?!doi\.org)/u, "");
  const parts = [...detailsOf(item), where].filter(Boolean);
  const body: readonly Piece[] =
    container === ""
      ? [parts.join(", ")]
      : [italic(container), parts.length > 0 ? `, ${parts.join(", ")}` : ""];
  const joined = runs(sentences(names(item.author)), ...title, ...body);
  const accessed = dateIn(item.accessed);
  const seen = accessed !== "" && item.URL ? ` Accessed ${accessed}.` : "";
  return runs(...withLast(joined, (text) => stop(text.trimEnd())), seen);
}

function headOf(item: CslItem): { readonly title: readonly Piece[]; readonly container: string } {
  const container = item["container-title"] ?? "";
  const title = item.title || "Untitled";
  const form = formOf(item);
  if (form === "talk") {
    const words = [item.title, item.genre].filter(Boolean).join(", ") || "Personal communication";
    return { title: [`${stop(words)} `], container: "" };
  }
  if (form === "book" || form === "report" || form === "other") {
    return { title: [italic(stop(title)), " "], container };
  }
  return { title: [`“${stop(title)}” `], container };
}

function detailsOf(item: CslItem): readonly string[] {
  const date = dateIn(item.issued);
  const page = item.page ? `${/[-–,]/u.test(item.page) ? "pp." : "p."} ${pages(item.page)}` : "";
  switch (formOf(item)) {
    case "article":
      return [item.volume ? `vol. ${item.volume}` : "", item.issue ? `no. ${item.issue}` : "", date, page];
    case "chapter": {
      const editors = (item.editor ?? []).map((name) =>
        written(name, (family, given) => `${given} ${family}`),
      );
      return [
        editors.length > 0 ? `edited by ${editors.join(" and ")}` : "",
        item.publisher ?? "",
        date,
        page,
      ];
    }
    case "book":
      return [item.edition ? `${ordinal(item.edition)} ed.` : "", item.publisher ?? "", date];
    default:
      return [item.publisher ?? "", date, page];
  }
}
