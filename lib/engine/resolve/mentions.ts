import type { ParsedText } from "../../model/index.ts";
import { foldName } from "../lexicon/fold.ts";
import { givenNameGender } from "../lexicon/given-names.ts";
import { isPersonNoun, nounGender } from "../lexicon/people.ts";
import { countryOfDemonym, isDemonym, knownPlace } from "../lexicon/places.ts";
import { type Gender, PRONOUNS } from "../lexicon/pronouns.ts";
import { isRoleHead } from "../lexicon/roles.ts";
import { isTitle, titleGender } from "../lexicon/titles.ts";
import { type Tree, treesOf } from "../syntax/tree.ts";
import { addDraft, type Draft, UnionFind, type Workspace } from "./draft.ts";
import { standsForGovernment } from "./metonymy.ts";
import { type NameSpan, nameSpans } from "./name-spans.ts";
import { headOf } from "./name-words.ts";
import { nominals } from "./nominals.ts";
import type { QuoteIndex } from "./quotes.ts";
import { caseOf, relation } from "./tree.ts";

/** Reads every mention of a document: names, descriptions, pronouns; each a cluster of its own for now. */
export function collectMentions(text: string, parsed: ParsedText, quotes: QuoteIndex): Workspace {
  const views = treesOf(parsed);
  const work: Workspace = {
    text,
    parsed,
    views,
    drafts: [],
    bySentence: views.map(() => []),
    union: new UnionFind(),
    clusters: [],
    localDemonyms: new Map(),
  };
  for (const view of views) {
    const spans = nameSpans(view);
    const named = spans.map((span) => nameDraft(view, span, quotes));
    const found = [...named, ...nominals(view, spans, quotes), ...pronouns(view, quotes)];
    found.push(...coordinations(view, found));
    found.sort((a, b) => a.head - b.head || a.first - b.first);
    for (const draft of found) addDraft(work, draft);
  }
  return work;
}

function nameDraft(view: Tree, span: NameSpan, quotes: QuoteIndex): Draft {
  const tokens = view.tokens.slice(span.first, span.last + 1);
  const head = headOf(view, span.first, span.last);
  const name = tokens.map((token) => token.text).join(" ");
  const place = knownPlace(name);
  const government = place !== null && standsForGovernment(view, head, place.sense);
  return {
    order: -1,
    sentence: view.index,
    first: span.first,
    last: span.last,
    head,
    form: "name",
    kind: government ? "organisation" : span.trusted ? span.kind : "thing",
    sure: span.sure || government,
    number: span.kind === "group" ? "plural" : span.kind === "person" ? "singular" : null,
    gender: span.kind === "person" ? personGender(view, span) : null,
    words: tokens.map((token) => foldName(token.text)).filter((word) => /[\p{L}\p{N}]/u.test(word)),
    lemma: foldName(tokens.at(-1)?.text ?? ""),
    definite: true,
    quotation: quotes.indexAt(tokens[0]?.start ?? 0),
    country: place?.country ?? (span.kind === "organisation" ? ownerCountry(view, span, head) : null),
    government,
  };
}

/** Gender by titles before the name, a noun that stands before it ("spokeswoman X"), or its given name. */
function personGender(view: Tree, span: NameSpan): Gender | null {
  for (let i = span.first - 1; i >= 0 && i >= span.first - TITLE_REACH; i -= 1) {
    const token = view.tokens[i];
    if (!token || !/\p{L}/u.test(token.text)) break;
    if (
      !isTitle(token.text) &&
      !isPersonNoun(token.lemma.toLowerCase()) &&
      !isRoleHead(token.lemma.toLowerCase())
    )
      break;
    const gender =
      (isTitle(token.text) ? titleGender(token.text) : null) ?? nounGender(token.lemma.toLowerCase());
    if (gender) return gender;
  }
  return span.last > span.first ? givenNameGender(view.tokens[span.first]?.text ?? "") : null;
}

