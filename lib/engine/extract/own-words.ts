import { childrenOf, isPunctuation, isRelation, lowerOf, type Tree, tokenAt } from "../syntax/tree.ts";
import { commaBefore, isLooseAdjunct, standsApart } from "./apart.ts";
import { isSourcePhrase } from "./clause-parts.ts";

/** The words of a clause without the clauses, appositions and parentheses that stand apart from it. */
export function ownTokens(tree: Tree, root: number, withoutContent = false): number[] {
  const own: number[] = [];
  const walk = (i: number, top: boolean): void => {
    own.push(i);
    for (const c of childrenOf(tree, i)) {
      if (
        standsApart(tree, c) ||
        isSourcePhrase(tree, c) ||
        isAddedExample(tree, c) ||
        isLooseAdjunct(tree, c)
      )
        continue;
      if (top && isConnective(tree, c, root)) continue;
      if (top && withoutContent && isRelation(tree, c, "ccomp")) continue;
      walk(c, false);
    }
  };
  walk(root, true);
  const from = lastSemicolon(tree, root, -1) + 1;
  const to = lastSemicolon(tree, root, 1);
  return own.filter((i) => i >= from && i < to && !isPunctuation(tree, i)).sort((a, b) => a - b);
}

/** The semicolon next to a token, -1 or the length where there is none: no claim runs over one. */
function lastSemicolon(tree: Tree, from: number, step: 1 | -1): number {
  let at = from;
  while (at >= 0 && at < tree.tokens.length && tree.tokens[at]?.text !== ";") at += step;
  return at;
}

/** ", including visas for students": examples behind a comma say more than the claim does. */
function isAddedExample(tree: Tree, c: number): boolean {
  if (!commaBefore(tree, c)) return false;
  const first = tree.tokens[tree.first[c] ?? c]?.text ?? "";
  return (
    /^(?:including|especially|particularly|notably|e\.g\.)$/i.test(first) ||
    (/^(?:including|especially|particularly|notably)$/i.test(
      tree.tokens[(tree.first[c] ?? c) + 1]?.text ?? "",
    ) &&
      first === ",")
  );
}

/** "that", "while", "and" lead into a clause and are no part of what it says; "to" and "by" of a participle are. */
function isConnective(tree: Tree, c: number, root: number): boolean {
  if (isRelation(tree, c, "cc", "discourse", "vocative")) return true;
  return isRelation(tree, c, "mark") && c < root && lowerOf(tree, c) !== "to";
}

/** Share of own characters a span needs: below it, the piece around the predicate stands alone. */
const MIN_DENSITY = 0.5;

/** Over a clause, which is a claim of its own, a span runs only where most is left: "the ferry, which left late, sank". */
const MIN_DENSITY_OVER_CLAUSE = 0.65;

interface Piece {
  first: number;
  last: number;
  own: number;
}

/**
 * First and last token of the claim's span: the run of own words around the predicate, joined with the runs
 * beside it as long as at least half of what then lies between is the claim's own.
 */
export function spanOf(tree: Tree, own: readonly number[], anchor: number): { first: number; last: number } {
  const pieces = runs(tree, own);
  let at = pieces.findIndex((p) => p.first <= anchor && anchor <= p.last);
  if (at < 0) at = pieces.findIndex((p) => p.first >= anchor);
  if (at < 0) at = pieces.length - 1;
  let { first, last, own: size } = pieces[at] ?? { first: anchor, last: anchor, own: 1 };
  let left = at - 1;
  let right = at + 1;
  while (left >= 0 || right < pieces.length) {
    const l = left >= 0 ? pieces[left] : undefined;
    const r = right < pieces.length ? pieces[right] : undefined;
    const takeLeft = l && (size + l.own) / width(tree, l.first, last) >= minDensity(tree, l.last, first);
    const takeRight = r && (size + r.own) / width(tree, first, r.last) >= minDensity(tree, last, r.first);
    if (takeLeft) {
      first = l.first;
      size += l.own;
      left--;
    } else if (takeRight) {
      last = r.last;
      size += r.own;
      right++;
    } else break;
  }
  return { first, last };
}

function minDensity(tree: Tree, from: number, to: number): number {
  const clause = tree.tokens.slice(from + 1, to).some((t) => t.upos === "VERB" || t.deprel === "cop");
  return clause ? MIN_DENSITY_OVER_CLAUSE : MIN_DENSITY;
}

function runs(tree: Tree, own: readonly number[]): Piece[] {
  const pieces: Piece[] = [];
  for (const i of own) {
    const previous = pieces[pieces.length - 1];
    const gapIsMarks = previous && onlyMarksBetween(tree, previous.last, i);
    if (previous && gapIsMarks) {
      previous.own =
        width(tree, previous.first, i) - (width(tree, previous.first, previous.last) - previous.own);
      previous.last = i;
    } else pieces.push({ first: i, last: i, own: width(tree, i, i) });
  }
  return pieces;
}

function onlyMarksBetween(tree: Tree, a: number, b: number): boolean {
  for (let k = a + 1; k < b; k++) if (!isPunctuation(tree, k)) return false;
  return true;
}

function width(tree: Tree, first: number, last: number): number {
  return Math.max(1, tokenAt(tree, last).end - tokenAt(tree, first).start);
}
