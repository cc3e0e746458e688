import type { CslDate, CslItem, CslName } from "../csl.ts";
import {
  dayOf,
  formOf,
  initials,
  literalDate,
  monthName,
  ordinal,
  pages,
  runs,
  sentences,
  written,
} from "../parts.ts";
import type { Run } from "../run.ts";

/** Six authors are listed; more are "et al". */
const MOST_NAMES = 6;

function names(list: readonly CslName[] = []): string {
  const all = list
    .map((name) => written(name, (family, given) => `${family} ${initials(given, "", "")}`))
    .filter(Boolean);
  return all.length > MOST_NAMES ? `${all.slice(0, MOST_NAMES).join(", ")}, et al` : all.join(", ");
}

/** "2025 Jun 3". */
function dateIn(date: CslDate | undefined): string {
  const day = dayOf(date);
  if (!day) return literalDate(date);
  return [day.year, day.month === null ? null : monthName(day.month).slice(0, 3), day.day]
    .filter((part) => part !== null)
    .join(" ");
}

/** Citing Medicine, 2nd edition, as Vancouver style is kept today: an entry of the list of references. */
export function vancouver(item: CslItem): readonly Run[] {
  const title = item.title || (formOf(item) === "talk" ? "Personal communication" : "Untitled");
  return runs(`${sentences(names(item.author))}${bodyOf(item, title)}${whereIn(item)}`.trimEnd());
}

function bodyOf(item: CslItem, title: string): string {
  const container = item["container-title"] ?? "";
  const date = dateIn(item.issued);
  const online = item.URL ? " [Internet]" : "";
  const seen = citedIn(item);
  switch (formOf(item)) {
    case "news":
      return sentences(
        title,
        container && container + online,
        `${date}${seen}`.trim(),
        item.page && `p. ${item.page}`,
      );
    case "article": {
      const issue = item.issue ? `(${item.issue})` : "";
      const page = item.page ? `:${pages(item.page)}` : "";
      const number = `${item.volume ?? ""}${issue}${page}`;
      return sentences(title, container, `${date}${seen}${number === "" ? "" : `;${number}`}`);
    }
    case "chapter": {
      const editors = names(item.editor);
      const book =
        editors === ""
          ? container
          : `${editors}, editor${(item.editor ?? []).length > 1 ? "s" : ""}. ${container}`;
      return `${sentences(title)}In: ${sentences(book, imprint(item, date), item.page && `p. ${pages(item.page)}`)}`;
    }
    case "book":
      return sentences(
        title + online,
        item.edition && `${ordinal(item.edition)} ed`,
        imprint(item, date + seen),
      );
    case "talk":
      return sentences([title, item.genre].filter(Boolean).join(", "), date);
    case "web":
      return sentences(title + online, container, `${imprint(item, date)}${seen}`.trim());
    default:
      return sentences(title + online, container, `${imprint(item, date)}${seen}`.trim());
  }
}

/** "Place: Publisher; 2020". */
function imprint(item: CslItem, date: string): string {
  const house = [item["publisher-place"], item.publisher].filter(Boolean).join(": ");
  return [house, date].filter(Boolean).join("; ");
}

function citedIn(item: CslItem): string {
  const accessed = dateIn(item.accessed);
  return accessed === "" || !item.URL ? "" : ` [cited ${accessed}]`;
}

function whereIn(item: CslItem): string {
  const doi = item.DOI ? `doi:${item.DOI.replace(/^https?:\/\/doi\.org\//u, "")} ` : "";
  return `${doi}${item.URL ? `Available from: ${item.URL}` : ""}`;
}
