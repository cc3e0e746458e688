import { isOrgHead } from "../lexicon/organisations.ts";
import type { Candidate } from "./candidate.ts";
import type { Frame } from "./frame.ts";

/** What befalls a person once, or once in a story: two days told for it are two days of one thing. */
const OF_ONE = new Set("kill resign dismiss convict acquit sentence".split(" "));
/** What one does with another once in a story: buying a firm, merging with it. */
const OF_TWO = new Set("acquire sell merge appoint".split(" "));

function namedIn(frame: Frame, kinds: ReadonlySet<string> | null): ReadonlySet<string> {
  const core = frame.parties.filter(
    (p) =>
      /^(?:subject|object|agent)$/.test(p.role) &&
      (kinds?.has(p.kind) ?? true) &&
      (p.named || p.entity !== null),
  );
  return new Set(core.map((p) => p.key));
}

const PERSONS: ReadonlySet<string> = new Set(["person"]);

function sharedOf(a: Frame, b: Frame, kinds: ReadonlySet<string> | null): number {
  const theirs = namedIn(b, kinds);
  return [...namedIn(a, kinds)].filter((key) => theirs.has(key)).length;
}

/** Whether two claims tell of one person's one resignation, death or sentence, or of one purchase between the same two. */
export function isOnce({ frame: a }: Candidate, { frame: b }: Candidate): boolean {
  if (a.quantities.length + b.quantities.length > 0) return false;
  const shared = a.concepts.filter((c) => b.concepts.includes(c));
  if (shared.some((c) => OF_ONE.has(c.id)) && sharedOf(a, b, PERSONS) > 0) return true;
  if (!shared.some((c) => OF_TWO.has(c.id))) return false;
  const both = sharedOf(a, b, null);
  return both > 1 || (both === 1 && (isBodyUnnamed(a) || isBodyUnnamed(b)));
}

/** "The chairman bought the club": a body told by its noun, which the other side may name. */
const isBodyUnnamed = ({ contents }: Frame): boolean =>
  contents.some((c) => c.role === "object" && isOrgHead(c.lemma));
