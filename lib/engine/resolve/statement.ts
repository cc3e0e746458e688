import type { ClauseClaim, DocumentEntities, ParsedText, Phrase, Span, Time } from "../../model/index.ts";
import { presentOf } from "../lexicon/verb-forms.ts";
import { type Context, finiteRelation, hasModal } from "./finite.ts";
import { asDefinite, editsIn, Named } from "./referents.ts";
import { tidySentence } from "./tidy.ts";

/**
 * A sentence that stands alone for a claim: its own words where they already are a main clause, else subject, verb and
 * arguments put together; pronouns, short names, "the minister" and relative dates resolved. Says nothing the text does
 * not say: what cannot be resolved stays as it stands.
 */
export function statementOf(
  text: string,
  parsed: ParsedText,
  claim: ClauseClaim,
  entities: DocumentEntities,
  times: readonly Time[],
): string {
  const context: Context = {
    text,
    referents: { parsed, document: entities, times },
    named: new Named(),
    claim,
  };
  if (claim.kind === "quote") return tidySentence(quoted(context));
  if (isMainClause(context) || isExpletive(context)) return tidySentence(resolved(context, claim));
  return tidySentence(composed(context));
}

/** The words of a span with its references resolved. */
function resolved(context: Context, span: Span): string {
  let out = "";
  let at = span.start;
  for (const edit of editsIn(context.referents, span, context.named)) {
    const { start, end } = edit;
    out += context.text.slice(at, start) + (start === span.start ? edit.by : lowerArticle(edit.by));
    at = end;
    const agreed = context.text.slice(start, end) === "I" ? agreement(context, end) : null;
    if (agreed && agreed.end <= span.end) {
      out += agreed.by;
      at = agreed.end;
    }
  }
  return out + context.text.slice(at, span.end);
}

