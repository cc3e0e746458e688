import type { Attribution, Block } from "../../model/index.ts";
import {
  FORECAST_VERBS,
  INTERPRETING_VERBS,
  JUDGING_ADJECTIVES,
  JUDGING_NOUNS,
  OPINION_ADVERBS,
  PERFORMATIVE_VERBS,
  STANCE_ADJECTIVES,
  SUBJECTIVE_ADJECTIVES,
} from "../lexicon/opinion.ts";
import { isGroupNoun, isPersonNoun } from "../lexicon/people.ts";
import {
  childrenBy,
  isCommaLike,
  isRelation,
  lemmaOf,
  lowerOf,
  subtree,
  type Tree,
  tokenAt,
} from "../syntax/tree.ts";
import { isBoilerplate } from "./boilerplate.ts";
import { isComment } from "./comment.ts";
import type { Draft } from "./draft.ts";
import { isMaxim } from "./maxim.ts";

export interface CheckContext {
  readonly block: Block | null;
  /** Whether the block is among a document's last ones. */
  readonly closing: boolean;
  readonly attribution: readonly Attribution[];
  readonly quoted: boolean;
  /** Whether the sentence is a question. */
  readonly question: boolean;
  /** Whether the claim's own words ask ("why this happened"). */
  readonly asked: boolean;
}

/** "why the ship sailed", "what they had lost": words that name a question or a thing, and state neither. */
export function opensQuestion(tree: Tree, { root, kind, subject }: Draft, first: number): boolean {
  const { head, deprel } = tokenAt(tree, root);
  if (deprel === "acl:relcl" && lowerOf(tree, head) === "what") return true;
  if (kind === "quote" || !/^(?:why|what|how|whether|whatever)$/.test(lowerOf(tree, first))) return false;
  return tokenAt(tree, first).head === root || subject?.head === first;
}

