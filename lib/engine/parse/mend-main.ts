/** Which clause is the main one, where the words show it and a greedy parse took another. */
import { clauseBehindComma, type Draft, drawApart, isFiniteClause, isUnder } from "./mend-clauses.ts";

/** A participle, or what looks like one: no comma parts a subject from its verb. */
const isParticiple = (token: Draft): boolean => token.xpos === "VBN" || token.xpos === "VBD";

/**
 * "The strikes, carried out by the air force, were condemned": a participle behind a comma without an auxiliary tells of
 * the noun; it cannot be what the sentence says.
 */
export function mendReducedRelative(tokens: Draft[]): void {
  tokens.forEach((participle, v) => {
    if (tokens[v - 1]?.text !== "," || !isParticiple(participle)) return;
    if (tokens.some((t) => t.head === v && /^(?:aux|cop)/.test(t.deprel))) return;
    const s = tokens.findIndex((t, i) => i < v - 1 && t.head === v && t.deprel.startsWith("nsubj"));
    const w = s < 0 ? -1 : clauseBehindComma(tokens, v, true);
    const main = tokens[w];
    if (!main || tokens.some((t, i) => t.head === w && t.deprel.startsWith("nsubj") && i !== s)) return;
    drawApart(tokens, s, v, w, v);
    [participle.deprel, participle.xpos] = ["acl", "VBN"];
  });
}

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const SUBORDINATOR = /^(?:while|although|though|as|if|because|since|when|after|before|unless|once|whereas)$/;

/**
 * "While the council has yet to vote, the mayor has signed": a clause with a subordinator at the head of the sentence
 * stands below the clause with a subject of its own behind the comma.
 */
export function mendSubordinate(tokens: Draft[]): void {
  const v = tokens.findIndex((t) => t.head < 0);
  const first = tokens.findIndex((t) => t.upos !== "PUNCT");
  const opening = tokens[first];
  if (!opening || first >= v || opening.head !== v || !/^(?:mark|advmod)/.test(opening.deprel)) return;
  if (!SUBORDINATOR.test(opening.text.toLowerCase()) || !isFiniteClause(tokens, v)) return;
  const comma = tokens.findIndex((t, i) => i > v && t.text === ",");
  const w = tokens.findIndex(
    (t, i) =>
      comma >= 0 &&
      i > comma &&
      /^(?:conj|parataxis|ccomp|advcl|acl|acl:relcl)$/.test(t.deprel) &&
      isFiniteClause(tokens, i) &&
      tokens.some(
        (c, k) => k > comma && k < i && c.head === i && c.deprel.startsWith("nsubj") && !/^W/.test(c.xpos),
      ) &&
      !tokens.some((c, k) => k < i && c.head === i && /^(?:cc|mark)/.test(c.deprel)),
  );
  const [clause, main] = [tokens[v], tokens[w]];
  if (!clause || !main) return;
  // A second clause below the subordinator ("when he came, saw them") has no subject; this one has, so it is the main.
  [main.head, main.deprel] = [-1, "root"];
  [clause.head, clause.deprel] = [w, "advcl"];
  tokens.forEach((t, i) => {
    if (t.head === v && i > w) t.head = w;
  });
}

/**
 * "The meeting resulted in agreements": a whole sentence without a finite verb, whose only verb could be a past as well
 * as the participle it was taken for.
 */
export function mendVerblessSentence(tokens: Draft[]): void {
  if (tokens.at(-1)?.text !== "." || tokens.some((t) => FINITE.test(t.xpos))) return;
  const n = tokens.findIndex((t) => t.head < 0);
  const noun = tokens[n];
  if (!noun || !/^(?:NOUN|PROPN)$/.test(noun.upos) || !tokens.some((t) => t.head === n && t.deprel === "det"))
    return;
  const hasObject = (i: number) => tokens.some((t, k) => k > i && t.head === i && t.deprel === "obj");
  const v = tokens.findIndex(
    (t, i) =>
      i > n &&
      t.xpos === "VBN" &&
      t.deprel === "acl" &&
      (t.head === n ? t.text.endsWith("ed") || hasObject(i) : t.head > n && hasObject(i)),
  );
  const verb = tokens[v];
  if (!verb || tokens.slice(n, v).some((t) => t.upos === "PUNCT")) return;
  // "The plan proposed by the mayor.": with a doer it is the participle after all.
  if (tokens.some((t) => t.head === v && t.deprel === "obl:agent")) return;
  [verb.xpos, verb.head, verb.deprel] = ["VBD", -1, "root"];
  [noun.head, noun.deprel] = [v, "nsubj"];
  tokens.forEach((t, i) => {
    if (t.head === n && i > v) t.head = v;
  });
}

