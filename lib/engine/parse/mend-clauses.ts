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

/** The verb that a comma alone joins to clause `v`, behind it: "…, which passed in June, is dead". */
function clauseBehindComma(tokens: readonly Draft[], v: number): number {
  return tokens.findIndex(
    (t, w) =>
      w > v &&
      t.head === v &&
      JOINED.test(t.deprel) &&
      isFiniteClause(tokens, w) &&
      !tokens.some((c, i) => c.head === w && i < w && (c.deprel === "cc" || c.deprel.startsWith("nsubj"))) &&
      tokens.some((c, i) => i > v && i < w && c.text === "," && c.head === w),
  );
}

/** The main verb `w` governs the sentence; its subject `s` takes the relative clause `v`. */
function drawApart(tokens: readonly Draft[], s: number, v: number, w: number, old: number): void {
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
    const w = clauseBehindComma(tokens, v);
    if (w < 0) return;
    const s = tokens.findIndex((t, i) => i < p && t.head === v && t.deprel.startsWith("nsubj"));
    if (s >= 0) drawApart(tokens, s, v, w, v);
    else if (verb.deprel === "acl:relcl" && verb.head < p && tokens[verb.head]?.deprel === "root")
      drawApart(tokens, verb.head, v, w, verb.head);
  });
}

/** A clause behind a semicolon stands beside the one before it; it is never what that one says. */
export function mendSemicolon(tokens: Draft[]): void {
  tokens.forEach((mark, m) => {
    if (mark.text !== ";") return;
    tokens.forEach((t, w) => {
      if (w > m && t.deprel === "ccomp" && t.head >= 0 && t.head < m && isFiniteClause(tokens, w))
        t.deprel = "parataxis";
    });
  });
}

/**
 * "Ms Vass, whose term ends in spring, agreed": a finite verb taken for the subject of the next one. The noun behind
 * "whose" is its subject, and whoever stands before the comma is the subject of the sentence.
 */
export function mendWhose(tokens: Draft[]): void {
  tokens.forEach((whose, p) => {
    if (whose.xpos !== "WP$" || tokens[p - 1]?.text !== ",") return;
    const noun = tokens[whose.head];
    const v = tokens.findIndex((t, i) => i > p && FINITE.test(t.xpos) && t.upos === "VERB");
    const verb = tokens[v];
    const m = verb?.head ?? -1;
    if (!noun || !verb || whose.head > v || m < v || !verb.deprel.startsWith("nsubj")) return;
    const s = tokens.findIndex(
      (t, i) => i < p && (t.head === v || t.head === m) && t.deprel.startsWith("nsubj"),
    );
    const subject = tokens[s];
    if (!subject) return;
    [subject.head, subject.deprel] = [m, "nsubj"];
    [verb.head, verb.deprel] = [s, "acl:relcl"];
    [noun.head, noun.deprel] = [v, "nsubj"];
  });
}
