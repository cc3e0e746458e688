import type { Sentence, Token } from "../../model/index.ts";
import { treeIn } from "../syntax/tree.ts";
import type { Frame } from "./frame.ts";

/** The token of a span whose head lies outside it; -1 where the span covers no token. */
export function headOfSpan(sentence: Sentence, span: { start: number; end: number }): number {
  let fallback = -1;
  for (let t = 0; t < sentence.tokens.length; t++) {
    const token = sentence.tokens[t];
    if (!token || token.end <= span.start) continue;
    if (token.start >= span.end) break;
    const head = tokensHead(sentence, t);
    if (!head || head.end <= span.start || head.start >= span.end) return t;
    fallback = t;
  }
  return fallback;
}

function tokensHead(sentence: Sentence, token: number): Token | undefined {
  const head = sentence.tokens[token]?.head ?? -1;
  return head >= 0 ? sentence.tokens[head] : undefined;
}

const childrenKnown = new WeakMap<Sentence, readonly (readonly Token[])[]>();

/** The tokens that depend on one, in text order; the sentence is gone through once. */
export function childrenIn(sentence: Sentence, token: number): readonly Token[] {
  let lists = childrenKnown.get(sentence);
  if (!lists) {
    const { tokens, children } = treeIn(sentence);
    lists = children.map((list) => list.flatMap((i) => tokens[i] ?? []));
    childrenKnown.set(sentence, lists);
  }
  return lists[token] ?? [];
}

/** A token and those that it hangs on, from itself up: `most` of them where there are so many. */
export function upFrom({ tokens }: Sentence, token: number, most: number): readonly number[] {
  const path: number[] = [];
  for (let at = token; at >= 0 && path.length < most; at = tokens[at]?.head ?? -1) path.push(at);
  return path;
}

/** With these a clause names something else than its own event: what came before, after, or is compared. */
const ASIDE = new Set(["after", "before", "than", "like", "unlike", "following"]);
const ASIDE_LIMIT = 12;

/** Whether a token stands in a phrase that points away from the claim's own event ("… after the loss of the Star in 2011"). */
export function isAside(frame: Pick<Frame, "sentence" | "claim">, token: number): boolean {
  for (const at of upFrom(frame.sentence, token, ASIDE_LIMIT)) {
    if (at === frame.claim.head) return false;
    const marked = childrenIn(frame.sentence, at).some(
      (t) => /^(?:case|mark)/.test(t.deprel) && ASIDE.has(t.text.toLowerCase()),
    );
    if (marked) return true;
  }
  return false;
}

const COMPASS = /^(?:north|south|east|west|outside|short|ahead)/;

/**
 * Lower-case case marker of a token ("in", "near"), null where it has none. "Three kilometres south of the cape" puts
 * a thing near the cape.
 */
export function caseOf(sentence: Sentence, token: number): string | null {
  const tokens = sentence.tokens;
  const marker = childrenIn(sentence, token).find((t) => t.deprel.startsWith("case") && t.upos === "ADP");
  if (!marker) return null;
  const text = marker.text.toLowerCase();
  const before = tokens[tokens[token]?.head ?? -1]?.lemma.toLowerCase() ?? "";
  return text === "of" && COMPASS.test(before) ? "near" : text;
}
