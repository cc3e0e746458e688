import { parse } from "../../lib/engine/parse/index.ts";
import { segment } from "../../lib/engine/segment/index.ts";
import type { NumberSet, ParsedText, Quantity, Time } from "../../lib/model/index.ts";

export const read = (text: string): ParsedText => parse(text, segment(text));

const end = (n: number | null, open: string): string =>
  n === null ? open : String(Number(n.toPrecision(12)));

export function renderSet(s: NumberSet): string {
  if (s.min !== null && s.min === s.max) return end(s.min, "");
  const left = s.min === null || !s.minInclusive ? "(" : "[";
  const right = s.max === null || !s.maxInclusive ? ")" : "]";
  return `${left}${end(s.min, "-∞")}, ${end(s.max, "∞")}${right}`;
}

/**
 * One line that shows what the words alone decide: text | hedge set best | unit | change. What is measured
 * depends on the tree, so it has cases of its own: a new model of the parser must not break these.
 */
export function renderQuantity(q: Quantity): string {
  const { value, unit } = q;
  const best = value.best !== null && value.min !== value.max ? ` ~${end(value.best, "")}` : "";
  const code = unit.code === null ? "" : ` ${unit.code}`;
  const parts = [
    q.text,
    `${q.hedge} ${renderSet(value)}${best}`,
    `${unit.kind}${code} "${unit.text}"`,
    q.change ?? "-",
  ];
  return parts.join(" | ");
}

/** text | type value | certainty, anchor. */
export function renderTime(t: Time): string {
  return `${t.text} | ${t.type} ${t.value ?? "?"} | ${t.certainty}${t.anchor === null ? "" : ` < ${t.anchor}`}`;
}