/** "The first meeting between the two marks a new chapter": a finite verb that no "and" joins to a noun is its verb. */
export function mendNounRoot(tokens: Draft[]): void {
  const n = tokens.findIndex((t) => t.head < 0);
  const noun = tokens[n];
  const named = noun?.xpos === "VBG" && tokens.some((t) => t.head === n && t.deprel === "det");
  if (
    !noun ||
    (noun.upos !== "NOUN" && !named) ||
    tokens.some((t) => t.head === n && /^(?:cop|nsubj|expl|aux)/.test(t.deprel))
  )
    return;
  const w = tokens.findIndex(
    (t, i) =>
      i > n && t.head === n && /^(?:conj|parataxis|ccomp|acl)$/.test(t.deprel) && /^VB[DZP]$/.test(t.xpos),
  );
  const verb = tokens[w];
  if (
    !verb ||
    tokens.some((t, i) => t.head === w && i < w && /^(?:cc|mark|nsubj|expl|punct|obj)/.test(t.deprel))
  )
    return;
  if (tokens.slice(n, w).some((t) => t.upos === "PUNCT" || t.upos === "SCONJ")) return;
  [verb.head, verb.deprel] = [-1, "root"];
  [noun.head, noun.deprel] = [w, "nsubj"];
  if (named) [noun.upos, noun.xpos] = ["NOUN", "NN"];
  tokens.forEach((t, i) => {
    if (t.head === n && i > w) t.head = w;
  });
}

const TIME_WORD = /^(?:as|since|after|before|until|once)$/;

/**
 * "As the number of dead hit 22", "since the two fought a war": before a clause with a verb of its own the word is a
 * conjunction, and the noun behind it the verb's subject.
 */
export function mendConjunction(tokens: Draft[]): void {
  tokens.forEach((word, c) => {
    const n = word.head;
    const noun = tokens[n];
    if (!TIME_WORD.test(word.text.toLowerCase()) || word.deprel !== "case" || !noun || n < c) return;
    if (!/^(?:NOUN|PROPN|PRON)$/.test(noun.upos) || !/^(?:obl|nmod|advcl)/.test(noun.deprel)) return;
    const v = tokens.findIndex(
      (t, i) => i > n && FINITE.test(t.xpos) && t.upos === "VERB" && !isUnder(tokens, i, n),
    );
    const verb = tokens[v];
    if (!verb || verb.head < 0 || verb.head > c || !/^(?:parataxis|conj|ccomp|advcl)$/.test(verb.deprel))
      return;
    if (tokens.slice(n, v).some((t) => t.upos === "PUNCT" || t.upos === "CCONJ")) return;
    if (tokens.some((t) => t.head === v && /^(?:nsubj|csubj|expl|mark|cc)/.test(t.deprel))) return;
    const above = governor(tokens, noun.head);
    if (above < 0 || above === v) return;
    [verb.head, verb.deprel] = [above, "advcl"];
    [noun.head, noun.deprel] = [v, "nsubj"];
    [word.head, word.deprel] = [v, "mark"];
  });
}

/** The verb, or the predicate, at token `i` or above it. */
function governor(tokens: readonly Draft[], i: number): number {
  let at = i;
  for (let step = 0; at >= 0 && step < tokens.length; step++) {
    const token = tokens[at];
    if (!token || token.upos === "VERB" || tokens.some((t) => t.head === at && t.deprel === "cop")) return at;
    at = token.head;
  }
  return -1;
}

