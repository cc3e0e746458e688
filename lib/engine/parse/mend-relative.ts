/** "Anna Brenn, who …, has left": who the subject is and which verb the sentence's, told by the order of the words alone. */
import { type Draft, drawApart } from "./mend-clauses.ts";

const RELATIVE = /^(?:WDT|WP|WP\$)$/;
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const NOMINAL = /^(?:NOUN|PROPN)$/;

/** The predicate of which the finite word at `f` is the verb or the helper. */
function predicateOf(tokens: readonly Draft[], f: number): number {
  const word = tokens[f];
  if (!word || !/^(?:aux|cop)/.test(word.deprel) || word.head < f) return f;
  // "Has a week to decide, ordered": nothing helps a verb that is finite itself.
  return word.deprel === "aux" && FINITE.test(tokens[word.head]?.xpos ?? "") ? f : word.head;
}

/** The noun that governs the phrase in front of the comma at `comma`; -1 where it is none that can be a subject. */
function subjectBefore(tokens: readonly Draft[], comma: number): number {
  let at = comma - 1;
  for (let step = 0; step < comma; step++) {
    const above = tokens[at]?.head ?? -1;
    if (above < 0 || above >= comma || !NOMINAL.test(tokens[above]?.upos ?? "")) break;
    at = above;
  }
  const noun = tokens[at];
  return noun && NOMINAL.test(noun.upos) && !tokens.some((t) => t.head === at && t.deprel === "case")
    ? at
    : -1;
}

/** First finite word right behind a comma after token `v`, with at most an adverb between. */
function finiteBehindComma(tokens: readonly Draft[], v: number): number {
  for (let c = v + 1; c < tokens.length - 1; c++) {
    if (tokens[c]?.text !== ",") continue;
    const f = tokens[c + 1]?.upos === "ADV" ? c + 2 : c + 1;
    if (FINITE.test(tokens[f]?.xpos ?? "")) return f;
  }
  return -1;
}

function isBelow(tokens: readonly Draft[], below: number, top: number): boolean {
  let at = tokens[below]?.head ?? -1;
  for (let step = 0; at >= 0 && step < tokens.length; step++) {
    if (at === top) return true;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}

/**
 * "Luong, who flew in on Monday, is on a visit": where no verb stands before the relative word, the first finite verb
 * behind it is the relative clause's, and the one right behind a later comma is the sentence's.
 */
export function mendRelativeOrder(tokens: Draft[]): void {
  const p = tokens.findIndex((t, i) => RELATIVE.test(t.xpos) && tokens[i - 1]?.text === ",");
  if (p < 2 || tokens.slice(0, p).some((t) => FINITE.test(t.xpos))) return;
  const s = subjectBefore(tokens, p - 1);
  const first = tokens.findIndex((t, i) => i > p && FINITE.test(t.xpos));
  const v = predicateOf(tokens, first);
  const behind = first < 0 ? -1 : finiteBehindComma(tokens, v);
  const w = predicateOf(tokens, behind);
  if (s < 0 || behind < 0 || v === w || v < p) return;
  const [subject, relative, main] = [tokens[s], tokens[v], tokens[w]];
  if (!subject || !relative || !main) return;
  if (subject.head === w && subject.deprel.startsWith("nsubj") && relative.head === s) return;
  const old = [w, v, s].find((i) => ![w, v, s].some((above) => above !== i && isBelow(tokens, i, above)));
  if (old === undefined) return;
  if (relative.upos === "AUX" && relative.deprel === "aux") relative.upos = "VERB";
  const passive = subject.deprel === "nsubj:pass" && subject.head === w;
  drawApart(tokens, s, v, w, old);
  if (passive || tokens.some((t) => t.head === w && t.deprel === "aux:pass")) subject.deprel = "nsubj:pass";
  tokens.forEach((t, i) => {
    if (t.head === v && i >= behind && i !== w) t.head = w;
  });
  const whose = tokens[p];
  const owned = whose?.xpos === "WP$" ? tokens[whose.head] : undefined;
  if (owned && whose && whose.head < v && !tokens.some((t) => t.head === v && t.deprel.startsWith("nsubj")))
    [owned.head, owned.deprel] = [v, "nsubj"];
}
