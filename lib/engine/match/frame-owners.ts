import type { ArgumentRole, ClauseClaim, Sentence, Token } from "../../model/index.ts";
import { caseOf } from "./frame-tokens.ts";

export interface Owner {
  /** Claims whose head governs the token, the nearest head first. */
  readonly claims: readonly number[];
  /** The token on the way up that hangs directly on the claim's head. */
  readonly branch: number;
}

/** For each token of a sentence: the claims that it belongs to. */
export function ownersOf(sentence: Sentence, byHead: ReadonlyMap<number, readonly number[]>): Owner[] {
  const none: Owner = { claims: [], branch: -1 };
  const known: (Owner | undefined)[] = [];
  const ownerOf = (token: number): Owner => {
    const path: number[] = [];
    let at = token;
    while (at >= 0 && known[at] === undefined && path.length <= sentence.tokens.length) {
      const claims = byHead.get(at);
      if (claims) {
        known[at] = { claims, branch: at };
        break;
      }
      path.push(at);
      at = sentence.tokens[at]?.head ?? -1;
    }
    let owner = at >= 0 ? (known[at] ?? none) : none;
    for (let i = path.length - 1; i >= 0; i--) {
      const step = path[i] ?? 0;
      owner = {
        claims: owner.claims,
        branch: byHead.has(sentence.tokens[step]?.head ?? -1) ? step : owner.branch,
      };
      known[step] = owner;
    }
    return known[token] ?? none;
  };
  return sentence.tokens.map((_, i) => ownerOf(i));
}

/** What part a token plays in a claim. */
export interface Part {
  readonly role: ArgumentRole;
  readonly preposition: string | null;
}

/** The part that each token of a claim's arguments plays; of nested arguments the narrower decides. */
export function rolesByToken(claim: ClauseClaim): Map<number, Part> {
  const roles = new Map<number, Part>();
  for (const a of claim.arguments)
    for (let t = a.first; t <= a.last; t++) {
      const narrower = claim.arguments.some(
        (b) => b !== a && b.first >= a.first && b.last <= a.last && t >= b.first && t <= b.last,
      );
      if (!narrower || !roles.has(t)) roles.set(t, { role: a.role, preposition: a.preposition });
    }
  return roles;
}

const LEADING = new Set(["lead", "head", "chair", "represent"]);

/** Heads of the names in "led by …" behind a noun that is an argument. */
export function leadersOf(sentence: Sentence, isArgument: (token: number) => boolean): ReadonlySet<number> {
  const tokens = sentence.tokens;
  const leaders = new Set<number>();
  tokens.forEach((token, v) => {
    if (!LEADING.has(token.lemma) || token.xpos !== "VBN" || !token.deprel.startsWith("acl")) return;
    if (token.head < 0 || !isArgument(token.head)) return;
    tokens.forEach((t, i) => {
      if (t.head === v && t.deprel.startsWith("obl") && caseOf(sentence, i) === "by") leaders.add(i);
    });
    for (const leader of [...leaders])
      tokens.forEach((t, i) => {
        if (t.head === leader && /^(?:appos|flat|nmod:desc|compound)/.test(t.deprel)) leaders.add(i);
      });
  });
  return leaders;
}

/** The token that a relative clause describes, null for other claims. */
export function headedBy(claim: ClauseClaim, tokens: readonly Token[]): Token | null {
  const head = tokens[claim.head];
  if (!head) return null;
  if (head.head >= 0 && head.deprel.startsWith("acl:relcl")) return tokens[head.head] ?? null;
  const when = tokens.findIndex((t) => t.head === claim.head && t.text.toLowerCase() === "when");
  const before = tokens[when - 1]?.upos === "PUNCT" ? when - 2 : when - 1;
  return when > 0 ? (tokens[before] ?? null) : null;
}

/** The claim whose words govern this one, by the tree. */
export function governorOf(
  claim: ClauseClaim,
  tokens: readonly Token[],
  byHead: ReadonlyMap<number, readonly number[]>,
): number | null {
  let at = tokens[claim.head]?.head ?? -1;
  for (let steps = 0; at >= 0 && steps <= tokens.length; steps++) {
    const found = byHead.get(at)?.[0];
    if (found !== undefined) return found;
    at = tokens[at]?.head ?? -1;
  }
  return claim.parent;
}
