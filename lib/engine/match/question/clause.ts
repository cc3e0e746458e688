import type { ClauseArgument, Token } from "../../../model/index.ts";
import { table } from "../../../text/table.ts";
import { wordEntry } from "../../lexicon/wordnet/index.ts";
import { baseRelation, childrenOf, type Tree } from "../../syntax/tree.ts";
import type { Frame } from "../frame.ts";
import { frameTree, phraseText, phraseTokens } from "./phrase.ts";

/** A part of a clause behind its verb. */
export interface ClausePart {
  readonly relation: string;
  readonly tokens: readonly number[];
  readonly text: string;
}

/** A claim taken apart for turning it into a question. */
export interface Clause {
  readonly subject: string;
  /** Lower case: "did", "has", "was". */
  readonly auxiliary: string;
  /** What stands between subject and complement in a question: "been arrested", "sink", "the second deadliest". */
  readonly verb: string;
  /** The finite words of a statement: "sank", "had been arrested". */
  readonly finite: string;
  readonly parts: readonly ClausePart[];
  /** True where its object or what it says cannot be told in a question. */
  readonly cut: boolean;
  readonly passive: boolean;
  readonly copular: boolean;
}

const SHORT_FORMS: Readonly<Record<string, string>> = table({
  wo: "will",
  ca: "can",
  sha: "shall",
  "'ll": "will",
  "’ll": "will",
  "'ve": "have",
  "’ve": "have",
  "'re": "are",
  "’re": "are",
});
const AUXILIARIES = new Set(
  "is are was were has have had will would can could may might must shall should does do did".split(" "),
);
const NEGATIVE = /^(?:not|n[’']t|never|no longer)$/iu;
/** Adverbs between subject and verb that add nothing to a question. */
const DROPPED =
  /^(?:also|yet|now|then|so|just|only|even|still|already|meanwhile|however|later|soon|again|currently|reportedly|allegedly|apparently|immediately|ever)$/iu;
const AFTER = new Set([
  "obj",
  "iobj",
  "obl",
  "xcomp",
  "ccomp",
  "nmod",
  "compound",
  "amod",
  "acl",
  "nummod",
  "advmod",
]);
const WH = /^(?:why|how|what|whose|whom|where|if|whether|unless|lest|though|although|than|that|who|which)$/iu;
const LONGEST_CLAUSE = 60;
const LONGEST_SUBJECT = 80;
/** A question's words behind its verb. */
const LONGEST_REST = 84;

function auxiliaryOf(token: Token): string | null {
  const lower = token.text.toLowerCase();
  if (AUXILIARIES.has(lower)) return lower;
  if (SHORT_FORMS[lower]) return SHORT_FORMS[lower] ?? null;
  if (/^[’']s$/u.test(lower)) return token.lemma === "have" ? "has" : "is";
  if (/^[’']d$/u.test(lower)) return token.lemma === "have" ? "had" : "would";
  return null;
}

/** The auxiliaries of a verb; of a verb joined to another by "and", those that both share. */
function auxiliariesAt(tree: Tree, head: number): number[] {
  const own = childrenOf(tree, head).filter(
    (c) => c < head && /^(?:aux|cop)/u.test(tree.tokens[c]?.deprel ?? ""),
  );
  const token = tree.tokens[head];
  if (own.length > 0 || token?.deprel !== "conj") return own;
  const first = tree.tokens[token.head];
  const hasSubject = childrenOf(tree, head).some((c) => tree.base[c] === "nsubj");
  return first?.xpos === token.xpos && !hasSubject
    ? childrenOf(tree, token.head).filter((c) => c < token.head && /^aux/u.test(tree.tokens[c]?.deprel ?? ""))
    : own;
}

/** "No one" is asked as "anyone", "none of the" as "any of the". */
const asked = (text: string) =>
  text
    .replace(/^(?:no one|nobody)\b/iu, "anyone")
    .replace(/^nothing\b/iu, "anything")
    .replace(/^(?:none|neither) of\b/iu, "any of")
    .replace(/^not (?:one|a single)\b/iu, "any")
    .replace(/^no such\b/iu, "any such")
    .replace(/^no\b/iu, "any");

function subjectText(frame: Frame, tree: Tree, argument: ClauseArgument): string | null {
  if (argument.end - argument.start > LONGEST_SUBJECT) return null;
  const tokens: number[] = [];
  for (let t = argument.first; t <= argument.last; t++) tokens.push(t);
  // "Joren Hask, 58": the age is no part of the name.
  const comma = tokens.findIndex((t) => tree.tokens[t]?.text === ",");
  const list = tokens.some((t) => tree.tokens[t]?.deprel === "conj");
  const text = phraseText(frame, comma > 0 && !list ? tokens.slice(0, comma) : tokens, true);
  const named = tokens.some((t) => /^(?:NOUN|PROPN|PRON|NUM)$/u.test(tree.tokens[t]?.upos ?? ""));
  return text === null || !named || WH.test(text.split(" ")[0] ?? "") ? null : asked(text);
}

function partAt(frame: Frame, tree: Tree, child: number): ClausePart | null {
  const relation = tree.base[child] ?? "";
  if (!AFTER.has(relation)) return null;
  const tokens = phraseTokens(tree, child);
  const text = phraseText(frame, tokens);
  if (text === null || (relation === "ccomp" && text.length > LONGEST_CLAUSE)) return null;
  if (/^according to\b/iu.test(text) || (relation === "advmod" && NEGATIVE.test(text))) return null;
  return { relation, tokens, text: relation === "obj" ? asked(text) : text };
}

/** Words on both sides of a predicate noun or adjective that belong to it: "the second deadliest", "in force". */
function predicatePhrase(frame: Frame, tree: Tree, head: number): string | null {
  const before = childrenOf(tree, head).filter((c) => {
    if (
      c > head ||
      /^(?:nsubj|csubj|aux|cop|punct|mark|cc|expl|obl|advcl|parataxis|dep|conj|discourse)/u.test(
        tree.tokens[c]?.deprel ?? "",
      )
    )
      return false;
    return !NEGATIVE.test(tree.lower[c] ?? "") && !DROPPED.test(tree.lower[c] ?? "");
  });
  const tokens = [...before.flatMap((c) => phraseTokens(tree, c)), head].sort((a, b) => a - b);
  const text = phraseText(frame, tokens);
  return text === null ? null : asked(text);
}

interface Verb {
  readonly auxiliary: string;
  readonly verb: string;
  readonly finite: string;
}

/** "Did … sink" for "sank": a verb without an auxiliary of its own. */
function plainVerb(frame: Frame, passive: boolean, plural: boolean): Verb | null {
  const { head, claim } = frame;
  const text = head.text.toLowerCase();
  const lemma = head.lemma.toLowerCase();
  if (passive) {
    const auxiliary = claim.tense === "present" ? (plural ? "are" : "is") : plural ? "were" : "was";
    return { auxiliary, verb: text, finite: `${auxiliary} ${text}` };
  }
  if (lemma === "be") return AUXILIARIES.has(text) ? { auxiliary: text, verb: "", finite: text } : null;
  // A lemma that no dictionary has is a mistaken reading, which a question would show.
  if (head.upos !== "VERB" || wordEntry(lemma, "v") === null) return null;
  const finite: Readonly<Record<string, string>> = { VBD: "did", VBN: "did", VBZ: "does", VBP: "do" };
  const auxiliary = finite[head.xpos];
  return auxiliary ? { auxiliary, verb: lemma, finite: text } : null;
}

function verbOf(frame: Frame, tree: Tree, passive: boolean, subject: ClauseArgument): Verb | null {
  const at = frame.claim.head;
  const copular = frame.claim.kind === "copular" && frame.head.upos !== "VERB" && frame.head.upos !== "AUX";
  const words = copular ? predicatePhrase(frame, tree, at) : frame.head.text.toLowerCase();
  if (words === null) return null;
  const [first, ...rest] = auxiliariesAt(tree, at).flatMap((t) => tree.tokens[t] ?? []);
  if (!first) {
    const head = tree.tokens[subject.head];
    const joined = childrenOf(tree, subject.head).some((c) => tree.tokens[c]?.deprel === "conj");
    const plural = joined || /S$/u.test(head?.xpos ?? "");
    const plain = copular ? null : plainVerb(frame, passive, plural);
    // A subject that its verb does not agree with was read wrongly.
    const agrees = head?.upos !== "NOUN" || !plain || plain.auxiliary !== (plural ? "does" : "do");
    return agrees ? plain : null;
  }
  const auxiliary = auxiliaryOf(first);
  if (auxiliary === null) return null;
  const between = rest.map((t) => t.text.toLowerCase()).join(" ");
  const verb = `${between} ${words}`.trim();
  const done = auxiliary === "did" || auxiliary === "does" || auxiliary === "do";
  return {
    auxiliary,
    verb: done ? verb.replace(frame.head.text.toLowerCase(), () => frame.head.lemma.toLowerCase()) : verb,
    finite: `${auxiliary} ${verb}`,
  };
}

/** Whether a word at the clause's beginning makes it no statement: "to be named", "why it happened", "if it rains". */
function isDependent(tree: Tree, head: number, subject: ClauseArgument): boolean {
  return childrenOf(tree, head).some((c) => {
    const deprel = tree.tokens[c]?.deprel ?? "";
    const lower = tree.lower[c] ?? "";
    if (deprel === "mark") return lower === "to" || WH.test(lower) ? lower !== "that" : false;
    if (!WH.test(lower)) return false;
    // "Who sank it" asks of its antecedent, where that is known.
    return !(/^nsubj/u.test(deprel) && subject.head !== c);
  });
}

/** Takes a claim apart; null where its words make no question that a person would ask. */
export function clauseOf(frame: Frame): Clause | null {
  const { claim, head } = frame;
  if (claim.kind !== "verbal" && claim.kind !== "copular") return null;
  const tree = frameTree(frame);
  const relations = childrenOf(tree, claim.head).map((c) => tree.tokens[c]?.deprel ?? "");
  const patient = claim.arguments.find((a) => a.role === "object" && a.preposition === null);
  const doer = claim.arguments.find((a) => a.role === "subject");
  const voiced = relations.some((r) => r === "nsubj:pass" || r === "aux:pass");
  const bare =
    head.xpos === "VBN" &&
    !relations.some((r) => /^(?:aux|nsubj$)/u.test(r)) &&
    patient !== undefined &&
    !doer;
  const passive = voiced || bare;
  const subject = passive ? (patient ?? doer) : doer;
  if (!subject || isDependent(tree, claim.head, subject)) return null;
  const name = subjectText(frame, tree, subject);
  const verb = name === null ? null : verbOf(frame, tree, passive, subject);
  if (name === null || verb === null) return null;
  const behind = childrenOf(tree, claim.head).filter(
    (c) => c > claim.head && !(c >= subject.first && c <= subject.last),
  );
  const parts = behind.flatMap((c) => partAt(frame, tree, c) ?? []);
  const particles = parts.filter((p) => p.relation === "compound");
  const others = withoutAsides(
    tree,
    parts.filter((p) => p.relation !== "compound"),
  );
  const lost = behind.some((c) => NEEDED.has(tree.base[c] ?? "") && !parts.some((p) => p.tokens.includes(c)));
  // "The ship that the company bought": what stands before the clause is its object.
  const outside = passive || !patient || behind.some((c) => c === patient.head) ? null : patient;
  const before = outside && outside.last < claim.head ? objectPart(frame, outside) : null;
  return {
    subject: name,
    auxiliary: verb.auxiliary,
    verb: verb.verb,
    finite: verb.finite,
    parts: [...particles, ...(before ? [before] : []), ...others],
    cut: lost || (outside !== null && outside.last < claim.head && before === null),
    passive,
    copular: claim.kind === "copular",
  };
}

/** What a question may not leave out. */
const NEEDED = new Set(["obj", "ccomp", "xcomp"]);

function objectPart(frame: Frame, { first, last }: ClauseArgument): ClausePart | null {
  const tokens = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const text = phraseText(frame, tokens, true);
  return text === null || WH.test(text) ? null : { relation: "obj", tokens, text: asked(text) };
}

/** Behind an object a bare noun phrase is an aside that the parser took for a part of the clause. */
function withoutAsides(tree: Tree, parts: readonly ClausePart[]): ClausePart[] {
  const object = parts.findIndex((p) => p.relation === "obj");
  return parts.filter(
    (p, i) =>
      object < 0 ||
      i <= object ||
      !/^(?:obj|obl|nmod)$/u.test(p.relation) ||
      /^(?:ADP|PART|ADV|SCONJ|NUM)$/u.test(tree.tokens[p.tokens[0] ?? -1]?.upos ?? ""),
  );
}

/** The words behind the verb, as far as they fit; null where the first alone is too long. */
export function restOf(clause: Clause, keep: (part: ClausePart) => boolean = () => true): string | null {
  const kept = clause.parts.filter(keep);
  let text = "";
  for (const part of kept) {
    const next = `${text} ${part.text}`.trim();
    if (next.length > LONGEST_REST)
      return text === "" && /^(?:obj|ccomp|xcomp)/u.test(baseRelation(part.relation)) ? null : text;
    text = next;
  }
  return text;
}
