import type { DocumentReading, Quotation, Span, Token } from "../../../model/index.ts";
import { wordKeys } from "../../lexicon/word-keys.ts";
import { type AnswerContext, type AnswerRule, answer, type Candidate } from "../candidate.ts";
import { mentionAt } from "../entity-at.ts";
import type { Frame } from "../frame.ts";

const THRESHOLD = 0.45;
/** A long quotation is known by its beginning; comparing all of it would cost its square. */
const MOST_WORDS = 32;
const LEAST_WORDS = 3;
/** A claim carries a quotation where it holds this much of it. */
const CARRIES = 0.5;
const CONTENT = /^(?:NOUN|VERB|ADJ|PROPN|NUM|ADV|PRON)$/;
const PRONOUN_WEIGHT = 0.3;
/** Two named speakers are held against each other only where their words are nearly the same. */
const SAME_WORDS = 0.6;

const overlap = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** The claims that carry each quotation: those that hold most of it, else those inside it. */
const carriers = new WeakMap<DocumentReading, ReadonlyMap<number, readonly Quotation[]>>();

function carriersOf(reading: DocumentReading): ReadonlyMap<number, readonly Quotation[]> {
  const known = carriers.get(reading);
  if (known) return known;
  const found = new Map<number, Quotation[]>();
  const claims = [...reading.claims].sort((a, b) => a.start - b.start || a.index - b.index);
  let from = 0;
  for (const quotation of reading.parsed.quotations) {
    // Claims and quotations both come in text order; a claim is no longer than its sentence.
    while (from < claims.length && (claims[from]?.end ?? 0) <= quotation.start) from++;
    const near: typeof claims = [];
    for (let i = from; i < claims.length; i++) {
      const claim = claims[i];
      if (!claim || claim.start >= quotation.end) break;
      if (overlap(claim, quotation) > 0) near.push(claim);
    }
    const length = quotation.end - quotation.start;
    const holding = near.filter((c) => overlap(c, quotation) >= CARRIES * length);
    for (const claim of holding.length > 0 ? holding : near)
      found.set(claim.index, [...(found.get(claim.index) ?? []), quotation]);
  }
  carriers.set(reading, found);
  return found;
}

interface Speaker {
  /** Null where the text does not name who speaks. */
  readonly key: string | null;
  readonly label: string;
}

/** The entity that a phrase names or refers to, null where it is none. */
function entityAt(frame: Frame, span: Span, { keyOf, label }: AnswerContext): Speaker | null {
  const any = mentionAt(frame.reading, span);
  const entity = any ? frame.reading.entities.entities[any.entity] : undefined;
  if (!any || !entity) return null;
  const key = keyOf(frame.document, any.entity);
  return { key: entity.named ? key : null, label: label(key) };
}

/** Who says the words: the first link of the attribution outside them, else the subject beside them. */
function speakerOf(frame: Frame, spoken: Span, context: AnswerContext): Speaker {
  for (const { source } of frame.claim.attribution) {
    const { start, end } = source;
    if (start === undefined || end === undefined || overlap({ start, end }, spoken) > 0) continue;
    return entityAt(frame, { start, end }, context) ?? { key: null, label: source.text };
  }
  const beside = frame.claim.arguments.find((a) => a.role === "subject" && overlap(a, spoken) === 0);
  if (beside) {
    const text = frame.reading.document.text.slice(beside.start, beside.end);
    return entityAt(frame, beside, context) ?? { key: null, label: text };
  }
  return { key: null, label: "somebody" };
}

/** The content words of a span: a quotation may run over several sentences. */
function spokenTokens(frame: Frame, spoken: Span): Token[] {
  const tokens: Token[] = [];
  const { sentences } = frame.reading.parsed;
  for (let s = frame.claim.sentence; s < sentences.length; s++) {
    const sentence = sentences[s];
    if (!sentence || sentence.start >= spoken.end) break;
    for (const t of sentence.tokens)
      if (t.start >= spoken.start && t.end <= spoken.end && CONTENT.test(t.upos)) tokens.push(t);
  }
  return tokens.slice(0, MOST_WORDS);
}

/** Share of the shorter list's lemmas that the longer one has too. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  if (small.length === 0) return 0;
  const other = new Set(large);
  return small.filter((w) => other.has(w)).length / small.length;
}

function candidateOf(frame: Frame, spoken: Quotation, context: AnswerContext): Candidate | null {
  const tokens = spokenTokens(frame, spoken);
  if (tokens.length < LEAST_WORDS) return null;
  const { key, label } = speakerOf(frame, spoken, context);
  const words = tokens.map((t) => t.lemma.toLowerCase());
  return {
    facet: "quote",
    answer: answer(frame, {
      kind: "quote",
      speaker: key,
      speakerLabel: label,
      text: frame.reading.document.text.slice(spoken.start, spoken.end),
    }),
    frame,
    event: null,
    slot: null,
    kind: "quote",
    about: tokens.map((t) => ({
      id: t.lemma.toLowerCase(),
      keys: wordKeys(t.lemma, t.upos),
      weight: t.upos === "PRON" ? PRONOUN_WEIGHT : 1,
    })),
    apart: (other) => {
      const value = other.answer.value;
      if (value.kind !== "quote" || key === null || value.speaker === null || key === value.speaker)
        return false;
      return (
        sharedWords(
          words,
          other.about.map((i) => i.id),
        ) < SAME_WORDS
      );
    },
    threshold: THRESHOLD,
    wording: `What exactly did ${label} say?`,
    alone: false,
  };
}

/** The words between quotation marks that a claim carries, and who is said to have said them. */
export const quoteRule: AnswerRule = {
  name: "quote/direct",
  facet: "quote",
  find: (frame, context) =>
    (carriersOf(frame.reading).get(frame.index) ?? [])
      .map((q) => candidateOf(frame, q, context))
      .filter((c) => c !== null),
};
