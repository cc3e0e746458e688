import type {
  Anchored,
  ArgumentRole,
  ClauseClaim,
  DocumentEntity,
  DocumentReading,
  EntityKind,
  EntityMention,
  Quantity,
  Sentence,
  Time,
  Token,
} from "../../model/index.ts";
import { type Concept, conceptsOf } from "../lexicon/concepts.ts";
import { EMPTY_VERBS } from "../lexicon/light-verbs.ts";
import { isPersonNoun } from "../lexicon/person-nouns.ts";
import { isRoleHead, isRoleModifier } from "../lexicon/roles.ts";
import { isTitle } from "../lexicon/titles.ts";
import { type WordKeys, wordClass, wordKeys } from "../lexicon/word-keys.ts";

/** Somebody or something that a claim names, with the part it plays there. */
export interface Party extends Anchored {
  /** Key across the story's documents. */
  readonly key: string;
  /** "thing": a name that is no person's, organisation's, place's or group's (a ship, a law, a product). */
  readonly kind: EntityKind | "thing";
  readonly country: string | null;
  readonly named: boolean;
  /** Token of its head. */
  readonly head: number;
  readonly form: EntityMention["form"];
  readonly entity: DocumentEntity | null;
  readonly role: ArgumentRole | "modifier";
  readonly preposition: string | null;
}

/** A content word of a claim that names nobody. */
export interface Content {
  readonly token: number;
  readonly lemma: string;
  readonly keys: WordKeys;
  readonly role: ArgumentRole | "predicate" | "modifier";
}