/** A sentence that ends in a question mark, a closing quotation mark or bracket behind it or not. */
export function asksSomething({ tokens }: Tree): boolean {
  let at = tokens.length - 1;
  const least = Math.max(0, at - 2);
  while (at > least && /^["”’')\]]+$/u.test(tokens[at]?.text ?? "")) at--;
  return /\?["”’')\]]*$/u.test(tokens[at]?.text ?? "");
}

/** A reason why nobody can check a claim. One rule each, with a stable name. */
export interface CheckRule {
  readonly name: string;
  readonly applies: (tree: Tree, draft: Draft, context: CheckContext) => boolean;
}

/** Every reason, in the order of cost. */
export const CHECK_RULES: readonly CheckRule[] = [
  { name: "furniture", applies: (_, __, c) => c.block?.kind === "furniture" || c.block?.kind === "byline" },
  { name: "boilerplate", applies: (tree) => isBoilerplate(tree) },
  { name: "signature", applies: isSignature },
  { name: "comment", applies: (tree, _, c) => c.attribution.length === 0 && isComment(tree) },
  { name: "list-member", applies: (_, draft) => draft.member === true },
  { name: "question", applies: (_, __, c) => c.question },
  { name: "embedded-question", applies: (_, __, c) => c.asked },
  { name: "imperative", applies: isImperative },
  { name: "exclamation", applies: isExclamation },
  { name: "first-or-second-person", applies: isPersonal },
  { name: "guess", applies: isGuess },
  { name: "forecast", applies: isForecast },
  { name: "interpretation", applies: isInterpretation },
  { name: "judgement", applies: isJudgement },
  { name: "generalization", applies: isGeneralization },
  { name: "maxim", applies: (tree, _, c) => c.attribution.length === 0 && isMaxim(tree) },
  { name: "directive", applies: isDirective },
  { name: "stance", applies: isStance },
  { name: "purpose-or-condition", applies: (_, draft) => draft.rule === "purpose-or-condition" },
];

export function isCheckworthy(tree: Tree, draft: Draft, context: CheckContext): boolean {
  return !CHECK_RULES.some((rule) => rule.applies(tree, draft, context));
}

/** "Share this article", "Don't bet on it": a bare verb leads the sentence and has no subject. */
function isImperative(tree: Tree, draft: Draft): boolean {
  let root = draft.root;
  while (tokenAt(tree, root).head >= 0) root = tokenAt(tree, root).head;
  const token = tokenAt(tree, root);
  const bare = token.xpos === "VB" || token.xpos === "VBP" || lowerOf(tree, root) === lemmaOf(tree, root);
  if (token.upos !== "VERB" || !bare) return false;
  if (childrenBy(tree, root, "nsubj", "csubj", "expl").length) return false;
  const auxiliaries = childrenBy(tree, root, "aux", "cop").map((c) => lowerOf(tree, c));
  if (auxiliaries.some((a) => a !== "do")) return false;
  return tree.tokens
    .slice(0, root)
    .every((t, i) => /^(?:PUNCT|ADV|PART|INTJ|AUX|CCONJ)$/.test(t.upos) || standsAhead(tree, i, root));
}

/** "For details, see …": a word of a phrase set off before the verb. */
function standsAhead(tree: Tree, i: number, root: number): boolean {
  if (!isCommaLike(tree, root - 1)) return false;
  let top = i;
  while (top >= 0 && tokenAt(tree, top).head !== root) top = tokenAt(tree, top).head;
  return top >= 0 && top < root && isRelation(tree, top, "obl");
}

/** "Readers are asked not to call": it tells somebody what to do. */
function isDirective(tree: Tree, draft: Draft, context: CheckContext): boolean {
  if (context.attribution.length > 0 || draft.kind !== "verbal" || draft.tense !== "present") return false;
  const subject = draft.subject?.head;
  if (subject === undefined || tokenAt(tree, subject).upos !== "NOUN") return false;
  if (!/^(?:ask|request|urge|advise|remind)$/.test(lemmaOf(tree, draft.head))) return false;
  const passive = childrenBy(tree, draft.head, "aux").some((c) => tokenAt(tree, c).deprel === "aux:pass");
  return passive && childrenBy(tree, draft.head, "xcomp", "ccomp").length > 0;
}

/** "Honour to our heroes!", "The fight goes on!": without name, figure or past it wishes something and tells nothing. */
function isExclamation(tree: Tree, draft: Draft, context: CheckContext): boolean {
  if (context.attribution.length > 0 || tree.tokens.at(-1)?.text !== "!") return false;
  if (draft.tense === "past" || tree.tokens.some((t) => t.upos === "NUM")) return false;
  return draft.rule === "fragment"
    ? !tree.tokens.some((t) => t.upos === "VERB" || t.upos === "AUX")
    : tree.sentence.names.length === 0 && !tree.tokens.some((t) => t.upos === "PROPN");
}

/** "Ministry of Fisheries, Press Section" as a last line: who signs, and nothing said of them. */
function isSignature(tree: Tree, _: Draft, context: CheckContext): boolean {
  if (!context.closing || /[.!?"”’)]$/.test(tree.tokens.at(-1)?.text ?? "")) return false;
  return !tree.tokens.some((t) => /^(?:VERB|AUX|NUM)$/.test(t.upos));
}

/** What "I", "we" and "you" do is no claim of the article, unless it is put in somebody's mouth. */
function isPersonal(tree: Tree, draft: Draft, context: CheckContext): boolean {
  const head = draft.subject?.head;
  if (head === undefined || !/^(?:i|we|you|me|us|let)$/.test(lowerOf(tree, head))) return false;
  return (
    draft.kind !== "quote" &&
    !(context.attribution.length > 0 && lowerOf(tree, head) === "we" && !context.quoted)
  );
}

/** "may have served", "probably": the writer's own guess; an attributed one can be checked as a statement. */
function isGuess(tree: Tree, draft: Draft, context: CheckContext): boolean {
  if (draft.kind === "nominal" || draft.kind === "apposition") return false;
  const words = adverbsOf(tree, draft);
  if (words.some((w) => OPINION_ADVERBS.has(w))) return true;
  if (context.attribution.length > 0 && !context.quoted) return false;
  return (
    draft.modality === "possible" ||
    hasAuxiliary(tree, draft, /^(?:must|should|ought|may|might|could|would)$/)
  );
}

/** "will not last until spring": nobody plans to last; what no will decides is a forecast. */
function isForecast(tree: Tree, draft: Draft, context: CheckContext): boolean {
  if (context.attribution.length > 0) return false;
  return (
    hasAuxiliary(tree, draft, /^(?:will|'ll|’ll|wo|shall)$/) && FORECAST_VERBS.has(lemmaOf(tree, draft.head))
  );
}

const BEARERS_OF_FACT =
  /^(?:first|second|third|last|only|largest|biggest|highest|lowest|oldest|longest|smallest|deadliest|first-ever)$/;

/** "underscores the need", "represents a coup": the writer tells what to think of it. */
function isInterpretation(tree: Tree, draft: Draft): boolean {
  if (draft.kind !== "verbal" || statesRank(tree, draft)) return false;
  const verb = lemmaOf(tree, draft.head);
  const object = draft.parts.find((p) => p.role === "object");
  if (/^(?:represent|mark|constitute|signal|seem|appear|mean)$/.test(verb) && object) {
    return JUDGING_NOUNS.has(lemmaOf(tree, object.head));
  }
  if (!INTERPRETING_VERBS.has(verb)) return false;
  const subject = draft.subject?.head;
  return subject === undefined || !isPersonLike(tree, subject);
}

/** "is significant", "was a blunder". */
function isJudgement(tree: Tree, draft: Draft): boolean {
  if (draft.kind !== "copular" || statesRank(tree, draft)) return false;
  const complement = draft.parts.find((p) => p.role === "complement");
  if (!complement) return false;
  if (JUDGING_ADJECTIVES.has(lemmaOf(tree, complement.head))) return true;
  if (JUDGING_NOUNS.has(lemmaOf(tree, complement.head))) return true;
  const inside = subtree(tree, complement.head).filter((i) => i >= complement.first && i <= complement.last);
  if (inside.some((i) => SUBJECTIVE_ADJECTIVES.has(lowerOf(tree, i)))) return true;
  if (lemmaOf(tree, complement.head) === "time" && inside.some((i) => lowerOf(tree, i) === "high"))
    return true;
  return childrenBy(tree, complement.head, "amod").some(
    (c) =>
      /^(?:most|more)$/.test(lowerOf(tree, c - 1 < 0 ? c : c - 1)) &&
      JUDGING_ADJECTIVES.has(lemmaOf(tree, c)),
  );
}

function statesRank(tree: Tree, draft: Draft): boolean {
  return draft.parts.some((p) =>
    subtree(tree, p.head).some((i) => i >= p.first && i <= p.last && BEARERS_OF_FACT.test(lowerOf(tree, i))),
  );
}

/** Names, people and offices speak; "this outreach" and "the meeting" cannot stress or show anything by themselves. */
function isPersonLike(tree: Tree, i: number): boolean {
  if (tokenAt(tree, i).upos === "PROPN") return true;
  if (tokenAt(tree, i).upos === "PRON") return /^(?:he|she|they|who)$/.test(lowerOf(tree, i));
  if (isPersonNoun(lemmaOf(tree, i)) || isGroupNoun(lemmaOf(tree, i))) return true;
  return tree.sentence.names.some((n) => n.first <= i && i <= n.last);
}

function headsOf({ root, head }: Draft): readonly number[] {
  return root === head ? [root] : [root, head];
}

function adverbsOf(tree: Tree, draft: Draft): string[] {
  return headsOf(draft).flatMap((h) => childrenBy(tree, h, "advmod").map((c) => lowerOf(tree, c)));
}

function hasAuxiliary(tree: Tree, draft: Draft, words: RegExp): boolean {
  return headsOf(draft).some((h) => childrenBy(tree, h, "aux").some((c) => words.test(lowerOf(tree, c))));
}

/** "mergers tend to disappoint": a rule of thumb, no event. */
function isGeneralization(tree: Tree, draft: Draft, context: CheckContext): boolean {
  if (context.attribution.length > 0) return false;
  for (let i = draft.head; i >= 0; i = tokenAt(tree, i).head)
    if (lemmaOf(tree, i) === "tend" && childrenBy(tree, i, "xcomp").length > 0) return true;
  return false;
}

/** "remains convinced that", "wishes to thank its staff": a state of mind, or words that are the deed. */
function isStance(tree: Tree, draft: Draft, context: CheckContext): boolean {
  if (context.attribution.length > 0) return false;
  const complements = draft.parts.filter((p) => p.role === "complement");
  if (
    complements.some(
      (p) => STANCE_ADJECTIVES.has(lowerOf(tree, p.head)) || STANCE_ADJECTIVES.has(lemmaOf(tree, p.head)),
    )
  )
    return true;
  const group = "tokens" in draft.relation ? draft.relation.tokens : [];
  if (group.length > 1 && group.some((i) => STANCE_ADJECTIVES.has(lowerOf(tree, i)))) return true;
  if (draft.tense !== "present" && draft.tense !== "none") return false;
  return /^(?:planned|possible)$/.test(draft.modality) && PERFORMATIVE_VERBS.has(lemmaOf(tree, draft.head));
}
