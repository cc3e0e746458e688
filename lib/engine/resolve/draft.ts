import type { EntityKind, ParsedText } from "../../model/index.ts";
import type { Gender } from "../lexicon/pronouns.ts";
import type { Tree } from "../syntax/tree.ts";

export type DraftKind = EntityKind | "thing";

/** A mention while it is being resolved. `text` positions are token indexes within the sentence. */
export interface Draft {
  /** Number within the document, given by `addDraft`. */
  order: number;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly form: "name" | "nominal" | "pronoun";
  kind: DraftKind;
  /** How sure the kind of a name is: lexical evidence outweighs the trained finder's guess. */
  readonly sure: boolean;
  readonly number: "singular" | "plural" | null;
  gender: Gender | null;
  /** Folded words: of a name all its tokens without titles, of a nominal its modifiers, of a pronoun itself. */
  readonly words: readonly string[];
  /** Lower-case lemma of the head. */
  readonly lemma: string;
  /** "the", "this", a possessor or a demonym: what makes a nominal definite; "a" and bare nouns do not. */
  readonly definite: boolean;
  readonly quotation: number;
  /** The country that the mention's own words tell ("the Afghan minister"). */
  readonly country: string | null;
  /** A capital or seat that stands for its government here ("Paris said"). */
  readonly government: boolean;
}

export interface RoleFact {
  readonly text: string;
  readonly of: string | null;
  readonly country: string | null;
  /** `canonicalRole` of the text. */
  readonly canonical: string;
}

/** Everything the rules of one document work on. Rules join drafts; nothing is ever split again. */
export interface Workspace {
  readonly text: string;
  readonly parsed: ParsedText;
  readonly views: readonly Tree[];
  readonly drafts: Draft[];
  /** For each sentence, the drafts in it, in text order. */
  readonly bySentence: readonly Draft[][];
  readonly union: UnionFind;
  /** By the number of the cluster's root; null where it went into another. */
  readonly clusters: (ClusterFacts | null)[];
  /** Adjectives of places that only this text knows, folded: the place's name. */
  readonly localDemonyms: Map<string, string>;
}

/** What is known of all drafts of one cluster together; kept at the cluster's root. */
export interface ClusterFacts {
  kind: DraftKind;
  sure: boolean;
  gender: Gender | null;
  number: "singular" | "plural" | null;
  named: boolean;
  /** False while the cluster has pronouns alone, which tell no kind. */
  described: boolean;
  country: string | null;
  readonly roles: RoleFact[];
  readonly drafts: Draft[];
}

export class UnionFind {
  private readonly parent: number[] = [];

  add(): number {
    this.parent.push(this.parent.length);
    return this.parent.length - 1;
  }

  find(item: number): number {
    let root = item;
    while (this.parent[root] !== root) root = this.parent[root] ?? root;
    let at = item;
    while (this.parent[at] !== root) {
      const next = this.parent[at] ?? root;
      this.parent[at] = root;
      at = next;
    }
    return root;
  }

  /** Joins two sets under the smaller number, so that the result does not hang on the order of rules. */
  join(a: number, b: number): { readonly root: number; readonly gone: number } {
    const one = this.find(a);
    const two = this.find(b);
    const root = Math.min(one, two);
    const gone = Math.max(one, two);
    this.parent[gone] = root;
    return { root, gone };
  }
}

/** Takes a mention into the workspace, as a cluster of its own. */
export function addDraft(work: Workspace, full: Draft): Draft {
  full.order = work.union.add();
  work.drafts.push(full);
  work.bySentence[full.sentence]?.push(full);
  work.clusters.push({
    kind: full.kind,
    sure: full.sure,
    gender: full.gender,
    number: full.number,
    named: full.form === "name",
    described: full.form !== "pronoun",
    country: full.country,
    roles: [],
    drafts: [full],
  });
  return full;
}

export function clusterOf(work: Workspace, draft: Draft): ClusterFacts {
  const facts = work.clusters[work.union.find(draft.order)];
  if (!facts) throw new RangeError(`mention ${draft.order} has no cluster`);
  return facts;
}

export function sameCluster(work: Workspace, a: Draft, b: Draft): boolean {
  return work.union.find(a.order) === work.union.find(b.order);
}

/** Joins the clusters of two mentions; what contradicts must have been checked before (`agree`). */
export function joinDrafts(work: Workspace, a: Draft, b: Draft): void {
  if (sameCluster(work, a, b)) return;
  const { root, gone } = work.union.join(a.order, b.order);
  const kept = work.clusters[root];
  const lost = work.clusters[gone];
  if (!kept || !lost) return;
  const leading = leads(lost, kept) ? lost : kept;
  kept.kind = leading.kind;
  kept.sure = kept.sure || lost.sure;
  kept.gender = kept.gender ?? lost.gender;
  kept.number = leading.number ?? kept.number ?? lost.number;
  kept.named = kept.named || lost.named;
  kept.described = kept.described || lost.described;
  kept.country = leading.country ?? kept.country ?? lost.country;
  kept.roles.push(...lost.roles);
  kept.drafts.push(...lost.drafts);
  work.clusters[gone] = null;
}

/** Whether `a`'s kind is to be trusted over `b`'s: names over descriptions, surely known over guessed. */
function leads(a: ClusterFacts, b: ClusterFacts): boolean {
  if (a.described !== b.described) return a.described;
  if (a.named !== b.named) return a.named;
  if (a.sure !== b.sure) return a.sure;
  return b.kind === "thing" && a.kind !== "thing";
}

/** Whether gender and number allow two clusters to be the same. */
export function agree(a: ClusterFacts, b: ClusterFacts): boolean {
  if (a.gender && b.gender && a.gender !== b.gender) return false;
  return !(a.number && b.number && a.number !== b.number);
}

export function addRole(facts: ClusterFacts, role: RoleFact): void {
  const known = facts.roles.some(
    (other) =>
      other.text.toLowerCase() === role.text.toLowerCase() && (other.of === role.of || role.of === null),
  );
  if (!known) facts.roles.push(role);
}
