import type { Comparison } from "../../model/index.ts";
import { counted } from "../../present/relation.ts";
import { SILENT, STATUS_ORDER, STATUS_WORDS } from "../../present/status.ts";
import { flow, hanging, paragraph, piece } from "./blocks.ts";
import { BLANK, type Line, type Piece } from "./paint.ts";
import type { SourceName } from "./sources.ts";
import { clean, displayWidth, padTo } from "./width.ts";
import { wrap } from "./wrap.ts";

/** Title, what was counted, and the articles in order of publication. */
export function header(
  comparison: Comparison,
  title: string | null,
  sources: readonly SourceName[],
  width: number,
): Line[] {
  const heading = clean(title ?? "") || `What ${counted(sources.length, "article")} say`;
  return [
    ...paragraph(heading, width, 0, "title"),
    ...paragraph(countsInWords(comparison), width),
    ...statusCounts(comparison, width),
    BLANK,
    ...articleList(sources, width),
    ...originLines(comparison, sources, width),
  ];
}

function countsInWords(comparison: Comparison): string {
  const checkable = comparison.claims.filter((claim) => claim.checkworthy).length;
  return [
    counted(comparison.articles.length, "article"),
    counted(checkable, "checkable claim"),
    counted(comparison.points.length, "point"),
  ].join(" · ");
}

/** "One report: Coast Post, Daily Ledger (Reuters)": what counts once, said before anything is counted. */
function originLines({ origins }: Comparison, sources: readonly SourceName[], width: number): Line[] {
  const names = new Map(sources.map(({ articleId, name }) => [articleId, name]));
  return origins.groups.flatMap(({ articleIds, agency }) => {
    const members = articleIds.map((id) => names.get(id) ?? id).join(", ");
    return paragraph(`One report: ${members}${agency ? ` (${clean(agency)})` : ""}`, width);
  });
}

/** "≠ 6 in conflict   ≈ 4 compatible", each in its tone. */
function statusCounts(comparison: Comparison, width: number): Line[] {
  const parts = STATUS_ORDER.flatMap((status): Piece[] => {
    const count = comparison.points.filter((point) => point.status === status).length;
    if (count === 0) return [];
    const { sign, counted: words } = STATUS_WORDS[status];
    // "1 12 from one source" would read as a number.
    const lead = status === "single-source" ? "" : `${sign} `;
    return [piece(`${lead}${count} ${words}`, status)];
  });
  return flow(parts, "   ", width);
}

/** Names longer than this push the headlines too far right; they are wrapped. */
const MAX_NAME = 28;
/** Below this the headline stands under its source. */
const MIN_HEADLINE = 24;

function articleList(sources: readonly SourceName[], width: number): Line[] {
  const nameWidth = Math.min(MAX_NAME, Math.max(0, ...sources.map((source) => displayWidth(source.name))));
  const dateWidth = Math.max(0, ...sources.map((source) => displayWidth(source.date)));
  const indent = 2 + nameWidth + 2 + dateWidth + (dateWidth > 0 ? 2 : 0);
  return sources.flatMap((source) => {
    const headline = source.notice ?? source.title;
    if (width - indent < MIN_HEADLINE) {
      const dated = [source.name, source.date].filter(Boolean).join(", ");
      return [...hanging("", dated, width, 2), ...paragraph(headline, width, 4, "quiet")];
    }
    const names = wrap(source.name, nameWidth);
    const words = wrap(headline, width - indent);
    return Array.from({ length: Math.max(names.length, words.length) }, (_, row): Line => {
      const date = dateWidth > 0 ? `${padTo(row === 0 ? source.date : "", dateWidth)}  ` : "";
      return [piece(`  ${padTo(names[row] ?? "", nameWidth)}  ${date}`), piece(words[row] ?? "", "quiet")];
    });
  });
}

/** What the signs mean. */
export function legend(width: number): Line[] {
  const signs = STATUS_ORDER.map((status) => `${STATUS_WORDS[status].sign} ${STATUS_WORDS[status].counted}`);
  const parts = [...signs, `${SILENT.sign} ${SILENT.meaning}`].map((text) => piece(text, "quiet"));
  return flow(parts, " · ", width);
}
