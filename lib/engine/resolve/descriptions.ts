import { orgClass, POLITIES } from "../lexicon/organisations.ts";
import { SIDES } from "../lexicon/people.ts";
import { countryOf } from "../lexicon/places.ts";
import { canonicalRole, HOLDING } from "../lexicon/roles.ts";
import { type ClusterFacts, clusterOf, type Draft, joinDrafts, type Workspace } from "./draft.ts";
import { COORDINATION } from "./mentions.ts";
import { roleOfNominal } from "./roles.ts";
import { childBy } from "./tree.ts";

/** What earlier mentions a description may take up, by its head; filled as the text is read. */
export interface Memory {
  readonly roles: Map<string, Draft[]>;
  readonly heads: Map<string, Draft[]>;
  readonly countries: Draft[];
  readonly pairs: Draft[];
  readonly governments: Map<string, Draft>;
}

export function newMemory(): Memory {
  return { roles: new Map(), heads: new Map(), countries: [], pairs: [], governments: new Map() };
}

/** Candidates remembered for one head word; the newest stay. Bounds the work where one word is repeated for ever. */
const MEMORY = 8;
/** Sentences over which "the attack" or "the woman" still means the one named so before. */
const REACH = 12;

/** Resolves "the foreign minister", "the ministry", "the two sides", "the government" to what was named before. */
export function resolveDescription(work: Workspace, memory: Memory, draft: Draft): void {
  const view = work.views[draft.sentence];
  if (!view || draft.lemma === COORDINATION || clusterOf(work, draft).named) return;
  const target =
    government(work, memory, draft) ??
    (draft.definite
      ? (pair(work, memory, draft) ?? byRole(work, memory, draft) ?? byHead(work, memory, draft))
      : null);
  if (target) joinDrafts(work, target, draft);
}

/** Keeps what was just read for later descriptions. */
export function remember(work: Workspace, memory: Memory, draft: Draft): void {
  const facts = clusterOf(work, draft);
  if (draft.form === "pronoun") return;
  if (draft.lemma === COORDINATION) memory.pairs.push(draft);
  if (facts.kind === "person") {
    for (const role of facts.roles) push(memory.roles, role.canonical.split(" ").at(-1) ?? "", draft);
    const view = work.views[draft.sentence];
    const own = view && draft.form === "nominal" ? roleOfNominal(work, view, draft) : null;
    if (own) {
      if (!facts.roles.some((role) => role.canonical === own.canonical)) facts.roles.push(own);
      push(memory.roles, own.canonical.split(" ").at(-1) ?? "", draft);
    }
  }
  if (facts.country && facts.kind === "place" && draft.form === "name") {
    memory.governments.set(facts.country, draft);
    if (countryOf(draft.words.join(" ")) && draft.sure) memory.countries.push(draft);
  }
  push(memory.heads, headKey(draft), draft);
}

const headKey = (draft: Draft): string => orgClass(draft.lemma);

function push(map: Map<string, Draft[]>, key: string, draft: Draft): void {
  const list = map.get(key);
  if (!list) map.set(key, [draft]);
  else {
    list.push(draft);
    if (list.length > MEMORY) list.shift();
  }
}

/** "the Indian government" is India where India is named; "the government" stays alone unless one country is. */
function government(_work: Workspace, memory: Memory, draft: Draft): Draft | null {
  if (draft.lemma !== "government" && draft.lemma !== "administration") return null;
  if (draft.country === null || draft.words.length > 1) return null;
  return memory.governments.get(draft.country) ?? null;
}

/** "the two ministers", "both sides", "the two countries": the last pair that was named together. */
function pair(work: Workspace, memory: Memory, draft: Draft): Draft | null {
  const two =
    draft.words.includes("two") ||
    work.views[draft.sentence]?.tokens[draft.first]?.text.toLowerCase() === "both";
  if (!two || draft.number !== "plural") return null;
  const last = memory.pairs.at(-1);
  if (!last || draft.sentence - last.sentence > REACH / 2) return null;
  return SIDES.has(draft.lemma) || clusterOf(work, draft).kind === "group" ? last : null;
}

