import { compatible, conflict } from "../verdict.ts";
import { derive, expectedTotal } from "./arithmetic.ts";
import type { Finding } from "./finding.ts";
import type { Figure, Side } from "./side.ts";

/** A figure of one text that follows from figures of the other. */
export interface Reckoned {
  readonly finding: Finding;
  /** Share of what is reckoned with that the other text gives. */
  readonly given: number;
}

/** Figures of `to` that follow from those of `from`; those that `from` gives itself (`known`) need no reckoning. */
export function reckon(from: Side, to: Side, turned: boolean, known: ReadonlySet<Figure>): Reckoned[] {
  const open = to.figures.filter((f) => !known.has(f));
  return open.flatMap((figure): Reckoned[] => {
    const found = derive(figure, from, to);
    const own = found?.parts.filter((p) => from.figures.includes(p)) ?? [];
    const [part] = own;
    if (found === null || part === undefined) return [];
    const [x, y] = turned ? [figure, part] : [part, figure];
    const finding: Finding = {
      facet: figure.quantity.unit.kind === "count" ? "count" : "amount",
      verdict: compatible("scope", "derived-figure", turned ? "b>a" : "a>b"),
      a: x.quantity,
      b: y.quantity,
      note: `${found.expression} = ${figure.quantity.value.best}`,
    };
    return [{ finding, given: own.length / found.parts.length }];
  });
}

/** Totals that contradict what the other text lets one reckon. */
export function misreckoned(from: Side, to: Side, turned: boolean): Finding[] {
  return to.figures.flatMap((figure): Finding[] => {
    const total = expectedTotal(figure, from, to);
    const [part] = total?.parts ?? [];
    if (total === null || part === undefined || total.value === figure.quantity.value.best) return [];
    const [x, y] = turned ? [figure, part] : [part, figure];
    const note = `${total.expression} = ${total.value}, not ${figure.quantity.value.best}`;
    return [{ facet: "count", verdict: conflict("derived-otherwise"), a: x.quantity, b: y.quantity, note }];
  });
}
