/** Clauses that the treebanks draw in several ways, or that a greedy parse cuts wrongly where the words show it plainly. */
import type { Token } from "../../model/syntax.ts";

/** A token whose place in the tree may change. */
export type Draft = { -readonly [K in keyof Token]: Token[K] };

const YET_TO = /^(?:have|be)$/;

/**
 * "Has yet to answer": the treebanks make now "has", now "answer" the head. Here the infinitive always is, as in
 * "has not answered", so that both are read alike.
 */
export function mendYetTo(tokens: Draft[]): void {
  tokens.forEach((to, t) => {
    if (t < 2 || to.text.toLowerCase() !== "to" || tokens[t - 1]?.text.toLowerCase() !== "yet") return;
    const v = to.head;
    const verb = tokens[v];
    const a = verb?.head ?? -1;
    const auxiliary = tokens[a];
    if (!verb || !auxiliary || v <= t || a >= t || !YET_TO.test(auxiliary.lemma)) return;
    [verb.head, verb.deprel] = [auxiliary.head, auxiliary.deprel];
    tokens.forEach((token, i) => {
      if (token.head === a && i !== v) token.head = v;
    });
    [auxiliary.head, auxiliary.deprel, auxiliary.upos] = [v, "aux", "AUX"];
  });
}

/** "According to the police": a preposition of two words before a noun, not a clause with an object. */
export function mendAccording(tokens: Draft[]): void {
  tokens.forEach((token, a) => {
    const to = tokens[a + 1];
    if (token.text.toLowerCase() !== "according" || to?.text.toLowerCase() !== "to") return;
    const n = tokens.findIndex(
      (t, i) => i > a + 1 && t.head === a && /^(?:obj|obl|nmod|ccomp)/.test(t.deprel),
    );
    const noun = tokens[n];
    if (!noun || token.head < 0) return;
    const above = tokens[token.head];
    noun.head = token.head;
    noun.deprel = above && /^(?:NOUN|PROPN)$/.test(above.upos) && token.head < a ? "nmod" : "obl";
    tokens.forEach((t, i) => {
      if (t.head === a && i !== a + 1 && i !== n) t.head = n;
    });
    [token.head, token.deprel] = [n, "case"];
    [to.head, to.deprel] = [a, "fixed"];
  });
}

const RELATIVE = /^(?:WDT|WP)$/;
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

/** Whether a verb, or an auxiliary before it, is finite. "Stayed" without an auxiliary is, whatever its tag. */
export function isFiniteClause(tokens: readonly Draft[], v: number): boolean {
  const verb = tokens[v];
  if (!verb) return false;
  const helpers = tokens.filter((t, i) => t.head === v && i < v && /^(?:aux|cop)/.test(t.deprel));
  if (helpers.length > 0) return helpers.some((t) => FINITE.test(t.xpos));
  return FINITE.test(verb.xpos) || (verb.xpos === "VBN" && verb.text.endsWith("ed"));
}

const JOINED = /^(?:conj|parataxis|ccomp)$/;