function byRole(work: Workspace, memory: Memory, draft: Draft): Draft | null {
  const view = work.views[draft.sentence];
  const facts = clusterOf(work, draft);
  if (!view || facts.kind !== "person" || draft.number === "plural") return null;
  const own = roleOfNominal(work, view, draft);
  if (!own) return null;
  const head = own.canonical.split(" ").at(-1) ?? "";
  const fits = (memory.roles.get(head) ?? []).filter(
    (other) =>
      roleFits(clusterOf(work, other), own.canonical, own.of, own.country) &&
      genderFits(facts, clusterOf(work, other)),
  );
  return single(work, fits);
}

const genderFits = (a: ClusterFacts, b: ClusterFacts): boolean =>
  !a.gender || !b.gender || a.gender === b.gender;

function roleFits(
  facts: ClusterFacts,
  canonical: string,
  of: string | null,
  country: string | null,
): boolean {
  const wanted = canonical.split(" ");
  return facts.roles.some((role) => {
    const words = new Set(role.canonical.split(" "));
    if (!wanted.every((word) => words.has(word))) return false;
    if (country && role.country && country !== role.country) return false;
    if (country && !role.country && facts.country && facts.country !== country) return false;
    const former = role.text
      .toLowerCase()
      .split(" ")
      .some((word) => word === "former" || word === "ex");
    if (former) return false;
    // "The Tandrian president" is not the president whose country is not told.
    if (of && !role.of && role.country === null) return false;
    return !of || !role.of || sharesWord(of, role.of) || (country !== null && country === role.country);
  });
}

const sharesWord = (a: string, b: string): boolean => {
  const words = new Set(a.toLowerCase().split(/\s+/u));
  return b
    .toLowerCase()
    .split(/\s+/u)
    .some((word) => word.length > 3 && words.has(word));
};

function single(work: Workspace, fits: readonly Draft[]): Draft | null {
  const last = fits.at(-1);
  if (!last) return null;
  return fits.every((other) => work.union.find(other.order) === work.union.find(last.order)) ? last : null;
}

/** "the ministry", "the city", "the woman", "the attack": the one with this head word, if only one was named of late. */
function byHead(work: Workspace, memory: Memory, draft: Draft): Draft | null {
  const facts = clusterOf(work, draft);
  const view = work.views[draft.sentence];
  if (!view || hasOwnComplement(work, draft)) return null;
  if (facts.kind === "place" && POLITIES.has(draft.lemma) && draft.lemma === "country") {
    return draft.words.length === 0
      ? single(
          work,
          memory.countries.filter((other) => draft.sentence - other.sentence <= 3),
        )
      : null;
  }
  const fits = (memory.heads.get(headKey(draft)) ?? []).filter(
    (other) =>
      draft.sentence - other.sentence <= REACH &&
      (other.number === null || draft.number === null || other.number === draft.number) &&
      modifiersFit(draft, other) &&
      countryFits(draft, clusterOf(work, other)),
  );
  return facts.kind === "thing" && fits.length > 1 ? (fits.at(-1) ?? null) : single(work, fits);
}

const countryFits = (draft: Draft, facts: ClusterFacts): boolean =>
  !draft.country || !facts.country || draft.country === facts.country;

/** A description's own modifiers must be among the earlier mention's words. */
function modifiersFit(draft: Draft, other: Draft): boolean {
  const words = new Set(other.words);
  return draft.words.every((word) => words.has(word) || HOLDING.has(word) || canonicalRole(word) === "");
}

/** "the ministry of health" says itself which; it takes up nothing by its head word alone. */
function hasOwnComplement(work: Workspace, draft: Draft): boolean {
  const view = work.views[draft.sentence];
  if (!view) return false;
  return (
    childBy(view, draft.head, "nmod") > draft.head ||
    childBy(view, draft.head, "acl:relcl") >= 0 ||
    childBy(view, draft.head, "nmod:poss") >= 0
  );
}
