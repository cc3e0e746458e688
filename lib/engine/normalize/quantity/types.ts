import type { UnitKind } from "../../../model/index.ts";
import type { Atom } from "../atoms.ts";
import type { Doc } from "../document.ts";
import type { Figure } from "../number/index.ts";

/** A unit as it stands in the text, up to atom `to` (exclusive). */
export interface UnitReading {
  readonly to: number;
  readonly kind: UnitKind;
  readonly code: string | null;
  readonly text: string;
  /** What the figure is multiplied by to come in units of `code` (cents: 0.01; "m" of "£5m": a million). */
  readonly factor: number;
}

/** A currency before its figure. */
export interface Prefix {
  readonly from: number;
  readonly to: number;
  readonly code: string;
  readonly text: string;
  readonly factor: number;
}

/** What a unit rule may look at. */
export interface UnitContext {
  readonly doc: Doc;
  readonly atoms: readonly Atom[];
  readonly figure: Figure;
  readonly prefix: Prefix | null;
}

/** A way to read the unit after a figure, beginning at atom `i`; null means "not mine". */
export type UnitRule = (context: UnitContext, i: number) => UnitReading | null;