/** Whether token `below` hangs on `top`, however far. */
export function isUnder(tokens: readonly Draft[], below: number, top: number): boolean {
  let at = tokens[below]?.head ?? -1;
  for (let step = 0; at >= 0 && step < tokens.length; step++) {
    if (at === top) return true;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}

/**
 * The verb that a comma alone joins to clause `v`, behind it: "…, which passed in June, is dead".
 * @param anywhere also where it hangs on a word of the clause, as anything
 */
export function clauseBehindComma(tokens: readonly Draft[], v: number, anywhere = false): number {
  const comma = tokens.findIndex((t, i) => i > v && t.text === ",");
  if (comma < 0) return -1;
  return tokens.findIndex(
    (t, w) =>
      w > comma &&
      (anywhere
        ? /^(?:conj|parataxis|ccomp|acl|advcl|xcomp)$/.test(t.deprel) && isUnder(tokens, w, v)
        : t.head === v && JOINED.test(t.deprel)) &&
      isFiniteClause(tokens, w) &&
      !tokens.some((c, i) => c.head === w && i < w && /^(?:cc|mark|nsubj)/.test(c.deprel)),
  );
}

/** The main verb `w` governs the sentence; its subject `s` takes the relative clause `v`. */
export function drawApart(tokens: readonly Draft[], s: number, v: number, w: number, old: number): void {
  const [subject, relative, main] = [tokens[s], tokens[v], tokens[w]];
  const top = tokens[old];
  if (!subject || !relative || !main || !top) return;
  [main.head, main.deprel] = [top.head, top.deprel];
  [subject.head, subject.deprel] = [w, "nsubj"];
  if (main.xpos === "VBN" && !tokens.some((t) => t.head === w && t.deprel.startsWith("aux")))
    main.xpos = "VBD";
  [relative.head, relative.deprel] = [s, "acl:relcl"];
  // What stands behind the main verb, or before the subject, belongs to the sentence.
  tokens.forEach((t, i) => {
    if (t.head === old && i !== s && i !== v && i !== w && (i > w || i < s) && t.deprel !== "det") t.head = w;
  });
}

/**
 * A sentence whose subject has a relative clause between commas: the clause was taken for the sentence, so that one
 * verb has both the noun and the pronoun as subject, or for all there is, so that the noun governs.
 */
export function mendRelativeSubject(tokens: Draft[]): void {
  tokens.forEach((pronoun, p) => {
    if (!RELATIVE.test(pronoun.xpos) || tokens[p - 1]?.text !== ",") return;
    const v = pronoun.head;
    const verb = tokens[v];
    if (!verb || v < p) return;
    const s = tokens.findIndex((t, i) => i < p && t.head === v && t.deprel.startsWith("nsubj"));
    // With two subjects there are two clauses, wherever the parser hung the second.
    const w = clauseBehindComma(tokens, v, s >= 0);
    if (w < 0) return;
    if (s >= 0) drawApart(tokens, s, v, w, v);
    else if (verb.deprel === "acl:relcl" && verb.head < p && tokens[verb.head]?.deprel === "root")
      drawApart(tokens, verb.head, v, w, verb.head);
  });
}

/** A clause behind a semicolon stands beside the one before it; it is never what that one says. */
export function mendSemicolon(tokens: Draft[]): void {
  tokens.forEach((mark, m) => {
    if (mark.text !== ";") return;
    mendNumberAsSubject(tokens, m + 1);
    tokens.forEach((t, w) => {
      if (w <= m || t.head < 0 || t.head >= m || !isFiniteClause(tokens, w)) return;
      const besideNoun = t.deprel === "acl" && hasSubject(tokens, w);
      if (besideNoun) t.head = clauseAbove(tokens, t.head);
      if (besideNoun || t.deprel === "ccomp") t.deprel = "parataxis";
    });
  });
}

/** "…; four are still sought": a bare number right before a finite auxiliary is the subject of its verb. */
function mendNumberAsSubject(tokens: Draft[], n: number): void {
  const [number, auxiliary] = [tokens[n], tokens[n + 1]];
  if (number?.upos !== "NUM" || auxiliary?.upos !== "AUX" || !FINITE.test(auxiliary.xpos)) return;
  const v = auxiliary.head;
  if (v <= n || hasSubject(tokens, v)) return;
  const passive = tokens.some((t) => t.head === v && t.deprel === "aux:pass");
  [number.head, number.deprel] = [v, passive ? "nsubj:pass" : "nsubj"];
}

/** The clause that a noun stands in: the nearest verb above it, or the top of the sentence. */
function clauseAbove(tokens: readonly Draft[], noun: number): number {
  let at = noun;
  for (let step = 0; step < tokens.length; step++) {
    const token = tokens[at];
    if (!token || token.head < 0 || token.upos === "VERB") break;
    at = token.head;
  }
  return at;
}

/** The noun that a relative clause behind a comma at `comma` tells of. */
function antecedent(tokens: readonly Draft[], comma: number): number {
  let at = comma - 1;
  for (let step = 0; step < comma; step++) {
    const above = tokens[at]?.head ?? -1;
    if (above < 0 || above >= comma || !/^(?:flat|compound|case|det|amod)/.test(tokens[at]?.deprel ?? ""))
      return at;
    at = above;
  }
  return at;
}

/**
 * "Ms Vass, whose term ends in spring, agreed": the noun behind "whose" is the subject of the next finite verb, and that
 * verb tells of whoever stands before the comma.
 */
export function mendWhose(tokens: Draft[]): void {
  tokens.forEach((whose, p) => {
    if (whose.xpos !== "WP$" || tokens[p - 1]?.text !== ",") return;
    const n = whose.head;
    const noun = tokens[n];
    const v = tokens.findIndex((t, i) => i > p && FINITE.test(t.xpos) && t.upos === "VERB");
    const verb = tokens[v];
    if (!noun || !verb || n > v) return;
    const m = verb.head;
    if (m > v && verb.deprel.startsWith("nsubj")) mendVerbAsSubject(tokens, n, v, p);
    // "… whose term as mayor ends …": the noun beside the one that the clause tells of.
    else if (verb.deprel === "acl:relcl" && noun.head === m && !hasSubject(tokens, v))
      [noun.head, noun.deprel] = [v, "nsubj"];
    else if (m === n && /^(?:acl|conj|parataxis|ccomp)/.test(verb.deprel)) {
      const a = antecedent(tokens, p - 1);
      if (a < 0 || tokens[a]?.upos === "PUNCT") return;
      [verb.head, verb.deprel] = [a, "acl:relcl"];
      [noun.head, noun.deprel] = [v, "nsubj"];
    }
  });
}

const hasSubject = (tokens: readonly Draft[], v: number): boolean =>
  tokens.some((t) => t.head === v && t.deprel.startsWith("nsubj"));

/** A finite verb `v` behind "whose" at `p` that was taken for the subject of the next one. */
function mendVerbAsSubject(tokens: Draft[], n: number, v: number, p: number): void {
  const [noun, verb] = [tokens[n], tokens[v]];
  if (!noun || !verb) return;
  const m = verb.head;
  const s = tokens.findIndex(
    (t, i) => i < p && (t.head === v || t.head === m) && t.deprel.startsWith("nsubj"),
  );
  const subject = tokens[s];
  if (!subject) return;
  [subject.head, subject.deprel] = [m, "nsubj"];
  [verb.head, verb.deprel] = [s, "acl:relcl"];
  [noun.head, noun.deprel] = [v, "nsubj"];
}

/** "The sum that the state has paid": a clause with "that" below a noun, without an object, has the noun for one. */
export function mendThat(tokens: Draft[]): void {
  tokens.forEach((that, p) => {
    if (that.text.toLowerCase() !== "that") return;
    const v = that.head;
    const verb = tokens[v];
    const noun = tokens[verb?.head ?? -1];
    if (!verb || !noun || verb.head > p || !/^(?:NOUN|PROPN|SYM)$/.test(noun.upos)) return;
    if (tokens.some((t) => t.head === v && /^(?:obj|ccomp|xcomp|cop)/.test(t.deprel))) return;
    // "The fact that he slept" has no place for the noun; "the floors that it was adding" was read as having one.
    const relative = that.deprel === "mark" ? verb.deprel === "advcl" : verb.deprel === "acl";
    if (!relative) return;
    verb.deprel = "acl:relcl";
    if (that.deprel !== "mark") return;
    [that.upos, that.xpos, that.deprel] = ["PRON", "WDT", "obj"];
  });
}

/** Verbs of sending: what is to be done hangs on the verb, whoever is sent. */
const SENDING = /^(?:send|dispatch|deploy|invite|summon|appoint|hire|call|bring|recall)$/;

/** "Sent a delegation to meet them": the purpose is the sending's. */
export function mendSending(tokens: Draft[]): void {
  tokens.forEach((infinitive, i) => {
    const noun = tokens[infinitive.head];
    const verb = tokens[noun?.head ?? -1];
    if (infinitive.deprel !== "acl" || infinitive.xpos !== "VB" || noun?.deprel !== "obj" || noun.head > i)
      return;
    if (verb?.upos !== "VERB" || !SENDING.test(verb.lemma)) return;
    [infinitive.head, infinitive.deprel] = [noun.head, "advcl"];
  });
}
