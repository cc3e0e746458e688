import type { Comparison, PointStatus } from "../../model/index.ts";
import { counted } from "../../present/relation.ts";
import { SILENT, STATUS_ORDER, STATUS_WORDS } from "../../present/status.ts";
import { hanging, paragraph, piece } from "./blocks.ts";
import { BLANK, type Line } from "./paint.ts";
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

/** "≠ 6 in conflict   ≈ 4 compatible", each in its tone, as many a line as fit. */
function statusCounts(comparison: Comparison, width: number): Line[] {
  const parts = STATUS_ORDER.flatMap((status) => {
    const count = comparison.points.filter((point) => point.status === status).length;
    return count === 0 ? [] : [{ status, text: countedStatus(status, count) }];
  });
  const lines: { status: PointStatus; text: string }[][] = [];
  let used = 0;
  for (const part of parts) {
    const line = lines.at(-1);
    const more = displayWidth(part.text) + GAP.length;
    if (line && used + more <= width) line.push(part);
    else lines.push([part]);
    used = line && lines.at(-1) === line ? used + more : more - GAP.length;
  }
  return lines.map((line) =>
    line.flatMap((part, index) => [piece(index === 0 ? "" : GAP), piece(part.text, part.status)]),
  );
}

const GAP = "   ";

function countedStatus(status: PointStatus, count: number): string {
  const { sign, counted: words } = STATUS_WORDS[status];
  return `${sign} ${count} ${words}`;
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
  return paragraph([...signs, `${SILENT.sign} ${SILENT.meaning}`].join(" · "), width, 0, "quiet");
}
