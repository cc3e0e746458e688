import type {
  ClauseClaim,
  DocumentEntity,
  DocumentReading,
  EntityMention,
  Quantity,
  Sentence,
  Time,
  Token,
} from "../../model/index.ts";
import { EMPTY_VERBS } from "../lexicon/light-verbs.ts";
import { wordKeys } from "../lexicon/word-keys.ts";
import type { Content, EntityKey, Frame, Party } from "./frame.ts";
import { isOfficeAlone, namedThings } from "./frame-names.ts";
import {
  governorOf,
  headedBy,
  leadersOf,
  type Owner,
  ownersOf,
  type Part,
  rolesByToken,
} from "./frame-owners.ts";
import { caseOf, headOfSpan } from "./frame-tokens.ts";
import { isOfSaying } from "./of-saying.ts";
import { predicateConcepts } from "./predicate-concepts.ts";

/** Figures and dates are answers, not what is asked: they are left out. */
const CONTENT_TAGS = new Set(["NOUN", "PROPN", "VERB", "ADJ"]);
const HELD_BY_ROLE = /^(?:role|ministry|body):/;
/** Words that fill a clause without saying what it is about. */
const EMPTY = new Set([...EMPTY_VERBS, "other", "such", "same", "new", "also", "more", "own"]);

/** Claims of one sentence that are compared: prose has a few, only words repeated by the hundred have more. */
const MOST_CLAIMS = 40;
/** Members of a list say again what the whole list says. */
const LIST_MEMBER = "list-member";

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
    const named = namesIn(reading, sentence, mentions.get(s) ?? []);
    const context = { reading, document, keyOf, sentence, owners, byHead, ...named };
    for (const claim of claims)
      frames.push(frameOf(claim, context, quantities.get(s) ?? [], times.get(s) ?? []));
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
  /** Mentions of those whom another text could name. */
  readonly mentions: readonly NamedMention[];
  /** Other things with names. */
  readonly things: ReturnType<typeof namedThings>;
  /** Tokens of the mentions. */
  readonly inMentions: ReadonlySet<number>;
}

interface NamedMention {
  readonly mention: EntityMention;
  readonly entity: DocumentEntity;
  readonly isOffice: boolean;
}

/** The names of a sentence, the same for all its claims. */
function namesIn(
  { entities: { entities }, document }: DocumentReading,
  sentence: Sentence,
  all: readonly EntityMention[],
): Pick<SentenceContext, "mentions" | "things" | "inMentions"> {
  const mentions: NamedMention[] = [];
  const inMentions = new Set<number>();
  for (const mention of all) {
    const entity = entities[mention.entity];
    // "More than 120 people" is nobody that another text could name: its words stay words.
    if (!entity || !(entity.named || HELD_BY_ROLE.test(entity.key))) continue;
    for (let t = mention.first; t <= mention.last; t++) inMentions.add(t);
    mentions.push({ mention, entity, isOffice: isOfficeAlone(mention.text) });
  }
  return { mentions, things: namedThings(sentence, document.text, inMentions), inMentions };
}

/** Which of a sentence's tokens are a claim's, and what part they play in it. */
interface Holding {
  readonly mine: (token: number) => boolean;
  readonly roles: ReadonlyMap<number, Part>;
}

function holdingOf(claim: ClauseClaim, { sentence, owners }: SentenceContext): Holding {
  const roles = rolesByToken(claim);
  // A claim has the words that the tree gives it, those of its arguments ("which", turned into its antecedent), and
  // those who lead whom it names: "the team, led by Ada Brenn, met …".
  const leaders = leadersOf(sentence, (token) => roles.has(token));
  const mine = (token: number) =>
    owners[token]?.claims.includes(claim.index) === true || roles.has(token) || leaders.has(token);
  return { mine, roles };
}

/** Those whom a claim names; puts the tokens of the things with names into `taken`. */
function partiesOf(
  { document, keyOf, sentence, mentions, things }: SentenceContext,
  { mine, roles }: Holding,
  taken: Set<number>,
): Party[] {
  const { tokens } = sentence;
  // A name in apposition plays the part of the words that it explains.
  const roleAt = (token: number) =>
    roles.get(token) ??
    (tokens[token]?.deprel === "appos" ? roles.get(tokens[token]?.head ?? -1) : undefined);
  const part = (head: number, role: Part | undefined) => ({
    role: role?.role ?? ("modifier" as const),
    preposition: caseOf(sentence, head) ?? role?.preposition ?? null,
  });
  const parties: Party[] = [];
  for (const { mention, entity, isOffice } of mentions) {
    const { entity: index, start, end, text, head, form } = mention;
    if (!mine(head) || isOffice) continue;
    const { kind, country, named } = entity;
    const key = keyOf(document, index);
    parties.push({
      start,
      end,
      text,
      key,
      kind,
      country,
      named,
      head,
      form,
      entity,
      ...part(head, roleAt(head)),
    });
  }
  for (const run of things) {
    if (!mine(run.head)) continue;
    for (let t = run.first; t <= run.last; t++) taken.add(t);
    parties.push({ ...run, ...part(run.head, roles.get(run.head)) });
  }
  return parties;
}

function contentsOf(
  claim: ClauseClaim,
  sentence: Sentence,
  { mine, roles }: Holding,
  times: readonly Time[],
  taken: ReadonlySet<number>,
): Content[] {
  const contents: Content[] = [];
  sentence.tokens.forEach((token, t) => {
    if (!CONTENT_TAGS.has(token.upos) || !mine(t) || EMPTY.has(token.lemma)) return;
    if (taken.has(t) && token.upos !== "NOUN") return;
    if (times.some((x) => token.start >= x.start && token.end <= x.end)) return;
    const role = t === claim.head ? "predicate" : (roles.get(t)?.role ?? "modifier");
    const keys = wordKeys(token.lemma, token.upos);
    contents.push({ token: t, lemma: token.lemma.toLowerCase(), keys, role });
  });
  return contents;
}

function frameOf(
  claim: ClauseClaim,
  context: SentenceContext,
  quantities: readonly Quantity[],
  times: readonly Time[],
): Frame {
  const { reading, document, keyOf, sentence, byHead } = context;
  const { tokens } = sentence;
  const head = tokens[claim.head] as Token;
  const holding = holdingOf(claim, context);
  const taken = new Set(context.inMentions);
  const parties = partiesOf(context, holding, taken);
  const contents = contentsOf(claim, sentence, holding, times, taken);
  const owns = (span: { start: number; end: number }) => {
    const t = headOfSpan(sentence, span);
    return t >= 0 && holding.mine(t);
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
    concepts: predicateConcepts(claim, head, tokens),
    parties,
    contents,
    quantities: quantities.filter(owns),
    times: times.filter((t) => t === antecedent || (owns(t) && !isOfSaying(claim, t, reading.document.text))),
    ownDate: antecedent,
    keyOf: (entity) => keyOf(document, entity),
    governor: governorOf(claim, tokens, byHead),
  };
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
