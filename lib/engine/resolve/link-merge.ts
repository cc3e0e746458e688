import type { EntityKind, LinkedEntity, Role } from "../../model/index.ts";
import { knownPlace } from "../lexicon/places.ts";
import type { LinkGroup } from "./link-groups.ts";
import { fullestName } from "./name-forms.ts";

const KIND_ORDER: readonly EntityKind[] = ["person", "organisation", "place", "group"];

/** Puts a group's document entities into one; nothing in it hangs on the order of documents but `members`. */
export function mergeGroup(group: LinkGroup, id: string): LinkedEntity {
  const entities = group.nodes.map((node) => node.entity);
  const named = entities.filter((entity) => entity.named);
  const leading = named.length > 0 ? named : entities;
  const names = leading.map((entity) => entity.name);
  const countries = names.filter((other) => knownPlace(other)?.sense === "country");
  const name = fullestName(countries.length > 0 ? countries : names);
  const forms = new Set(named.flatMap((entity) => [entity.name, ...entity.aliases]));
  forms.delete(name);
  const kind = mostFrequent(leading.map((entity) => entity.kind));
  const own = leading.filter((entity) => entity.name === name).map((entity) => entity.key);
  return {
    id,
    name,
    kind,
    roles: rolesOfGroup(entities.flatMap((entity) => entity.roles)),
    aliases: [...forms].sort(),
    key: own.sort()[0] ?? "",
    country: mostCommonCountry(entities.map((entity) => entity.country)),
    named: named.length > 0,
    members: group.nodes.map((node) => ({ document: node.document, entity: node.entity.index })),
  };
}

function mostFrequent(kinds: readonly EntityKind[]): EntityKind {
  let best: EntityKind = kinds[0] ?? "group";
  let most = 0;
  for (const kind of KIND_ORDER) {
    const count = kinds.filter((other) => other === kind).length;
    if (count > most) {
      best = kind;
      most = count;
    }
  }
  return best;
}

function mostCommonCountry(countries: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const country of countries) if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

/** Each role once, those told most often first. */
function rolesOfGroup(roles: readonly Role[]): Role[] {
  const counts = new Map<string, { role: Role; count: number }>();
  for (const role of roles) {
    const key = `${role.text.toLowerCase()}\n${role.of?.toLowerCase() ?? ""}`;
    const known = counts.get(key);
    if (known) {
      known.count += 1;
      if (role.text + (role.of ?? "") < known.role.text + (known.role.of ?? "")) known.role = role;
    } else counts.set(key, { role, count: 1 });
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
    .map(([, { role }]) => role);
}