/** "Lt. Col. Dr. X": titles stack no deeper in practice. */
const TITLE_REACH = 3;

/** Whose body it is: a demonym in the name or before it, a possessor, "of" a country. */
function ownerCountry(view: Tree, span: NameSpan, head: number): string | null {
  const from = Math.min(span.first, view.first[head] ?? span.first);
  for (let i = Math.max(from, span.first - TITLE_REACH); i <= span.last; i += 1) {
    const token = view.tokens[i];
    if (!token || (i < span.first && !/^(?:ADJ|PROPN)$/u.test(token.upos))) continue;
    const code = isDemonym(token.text) ? countryOfDemonym(token.text) : null;
    if (code) return code;
  }
  // "Norway's Foreign Ministry statement": the possessor hangs on a later word.
  if (/^['’]s$/u.test(view.tokens[span.first - 1]?.text ?? "")) {
    const owner = knownPlace(view.tokens[span.first - 2]?.text ?? "");
    if (owner?.sense === "country") return owner.country;
  }
  for (const child of view.children[head] ?? []) {
    const token = view.tokens[child];
    const owner =
      token && (token.deprel === "nmod:poss" || (relation(token) === "nmod" && caseOf(view, child) === "of"));
    const place = owner ? knownPlace(textWords(view, child)) : null;
    if (place?.sense === "country") return place.country;
  }
  return null;
}

/** A short name's words under one head ("South Korea"). */
function textWords(view: Tree, head: number): string {
  const words: string[] = [];
  for (let i = view.first[head] ?? head; i <= (view.last[head] ?? head) && words.length < 6; i += 1) {
    const token = view.tokens[i];
    if (token && token.upos === "PROPN") words.push(token.text);
  }
  return words.join(" ");
}

function pronouns(view: Tree, quotes: QuoteIndex): Draft[] {
  const found: Draft[] = [];
  view.tokens.forEach((token, index) => {
    if (token.upos !== "PRON" && token.upos !== "DET") return;
    const key = view.lower[index] ?? "";
    const form = PRONOUNS.get(key);
    if (!form) return;
    if (token.text === "US") return;
    found.push({
      order: -1,
      sentence: view.index,
      first: index,
      last: index,
      head: index,
      form: "pronoun",
      kind:
        form.gender === "neuter" || form.number === null
          ? "thing"
          : form.number === "plural"
            ? "group"
            : "person",
      sure: false,
      number: form.number,
      gender: form.gender === "neuter" ? null : form.gender,
      words: [key],
      lemma: key,
      definite: true,
      quotation: quotes.indexAt(token.start),
      country: null,
      government: false,
    });
  });
  return found;
}

/** "X and Y" as one group, which "they" and "the two ministers" may mean: names or people under one head. */
function coordinations(view: Tree, parts: readonly Draft[]): Draft[] {
  if (!view.base.includes("conj")) return [];
  const byHead = new Map(parts.filter((part) => part.form !== "pronoun").map((part) => [part.head, part]));
  const found: Draft[] = [];
  for (const lead of byHead.values()) {
    const others = (view.children[lead.head] ?? []).filter((child) => view.tokens[child]?.deprel === "conj");
    const members = others.map((child) => byHead.get(child));
    if (members.length === 0 || lead.kind === "thing") continue;
    if (!members.every((member) => member && member.kind !== "thing") || !joinedByAnd(view, others)) continue;
    const last = members.reduce((end, member) => Math.max(end, member?.last ?? end), lead.last);
    found.push({
      ...lead,
      last,
      form: "nominal",
      kind: "group",
      number: "plural",
      gender: null,
      words: [],
      lemma: COORDINATION,
    });
  }
  return found;
}

/** Lemma of a group that is only the sum of its members. */
export const COORDINATION = "&";

const joinedByAnd = (view: Tree, conjuncts: readonly number[]): boolean =>
  conjuncts.some((child) =>
    (view.children[child] ?? []).some((below) => /^(?:and|&)$/iu.test(view.tokens[below]?.text ?? "")),
  );