/** A claim with everything of the document that belongs to it: what `match` reasons on. */
export interface Frame {
  readonly document: number;
  readonly index: number;
  readonly claim: ClauseClaim;
  readonly sentence: Sentence;
  readonly reading: DocumentReading;
  readonly head: Token;
  readonly predicate: WordKeys;
  readonly concepts: readonly Concept[];
  readonly parties: readonly Party[];
  readonly contents: readonly Content[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly Time[];
  /** The date that a "when" clause describes, null for other claims. */
  readonly ownDate: Time | null;
  /** Story key of an entity of this document. */
  readonly keyOf: (entity: number) => string;
  /** The claim whose words govern this one's, by the tree; null for a sentence's main claim. */
  readonly governor: number | null;
}

/** Key of a document entity across the story. */
export type EntityKey = (document: number, entity: number) => string;

/** Figures and dates are answers, not what is asked: they are left out. */
const CONTENT_TAGS = new Set(["NOUN", "PROPN", "VERB", "ADJ"]);
const HELD_BY_ROLE = /^(?:role|ministry|body):/;
/** Words that fill a clause without saying what it is about. */
const EMPTY = new Set([...EMPTY_VERBS, "other", "such", "same", "new", "also", "more", "own"]);

/** Claims of one sentence that are compared: prose has a few, only words repeated by the hundred have more. */
const MOST_CLAIMS = 40;
/** Members of a list say again what the whole list says. */
const LIST_MEMBER = "list-member";

interface Owner {
  /** Claims whose head governs the token, the nearest head first. */
  readonly claims: readonly number[];
  /** The token on the way up that hangs directly on the claim's head. */
  readonly branch: number;
}

/** For each token of a sentence: the claims that it belongs to. */
function ownersOf(sentence: Sentence, byHead: ReadonlyMap<number, readonly number[]>): Owner[] {
  const none: Owner = { claims: [], branch: -1 };
  const known: (Owner | undefined)[] = [];
  const ownerOf = (token: number): Owner => {
    const path: number[] = [];
    let at = token;
    while (at >= 0 && known[at] === undefined && path.length <= sentence.tokens.length) {
      const claims = byHead.get(at);
      if (claims) {
        known[at] = { claims, branch: at };
        break;
      }
      path.push(at);
      at = sentence.tokens[at]?.head ?? -1;
    }
    let owner = at >= 0 ? (known[at] ?? none) : none;
    for (let i = path.length - 1; i >= 0; i--) {
      const step = path[i] ?? 0;
      owner = {
        claims: owner.claims,
        branch: byHead.has(sentence.tokens[step]?.head ?? -1) ? step : owner.branch,
      };
      known[step] = owner;
    }
    return known[token] ?? none;
  };
  return sentence.tokens.map((_, i) => ownerOf(i));
}

/** The classes of a claim's predicate; "hold talks" is looked up whole, by its noun, then by its verb. */
export function predicateConcepts(claim: ClauseClaim, head: Token): readonly Concept[] {
  const predicate = claim.predicate.toLowerCase();
  const whole = conceptsOf(predicate, wordClass(head.upos));
  if (whole.length > 0) return whole;
  const parts = predicate.split(" ");
  const last = parts.at(-1) ?? predicate;
  if (parts.length > 1) {
    const noun = conceptsOf(last, "n");
    if (noun.length > 0) return noun;
  }
  return conceptsOf(head.lemma.toLowerCase(), wordClass(head.upos));
}

function rolesByToken(claim: ClauseClaim): Map<number, { role: ArgumentRole; preposition: string | null }> {
  const roles = new Map<number, { role: ArgumentRole; preposition: string | null }>();
  for (const a of claim.arguments)
    for (let t = a.first; t <= a.last; t++) {
      const narrower = claim.arguments.some(
        (b) => b !== a && b.first >= a.first && b.last <= a.last && t >= b.first && t <= b.last,
      );
      if (!narrower || !roles.has(t)) roles.set(t, { role: a.role, preposition: a.preposition });
    }
  return roles;
}

/** Frames of one document's claims, same order as the claims. */
export function framesOf(reading: DocumentReading, document: number, keyOf: EntityKey): Frame[] {
  const bySentence = new Map<number, ClauseClaim[]>();
  for (const claim of reading.claims) {
    if (claim.rule === LIST_MEMBER) continue;
    const own = bySentence.get(claim.sentence);
    if (!own) bySentence.set(claim.sentence, [claim]);
    else if (own.length < MOST_CLAIMS) own.push(claim);
  }
  const mentions = groupBySentence(reading.entities.mentions);
  const quantities = spansBySentence(reading.quantities, reading.parsed.sentences);
  const times = spansBySentence(reading.times, reading.parsed.sentences);
  const frames: Frame[] = [];
  for (const [s, claims] of bySentence) {
    const sentence = reading.parsed.sentences[s];
    if (!sentence) continue;
    const byHead = new Map<number, number[]>();
    // An apposition has its own words alone: "the minister, Ada Brenn, met …" still tells of Ada Brenn's meeting.
    for (const c of claims)
      if (c.kind !== "apposition") byHead.set(c.head, [...(byHead.get(c.head) ?? []), c.index]);
    const owners = ownersOf(sentence, byHead);
    const context = { reading, document, keyOf, sentence, owners, byHead };
    for (const claim of claims)
      frames.push(
        frameOf(claim, context, mentions.get(s) ?? [], quantities.get(s) ?? [], times.get(s) ?? []),
      );
  }
  return frames.sort((a, b) => a.index - b.index);
}

interface SentenceContext {
  readonly reading: DocumentReading;
  readonly document: number;
  readonly keyOf: EntityKey;
  readonly sentence: Sentence;
  readonly owners: readonly Owner[];
  readonly byHead: ReadonlyMap<number, readonly number[]>;
}

function frameOf(
  claim: ClauseClaim,
  { reading, document, keyOf, sentence, owners, byHead }: SentenceContext,
  mentions: readonly EntityMention[],
  quantities: readonly Quantity[],
  times: readonly Time[],
): Frame {
  const tokens = sentence.tokens;
  const head = tokens[claim.head] as Token;
  const roles = rolesByToken(claim);
  // A claim has the words that the tree gives it, those of its arguments ("which", turned into its antecedent), and
  // those who lead whom it names: "the team, led by Ada Brenn, met …".
  const leaders = leadersOf(sentence, (token) => roles.has(token));
  const mine = (token: number) =>
    owners[token]?.claims.includes(claim.index) === true || roles.has(token) || leaders.has(token);
  // A name in apposition plays the part of the words that it explains.
  const roleAt = (token: number) =>
    roles.get(token) ??
    (tokens[token]?.deprel === "appos" ? roles.get(tokens[token]?.head ?? -1) : undefined);
  const insideMention = new Set<number>();
  const parties: Party[] = [];
  for (const mention of mentions) {
    const entity = reading.entities.entities[mention.entity];
    // "More than 120 people" is nobody that another text could name: its words stay words.
    if (!entity || !(entity.named || HELD_BY_ROLE.test(entity.key))) continue;
    for (let t = mention.first; t <= mention.last; t++) insideMention.add(t);
    if (!mine(mention.head) || isOfficeAlone(mention.text)) continue;
    const role = roleAt(mention.head);
    parties.push({
      start: mention.start,
      end: mention.end,
      text: mention.text,
      key: keyOf(document, mention.entity),
      kind: entity.kind,
      country: entity.country,
      named: entity.named,
      head: mention.head,
      form: mention.form,
      entity,
      role: role?.role ?? "modifier",
      preposition: caseOf(sentence, mention.head) ?? role?.preposition ?? null,
    });
  }
  for (const run of namedThings(sentence, reading.document.text, insideMention)) {
    if (!mine(run.head)) continue;
    const role = roles.get(run.head);
    for (let t = run.first; t <= run.last; t++) insideMention.add(t);
    parties.push({
      ...run,
      role: role?.role ?? "modifier",
      preposition: caseOf(sentence, run.head) ?? role?.preposition ?? null,
    });
  }
  const contents: Content[] = [];
  tokens.forEach((token, t) => {
    if (!CONTENT_TAGS.has(token.upos) || !mine(t) || EMPTY.has(token.lemma)) return;
    if (insideMention.has(t) && token.upos !== "NOUN") return;
    if (times.some((x) => token.start >= x.start && token.end <= x.end)) return;
    const role = t === claim.head ? "predicate" : (roles.get(t)?.role ?? "modifier");
    contents.push({
      token: t,
      lemma: token.lemma.toLowerCase(),
      keys: wordKeys(token.lemma, token.upos),
      role,
    });
  });
  const owns = (span: { start: number; end: number }) => {
    const t = headOfSpan(sentence, span);
    return t >= 0 && mine(t);
  };
  // "December 2024, when a bombing killed …": the date before the clause is the clause's own.
  const before = headedBy(claim, tokens);
  const antecedent =
    times.find((t) => before !== null && before.start >= t.start && before.end <= t.end) ?? null;
  const noun = claim.predicate.includes(" ") ? claim.predicate.split(" ").at(-1) : null;
  return {
    document,
    index: claim.index,
    claim,
    sentence,
    reading,
    head,
    predicate: noun ? wordKeys(noun, "NOUN") : wordKeys(head.lemma, head.upos),
    concepts: predicateConcepts(claim, head),
    parties,
    contents,
    quantities: quantities.filter(owns),
    times: times.filter((t) => t === antecedent || owns(t)),
    ownDate: antecedent,
    keyOf: (entity) => keyOf(document, entity),
    governor: governorOf(claim, tokens, byHead),
  };
}

type NamedThing = Omit<Party, "role" | "preposition"> & { readonly first: number; readonly last: number };

/** Runs of proper nouns that are no entity's mention: ships, laws, products, works. Calendar words are none. */
function namedThings(sentence: Sentence, text: string, taken: ReadonlySet<number>): NamedThing[] {
  const tokens = sentence.tokens;
  const isName = (t: number) => {
    const token = tokens[t];
    if (!token || isPersonNoun(token.text.toLowerCase())) return false;
    return (
      token?.upos === "PROPN" && !taken.has(t) && /^\p{Lu}/u.test(token.text) && !CALENDAR.test(token.text)
    );
  };
  const runs: NamedThing[] = [];
  for (let t = 0; t < tokens.length; t++) {
    if (!isName(t)) continue;
    let last = t;
    while (isName(last + 1)) last++;
    const start = tokens[t]?.start ?? 0;
    const end = tokens[last]?.end ?? start;
    let head = last;
    for (let h = t; h <= last; h++) {
      const up = tokens[h]?.head ?? -1;
      if (up < t || up > last) head = h;
    }
    const key = `n:${text.slice(start, end).toLowerCase().replace(/\s+/g, " ")}`;
    runs.push({
      first: t,
      last,
      start,
      end,
      text: text.slice(start, end),
      key,
      kind: "thing",
      country: null,
      named: true,
      head,
      form: "name",
      entity: null,
    });
    t = last;
  }
  return runs;
}

const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** "Foreign Minister" by itself is an office, even where a name finder took it for a name. */
function isOfficeAlone(text: string): boolean {
  const words = text.toLowerCase().split(/\s+/);
  return words.every((w) => isTitle(w) || isRoleHead(w) || isRoleModifier(w));
}

const LEADING = new Set(["lead", "head", "chair", "represent"]);

/** Heads of the names in "led by …" behind a noun that is an argument. */
function leadersOf(sentence: Sentence, isArgument: (token: number) => boolean): ReadonlySet<number> {
  const tokens = sentence.tokens;
  const leaders = new Set<number>();
  tokens.forEach((token, v) => {
    if (!LEADING.has(token.lemma) || token.xpos !== "VBN" || !token.deprel.startsWith("acl")) return;
    if (token.head < 0 || !isArgument(token.head)) return;
    tokens.forEach((t, i) => {
      if (t.head === v && t.deprel.startsWith("obl") && caseOf(sentence, i) === "by") leaders.add(i);
    });
    for (const leader of [...leaders])
      tokens.forEach((t, i) => {
        if (t.head === leader && /^(?:appos|flat|nmod:desc|compound)/.test(t.deprel)) leaders.add(i);
      });
  });
  return leaders;
}

/** The token that a relative clause describes, null for other claims. */
function headedBy(claim: ClauseClaim, tokens: readonly Token[]): Token | null {
  const head = tokens[claim.head];
  if (!head) return null;
  if (head.head >= 0 && head.deprel.startsWith("acl:relcl")) return tokens[head.head] ?? null;
  const when = tokens.findIndex((t) => t.head === claim.head && t.text.toLowerCase() === "when");
  const before = tokens[when - 1]?.upos === "PUNCT" ? when - 2 : when - 1;
  return when > 0 ? (tokens[before] ?? null) : null;
}

function governorOf(
  claim: ClauseClaim,
  tokens: readonly Token[],
  byHead: ReadonlyMap<number, readonly number[]>,
): number | null {
  let at = tokens[claim.head]?.head ?? -1;
  for (let steps = 0; at >= 0 && steps <= tokens.length; steps++) {
    const found = byHead.get(at)?.[0];
    if (found !== undefined) return found;
    at = tokens[at]?.head ?? -1;
  }
  return claim.parent;
}

/** The token of a span whose head lies outside it; -1 where the span covers no token. */
export function headOfSpan(sentence: Sentence, span: { start: number; end: number }): number {
  let fallback = -1;
  for (let t = 0; t < sentence.tokens.length; t++) {
    const token = sentence.tokens[t];
    if (!token || token.end <= span.start) continue;
    if (token.start >= span.end) break;
    const head = tokensHead(sentence, t);
    if (!head || head.end <= span.start || head.start >= span.end) return t;
    fallback = t;
  }
  return fallback;
}

function tokensHead(sentence: Sentence, token: number): Token | undefined {
  const head = sentence.tokens[token]?.head ?? -1;
  return head >= 0 ? sentence.tokens[head] : undefined;
}

const childrenKnown = new WeakMap<Sentence, readonly (readonly Token[])[]>();

/** The tokens that depend on one, in text order; the sentence is gone through once. */
export function childrenIn(sentence: Sentence, token: number): readonly Token[] {
  let lists = childrenKnown.get(sentence);
  if (!lists) {
    const fresh: Token[][] = sentence.tokens.map(() => []);
    for (const t of sentence.tokens) fresh[t.head]?.push(t);
    lists = fresh;
    childrenKnown.set(sentence, lists);
  }
  return lists[token] ?? [];
}

/** With these a clause names something else than its own event: what came before, after, or is compared. */
const ASIDE = new Set(["after", "before", "than", "like", "unlike", "following"]);
const ASIDE_LIMIT = 12;

/** Whether a token stands in a phrase that points away from the claim's own event ("… after the loss of the Star in 2011"). */
export function isAside(frame: Pick<Frame, "sentence" | "claim">, token: number): boolean {
  const tokens = frame.sentence.tokens;
  let at = token;
  for (let step = 0; at >= 0 && at !== frame.claim.head && step < ASIDE_LIMIT; step++) {
    const marked = childrenIn(frame.sentence, at).some(
      (t) => /^(?:case|mark)/.test(t.deprel) && ASIDE.has(t.text.toLowerCase()),
    );
    if (marked) return true;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}

const COMPASS = /^(?:north|south|east|west|outside|short|ahead)/;

/**
 * Lower-case case marker of a token ("in", "near"), null where it has none. "Three kilometres south of the cape" puts
 * a thing near the cape.
 */
export function caseOf(sentence: Sentence, token: number): string | null {
  const tokens = sentence.tokens;
  const marker = childrenIn(sentence, token).find((t) => t.deprel.startsWith("case") && t.upos === "ADP");
  if (!marker) return null;
  const text = marker.text.toLowerCase();
  const before = tokens[tokens[token]?.head ?? -1]?.lemma.toLowerCase() ?? "";
  return text === "of" && COMPASS.test(before) ? "near" : text;
}

function groupBySentence<T extends { readonly sentence: number }>(items: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(item.sentence);
    if (group) group.push(item);
    else groups.set(item.sentence, [item]);
  }
  return groups;
}

function spansBySentence<T extends { readonly start: number }>(
  spans: readonly T[],
  sentences: readonly Sentence[],
): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  let s = 0;
  for (const span of spans) {
    while (s + 1 < sentences.length && (sentences[s + 1]?.start ?? Number.POSITIVE_INFINITY) <= span.start)
      s++;
    const group = groups.get(s);
    if (group) group.push(span);
    else groups.set(s, [span]);
  }
  return groups;
}
