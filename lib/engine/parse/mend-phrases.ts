/** Prepositions and offices: which word of a phrase governs it does not depend on the sentence. */
import { isRoleHead, isRoleModifier } from "../lexicon/roles.ts";
import type { Draft } from "./mend-clauses.ts";

const NOMINAL = /^(?:NOUN|PROPN|PRON|NUM)$/;
/** Prepositions that nothing but a noun phrase follows here. */
const PREPOSITION =
  /^(?:with|between|in|on|at|from|to|about|of|for|by|against|amid|among|into|near|during|over|under|via)$/;
const GOVERNED = /^(?:obj|obl|nmod|conj|parataxis|appos|root)/;

/** Where a phrase with a preposition hangs: on a verb as "obl", on a noun as "nmod". */
function outward(tokens: readonly Draft[], head: number): string {
  const above = tokens[head];
  return above && NOMINAL.test(above.upos) && !tokens.some((t) => t.head === head && t.deprel === "cop")
    ? "nmod"
    : "obl";
}

/** "A meeting between Anna and Ivan": a preposition marks its noun and never governs it. */
function lowerPreposition(tokens: Draft[], p: number): void {
  const preposition = tokens[p];
  if (!preposition || preposition.head < 0 || /^(?:case|mark|fixed|compound|cc)/.test(preposition.deprel))
    return;
  const n = tokens.findIndex(
    (t, i) =>
      i > p &&
      t.head === p &&
      NOMINAL.test(t.upos) &&
      /^(?:obj|obl|nmod|ccomp|xcomp|parataxis)/.test(t.deprel),
  );
  const noun = tokens[n];
  if (!noun || tokens.some((t) => t.head === n && /^(?:cop|nsubj|case)/.test(t.deprel))) return;
  [noun.head, noun.deprel] = [preposition.head, outward(tokens, preposition.head)];
  tokens.forEach((t, i) => {
    if (t.head === p && i !== n) t.head = n;
  });
  [preposition.head, preposition.deprel] = [n, "case"];
}

/** "Met with the minister": what "with" marks is no clause, and no object either. */
function unmark(tokens: Draft[], p: number): void {
  const preposition = tokens[p];
  const noun = tokens[preposition?.head ?? -1];
  if (!preposition || !noun || preposition.deprel !== "mark" || preposition.upos === "PART") return;
  if (!/^(?:NOUN|PROPN)$/.test(noun.upos) || preposition.head < p || noun.head < 0) return;
  if (
    !GOVERNED.test(noun.deprel) ||
    tokens.some((t) => t.head === preposition.head && /^(?:cop|nsubj|aux)/.test(t.deprel))
  )
    return;
  [preposition.deprel, preposition.upos] = ["case", "ADP"];
  if (/^(?:obj|conj|parataxis)/.test(noun.deprel)) noun.deprel = outward(tokens, noun.head);
}

/** Every preposition of a sentence in its place. */
export function mendPrepositions(tokens: Draft[]): void {
  tokens.forEach((token, p) => {
    if (!PREPOSITION.test(token.text.toLowerCase())) return;
    lowerPreposition(tokens, p);
    unmark(tokens, p);
  });
}

/** "Foreign Minister" with "Foreign" for its head: the office governs what tells it apart. */
export function mendOffice(tokens: Draft[]): void {
  tokens.forEach((office, o) => {
    const h = office.head;
    const first = tokens[h];
    if (!first || h !== o - 1 || !/^(?:flat|compound)/.test(office.deprel)) return;
    if (!isRoleHead(office.text.toLowerCase()) || !isRoleModifier(first.text.toLowerCase())) return;
    if (isRoleHead(first.text.toLowerCase())) return;
    [office.head, office.deprel] = [first.head, first.deprel];
    tokens.forEach((t, i) => {
      if (t.head === h && i !== o) t.head = o;
    });
    [first.head, first.deprel] = [o, "amod"];
  });
}

/** "Five are missing": the treebanks call it a verb or an adjective; here it is always the adjective. */
export function mendMissing(tokens: Draft[]): void {
  tokens.forEach((token, m) => {
    if (token.text.toLowerCase() !== "missing" || token.xpos !== "VBG") return;
    const be = tokens.find((t, i) => i < m && t.head === m && t.deprel === "aux" && t.lemma === "be");
    if (!be || tokens.some((t) => t.head === m && t.deprel === "obj")) return;
    be.deprel = "cop";
    [token.upos, token.xpos, token.lemma] = ["ADJ", "JJ", "missing"];
  });
}