/** "I am" becomes "Ana Lind is": the verb right behind a replaced "I" agrees. Null: nothing to change. */
function agreement(context: Context, at: number): { end: number; by: string } | null {
  const words = /^\s+(?<verb>\p{L}+)|^(?<short>['’](?:m|ve))/u.exec(context.text.slice(at, at + MAX_VERB));
  if (!words) return null;
  const [whole] = words;
  if (words.groups?.short) return { end: at + whole.length, by: whole.endsWith("m") ? " is" : " has" };
  const verb = (words.groups?.verb ?? "").toLowerCase();
  const sentence = context.referents.parsed.sentences[context.claim.sentence];
  const token = sentence?.tokens.find((other) => other.end === at + whole.length);
  if (token?.xpos !== "VBP") return null;
  return { end: at + whole.length, by: ` ${verb === "am" ? "is" : presentOf(verb)}` };
}

/** No English verb is longer. */
const MAX_VERB = 24;

const lowerArticle = (words: string): string => words.replace(/^The /u, "the ");

/** Rules that cut one conjunct or member: their span holds the others too. */
const PARTIAL_RULES = new Set(["list-member", "title", "apposition", "place-in-place"]);

/** A finite clause whose subject opens it (or follows a fronted adverbial) and whose span it has to itself. */
function isMainClause({ claim, text }: Context): boolean {
  const { subject, relation, arguments: parts } = claim.proposition;
  if (PARTIAL_RULES.has(claim.rule) || (claim.tense === "none" && !hasModal(relation.text))) return false;
  if (claim.kind !== "verbal" && claim.kind !== "copular") return false;
  if (subject?.start === undefined || relation.start === undefined) return false;
  if (subject.start < claim.start || subject.start > relation.start) return false;
  const lead = text.slice(claim.start, subject.start);
  // Only adverbials may stand before the subject; a relative pronoun or a conjunction makes it a subordinate clause.
  if (/^(?:which|who|whom|whose|that|where|when|while|if|because|after|before|and|but)\b/iu.test(lead))
    return false;
  if (/^(?:which|who|that)$/iu.test(subject.text)) return false;
  if (/^[\s,]*(?:which|who|that|whose|whom)\b/iu.test(text.slice(subject.end, relation.start))) return false;
  if (/\b(?:which|who|whom|that|whose|where)\s*$/iu.test(lead)) return false;
  if (lead !== "" && !parts.some((part) => part.start !== undefined && part.start <= claim.start))
    return lead.trim().length < MAX_LEAD;
  return true;
}

/** "It is crucial that …", "There were …": the words as they stand are the sentence. */
function isExpletive({ claim, text }: Context): boolean {
  const words = text.slice(claim.start, claim.end);
  const subject = claim.proposition.subject?.start ?? claim.start;
  return subject > claim.start && /^(?:it|there)\s/iu.test(words) && claim.kind !== "nominal";
}

/** An adverb before the subject ("Meanwhile"), where no argument accounts for the words. */
const MAX_LEAD = 24;

/** "X said: “…”" */
function quoted(context: Context): string {
  const { subject, relation, arguments: parts } = context.claim.proposition;
  const who = subject ? phraseText(context, subject) : null;
  const words = parts.map((part) => part.text).join(" ");
  const verb = /^told$/iu.test(relation.text) ? "said" : relation.text;
  return who === null ? `${verb} “${words}”` : `${who} ${verb}: “${words}”`;
}

function composed(context: Context): string {
  const { claim } = context;
  const { subject, relation } = claim.proposition;
  if (claim.kind === "nominal") return nominal(context);
  if (claim.kind === "fragment" || !subject) return resolved(context, claim);
  const who = subjectText(context, subject);
  const verb = finiteRelation(context, relation, subject);
  const own = ownPredicate(context, verb);
  if (own !== null) return `${who} ${own}`;
  const parts = partsInOrder(context);
  // "33 were hurt, of whom five remained …": five of them.
  const rest = parts.filter((part) => !/^of (?:whom|which)$/iu.test(part));
  const partly = rest.length < parts.length ? `${who} of them` : who;
  return [partly, verb, ...rest].filter((part) => part !== "").join(" ");
}

/**
 * The claim's own words from its verb on, for a subject that stands outside of them ("… and reached the refinery two
 * days later", "who previously studied law"): adverbs are kept that the arguments leave out. Null where they don't fit.
 */
function ownPredicate(context: Context, verb: string): string | null {
  const { claim, text } = context;
  const { subject, relation } = claim.proposition;
  const { start, end } = relation;
  if (PARTIAL_RULES.has(claim.rule) || (claim.kind !== "verbal" && claim.kind !== "copular")) return null;
  if (start === undefined || end === undefined || text.slice(start, end) !== relation.text) return null;
  if (start < claim.start || end > claim.end) return null;
  // A restrictive clause's span may hold its antecedent: "an explosion which killed 26 people".
  const inside = subject?.start !== undefined && subject.start >= claim.start && subject.start < claim.end;
  const from = inside ? (subject?.end ?? claim.start) : claim.start;
  if (from > start) return null;
  const lead = /^(?:(?:which|who|that|and|but|then)\b,?\s*)*(?<adverb>[\p{L} ]*)$/iu.exec(
    text.slice(from, start).trimStart(),
  );
  if (!lead || (inside && !/^(?:which|who|that)\b/iu.test(lead[0]))) return null;
  if (/\b(?:whose|whom|where|when|while|by|after|before|to|in|if)\b/iu.test(lead[0])) return null;
  const rest = resolved(context, { start: end, end: claim.end });
  return `${lead.groups?.adverb ?? ""}${verb}${rest}`;
}

/** "talks with X in Varn": "Talks with X in Varn took place". */
function nominal(context: Context): string {
  const { claim } = context;
  const words = resolved(context, claim);
  const plural = isPluralNoun(context);
  if (claim.modality === "planned") return `${words} ${plural ? "are" : "is"} planned`;
  const participle = DONE_BY.get(claim.predicate);
  // "No closure", "neither strike": the words deny it themselves.
  const denied = claim.polarity === "denied" && !/^(?:no|neither|none)\b/iu.test(words);
  if (participle) return `${words} ${plural ? "were" : "was"} ${denied ? "not " : ""}${participle}`;
  return `${words} ${denied ? "did not take place" : "took place"}`;
}

/** Acts of speech and decision are made, given or reached; other events take place. */
const DONE_BY: ReadonlyMap<string, string> = new Map([
  ...[
    "statement",
    "announcement",
    "offer",
    "promise",
    "decision",
    "proposal",
    "payment",
    "investment",
    "purchase",
  ].map((noun) => [noun, "made"] as const),
  ...["approval", "permission", "consent", "warning"].map((noun) => [noun, "given"] as const),
  ...["agreement", "deal", "settlement", "accord"].map((noun) => [noun, "reached"] as const),
  ...["death", "killing", "murder", "injury"].map((noun) => [noun, "reported"] as const),
]);

function isPluralNoun({ claim, referents }: Context): boolean {
  return /^NNP?S$/u.test(referents.parsed.sentences[claim.sentence]?.tokens[claim.head]?.xpos ?? "");
}

/** An indefinite antecedent was introduced by the clause around this one: "an attack … which killed": "The attack killed". */
function subjectText(context: Context, subject: Phrase): string {
  if (/^(?:which|that|this)$/iu.test(subject.text)) return "This";
  const bearer = bearerOf(context, subject);
  if (bearer !== null) return bearer;
  const words = phraseText(context, subject);
  const dependent = context.claim.parent !== null && context.claim.kind === "verbal";
  return dependent && /^an?\s/iu.test(words) ? (asDefinite(words) ?? words) : words;
}

/** "Ana Lind, a former judge who heads …": the description's bearer is named, so the name is the subject. */
function bearerOf(context: Context, subject: Phrase): string | null {
  if (context.claim.kind !== "verbal" || !/^an?\s/iu.test(subject.text)) return null;
  const { mentions, entities } = context.referents.document;
  const mention = mentions.find((other) => other.start === subject.start && other.form === "nominal");
  const entity = mention && entities[mention.entity];
  if (!entity?.named || entity.kind !== "person") return null;
  context.named.add(entity.index);
  return entity.name;
}

function phraseText(context: Context, phrase: Phrase): string {
  const { start, end } = phrase;
  if (start === undefined || end === undefined) return phrase.text;
  // Where the phrase is shorter than its span, words of others were left out of it.
  return context.text.slice(start, end) === phrase.text ? resolved(context, { start, end }) : phrase.text;
}

/** Arguments as the text has them: those behind the verb first, then what stood in front. */
function partsInOrder(context: Context): string[] {
  const { arguments: parts, relation } = context.claim.proposition;
  const verb = relation.start ?? 0;
  const front = parts.filter((part) => part.start !== undefined && part.start < verb);
  const behind = parts.filter((part) => !front.includes(part));
  return [...behind, ...front].map((part) =>
    phraseText(context, part).replace(/^(?:\p{Ll}+ )?(?:The|An?|Its|His|Her|Their|Our|My) /u, (lead) =>
      lead.toLowerCase(),
    ),
  );
}
