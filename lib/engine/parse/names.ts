/**
 * Finder of names: tokens labelled left to right (begin, inside, outside, by kind) on a linear model
 * over words, tags, shapes, tree and lexical knowledge.
 */
import type { Name, NameKind } from "../../model/syntax.ts";
import { isPeople, KNOWN_PEOPLE, knownBits } from "./gazetteer.ts";
import { feature1, feature2, feature3 } from "./hash.ts";
import type { Scorer } from "./linear.ts";
import { PAD, type SentenceBuffer } from "./sentence-buffer.ts";
import type { TagSet } from "./tagset.ts";
import type { ParserState } from "./transition.ts";

/** Class 0 is outside; then begin and inside of each kind. */
export const NAME_KINDS: readonly NameKind[] = ["person", "organisation", "place"];
export const NAME_CLASSES = 1 + 2 * NAME_KINDS.length;
/** More than the number of templates below. */
export const NAME_FEATURES = 80;

export function beginClass(kind: number): number {
  return 1 + 2 * kind;
}
export function insideClass(kind: number): number {
  return 2 + 2 * kind;
}

/** Columns beside the sentence buffer's, by place. */
export class NameColumns {
  known = new Int32Array(0);
  /** Class of each token already decided. */
  label = new Int32Array(0);
  /** What the document's earlier names say of the word: class plus one of its last use, 0 for none. */
  before = new Int32Array(0);

  load(forms: readonly string[]): void {
    const size = forms.length + 2 * PAD;
    if (this.known.length < size) {
      this.known = new Int32Array(2 * size);
      this.label = new Int32Array(2 * size);
      this.before = new Int32Array(2 * size);
    }
    this.known.fill(0, 0, size);
    this.label.fill(0, 0, size);
    this.before.fill(0, 0, size);
    forms.forEach((form, i) => {
      this.known[i + PAD] = knownBits(form);
    });
  }
}

/** Writes the names of the features of token `i`; returns how many. */
export function nameFeatures(
  s: SentenceBuffer,
  tree: ParserState,
  columns: NameColumns,
  i: number,
  out: Int32Array,
): number {
  const at = i + PAD;
  const { word, tag, shape, flags, field, cluster, region } = s;
  const { known, label, before } = columns;
  const head = tree.head[at]!;
  const deprel = tree.label[at]!;
  const l1 = label[at - 1]!;
  const w0 = word[at]!;
  const t0 = tag[at]!;
  const k0 = known[at]!;
  let n = 0;
  out[n++] = feature1(1, 0);
  out[n++] = feature1(2, w0);
  out[n++] = feature2(3, l1, w0);
  out[n++] = feature1(4, word[at - 1]!);
  out[n++] = feature1(5, word[at + 1]!);
  out[n++] = feature1(6, word[at - 2]!);
  out[n++] = feature1(7, word[at + 2]!);
  out[n++] = feature2(8, word[at - 1]!, w0);
  out[n++] = feature2(9, w0, word[at + 1]!);
  out[n++] = feature1(10, l1);
  out[n++] = feature2(11, l1, label[at - 2]!);
  out[n++] = feature2(12, l1, t0);
  out[n++] = feature2(13, tag[at - 1]!, t0);
  out[n++] = feature2(14, t0, tag[at + 1]!);
  out[n++] = feature3(15, tag[at - 1]!, t0, tag[at + 1]!);
  out[n++] = feature2(16, l1, shape[at]!);
  out[n++] = feature1(17, shape[at]!);
  out[n++] = feature3(18, flags[at - 1]!, flags[at]!, flags[at + 1]!);
  out[n++] = feature1(19, s.p2[at]!);
  out[n++] = feature1(20, s.p3[at]!);
  out[n++] = feature1(21, s.s2[at]!);
  out[n++] = feature1(22, s.s3[at]!);
  out[n++] = feature1(23, s.s4[at]!);
  out[n++] = feature2(24, k0, l1);
  out[n++] = feature2(25, k0, t0);
  out[n++] = feature2(26, known[at - 1]!, t0);
  out[n++] = feature2(27, known[at + 1]!, t0);
  out[n++] = feature3(28, known[at - 1]!, k0, known[at + 1]!);
  out[n++] = feature2(29, known[at + 2]!, t0);
  out[n++] = feature2(30, deprel, t0);
  out[n++] = feature2(31, deprel, word[head]!);
  out[n++] = feature2(32, deprel, tag[head]!);
  out[n++] = feature2(33, known[head]!, deprel);
  out[n++] = feature1(34, before[at]!);
  out[n++] = feature2(35, before[at]!, l1);
  out[n++] = feature2(36, word[at - 1]!, t0);
  out[n++] = feature2(37, t0, word[at + 1]!);
  out[n++] = feature3(38, word[at - 1]!, t0, l1);
  out[n++] = feature3(39, word[at - 2]!, word[at - 1]!, t0);
  out[n++] = feature2(40, s.ambiguity[at]!, flags[at]!);
  out[n++] = feature2(41, word[tree.left1[at]!]!, t0);
  out[n++] = feature2(42, word[tree.right1[at]!]!, t0);
  out[n++] = feature2(43, flags[at]!, l1);
  out[n++] = feature2(44, before[at + 1]!, t0);
  out[n++] = feature1(45, field[at]!);
  out[n++] = feature2(46, field[at]!, l1);
  out[n++] = feature3(47, field[at]!, flags[at]!, t0);
  out[n++] = feature2(48, field[at + 1]!, t0);
  out[n++] = feature2(49, field[at - 1]!, t0);
  out[n++] = feature3(50, deprel, field[head]!, t0);
  out[n++] = feature2(51, s.class[at]!, flags[at]!);
  out[n++] = feature3(52, field[at]!, field[at + 1]!, flags[at]!);
  out[n++] = feature3(53, known[at]!, field[at]!, l1);
  out[n++] = feature3(54, known[at - 1]!, known[at]!, l1);
  out[n++] = feature2(55, cluster[at]!, flags[at]!);
  out[n++] = feature2(56, cluster[at]!, l1);
  out[n++] = feature2(57, cluster[at - 1]!, t0);
  out[n++] = feature2(58, cluster[at + 1]!, t0);
  out[n++] = feature3(59, region[at]!, flags[at]!, l1);
  out[n++] = feature3(60, region[at - 1]!, region[at]!, flags[at]!);
  out[n++] = feature3(61, region[at]!, region[at + 1]!, flags[at]!);
  out[n++] = feature3(62, cluster[head]!, deprel, t0);
  out[n++] = feature2(63, cluster[at - 2]!, t0);
  out[n++] = feature2(64, cluster[at + 2]!, t0);
  return n;
}

