import type { Span } from "../model/index.ts";
import { approximateMatches } from "./approximate.ts";
import type { Anchor } from "./selector.ts";

/** Where an anchor's words are now, and how sure that is. */
export interface ResolvedAnchor extends Span {
  /** `position`: unmoved; `quote`: the same words elsewhere; `approximate`: the words were edited. */
  readonly how: "position" | "quote" | "approximate";
  /** 0 to 1; 1 is the same words between the same neighbors. */
  readonly score: number;
}

/**
 * Weights of a candidate's score. The words themselves count most; neighbors tell repeated phrases apart;
 * the place breaks ties only, because a paragraph added above moves everything.
 */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, place: 2 } as const;
const TOTAL_WEIGHT = WEIGHTS.quote + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.place;

/** Below this an edited stretch is another statement rather than the same one corrected. */
const LEAST_SCORE = 0.6;

/**
 * Finds an anchor's words in a text, which may be a newer version of the one it was made on.
 * Null is a normal answer: the words are gone, and the anchor is an orphan.
 */
export function resolve(text: string, anchor: Anchor): ResolvedAnchor | null {
  const { exact } = anchor.quote;
  const { start, end } = anchor.position;
  if (text.slice(start, end) === exact && end <= text.length && neighborsFit(text, anchor)) {
    return { start, end, how: "position", score: 1 };
  }
  if (exact === "") return null;
  const found = exactMatches(text, exact);
  if (found.length > 0) return best(text, anchor, found, "quote");
  const edited = best(text, anchor, approximateMatches(text, exact, start), "approximate");
  return edited && edited.score >= LEAST_SCORE ? edited : null;
}

function neighborsFit(text: string, anchor: Anchor): boolean {
  const { start, end } = anchor.position;
  const { prefix, suffix } = anchor.quote;
  return text.slice(0, start).endsWith(prefix) && text.startsWith(suffix, end);
}

interface Candidate extends Span {
  /** Edits between the quote and these words. */
  readonly edits: number;
}

/** A phrase repeated more often than this in one article tells nothing; the first ones serve. */
const MOST_MATCHES = 1000;

function exactMatches(text: string, exact: string): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    found.push({ start: at, end: at + exact.length, edits: 0 });
    if (found.length === MOST_MATCHES) break;
  }
  return found;
}

function best(
  text: string,
  anchor: Anchor,
  candidates: readonly Candidate[],
  how: ResolvedAnchor["how"],
): ResolvedAnchor | null {
  let winner: ResolvedAnchor | null = null;
  for (const candidate of candidates) {
    const score = scoreOf(text, anchor, candidate);
    if (winner === null || score > winner.score) {
      winner = { start: candidate.start, end: candidate.end, how, score };
    }
  }
  return winner;
}

function scoreOf(text: string, anchor: Anchor, candidate: Candidate): number {
  const { exact, prefix, suffix } = anchor.quote;
  const words = 1 - candidate.edits / exact.length;
  const before = sharedEnd(text.slice(Math.max(0, candidate.start - prefix.length), candidate.start), prefix);
  const after = sharedStart(text.slice(candidate.end, candidate.end + suffix.length), suffix);
  const place = 1 - Math.min(1, Math.abs(candidate.start - anchor.position.start) / Math.max(1, text.length));
  const sum =
    WEIGHTS.quote * words + WEIGHTS.prefix * before + WEIGHTS.suffix * after + WEIGHTS.place * place;
  return sum / TOTAL_WEIGHT;
}

/** The share of the expected neighbor that is there, counted from the quote outwards. */
function sharedStart(actual: string, expected: string): number {
  if (expected === "") return actual === "" ? 1 : 0;
  let shared = 0;
  while (shared < expected.length && actual[shared] === expected[shared]) shared += 1;
  return shared / expected.length;
}

function sharedEnd(actual: string, expected: string): number {
  if (expected === "") return actual === "" ? 1 : 0;
  let shared = 0;
  while (shared < expected.length && actual.at(-1 - shared) === expected.at(-1 - shared)) shared += 1;
  return shared / expected.length;
}
