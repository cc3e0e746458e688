import type {
  DocumentEntities,
  DocumentEntity,
  EntityMention,
  ParsedText,
  Reference,
  Span,
  Time,
} from "../../model/index.ts";
import { MONTHS } from "../../text/months.ts";
import { PRONOUNS } from "../lexicon/pronouns.ts";
import { dateNote } from "./dates.ts";

/** A change of words: what stands from `start` to `end` is read as `by`. */
export interface Edit extends Span {
  readonly by: string;
}

/** The look-ups of one document that every statement asks for; made once, used for all claims. */
export interface Referents {
  readonly parsed: ParsedText;
  readonly document: DocumentEntities;
  readonly times: readonly Time[];
}

/** What one statement has named so far: the second mention may stay short. */
export class Named {
  private readonly seen = new Set<number>();

  has(entity: number): boolean {
    return this.seen.has(entity);
  }

  add(entity: number): void {
    this.seen.add(entity);
  }
}

/**
 * The changes that make a stretch of text stand alone: pronouns, short names and "the minister" by the name, relative
 * dates with the day. In text order, disjoint; where one lies in another, the outer one holds.
 */
export function editsIn(referents: Referents, span: Span, named: Named): Edit[] {
  const edits: Edit[] = [];
  let end = span.start;
  for (const mention of within(referents.document.mentions, span)) {
    if (mention.start < end) continue;
    const edit = mentionEdit(referents, mention, span, named);
    if (!edit) continue;
    edits.push(edit);
    end = edit.end;
  }
  for (const reference of within(referents.document.references, span))
    edits.push(...referenceEdit(referents, reference));
  for (const time of within(referents.times, span)) {
    const note = dateNote(time);
    if (note) edits.push({ start: time.end, end: time.end, by: note });
  }
  return disjoint(edits);
}

function disjoint(edits: Edit[]): Edit[] {
  edits.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Edit[] = [];
  for (const edit of edits) if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit);
  return kept;
}

/** The items that lie wholly in a span; `items` are in order of `start`. Binary search, then a walk. */
export function within<T extends Span>(items: readonly T[], span: Span): T[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < items.length; at += 1) {
    const item = items[at];
    if (!item || item.start >= span.end) break;
    if (item.end <= span.end) found.push(item);
  }
  return found;
}

function mentionEdit(referents: Referents, mention: EntityMention, span: Span, named: Named): Edit | null {
  const entity = referents.document.entities[mention.entity];
  if (!entity) return null;
  const again = named.has(entity.index) || namedLater(referents, mention, entity, span);
  named.add(entity.index);
  if (mention.form === "pronoun") return again ? null : pronounEdit(referents, mention, entity);
  if (again || !entity.named || entity.key.startsWith("country:")) return null;
  if (mention.form === "name") return nameEdit(mention, entity);
  return descriptionEdit(referents, mention, entity);
}

/** "The minister, Ana Lind" names her in the same breath: nothing to put in. */
function namedLater(
  referents: Referents,
  mention: EntityMention,
  entity: DocumentEntity,
  span: Span,
): boolean {
  if (mention.form === "name" || !entity.named) return false;
  return within(referents.document.mentions, { start: mention.end, end: span.end }).some(
    (other) => other.entity === entity.index && other.form === "name" && mention.form === "nominal",
  );
}

function pronounEdit(referents: Referents, mention: EntityMention, entity: DocumentEntity): Edit | null {
  const form = PRONOUNS.get(mention.text.toLowerCase());
  if (!form || form.reflexive) return null;
  // Whom "we" takes in is not said, and a narrator without a name stays "I".
  if (form.person === 1 && (form.number === "plural" || !entity.named)) return null;
  const name = withArticle(referents, entity);
  if (name === null) return null;
  const token = referents.parsed.sentences[mention.sentence]?.tokens[mention.head];
  const possessive =
    token?.deprel === "nmod:poss" || /^(?:his|its|their|my|mine|hers|theirs|whose)$/iu.test(mention.text);
  return {
    start: mention.start,
    end: mention.end,
    by: possessive ? possessiveOf(name, entity.number === "plural") : name,
  };
}

