/** About this many marks on an axis: more crowd a side panel, fewer leave one guessing. */
const AIM = 5;

const STEPS = [1, 2, 2.5, 5, 10] as const;

/** The round step (1, 2, 2.5 or 5 times a power of ten) that gives about five marks over a length. */
function roundStep(length: number): number {
  const rough = length / AIM;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = STEPS.find((step) => step * power >= rough * 0.999) ?? 10;
  return factor * power;
}

export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

/**
 * A linear axis with round ends around the values. Zero is on it where the values are not far from zero,
 * seen against their spread; otherwise it would press them together.
 */
export function linearAxis(values: readonly number[], whole: boolean): Axis | null {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return null;
  let low = Math.min(...finite);
  let high = Math.max(...finite);
  if (low >= 0 && low <= (high - low) * 2) low = 0;
  if (low === high) {
    low -= 1;
    high += 1;
  }
  const step = whole ? Math.max(1, Math.ceil(roundStep(high - low))) : roundStep(high - low);
  const min = Math.floor(low / step) * step;
  const max = Math.ceil(high / step - 1e-9) * step;
  const count = Math.round((max - min) / step);
  // Multiplying beats adding: 0.1 + 0.2 would be printed as 0.30000000000000004.
  const ticks = Array.from({ length: count + 1 }, (_, index) => tidy(min + index * step));
  return { min: tidy(min), max: tidy(max), ticks };
}

const SIGNIFICANT_DIGITS = 12; // what double arithmetic leaves reliable after a few operations

function tidy(value: number): number {
  return Number(value.toPrecision(SIGNIFICANT_DIGITS));
}

const MILLION = 1_000_000;
const BILLION = 1_000_000_000;

/** A number for an axis: "2,400", "1.5 million". */
export function numberInWords(value: number): string {
  const size = Math.abs(value);
  if (size >= BILLION) return `${plain(value / BILLION)} billion`;
  if (size >= MILLION) return `${plain(value / MILLION)} million`;
  return plain(value);
}

function plain(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: 2 });
}
