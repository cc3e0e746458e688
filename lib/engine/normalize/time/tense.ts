import type { Token } from "../../../model/index.ts";
import type { Atom } from "../atoms.ts";
import type { Doc } from "../document.ts";

export type Tense = "past" | "future" | "present";

/** Steps up the tree to the verb that a date hangs on. */
const MAX_CLIMB = 8;
/** Tokens looked back where the tree shows no verb. */
const REACH = 14;
const WILL = /^(will|shall|'ll|wo|would|going)$/;
/** "is expected to", "plans to", "due": what follows lies ahead. */
const AHEAD =
  /^(expected|planned|scheduled|set|due|plans|plan|planning|intends|intend|aims|hopes|about|slated|promised|promises|wants|vowed|vows|poised|likely|ready|expects|hoping|pledged|agreed|upcoming|forthcoming)$/;

/** The tense of the clause that an expression stands in; null where nothing shows it. */
export function tenseAt(doc: Doc, atom: Atom): Tense | null {
  const tokens = doc.parsed.sentences[atom.sentence]?.tokens ?? [];
  if (isPutOff(tokens, atom.token)) return "future";
  const children = doc.children(atom.sentence);
  let index = atom.token;
  for (let climb = 0; climb < MAX_CLIMB; climb++) {
    const token = tokens[index];
    if (token === undefined || quoteBetween(tokens, atom.token, index)) break;
    const tense = verbTense(tokens, children, index);
    if (tense !== null) return tense;
    index = token.head;
  }
  return wordsBefore(tokens, atom.token);
}

/** Words by which a date is moved; "back", "forward" and "off" make such a word of "put", "push", "bring" and "move". */
const PUT_OFF = /^(postponed|rescheduled|deferred|adjourned|adjourn|postpone|reschedule|defer)$/;
const MOVING = /^(put|pushed|push|brought|bring|moved|move)$/;
/** Tokens from such a verb to its new date: "put back by the court to next Monday". */
const PUT_OFF_REACH = 8;

/** "Was put back to Monday", "adjourned the trial until May": told in the past, the new date lies ahead. */
function isPutOff(tokens: readonly Token[], index: number): boolean {
  const lower = (i: number): string => tokens[i]?.text.toLowerCase() ?? "";
  const to = /^(the|next|this|early|late|mid)$/.test(lower(index - 1)) ? index - 2 : index - 1;
  if (!/^(to|until|till)$/.test(lower(to))) return false;
  for (let i = to - 1; i >= 0 && i >= to - PUT_OFF_REACH; i--) {
    if (PUT_OFF.test(lower(i))) return true;
    if (MOVING.test(lower(i)))
      return /^(back|forward|off)$/.test(lower(i + 1)) || /^(back|forward|off)$/.test(lower(to - 1));
  }
  return false;
}

/** "said on Friday: “We will …”": the verb of the quotation is not the date's. */
function quoteBetween(tokens: readonly Token[], from: number, to: number): boolean {
  const [first, last] = from < to ? [from, to] : [to, from];
  if (last - first > MAX_GAP) return true;
  for (let i = first; i <= last; i++) if (/^["“”„«»]|^``$|^''$/.test(tokens[i]?.text ?? "")) return true;
  return false;
}

/** A verb farther away is not the date's either. */
const MAX_GAP = 60;

const isHelper = ({ deprel, text }: Token): boolean =>
  /^(aux|cop)/.test(deprel) || (deprel === "mark" && text.toLowerCase() === "to");

function verbTense(
  tokens: readonly Token[],
  children: readonly (readonly number[])[],
  index: number,
): Tense | null {
  const token = tokens[index];
  if (token === undefined) return null;
  const helpers = (children[index] ?? []).flatMap((c) => {
    const child = tokens[c];
    return child !== undefined && isHelper(child) ? [child] : [];
  });
  const isVerb = token.upos === "VERB" || token.upos === "AUX";
  if (!isVerb && helpers.length === 0) return null;
  const words = helpers.map((h) => h.text.toLowerCase());
  if (words.some((w) => WILL.test(w))) return "future";
  const above = tokens[token.head];
  if (words.includes("to")) {
    if (above !== undefined && AHEAD.test(above.text.toLowerCase())) return "future";
    return null;
  }
  if (token.xpos === "VBG" && words.length === 0) return null;
  if (AHEAD.test(token.text.toLowerCase()) && words.some((w) => /^(is|are|was|were|'s|'re|be)$/.test(w)))
    return "future";
  if (words.some((w) => /^(had|was|were|did|has|have|'ve|'d)$/.test(w))) return "past";
  // A participle alone has no tense: "a meeting planned for May", "rules published on 3 May".
  if (token.xpos === "VBN" && words.length === 0) return null;
  if (token.xpos === "VBD") return "past";
  return /^(VBZ|VBP|VB)$/.test(token.xpos) || words.length > 0 ? "present" : null;
}

function wordsBefore(tokens: readonly Token[], index: number): Tense | null {
  for (let i = index - 1; i >= 0 && i >= index - REACH; i--) {
    const word = tokens[i]?.text.toLowerCase() ?? "";
    if (WILL.test(word)) return "future";
    if (AHEAD.test(word) && tokens[i + 1]?.text.toLowerCase() === "to") return "future";
    if (tokens[i]?.xpos === "VBD") return "past";
  }
  return null;
}