/** Nothing hangs on a mark: what a greedy parse hung there belongs to what the mark belongs to. */
export function mendMarks(tokens: Draft[]): void {
  tokens.forEach((token, i) => {
    const mark = tokens[token.head];
    if (mark?.upos !== "PUNCT" || mark.head < 0 || token.upos === "PUNCT") return;
    const above = tokens[mark.head];
    token.head = mark.head;
    if (!above || !/^(?:NOUN|PROPN)$/.test(above.upos) || token.head > i) {
      if (/^(?:goeswith|flat|fixed)/.test(token.deprel)) token.deprel = "parataxis";
      return;
    }
    // "The chief, Irene Castel, was there"
    if (token.upos === "PROPN" && tokens[i - 1]?.text === ",") token.deprel = "appos";
    else if (/^(?:goeswith|flat|fixed)/.test(token.deprel)) token.deprel = "parataxis";
  });
}

/** "Has 1.3 million customers and is the largest": "has" helps a participle only. */
export function mendHave(tokens: Draft[]): void {
  tokens.forEach((have, h) => {
    if (have.upos !== "AUX" || have.lemma !== "have" || have.deprel !== "aux") return;
    const p = have.head;
    const predicate = tokens[p];
    const c = tokens.findIndex((t, i) => i > h && i < p && t.head === p && t.deprel === "cop");
    if (!predicate || c < 0 || !FINITE_BE.test(tokens[c]?.xpos ?? "")) return;
    const o = tokens.findIndex(
      (t, i) => i > h && i < c && t.head === p && /^(?:nsubj|obj|obl)/.test(t.deprel),
    );
    const object = tokens[o];
    if (!object) return;
    const deprel = /^(?:obl|nmod)/.test(predicate.deprel) ? "conj" : predicate.deprel;
    [have.upos, have.head, have.deprel] = ["VERB", predicate.head, deprel];
    [predicate.head, predicate.deprel] = [h, "conj"];
    [object.head, object.deprel] = [h, "obj"];
    tokens.forEach((t, i) => {
      if (t.head === p && i < h) t.head = h;
    });
  });
}
const FINITE_BE = /^VB[DZP]$/;

/** "A coup by engaging directly with them": the means tell of the verb, never of its object. */
export function mendMeans(tokens: Draft[]): void {
  tokens.forEach((by, b) => {
    const means = tokens[by.head];
    if (by.text.toLowerCase() !== "by" || by.deprel !== "mark" || by.head < b || means?.xpos !== "VBG")
      return;
    const noun = tokens[means.head];
    if (
      !noun ||
      means.deprel !== "acl" ||
      !/^(?:obj|obl)/.test(noun.deprel) ||
      tokens[noun.head]?.upos !== "VERB"
    )
      return;
    [means.head, means.deprel] = [noun.head, "advcl"];
  });
}

const PARTICIPLE_PREPOSITION = /^(?:following|including|according|citing|pending)$/;

/** "Relations are strained following an attack": no complement of the verb, but a time or a cause. */
export function mendFollowing(tokens: Draft[]): void {
  for (const token of tokens)
    if (
      token.deprel === "xcomp" &&
      token.xpos === "VBG" &&
      PARTICIPLE_PREPOSITION.test(token.text.toLowerCase())
    )
      token.deprel = "advcl";
}

/** Nouns that stand in a clause without a preposition: "last week", "three times". */
const BARE_ADJUNCT =
  /^(?:second|minute|hour|day|night|morning|afternoon|evening|week|weekend|month|season|year|decade|century|time|today|yesterday|tomorrow|way|kilometer|kilometre|meter|metre|mile|percent|cent)$/;

/** "Discussed trade, bilateral ties, and transit": a bare noun behind a comma goes on with the list before it. */
export function mendList(tokens: Draft[]): void {
  tokens.forEach((noun, n) => {
    if (noun.upos !== "NOUN" || noun.deprel !== "obl" || noun.head > n || BARE_ADJUNCT.test(noun.lemma))
      return;
    const own = tokens.filter((t) => t.head === n);
    if (own.some((t) => /^(?:case|mark|det|nummod|cop|nsubj|amod:)/.test(t.deprel))) return;
    let start = n;
    while (start > 0 && tokens[start - 1]?.head === n && tokens[start - 1]?.upos !== "PUNCT") start--;
    if (tokens[start - 1]?.text !== ",") return;
    // The list's first member: the object, or what the phrase before the comma hangs on.
    const first = tokens.findIndex(
      (t, i) => i < start && t.head === noun.head && t.deprel === "obj" && t.upos === "NOUN",
    );
    if (first < noun.head) return;
    const between = tokens.slice(first + 1, start);
    if (between.some((t) => t.upos === "VERB" || t.upos === "AUX")) return;
    [noun.head, noun.deprel] = [first, "conj"];
  });
}

