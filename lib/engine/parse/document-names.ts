/**
 * A document's names as a whole: the same words name the same thing throughout, and a surname alone is the person who
 * was named in full elsewhere. The finder reads sentence by sentence and cannot know what comes later.
 */
import type { Name, NameKind } from "../../model/syntax.ts";
import { mendNames } from "./name-kinds.ts";
import { NAME_KINDS } from "./names.ts";

/** A sentence with the names found in it. */
export interface NamedSentence {
  readonly tokens: readonly { readonly text: string; readonly xpos: string }[];
  readonly names: readonly Name[];
}

/** The words from token `first` to `last`. */
function spelling({ tokens }: NamedSentence, first: number, last: number): string {
  let words = tokens[first]!.text;
  for (let i = first + 1; i <= last; i++) words += ` ${tokens[i]!.text}`;
  return words;
}

/** Longest name that is looked for again, in tokens: longer ones hardly ever recur. */
const LONGEST = 4;

/** How often each kind was given to a spelling. */
class Votes {
  readonly #counts = new Map<string, Int32Array>();

  add(key: string, kind: NameKind): void {
    const k = NAME_KINDS.indexOf(kind);
    if (k < 0) return;
    const counts = this.#counts.get(key) ?? new Int32Array(NAME_KINDS.length);
    counts[k]!++;
    this.#counts.set(key, counts);
  }

  /** The kind given most often, `own` among equals; null where there was none. */
  kind(key: string, own: NameKind | null): NameKind | null {
    const counts = this.#counts.get(key);
    if (counts === undefined) return null;
    let top = Math.max(0, own === null ? 0 : NAME_KINDS.indexOf(own));
    for (let k = 0; k < counts.length; k++) if (counts[k]! > counts[top]!) top = k;
    return NAME_KINDS[top]!;
  }
}

function votesOf(sentences: readonly NamedSentence[]): Votes {
  const votes = new Votes();
  for (const sentence of sentences) {
    for (const { first, last, kind } of sentence.names) {
      votes.add(spelling(sentence, first, last), kind);
      if (kind === "person" && last > first) votes.add(spelling(sentence, last, last), kind);
    }
  }
  return votes;
}

/** Proper nouns outside all names that the document calls a name elsewhere. */
function missed(sentence: NamedSentence, votes: Votes): Name[] {
  const { tokens, names } = sentence;
  const free = tokens.map(({ xpos }) => xpos === "NNP" || xpos === "NNPS");
  for (const { first, last } of names) free.fill(false, first, last + 1);
  const found: Name[] = [];
  for (let first = 0; first < tokens.length; first++) {
    if (!free[first]) continue;
    let last = first;
    while (free[last + 1]) last++;
    // Whole runs of proper nouns only: a part of a run is another name.
    const kind = last - first < LONGEST ? votes.kind(spelling(sentence, first, last), null) : null;
    if (kind !== null) found.push({ first, last, kind });
    first = last;
  }
  return found;
}

/** The names of each sentence, made consistent over the document. Groups stay as they are. */
export function documentNames(found: readonly NamedSentence[]): Name[][] {
  const sentences = found.map(({ tokens, names }) => ({ tokens, names: mendNames(tokens, names) }));
  const votes = votesOf(sentences);
  return sentences.map((sentence) => {
    const kept = sentence.names.map((name): Name => {
      const { first, last, kind } = name;
      return kind === "group"
        ? name
        : { first, last, kind: votes.kind(spelling(sentence, first, last), kind) ?? kind };
    });
    const more = missed(sentence, votes);
    return more.length === 0 ? kept : [...kept, ...more].sort((a, b) => a.first - b.first);
  });
}