/** Whether class `c` may follow `previous`: inside only after its own kind. */
function mayFollow(c: number, previous: number): boolean {
  return c === 0 || c % 2 === 1 || previous === c || previous === c - 1;
}

/** The best class that may follow the label before. */
export function bestLabel(scores: Int32Array, previous: number): number {
  let top = 0;
  for (let c = 1; c < NAME_CLASSES; c++) if (scores[c]! > scores[top]! && mayFollow(c, previous)) top = c;
  return top;
}

/** Only such words begin a name in lower case or without letters ("google"); the model is not asked about others. */
const BEGINNING: ReadonlySet<string> = new Set(["PROPN", "NOUN", "ADJ", "NUM", "X"]);

export class NameFinder {
  readonly #model: Scorer;
  readonly #features = new Int32Array(NAME_FEATURES);
  readonly #scores = new Int32Array(NAME_CLASSES);
  readonly #columns = new NameColumns();
  /** By tag plus one: 1 where a word in lower case may begin a name. */
  readonly #begins: Uint8Array;

  constructor(model: Scorer, tags: TagSet) {
    this.#model = model;
    this.#begins = Uint8Array.from([0, ...tags.upos.map((upos) => (BEGINNING.has(upos) ? 1 : 0))]);
  }

  /**
   * Names of a parsed sentence.
   * @param memory labels of words in names found before in the document, by word hash; added to
   */
  find(forms: readonly string[], s: SentenceBuffer, tree: ParserState, memory: Map<number, number>): Name[] {
    const columns = this.#columns;
    columns.load(forms);
    for (let at = PAD; at < PAD + forms.length; at++) {
      if ((s.flags[at]! & 1) !== 0) columns.before[at] = (memory.get(s.word[at]!) ?? -1) + 1;
    }
    for (let i = 0; i < forms.length; i++) {
      const outside = (s.flags[i + PAD]! & 1) === 0 && columns.label[i + PAD - 1] === 0;
      if (outside && this.#begins[s.tag[i + PAD]!] === 0) continue;
      this.#scores.fill(0);
      this.#model.score(this.#features, nameFeatures(s, tree, columns, i, this.#features), this.#scores);
      columns.label[i + PAD] = bestLabel(this.#scores, columns.label[i + PAD - 1]!);
    }
    const names = spans(columns.label, forms.length);
    for (let i = 0; i < forms.length; i++)
      if (columns.label[i + PAD] !== 0) memory.set(s.word[i + PAD]!, columns.label[i + PAD]!);
    return withGroups(names, forms, columns.known);
  }
}

/** Spans of the labels (PAD places before the first token). */
export function spans(label: Int32Array, length: number): Name[] {
  const names: Name[] = [];
  for (let i = 0; i < length; ) {
    const c = label[i + PAD]!;
    let j = i + 1;
    if (c !== 0) {
      const kind = (c - 1) >> 1;
      while (j < length && label[j + PAD] === insideClass(kind)) j++;
      names.push({ first: i, last: j - 1, kind: NAME_KINDS[kind]! });
    }
    i = j;
  }
  return names;
}

/** Adds peoples and religious groups, which the treebanks' names leave out; a lone demonym is a group. */
function withGroups(names: readonly Name[], forms: readonly string[], known: Int32Array): Name[] {
  const taken = new Set<number>();
  const result = names.map((name) => {
    for (let i = name.first; i <= name.last; i++) taken.add(i);
    return name.first === name.last && isPeople(forms[name.first]!.toLowerCase())
      ? { ...name, kind: "group" as const }
      : name;
  });
  forms.forEach((form, i) => {
    if (!taken.has(i) && (known[i + PAD]! & KNOWN_PEOPLE) !== 0 && /^\p{Lu}/u.test(form)) {
      result.push({ first: i, last: i, kind: "group" });
    }
  });
  return result.sort((a, b) => a.first - b.first);
}