/** "The day after the signing, and never met him": a verb without a subject stands beside a verb, not beside a noun. */
export function mendVerbBesideNoun(tokens: Draft[]): void {
  tokens.forEach((verb, v) => {
    const noun = tokens[verb.head];
    if (verb.deprel !== "conj" || verb.upos !== "VERB" || !FINITE.test(verb.xpos) || !noun || verb.head > v)
      return;
    if (!/^(?:NOUN|PROPN)$/.test(noun.upos)) return;
    if (tokens.some((t) => t.head === v && /^(?:nsubj|expl|mark)/.test(t.deprel))) return;
    if (!tokens.some((t, i) => i < v && t.head === v && t.deprel === "cc")) return;
    if (tokens.some((t) => t.head === verb.head && /^(?:cop|nsubj)/.test(t.deprel))) return;
    const above = governor(tokens, noun.head);
    if (above >= 0 && above < v && isFiniteClause(tokens, above)) verb.head = above;
  });
}

const WHEN = /^(?:when|while|after|before|because|since|although|though|if|until)$/;

/** "The group mourns six who died when the convoy was attacked": the clause with "when" is never the main one. */
export function mendMainBehind(tokens: Draft[]): void {
  const v = tokens.findIndex((t) => t.head < 0);
  const m = tokens.findIndex(
    (t, i) => i < v && t.head === v && /^(?:mark|advmod)$/.test(t.deprel) && WHEN.test(t.text.toLowerCase()),
  );
  const clause = tokens[v];
  if (m < 1 || !clause) return;
  const w = tokens.findIndex(
    (t, i) =>
      i < m &&
      t.head === v &&
      /^(?:advcl|ccomp|parataxis)$/.test(t.deprel) &&
      isFiniteClause(tokens, i) &&
      tokens.some((c, k) => k < i && c.head === i && c.deprel.startsWith("nsubj")) &&
      !tokens.some((c, k) => k < i && c.head === i && c.deprel === "mark"),
  );
  const main = tokens[w];
  if (!main) return;
  [main.head, main.deprel] = [-1, "root"];
  [clause.head, clause.deprel] = [w, "advcl"];
  tokens.forEach((t, i) => {
    if (t.head === v && i < w) t.head = w;
  });
}

/** "A few hours before, in a court, the club had been put into bankruptcy": an adverb governs no sentence that has a verb. */
export function mendAdverbRoot(tokens: Draft[]): void {
  const a = tokens.findIndex((t) => t.head < 0);
  const adverb = tokens[a];
  if (!adverb || !/^(?:ADV|ADP)$/.test(adverb.upos)) return;
  if (tokens.some((t) => t.head === a && /^(?:cop|nsubj|expl|aux)/.test(t.deprel))) return;
  const v = tokens.findIndex(
    (t, i) =>
      i > a &&
      t.upos === "VERB" &&
      /^(?:conj|parataxis|ccomp|advcl|acl|acl:relcl)$/.test(t.deprel) &&
      isFiniteClause(tokens, i) &&
      tokens.some((c) => c.head === i && c.deprel.startsWith("nsubj") && !/^W/.test(c.xpos)) &&
      !tokens.some((c, k) => k < i && c.head === i && c.deprel === "mark"),
  );
  const verb = tokens[v];
  if (!verb) return;
  [verb.head, verb.deprel] = [-1, "root"];
  [adverb.head, adverb.deprel] = [v, "advmod"];
}

/** "Who were held and freed": a past without a subject right behind a passive and "and" goes on with it. */
export function mendPassivePair(tokens: Draft[]): void {
  tokens.forEach((second, v) => {
    const first = tokens[v - 2];
    if (
      tokens[v - 1]?.text !== "and" ||
      first?.xpos !== "VBN" ||
      second.deprel !== "conj" ||
      second.head === v - 2
    )
      return;
    if (!/^VB[DN]$/.test(second.xpos) || !second.text.endsWith("ed")) return;
    if (!tokens.some((t) => t.head === v - 2 && t.deprel === "aux:pass")) return;
    if (tokens.some((t) => t.head === v && /^(?:nsubj|aux|obj)/.test(t.deprel))) return;
    [second.head, second.xpos] = [v - 2, "VBN"];
  });
}
