import type { DocumentEntity, EntityKind } from "../../model/index.ts";

export interface LinkNode {
  readonly document: number;
  readonly entity: DocumentEntity;
}

/** Document entities that are known to be one so far. */
export interface LinkGroup {
  /** Number of its first node. */
  readonly first: number;
  readonly nodes: readonly LinkNode[];
  /** Every folded name, sorted. */
  readonly names: readonly string[];
  /** The same as written. */
  readonly surfaces: readonly string[];
  readonly kinds: ReadonlySet<EntityKind>;
  readonly gender: "female" | "male" | null;
  readonly country: string | null;
  readonly named: boolean;
}

export type LinkRule = (groups: readonly LinkGroup[]) => Iterable<readonly [LinkGroup, LinkGroup]>;

/** Groups looked at under one index key: more bear a name in common than any story needs. */
export const MAX_BUCKET = 40;

export class Index {
  private readonly lists = new Map<string, LinkGroup[]>();

  add(key: string, group: LinkGroup): void {
    const list = this.lists.get(key);
    if (!list) this.lists.set(key, [group]);
    else if (list.at(-1) !== group) list.push(group);
  }

  /** The groups under a key; none where they are so many that the key tells nothing. */
  at(key: string): readonly LinkGroup[] {
    const list = this.lists.get(key) ?? [];
    return list.length > MAX_BUCKET ? [] : list;
  }

  values(): IterableIterator<readonly LinkGroup[]> {
    return this.lists.values();
  }
}

export const isPerson = (group: LinkGroup): boolean => group.kinds.has("person");

export const isBody = (group: LinkGroup): boolean =>
  group.kinds.has("organisation") || group.kinds.has("group");

export const genderFits = (a: LinkGroup, b: LinkGroup): boolean =>
  !a.gender || !b.gender || a.gender === b.gender;

export const countryFits = (a: LinkGroup, b: LinkGroup): boolean =>
  !a.country || !b.country || a.country === b.country;

export const lastWord = (name: string): string => name.slice(name.lastIndexOf(" ") + 1);

export const firstWord = (name: string): string => name.split(" ", 1)[0] ?? "";

/** The only other group among the candidates, null where there are none or several. */
export function only(group: LinkGroup, candidates: Iterable<LinkGroup>): LinkGroup | null {
  let found: LinkGroup | null = null;
  for (const candidate of candidates) {
    if (candidate === group || candidate === found) continue;
    if (found) return null;
    found = candidate;
  }
  return found;
}

export const longNames = (group: LinkGroup): string[] => group.names.filter((name) => name.includes(" "));
