import type { CslItem, CslName } from "../csl.ts";
import {
  dayOf,
  formOf,
  initials,
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

/** Up to twenty names are listed; of more, nineteen and the last. */
const MOST_NAMES = 20;

function names(list: readonly CslName[] = [], inverted = true): string {
  const all = list
    .map((name) =>
      written(name, (family, given) =>
        inverted ? `${family}, ${initials(given, ".", " ")}` : `${initials(given, ".", " ")} ${family}`,
      ),
    )
    .filter(Boolean);
  const last = all.at(-1) ?? "";
  if (all.length > MOST_NAMES) return `${all.slice(0, MOST_NAMES - 1).join(", ")}, . . . ${last}`;
  if (all.length < 2) return last;
  const rest = all.slice(0, -1).join(", ");
  return inverted || all.length > 2 ? `${rest}, & ${last}` : `${rest} & ${last}`;
}

function dateIn({ issued, type }: CslItem): string {
  const day = dayOf(issued);
  if (!day) return literalDate(issued) || "n.d.";
  const exact = ["article-journal", "book", "chapter", "report", "dataset"].includes(type);
  if (exact || day.month === null) return String(day.year);
  return `${day.year}, ${monthName(day.month)}${day.day === null ? "" : ` ${day.day}`}`;
}

/** Publication Manual of the American Psychological Association, 7th edition: an entry of the list of references. */
export function apa(item: CslItem): readonly Run[] {
  const by = names(item.author);
  const date = `(${dateIn(item)}). `;
  const title = titleOf(item);
  // Without an author the title takes its place.
  const head: readonly Piece[] = by === "" ? [...title, " ", date] : [`${stop(by)} ${date}`, ...title, " "];
  return withLast(runs(...head, ...restOf(item), accessedAt(item)), trimEnd);
}

function titleOf(item: CslItem): readonly Piece[] {
  const title = item.title || (formOf(item) === "talk" ? "Personal communication" : "Untitled");
  const form = formOf(item);
  if (form === "talk") {
    return [stop([title, item.genre].filter(Boolean).join(", "))];
  }
  if (form === "news" || form === "article" || form === "chapter") return [stop(title)];
  const edition = item.edition
    ? ` (${ordinal(item.edition)} ed.)`
    : item.number
      ? ` (No. ${item.number})`
      : "";
  return edition === "" ? [italic(stop(title))] : [italic(title), stop(edition)];
}

function restOf(item: CslItem): readonly Piece[] {
  const container = item["container-title"] ?? "";
  const where = whereOf(item);
  switch (formOf(item)) {
    case "news":
      return [container === "" ? "" : italic(container), container === "" ? "" : pageOf(item), where];
    case "article": {
      const issue = item.issue ? `(${item.issue})` : "";
      const volume = item.volume ? [", ", italic(item.volume)] : issue ? [", "] : [];
      const page = item.page ? `, ${pages(item.page)}` : "";
      return [italic(container), ...volume, `${issue}${page}. `, where];
    }
    case "chapter": {
      const editors = names(item.editor, false);
      const edited =
        editors === "" ? "" : `${editors} (${(item.editor ?? []).length > 1 ? "Eds." : "Ed."}), `;
      const page = item.page ? ` (pp. ${pages(item.page)})` : "";
      return [`In ${edited}`, italic(container), `${page}. `, sentences(item.publisher), where];
    }
    case "web":
      return [sentences(container || item.publisher), where];
    default:
      return [sentences(container, item.publisher), where];
  }
}

function pageOf(item: CslItem): string {
  return item.page ? `, ${pages(item.page)}. ` : ". ";
}

/** Only where the work has no date of its own. */
function accessedAt(item: CslItem): string {
  const day = dayOf(item.accessed);
  if (dayOf(item.issued) || !day?.month || !item.URL) return "";
  return ` (retrieved ${monthName(day.month)} ${day.day ?? ""}, ${day.year})`.replace(" ,", ",");
}
