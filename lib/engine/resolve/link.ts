import type { DocumentEntities, LinkedEntity } from "../../model/index.ts";
import { foldName } from "../lexicon/fold.ts";
import { UnionFind } from "./draft.ts";
import type { LinkGroup, LinkNode } from "./link-groups.ts";
import { mergeGroup } from "./link-merge.ts";
import { LINK_RULES } from "./link-rules.ts";

/**
 * One entity for each person, body, place or group of a story. Each rule looks at a snapshot of the groups that the
 * rules before it made and proposes joins through an index of its own; a short form that fits two groups joins none.
 * So the order of documents changes nothing but ids, which count first mentions.
 */
export function linkEntities(documents: readonly DocumentEntities[]): LinkedEntity[] {
  const nodes: LinkNode[] = documents.flatMap((document, at) =>
    document.entities.map((entity) => ({ document: at, entity })),
  );
  const union = new UnionFind();
  for (const _ of nodes) union.add();
  for (const rule of LINK_RULES) {
    const groups = groupsOf(nodes, union);
    for (const [a, b] of rule(groups)) union.join(a.first, b.first);
  }
  return groupsOf(nodes, union).map((group, at) => mergeGroup(group, `e${at + 1}`));
}

function groupsOf(nodes: readonly LinkNode[], union: UnionFind): LinkGroup[] {
  const byRoot = new Map<number, { first: number; nodes: LinkNode[] }>();
  nodes.forEach((node, at) => {
    const root = union.find(at);
    const group = byRoot.get(root);
    if (group) group.nodes.push(node);
    else byRoot.set(root, { first: at, nodes: [node] });
  });
  return [...byRoot.values()].map(({ first, nodes: members }) => ({
    first,
    nodes: members,
    ...summary(members),
  }));
}

/** What the rules ask of a group, found once a phase. Names in every form, without order. */
function summary(nodes: readonly LinkNode[]): Omit<LinkGroup, "first" | "nodes"> {
  const entities = nodes.map((node) => node.entity);
  const named = entities.filter((entity) => entity.named);
  const names = new Set(named.flatMap((entity) => [entity.name, ...entity.aliases]).map(foldName));
  const genders = new Set(entities.map((entity) => entity.gender).filter((gender) => gender !== null));
  const countries = new Set(entities.map((entity) => entity.country).filter((country) => country !== null));
  return {
    names: [...names].sort(),
    surfaces: [...new Set(named.flatMap((entity) => [entity.name, ...entity.aliases]))].sort(),
    kinds: new Set((named.length > 0 ? named : entities).map((entity) => entity.kind)),
    gender: genders.size === 1 ? ([...genders][0] ?? null) : null,
    country: countries.size === 1 ? ([...countries][0] ?? null) : null,
    named: named.length > 0,
  };
}