/** "Agreements on trade, as well as restarting projects": the three words are one conjunction. */
export function mendAsWellAs(tokens: Draft[]): void {
  tokens.forEach((as, a) => {
    const words = [as, tokens[a + 1], tokens[a + 2]].map((t) => t?.text.toLowerCase()).join(" ");
    if (words !== "as well as" || a < 2) return;
    const head = [tokens[a + 2], tokens[a + 1], as].map((t) => t?.head ?? -1).find((h) => h > a + 2);
    const member = tokens[head ?? -1];
    if (member === undefined || head === undefined) return;
    const before = tokens[a - 1]?.text === "," ? a - 2 : a - 1;
    let first = before;
    while (/^(?:conj|flat|compound)/.test(tokens[first]?.deprel ?? "")) first = tokens[first]?.head ?? -1;
    const other = tokens[first];
    if (
      !other ||
      first >= a ||
      !NOMINAL.test(other.upos) ||
      !(NOMINAL.test(member.upos) || member.xpos === "VBG")
    )
      return;
    [member.head, member.deprel] = [first, "conj"];
    [as.head, as.deprel] = [head, "cc"];
    for (const i of [a + 1, a + 2]) {
      const token = tokens[i];
      if (token) [token.head, token.deprel] = [a, "fixed"];
    }
    tokens.forEach((t, i) => {
      if ((t.head === a || t.head === a + 1 || t.head === a + 2) && i !== a + 1 && i !== a + 2) t.head = head;
    });
  });
}

/** Verbs that have no object: what stands behind "off" tells where. */
const WITHOUT_OBJECT =
  /^(?:sink|capsize|founder|overturn|drift|explode|crash|die|drown|live|lie|happen|occur)$/;

/** "Sank off Brevik": "off" belongs to the place. */
export function mendOff(tokens: Draft[]): void {
  tokens.forEach((off, o) => {
    const verb = tokens[off.head];
    if (
      off.text.toLowerCase() !== "off" ||
      off.deprel !== "compound:prt" ||
      !WITHOUT_OBJECT.test(verb?.lemma ?? "")
    )
      return;
    const n = tokens.findIndex((t, i) => i > o && t.head === off.head && t.deprel === "obj");
    const place = tokens[n];
    if (!place) return;
    place.deprel = "obl";
    [off.upos, off.xpos, off.head, off.deprel] = ["ADP", "IN", n, "case"];
  });
}

/** "Karl Stav, 61, was held": an age is no adjective. */
export function mendAge(tokens: Draft[]): void {
  tokens.forEach((age, a) => {
    if (age.xpos === "CD" && age.deprel === "amod" && tokens[a - 1]?.text === "," && age.head < a)
      age.deprel = "nmod:unmarked";
  });
}

const DAY_WORD = /^(?:today|yesterday|tomorrow|tonight)$/;

/** "Was in court today": a day belongs to the clause. */
export function mendToday(tokens: Draft[]): void {
  for (const today of tokens) {
    if (today.deprel !== "nmod:unmarked" || !DAY_WORD.test(today.text.toLowerCase())) continue;
    const noun = tokens[today.head];
    if (!noun || noun.head < 0 || !/^obl/.test(noun.deprel) || /^(?:cop|nsubj)/.test(noun.deprel)) continue;
    [today.head, today.deprel] = [noun.head, "obl:unmarked"];
  }
}

const CLAUSE_LABEL = /^(?:acl|advcl|ccomp)/;

/** "Jailed over £1.2 million he had taken": a noun behind a preposition is no clause. */
export function mendNominalClause(tokens: Draft[]): void {
  tokens.forEach((noun, n) => {
    if (!CLAUSE_LABEL.test(noun.deprel) || !/^(?:NOUN|PROPN|NUM|SYM)$/.test(noun.upos) || noun.head < 0)
      return;
    const own = tokens.filter((t) => t.head === n);
    if (own.some((t) => /^(?:cop|nsubj|csubj|mark|aux|expl)/.test(t.deprel))) return;
    if (own.some((t) => t.deprel === "case" && PREPOSITION.test(t.text.toLowerCase())))
      noun.deprel = outward(tokens, noun.head);
  });
}

/** "Flipped over, a mile off the head": a measure behind a comma tells of the verb. */
export function mendMeasure(tokens: Draft[]): void {
  tokens.forEach((measure, m) => {
    const verb = tokens[measure.head];
    if (measure.deprel !== "parataxis" || measure.upos !== "NOUN" || !BARE_ADJUNCT.test(measure.lemma))
      return;
    if (verb?.upos !== "VERB" || measure.head > m) return;
    if (tokens.some((t) => t.head === m && /^(?:cop|nsubj|case|cc)/.test(t.deprel))) return;
    measure.deprel = "obl:unmarked";
  });
}
