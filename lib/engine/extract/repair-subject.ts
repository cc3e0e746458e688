import { isComma, type Mutable, nounBefore } from "./repair-words.ts";

/**
 * "The raid, which killed two men, led to protests" and "The raids, carried out in May, killed two men": the verb after the second
 * comma governs the subject before the first, where the parser hung it below the clause between the commas.
 */
export function interruptedSubject(tokens: Mutable[]): void {
  for (let v = 3; v < tokens.length; v++) {
    if (tokens[v]?.upos !== "VERB") continue;
    const start = groupStart(tokens, v);
    if (!isComma(tokens[start - 1]) || !isFiniteVerb(tokens, v) || hasOwnSubject(tokens, v)) continue;
    const inner = clauseAbove(tokens, v);
    if (inner === null) continue;
    const subject = subjectBefore(tokens, inner);
    if (subject === null) continue;
    governs(tokens, v, inner, subject);
  }
}

function isFiniteVerb(tokens: readonly Mutable[], v: number): boolean {
  const token = tokens[v];
  if (token?.upos !== "VERB") return false;
  if (/^(?:VBD|VBZ|VBP)$/.test(token.xpos)) return true;
  const helped = tokens.some(
    (t, i) => t.head === v && i < v && /^aux/.test(t.deprel) && !/^(?:to|being|having)$/i.test(t.text),
  );
  return helped || (token.xpos === "VBN" && /^(?:acl|conj)$/.test(token.deprel) && /ed$/.test(token.text));
}

/** First token of the verb's auxiliaries and adverbs. */
export function groupStart(tokens: readonly Mutable[], v: number): number {
  let start = v;
  while (
    start > 0 &&
    tokens[start - 1]?.head === v &&
    /^(?:aux|advmod|cop)/.test(tokens[start - 1]?.deprel ?? "")
  )
    start--;
  return start;
}

export function hasOwnSubject(tokens: readonly Mutable[], v: number): boolean {
  return tokens.some(
    (t, i) => t.head === v && i < v && /^(?:nsubj|csubj|cc|mark|expl)/.test(t.deprel) && i > 0,
  );
}

/** The clause between the commas under which the verb was hung. */
function clauseAbove(tokens: readonly Mutable[], v: number): number | null {
  let at = tokens[v]?.head ?? -1;
  for (let steps = 0; at >= 0 && steps < tokens.length; steps++) {
    const token = tokens[at];
    if (!token) return null;
    const clausal =
      /^(?:VERB|AUX)$/.test(token.upos) ||
      tokens.some((t) => t.head === at && /^(?:cop|nsubj)/.test(t.deprel));
    if (clausal && at < v) return at;
    at = token.head;
  }
  return null;
}

/** The noun before the first comma, where the inner clause begins right behind it. */
function subjectBefore(tokens: readonly Mutable[], inner: number): number | null {
  const first = clauseStart(tokens, inner);
  const comma = first - 1;
  if (!isComma(tokens[comma])) return null;
  const opener = tokens[first];
  const relative =
    /^(?:which|who|whose|whom|where)$/i.test(opener?.text ?? "") ||
    /^(?:most|some|many|all|both|one)$/i.test(opener?.text ?? "");
  const participle = first === inner && /^VB[ND]$/.test(tokens[inner]?.xpos ?? "");
  if (!relative && !participle) return null;
  const noun = nounBefore(tokens, comma);
  if (noun === null) return null;
  const free = tokens[noun]?.head === -1 || tokens[noun]?.head === inner;
  return free ? noun : null;
}

/** Where the clause begins behind its comma: the leftmost of its own dependents after that comma. */
function clauseStart(tokens: readonly Mutable[], inner: number): number {
  let start = inner;
  for (let i = inner - 1; i >= 0 && !isComma(tokens[i]); i--) start = i;
  return start;
}

/** Puts verb `v` in the place of whatever held the subject, the subject under it, and the inner clause under the subject. */
function governs(tokens: Mutable[], v: number, inner: number, subject: number): void {
  const verb = tokens[v];
  const noun = tokens[subject];
  const clause = tokens[inner];
  if (!verb || !noun || !clause) return;
  const top = noun.head === inner ? clause : noun;
  const { head, deprel } = top;
  verb.head = head;
  verb.deprel = deprel;
  for (const t of tokens.slice(v + 1)) if (t.head === inner) t.head = v; // what follows the verb is the verb's
  noun.head = v;
  noun.deprel = "nsubj";
  clause.head = subject;
  clause.deprel = /^VB[ND]$/.test(clause.xpos) && clauseStart(tokens, inner) === inner ? "acl" : "acl:relcl";
  if (clause.deprel === "acl" && clause.xpos === "VBD") clause.xpos = "VBN";
}
