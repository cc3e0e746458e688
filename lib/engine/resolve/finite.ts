import type { ClauseClaim, Phrase, Token } from "../../model/index.ts";
import { pastOf, presentOf } from "../lexicon/verb-forms.ts";
import type { Named, Referents } from "./referents.ts";

/** What the words of one claim's statement are put together from. */
export interface Context {
  readonly text: string;
  readonly referents: Referents;
  readonly named: Named;
  readonly claim: ClauseClaim;
}

export const hasModal = (words: string): boolean =>
  /\b(?:can|could|may|might|must|shall|should|will|would|to(?= \p{L}))\b/iu.test(words);

/** A participle or infinitive made finite; other relations stay as they are. */
export function finiteRelation(context: Context, relation: Phrase, subject: Phrase): string {
  const { claim } = context;
  const sentence = context.referents.parsed.sentences[claim.sentence];
  if (relation.start === undefined)
    return relation.text === "is" && isPlural(sentence?.tokens ?? [], subject) ? "are" : relation.text;
  if (hasModal(relation.text)) return relation.text;
  const token = sentence?.tokens[claim.head];
  if (!token || !/^VB[GN]?$/u.test(token.xpos) || token.start < relation.start) return relation.text;
  if (hasTense(sentence?.tokens ?? [], relation)) return relation.text;
  const plural = isPlural(sentence?.tokens ?? [], subject);
  const before = relation.text.slice(0, Math.max(0, relation.text.indexOf(token.text)));
  const after = relation.text.slice(relation.text.indexOf(token.text) + token.text.length);
  if (/\b(?:be|been|being|having)\b/iu.test(before))
    return relation.text.replace(/\bbeing\b/iu, plural ? "were" : "was");
  const past = parentIsPast(context);
  // A finite verb that the tagger took for a participle: its subject is the doer ("the vessel called for help").
  if (token.xpos === "VBN" && !isPatient(claim, subject)) return relation.text;
  if (token.xpos === "VB" && !followsTo(sentence?.tokens ?? [], claim.head)) return relation.text;
  if (token.xpos === "VBN")
    return `${before}${past ? (plural ? "were" : "was") : plural ? "are" : "is"} ${token.text}${after}`;
  if (token.xpos === "VB") return `${before}${plural ? "are" : "is"} to ${token.text}${after}`;
  const lemma = token.lemma.toLowerCase();
  if (isWithout(sentence?.tokens ?? [], claim.head))
    return `${past ? "did" : plural ? "do" : "does"} not ${lemma}${after}`;
  return `${before.replace(/\b(?:by|while|after|before|when)\s*$/iu, "")}${past ? pastOf(lemma) : plural ? lemma : presentOf(lemma)}${after}`;
}

function isPatient(claim: ClauseClaim, subject: Phrase): boolean {
  return claim.arguments.some(({ role, start }) => role === "object" && start === subject.start);
}

/** "without paying": they did not pay. */
function isWithout(tokens: readonly Token[], verb: number): boolean {
  return tokens.some((token) => token.head === verb && /^without$/iu.test(token.text));
}

function followsTo(tokens: readonly Token[], verb: number): boolean {
  return tokens.some(
    (token, i) => i < verb && token.head === verb && token.deprel === "mark" && /^to$/iu.test(token.text),
  );
}

/** Whether the relation has a verb with a tense of its own. */
function hasTense(tokens: readonly Token[], relation: Phrase): boolean {
  const { start = 0, end = 0 } = relation;
  return tokens.some(
    (token) => token.start >= start && token.end <= end && /^(?:VB[DZP]|MD)$/u.test(token.xpos),
  );
}

function isPlural(tokens: readonly Token[], subject: Phrase): boolean {
  if (/ and /u.test(subject.text)) return true;
  const { start = 0, end = 0 } = subject;
  const inside = tokens.filter((token) => token.start >= start && token.end <= end);
  const head = inside.find((token) => {
    const governor = tokens[token.head];
    return !governor || governor.start < start || governor.end > end;
  });
  return /^NNP?S$/u.test(head?.xpos ?? "") || /^(?:they|we)$/iu.test(head?.text ?? "");
}

/** A participle has the tense of the clause around it, which in reports is the past unless a present verb governs. */
function parentIsPast(context: Context): boolean {
  const tokens = context.referents.parsed.sentences[context.claim.sentence]?.tokens ?? [];
  let at = tokens[context.claim.head]?.head ?? -1;
  for (let steps = 0; steps < 12 && at >= 0; steps += 1) {
    const token = tokens[at];
    if (!token) break;
    if (token.xpos === "VBD" || tokens.some((below) => below.head === at && below.xpos === "VBD"))
      return true;
    if (
      /^VB[ZP]$/u.test(token.xpos) ||
      tokens.some((below) => below.head === at && /^VB[ZP]$/u.test(below.xpos))
    )
      return false;
    at = token.head;
  }
  return true;
}
