import type { Sentence } from "../model/index.ts";
import { escapeMarkup } from "../text/markup.ts";
import { displayWidth } from "./report/width.ts";

/** All measures in pixels. The font is monospaced, so that widths are known without one. */
const FONT = 14;
const COLUMN = 8.4;
const TOKEN_GAP = 18;
const LEVEL = 26;
const MARGIN = 20;
const LINE = 18;
const SENTENCE_GAP = 36;

interface Arc {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly body: string;
}

/** Sentences with their dependency trees as one SVG document: heads point at their dependents, arcs above the words. */
export function treesSvg(sentences: readonly Sentence[]): string {
  const drawings = sentences.map(drawSentence);
  const width = Math.max(1, ...drawings.map((drawing) => drawing.width)) + 2 * MARGIN;
  let y = MARGIN;
  const bodies = drawings.map((drawing) => {
    const body = `<g transform="translate(${MARGIN} ${round(y)})">${drawing.body}</g>`;
    y += drawing.height + SENTENCE_GAP;
    return body;
  });
  const height = Math.max(1, y - SENTENCE_GAP + MARGIN);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" font-family="ui-monospace, monospace" font-size="${FONT}">
<defs><marker id="tip" viewBox="0 0 6 6" refX="3" refY="5" markerWidth="6" markerHeight="6"><path d="M0 0L3 6L6 0Z" fill="#555"/></marker></defs>
<rect width="100%" height="100%" fill="#fff"/>
${bodies.join("\n")}
</svg>
`;
}

function drawSentence({ tokens }: Sentence): Drawing {
  const centers: number[] = [];
  let x = 0;
  for (const token of tokens) {
    const width = Math.max(...[token.text, token.upos, token.deprel].map(displayWidth)) * COLUMN;
    centers.push(x + width / 2);
    x += width + TOKEN_GAP;
  }
  const arcs = tokens.flatMap((token, to): Arc[] =>
    token.head < 0 ? [] : [{ from: token.head, to, label: token.deprel }],
  );
  const levels = levelsOf(arcs);
  const top = (Math.max(0, ...levels) + 1) * LEVEL;
  const root = tokens.findIndex((token) => token.head < 0);
  const words = tokens.map((token, i) => wordSvg(centers[i]!, top, token.text, token.upos)).join("");
  const lines = arcs.map((arc, i) => arcSvg(arc, centers, top, levels[i]!)).join("");
  const mark =
    root < 0
      ? ""
      : `<text x="${round(centers[root]!)}" y="${round(top + 3 * LINE)}" text-anchor="middle" fill="#a33" font-size="11">root</text>`;
  return { width: Math.max(1, x - TOKEN_GAP), height: top + 3 * LINE + 4, body: lines + words + mark };
}

/** Each arc stands above every arc inside its span; the shortest go lowest. */
function levelsOf(arcs: readonly Arc[]): number[] {
  const spans = arcs.map(({ from, to }) => [Math.min(from, to), Math.max(from, to)] as const);
  const order = spans.map((_, i) => i).sort((a, b) => lengthOf(spans[a]!) - lengthOf(spans[b]!) || a - b);
  const levels: number[] = arcs.map(() => 0);
  const placed: number[] = [];
  for (const i of order) {
    const [low, high] = spans[i]!;
    const below = placed.filter((j) => spans[j]![0] < high && spans[j]![1] > low).map((j) => levels[j]!);
    levels[i] = Math.max(0, ...below) + 1;
    placed.push(i);
  }
  return levels;
}

function lengthOf([low, high]: readonly [number, number]): number {
  return high - low;
}

/** Arcs that start at one word leave it side by side, this far from its middle. */
const FAN = 4;

function arcSvg({ from, to, label }: Arc, centers: readonly number[], top: number, level: number): string {
  const side = to > from ? 1 : -1;
  const start = centers[from]! + side * FAN;
  const end = centers[to]! - side * FAN;
  const height = top - level * LEVEL + 8;
  const foot = top - 2;
  const path = `M${round(start)} ${round(foot)}C${round(start)} ${round(height)} ${round(start)} ${round(height)} ${round((start + end) / 2)} ${round(height)}S${round(end)} ${round(height)} ${round(end)} ${round(foot)}`;
  return `<path d="${path}" fill="none" stroke="#555" marker-end="url(#tip)"/><text x="${round((start + end) / 2)}" y="${round(height - 3)}" text-anchor="middle" fill="#357" font-size="11">${escapeMarkup(label)}</text>`;
}

function wordSvg(x: number, top: number, text: string, upos: string): string {
  return `<text x="${round(x)}" y="${round(top + LINE)}" text-anchor="middle" fill="#111">${escapeMarkup(text)}</text><text x="${round(x)}" y="${round(top + 2 * LINE)}" text-anchor="middle" fill="#777" font-size="11">${escapeMarkup(upos)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
