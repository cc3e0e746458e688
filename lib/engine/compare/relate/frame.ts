import type { NumberSet, Span } from "../../../model/index.ts";
import { disjoint, entails, exact, hedged, justOver, sameSet } from "../../../text/number-set.ts";
import { type Bound as AnyBound, BEFORE } from "../../lexicon/hedges.ts";
import { compatible, conflict, same, type Verdict } from "../verdict.ts";
import { finer, roundedApart } from "./align.ts";
import type { Finding } from "./finding.ts";
import type { Side } from "./side.ts";
import { timeVerdict } from "./when.ts";

type Bound = Exclude<AnyBound, "exactly">;

/** A text with its figures taken out: what is left, and each figure with its bound. */
interface Frame {
  readonly words: readonly string[];
  readonly slots: readonly Slot[];
}

interface Slot extends Span {
  readonly set: NumberSet;
}

/** "1,203.5" or "12": a figure in digits. */
const DIGITS = /^\d{1,15}(?:,\d{3}){0,5}(?:\.\d{1,15})?$/;
/** A slot's mark among the words. */
const SLOT = "#";

function boundedSet(value: number, bound: Bound | null): NumberSet {
  if (bound === null) return exact(value);
  return bound === "just_over" ? justOver(value) : hedged(value, bound);
}

/** The longest bound that begins at token `i` and stands right before a figure. */
function boundAt(
  texts: readonly string[],
  i: number,
): { readonly bound: Bound; readonly next: number } | null {
  for (const { bound, words } of BEFORE) {
    // "A total of" and "just" bound nothing: they stay among the words.
    if (bound === "exactly") continue;
    const next = i + words.length;
    if (DIGITS.test(texts[next] ?? "") && words.every((w, k) => texts[i + k] === w)) return { bound, next };
  }
  return null;
}

function frameOf({ tokens }: Side): Frame {
  const texts = tokens.map(({ token }) => token.text.toLowerCase());
  const words: string[] = [];
  const slots: Slot[] = [];
  for (let i = 0; i < texts.length; i++) {
    const bounded = boundAt(texts, i);
    const at = bounded?.next ?? i;
    const figure = texts[at] ?? "";
    if (bounded === null && !DIGITS.test(figure)) {
      words.push(figure);
      continue;
    }
    const set = boundedSet(Number(figure.replaceAll(",", "")), bounded?.bound ?? null);
    slots.push({ set, start: tokens[i]?.token.start ?? 0, end: tokens[at]?.token.end ?? 0 });
    words.push(SLOT);
    i = at;
  }
  return { words, slots };
}

/** "Between 46 and 50 people": an estimate, whose ends are no figures of their own. */
const holdsEstimate = (side: Side) =>
  side.figures.some(({ quantity, last, noun }) => {
    const behind = side.tokens.slice(last + 1, last + 6).some((t) => t.lemma === noun);
    return quantity.hedge === "range" && noun !== "" && behind;
  });

function verdictOf(a: NumberSet, b: NumberSet): Verdict {
  if (sameSet(a, b)) return same("same-figure");
  if (entails(a, b)) return compatible("bound", "within-bound", "a>b");
  if (entails(b, a)) return compatible("bound", "within-bound", "b>a");
  if (!disjoint(a, b)) return compatible("precision", "overlapping-ranges");
  return a.best !== b.best && roundedApart(a, b)
    ? compatible("precision", "rounded-figure", finer(a, b))
    : conflict("disjoint-ranges");
}

/** Whether the figure at a span is money or a measure rather than a number of people or things. */
function facetAt(side: Side, { start, end }: Span): "count" | "amount" | "time" {
  const hit = side.figures.find(({ quantity }) => quantity.start < end && start < quantity.end);
  if (side.reading.times.some((t) => t.start < end && start < t.end)) return "time";
  return hit === undefined || hit.quantity.unit.kind === "count" ? "count" : "amount";
}

/** The date or time of day that a figure is part of. */
const timeAt = (side: Side, { start, end }: Span) =>
  side.reading.times.find(
    (t) => t.start <= start && end <= t.end && (t.type === "date" || t.type === "time") && t.value !== null,
  );

/** What either text knows the figure to be: one may have read it where the other could not. */
const facetOf = (a: Finding["facet"], b: Finding["facet"]) =>
  (["time", "amount"] as const).find((facet) => a === facet || b === facet) ?? "count";

/**
 * Two versions of one text that differ in nothing but figures: then the figures stand opposite each other whatever they
 * measure. Null where other words differ, where there are no figures, or where a figure is the end of an estimate.
 */
export function sameButFigures(a: Side, b: Side): Finding[] | null {
  if (holdsEstimate(a) || holdsEstimate(b)) return null;
  const [x, y] = [frameOf(a), frameOf(b)];
  if (x.slots.length === 0 || x.words.length !== y.words.length) return null;
  if (!x.words.every((w, i) => w === y.words[i])) return null;
  return x.slots.flatMap((slot, i): Finding[] => {
    const other = y.slots[i] as Slot;
    const [s, t] = [timeAt(a, slot), timeAt(b, other)];
    const dated = s === undefined || t === undefined ? null : timeVerdict(s, t);
    if (s !== undefined && t !== undefined && dated !== null)
      return [{ facet: "time", verdict: dated, a: s, b: t }];
    return [
      {
        facet: facetOf(facetAt(a, slot), facetAt(b, other)),
        verdict: verdictOf(slot.set, other.set),
        a: slot,
        b: other,
      },
    ];
  });
}
