import type { GridRow } from "../../present/grid.ts";
import { STATUS_WORDS } from "../../present/status.ts";
import { hanging, paragraph, piece } from "./blocks.ts";
import type { Line } from "./paint.ts";
import type { SourceName } from "./sources.ts";
import { clean, displayWidth, padTo } from "./width.ts";
import { wrap } from "./wrap.ts";

interface Answer {
  readonly mark: string;
  readonly label: string;
  readonly status: GridRow["status"];
  readonly names: string;
}

/** One point where columns have no room: the question, then each answer with the sources that give it. */
export function stackedRow(row: GridRow, sources: ReadonlyMap<string, SourceName>, width: number): Line[] {
  const { sign } = STATUS_WORDS[row.status];
  const answers = answersOf(row, sources);
  const question = clean(row.question);
  return [...hanging(`${sign} `, question, width, 0, row.status), ...answerList(answers, width)];
}

/** What one source alone says: in one paragraph, there is nothing to compare. */
export function loneRow(row: GridRow, sources: ReadonlyMap<string, SourceName>, width: number): Line[] {
  const told = answersOf(row, sources).map((answer) => `${answer.label} (${answer.names})`);
  const words = [clean(row.question), told.join("; ")].join(" → ");
  return hanging(`${STATUS_WORDS[row.status].sign} `, words, width, 0, row.status);
}

function answersOf(row: GridRow, sources: ReadonlyMap<string, SourceName>): Answer[] {
  const names = new Map<string, { label: string; status: GridRow["status"]; names: string[] }>();
  for (const cell of row.cells) {
    for (const position of cell.positions) {
      const answer = names.get(position.positionId) ?? {
        label: clean(position.label),
        status: position.status,
        names: [],
      };
      answer.names.push(sources.get(cell.articleId)?.name ?? cell.articleId);
      names.set(position.positionId, answer);
    }
  }
  return [...names.values()].map(({ label, status, names: list }) => ({
    mark: row.status === "conflict" ? `${STATUS_WORDS[status].sign} ` : "",
    label,
    status,
    names: list.join(", "),
  }));
}

const INDENT = 4;
/** An answer takes at most this part of the line, so that the sources have room beside it. */
const LABEL_SHARE = 0.45;
/** Below this width the sources stand under the answer. */
const MIN_BESIDE = 60;

function answerList(answers: readonly Answer[], width: number): Line[] {
  if (width < MIN_BESIDE) {
    return answers.flatMap((answer) => [
      ...hanging(answer.mark, answer.label, width, INDENT, answer.status),
      ...paragraph(answer.names, width, INDENT + 2, "quiet"),
    ]);
  }
  const marked = Math.max(0, ...answers.map((answer) => displayWidth(answer.mark + answer.label)));
  const column = Math.min(marked, Math.floor(width * LABEL_SHARE));
  return answers.flatMap((answer) => {
    const labels = hanging(answer.mark, answer.label, column).map((line) => line.map((p) => p.text).join(""));
    const names = wrap(answer.names, width - INDENT - column - 2);
    return Array.from(
      { length: Math.max(labels.length, names.length) },
      (_, at): Line => [
        piece(" ".repeat(INDENT)),
        piece(padTo(labels[at] ?? "", column + 2), answer.status),
        piece(names[at] ?? ""),
      ],
    );
  });
}
