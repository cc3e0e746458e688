import type { Point } from "../../model/index.ts";
import type { GridRow } from "../../present/grid.ts";
import { relationSentences } from "../../present/relation.ts";
import { STATUS_WORDS } from "../../present/status.ts";
import { hanging, outdented } from "./blocks.ts";
import type { Line } from "./paint.ts";
import type { SourceName } from "./sources.ts";
import { clean } from "./width.ts";

/** A point with five positions has ten relations; the first few tell what is the matter. */
const MAX_EXPLANATIONS = 3;

/** Why a point is in conflict: the reasons in words, then the exact words of each side. */
export function conflictDetail(
  row: GridRow,
  point: Point,
  sources: ReadonlyMap<string, SourceName>,
  width: number,
  indent: number,
): Line[] {
  const sentences = relationSentences(point).filter((sentence) => sentence.relation === "conflict");
  // Positions with equal labels give equal sentences; once is enough.
  const conflicts = [...new Set(sentences.map((sentence) => clean(sentence.explanation)))];
  const shown = conflicts.slice(0, MAX_EXPLANATIONS);
  const rest = conflicts.length - shown.length;
  return [
    ...shown.flatMap((explanation) =>
      hanging(`${STATUS_WORDS.conflict.sign} `, explanation, width, indent, "conflict"),
    ),
    ...(rest > 0
      ? hanging("  ", `and ${rest} more like ${rest === 1 ? "it" : "them"}`, width, indent, "quiet")
      : []),
    ...quotes(row, sources, width, indent + 2),
  ];
}

/** One quotation for each source and side; of several the first, which is where the text says it first. */
function quotes(
  row: GridRow,
  sources: ReadonlyMap<string, SourceName>,
  width: number,
  indent: number,
): Line[] {
  return row.cells.flatMap((cell) => {
    const name = sources.get(cell.articleId)?.name ?? cell.articleId;
    return cell.positions
      .filter((position) => position.status === "conflict")
      .flatMap((position) => {
        const [first] = position.quotes;
        if (!first) return [];
        const voice = first.attribution === null ? "" : ` (${clean(first.attribution)})`;
        const words = `${name}: “${clean(first.quote)}”${voice}`;
        return outdented(words, width, indent, "quiet");
      });
  });
}