export function possessiveOf(name: string, plural: boolean): string {
  return plural && name.endsWith("s") ? `${name}’` : `${name}’s`;
}

/** A name as a sentence needs it: with "the" where the text itself puts it. Null: nothing readable to say. */
function withArticle(referents: Referents, entity: DocumentEntity): string | null {
  if (/^(?:the author|the speakers)$/u.test(entity.name)) return null;
  if (entity.named)
    return entity.kind !== "person" && standsWithArticle(referents, entity)
      ? `the ${entity.name}`
      : entity.name;
  return asDefinite(entity.name);
}

function standsWithArticle(referents: Referents, entity: DocumentEntity): boolean {
  if (/^the\b/iu.test(entity.name)) return false;
  return entity.mentions.some((at) => {
    const mention = referents.document.mentions[at];
    if (mention?.form !== "name" || mention.text !== entity.name) return false;
    return /^the$/iu.test(
      referents.parsed.sentences[mention.sentence]?.tokens[mention.first - 1]?.text ?? "",
    );
  });
}

function nameEdit(mention: EntityMention, entity: DocumentEntity): Edit | null {
  if (mention.text === entity.name || mention.text.length >= entity.name.length) return null;
  if (entity.kind === "place" || entity.kind === "group") return null;
  return { start: mention.start, end: mention.end, by: entity.name };
}

/** "the minister" becomes the name; "a minister" or "her rival" stay as they stand. */
function descriptionEdit(referents: Referents, mention: EntityMention, entity: DocumentEntity): Edit | null {
  if (!/^(?:the|this|that)\b/iu.test(mention.text) || entity.kind === "group") return null;
  const name = withArticle(referents, entity);
  return name === null ? null : { start: mention.start, end: mention.end, by: name };
}

function referenceEdit(referents: Referents, reference: Reference): Edit[] {
  const words = reference.antecedent.text;
  if (reference.antecedent.end > reference.start || words.length > MAX_REFERENT) return [];
  const form = PRONOUNS.get(reference.text.toLowerCase());
  const token = referents.parsed.sentences[reference.sentence]?.tokens[reference.token];
  if (form?.reflexive) return [];
  const definite = asDefinite(shortened(words));
  if (definite === null) return [];
  const possessive = form?.possessive === true || (token?.deprel === "nmod:poss" && form !== undefined);
  return [
    { start: reference.start, end: reference.end, by: possessive ? possessiveOf(definite, false) : definite },
  ];
}

/** What was said of a thing beside its name stays where it was said: "a ferry with a new engine" is "the ferry" later. */
const SAID_BESIDE = new RegExp(
  `\\s(?:with|without|between|carrying|by|from|to|after|before|during|until|(?:in|on|at|off|near|for|over|under|inside|outside|behind|across)(?=\\s(?:\\p{Ll}|\\d|(?:${MONTHS.join("|")})\\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b)))\\s.*$`,
  "u",
);

const shortened = (words: string): string =>
  /^an?\s/iu.test(words) || /^the\s/iu.test(words) ? words.replace(SAID_BESIDE, "") : words;

/** A longer antecedent makes a sentence nobody reads. */
const MAX_REFERENT = 60;

/** Words that pick nothing out: "the every time" is no English. */
const UNSPECIFIC =
  /^(?:every|each|any|no|all|some|many|most|few|several|both|much|more|another|such|what|none|other)\b/iu;

/** "a suicide attack in Varn": "the suicide attack in Varn". Words with a pronoun in them don't stand alone either. */
export function asDefinite(words: string): string | null {
  if (/\b(?:his|her|its|their|my|our|your|this|these|that|those|which|who|he|she|they|it)\b/iu.test(words))
    return null;
  if (/\s{2,}|\n|,/u.test(words) || UNSPECIFIC.test(words)) return null;
  if (/^an?\s/iu.test(words)) return words.replace(/^an?\s/iu, "the ");
  if (/^the\s/iu.test(words)) return words.replace(/^the\s/iu, "the ");
  return /^\p{Lu}/u.test(words) || /^\p{L}+['’]s\s/u.test(words) ? words : `the ${words}`;
}
