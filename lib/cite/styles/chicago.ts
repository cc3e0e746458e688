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
  trimEnd,
  whereOf,
  withLast,
  written,
} from "../parts.ts";
import type { Run } from "../run.ts";

/** Up to ten authors are listed; of more, seven. */
const MOST_NAMES = 10;
const SHOWN_OF_MORE = 7;

/** The first name of an entry is turned around; editors within it are not. */
function names(list: readonly CslName[] = [], inverted = true): string {
  const all = list
    .map((name, index) =>
      written(name, (family, given) =>
        inverted && index === 0 ? `${family}, ${given}` : `${given} ${family}`,
      ),
    )
    .filter(Boolean);
  if (all.length > MOST_NAMES) return `${all.slice(0, SHOWN_OF_MORE).join(", ")}, et al`;
  if (all.length < 2) return all[0] ?? "";
  const comma = inverted || all.length > 2 ? "," : "";
  return `${all.slice(0, -1).join(", ")}${comma} and ${all.at(-1)}`;
}

/** "June 3, 2025". */
function dateIn(date: CslDate | undefined): string {
  const day = dayOf(date);
  if (!day) return literalDate(date);
  if (day.month === null) return String(day.year);
  const month = monthName(day.month);
  return day.day === null ? `${month} ${day.year}` : `${month} ${day.day}, ${day.year}`;
}

/** The Chicago Manual of Style, 17th edition, notes and bibliography: an entry of the bibliography. */
export function chicago(item: CslItem): readonly Run[] {
  const by = names(item.author);
  const where = whereOf(item);
  const accessed = dateIn(item.accessed);
  const seen = accessed !== "" && dayOf(item.issued) === null && where !== "" ? `Accessed ${accessed}. ` : "";
  return withLast(runs(sentences(by), ...bodyOf(item), seen, where === "" ? "" : stop(where)), trimEnd);
}

const quoted = (title: string): string => `“${stop(title)}” `;

function bodyOf(item: CslItem): readonly Piece[] {
  const title = item.title || "Untitled";
  const container = item["container-title"] ?? "";
  const date = dateIn(item.issued);
  const end = (parts: readonly string[]) => sentences(parts.filter(Boolean).join(", "));
  switch (formOf(item)) {
    case "news":
      return [quoted(title), italic(container), container && date ? ", " : "", end([date])];
    case "article": {
      const number = [item.volume, item.issue ? `no. ${item.issue}` : ""].filter(Boolean).join(", ");
      const year = date === "" ? "" : ` (${date})`;
      const page = item.page ? `: ${pages(item.page)}` : "";
      return [quoted(title), italic(container), `${number ? ` ${number}` : ""}${year}${page}. `];
    }
    case "chapter": {
      const editors = names(item.editor, false);
      const edited = editors === "" ? "" : `, edited by ${editors}`;
      const page = item.page ? `, ${pages(item.page)}` : "";
      return [quoted(title), "In ", italic(container), `${edited}${page}. `, imprint(item)];
    }
    case "book": {
      const edition = item.edition ? `${ordinal(item.edition)} ed. ` : "";
      return [italic(stop(title)), " ", edition, imprint(item)];
    }
    case "talk":
      return [
        sentences([item.title, item.genre].filter(Boolean).join(", ") || "Personal communication", date),
      ];
    case "web":
      return [quoted(title), sentences(container || item.publisher, date)];
    default:
      return [italic(stop(title)), " ", sentences(container), imprint(item)];
  }
}

/** "Place: Publisher, 2020." */
function imprint(item: CslItem): string {
  const house = [item["publisher-place"], item.publisher].filter(Boolean).join(": ");
  return sentences([house, dateIn(item.issued)].filter(Boolean).join(", "));
}
