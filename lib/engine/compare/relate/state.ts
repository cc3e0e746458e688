import { compatible, conflict, same } from "../verdict.ts";
import { type Clause, type ClausePair, filler, sameFiller } from "./clauses.ts";
import type { Finding } from "./finding.ts";
import type { Side } from "./side.ts";

const WEAK = new Set(["alleged", "possible"]);
/** Acts that raise no yes-or-no question of their own. */
const FAINT = new Set("be have do say tell report go come make get take include".split(" "));

/** Contractions typed without their apostrophe, which the tagger takes for other words. */
const BARE_NOT = /\b(?:ca|do|does|did|is|are|was|were|wo|would|could|should|has|have|had)nt\b/iu;

/** Whether a clause says that it is so. */
function affirmed({ claim, head }: Clause, text: string): boolean {
  const typed = BARE_NOT.test(text.slice(claim.start, head.start));
  return (claim.polarity === "affirmed") !== (typed && claim.polarity === "affirmed");
}

/** Whether what two clauses tell of is one thing: a shared filler, and none that differs. */
function oneMatter({ a, b }: ClausePair): boolean {
  const roles = ["subject", "object", "complement"] as const;
  const told = roles.map((role) => sameFiller(filler(a, role), filler(b, role)));
  const differs = told.includes(false);
  return told.includes(true) && !differs;
}

/** "Without a warrant" beside "with a warrant". */
function lacks({ a, b }: ClausePair): boolean {
  const told = (clause: Clause, preposition: string) =>
    clause.arguments.filter((f) => f.role === "oblique" && f.preposition === preposition);
  const differ = (x: Clause, y: Clause) =>
    told(x, "without").some((f) => told(y, "with").some((g) => f.head.lemma === g.head.lemma));
  return differ(a, b) || differ(b, a);
}

/** Done or not done, up or down: one act affirmed and denied, or an act and its contrary. */
export function stateOf(pair: ClausePair, x: Side, y: Side): Finding[] {
  const { a, b, kind } = pair;
  if (kind === "converse" || FAINT.has(a.head.lemma.toLowerCase())) return [];
  if (!oneMatter(pair)) return [];
  const [yes, other] = [affirmed(a, x.text), affirmed(b, y.text)];
  const holds = ((yes === other) === (kind === "same")) !== lacks(pair);
  const spans = { a: a.claim, b: b.claim };
  const weak = WEAK.has(a.claim.modality) || WEAK.has(b.claim.modality);
  if (holds && kind === "same") return [{ facet: "state", verdict: same("same-state"), ...spans }];
  // "Did not fall" is not yet "rose".
  if (holds) {
    const verdict = compatible("wording", "contrary-denied", yes ? "a>b" : "b>a");
    return [{ facet: "state", verdict, ...spans }];
  }
  if (kind === "opposite" && !yes) return [];
  if (weak) return [{ facet: "state", verdict: compatible("attribution", "state-alleged"), ...spans }];
  if (a.claim.modality === "planned" || b.claim.modality === "planned")
    return [{ facet: "state", verdict: compatible("update", "changed-since"), ...spans }];
  return [
    { facet: "state", verdict: conflict(kind === "same" ? "opposite-polarity" : "opposite-state"), ...spans },
  ];
}
