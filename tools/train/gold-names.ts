/** Gold names: from GUM's entity annotations, and from Universal NER's files. */
import { readFileSync } from "node:fs";
import type { GoldSentence } from "./treebank.ts";

/** A gold name: tokens `first` to `last`, both included; `kind` as an index of NAME_KINDS. */
export interface GoldName {
  readonly first: number;
  readonly last: number;
  readonly kind: number;
}

const GUM_KINDS: ReadonlyMap<string, number> = new Map([
  ["person", 0],
  ["organization", 1],
  ["place", 2],
]);
const UNER_KINDS: ReadonlyMap<string, number> = new Map([
  ["PER", 0],
  ["ORG", 1],
  ["LOC", 2],
]);

/** A mention of a GUM sentence: tokens `first` to `last`, both included. */
export interface Mention {
  /** Number of what is mentioned, one through the document. */
  readonly chain: string;
  readonly type: string;
  readonly first: number;
  last: number;
}

/** Mentions of a GUM sentence from its MISC column ("Entity=(1-person-new-…", "1)"). */
export function mentionsOf(sentence: GoldSentence): Mention[] {
  const done: Mention[] = [];
  const open: { id: string; mention: Mention }[] = [];
  sentence.misc.forEach((misc, i) => {
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1];
    if (entity === undefined) return;
    for (const [part] of entity.matchAll(/\([^()]*\)?|[^()]+\)/g)) {
      if (part.startsWith("(")) {
        const fields = part.slice(1).replace(/\)$/, "").split("-");
        const mention = { chain: fields[0]!, type: fields[1] ?? "", first: i, last: i };
        if (part.endsWith(")")) done.push(mention);
        else open.push({ id: fields[0]!, mention });
      } else {
        const id = part.slice(0, -1);
        const at = open.findLastIndex((o) => o.id === id);
        if (at < 0) continue;
        for (const { mention } of open.splice(at, 1)) {
          mention.last = i;
          done.push(mention);
        }
      }
    }
  });
  return done;
}

const isProper = (tag: string) => tag.startsWith("PROPN") || tag.endsWith("|NNP") || tag.endsWith("|NNPS");

/** The mention's token that is governed from outside it. */
export function headOf(sentence: GoldSentence, mention: Mention): number {
  for (let i = mention.first; i <= mention.last; i++) {
    const head = sentence.heads[i]!;
    if ((head < mention.first || head > mention.last) && !sentence.tags[i]!.startsWith("PUNCT")) return i;
  }
  return mention.first;
}

/** The run of proper nouns around the mention's head, with hyphens and "of" or "the" between them. */
function nameIn(sentence: GoldSentence, mention: Mention): [number, number] | null {
  const head = headOf(sentence, mention);
  if (!sentence.tags[head]?.startsWith("PROPN")) return null;
  const joins = (i: number) =>
    /^(?:-|of|the|&|'s|’s|and|de|du|la|le|van|von|bin|al|for|in|,)$/i.test(sentence.forms[i]!);
  /** Whether token `i` belongs to the head's own name. */
  const belongs = (i: number): boolean => {
    let at = i;
    for (let steps = 0; steps < 6; steps++) {
      if (at === head) return true;
      if (
        at < 0 ||
        !/^(?:flat|compound|amod|nummod|nmod|punct|case|det|fixed|cc|conj)/.test(sentence.deprels[at]!)
      )
        return false;
      at = sentence.heads[at]!;
    }
    return false;
  };
  const inside = (i: number) => i >= mention.first && i <= mention.last;
  const solid = (i: number) =>
    inside(i) &&
    belongs(i) &&
    (isProper(sentence.tags[i]!) || /^\p{Lu}|^\d/u.test(sentence.forms[i]!)) &&
    !/^(?:conj|appos)/.test(sentence.deprels[i]!);
  let first = head;
  let last = head;
  for (;;) {
    if (solid(first - 1)) first--;
    else if (inside(first - 1) && joins(first - 1) && solid(first - 2) && belongs(first - 1)) first -= 2;
    else break;
  }
  for (;;) {
    if (solid(last + 1)) last++;
    else if (
      inside(last + 1) &&
      joins(last + 1) &&
      sentence.forms[last + 1] !== "," &&
      solid(last + 2) &&
      belongs(last + 1)
    )
      last += 2;
    else if (
      inside(last + 2) &&
      joins(last + 1) &&
      /^the$/i.test(sentence.forms[last + 2]!) &&
      solid(last + 3)
    )
      last += 3;
    else break;
  }
  while (first < last && /^(?:the|a|an|this)$/i.test(sentence.forms[first]!)) first++;
  return [first, last];
}

/** Titles are not part of a person's name (as in Universal NER). */
const TITLE =
  /^(?:mr|mrs|ms|dr|prof|sir|president|professor|minister|senator|king|queen|prince|princess|lord|lady|gen|general|col|colonel|saint|st|rev|reverend|judge|justice|captain|capt|major|lt|sgt|gov|governor|sen|rep|chancellor|secretary|mayor|pope|sheikh|ambassador|vice|emperor|chief|attorney|speaker|representative|congressman|director|chairman|chair|mister|madam|uncle|aunt|father|brother|sister|foreign|prime|lieutenant|commander|private|protector|earl|duke|count|baron|fellow|rector|dean)\.?$/i;

/** Names of people, organizations and places of a GUM sentence, without overlaps (longer ones first). */
export function gumNames(sentence: GoldSentence): GoldName[] {
  const found: GoldName[] = [];
  for (const mention of mentionsOf(sentence)) {
    const kind = GUM_KINDS.get(mention.type);
    const span = kind === undefined ? null : nameIn(sentence, mention);
    if (span === null) continue;
    let [first] = span;
    const [, last] = span;
    while (kind === 0 && first < last && TITLE.test(sentence.forms[first]!)) first++;
    if (
      kind === 0 &&
      (TITLE.test(sentence.forms[first]!) || /^(?:of|the|for)$/i.test(sentence.forms[first]!))
    )
      continue;
    found.push({ first, last, kind: kind! });
  }
  found.sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);
  const kept: GoldName[] = [];
  for (const name of found)
    if (!kept.some((k) => name.first <= k.last && k.first <= name.last)) kept.push(name);
  return kept.sort((a, b) => a.first - b.first);
}

/** Names of the sentences of a Universal NER file (IOB2 in the third column), by `sent_id`. */
export function readNames(file: string): Map<string, GoldName[]> {
  const found = new Map<string, GoldName[]>();
  for (const block of readFileSync(file, "utf8").split(/\n\n+/)) {
    const id = /^# sent_id = (.*)$/m.exec(block)?.[1];
    if (id !== undefined) found.set(id, namesOf(block.split("\n").filter((line) => /^\d+\t/.test(line))));
  }
  return found;
}

function namesOf(lines: readonly string[]): GoldName[] {
  const names: GoldName[] = [];
  lines.forEach((line, i) => {
    const label = line.split("\t")[2]!;
    const kind = UNER_KINDS.get(label.slice(2));
    const last = names.at(-1);
    if (kind === undefined) return;
    if (label.startsWith("I-") && last && last.last === i - 1) names[names.length - 1] = { ...last, last: i };
    else names.push({ first: i, last: i, kind });
  });
  return names;
}

/** The `sent_id` of a sentence, "" where it has none. */
export function sentenceId(sentence: GoldSentence): string {
  const comment = sentence.comments.find((line) => line.startsWith("# sent_id = "));
  return comment?.slice("# sent_id = ".length) ?? "";
}
