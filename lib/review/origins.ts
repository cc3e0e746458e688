import type { OriginGroup, Origins } from "../model/index.ts";
import { stableId } from "../text/stable-id.ts";
import { type Decision, ofKind } from "./decision.ts";

/** What is left of origins where only some articles are. */
export function withoutArticles(origins: Origins, keep: (articleId: string) => boolean): Origins {
  return {
    groups: origins.groups
      .map((group) => ({ ...group, articleIds: group.articleIds.filter(keep) }))
      .filter(({ articleIds }) => articleIds.length > 1),
    passages: origins.passages.filter(({ a, b }) => keep(a.articleId) && keep(b.articleId)),
    credits: origins.credits.filter(({ articleId }) => keep(articleId)),
  };
}

/**
 * Origins as people decided them: articles said to go back to one report come into one group with all that is in theirs;
 * of two that are said not to, the second leaves the first one's group, and what they share counts for nothing.
 */
export function correctOrigins(origins: Origins, decisions: readonly Decision[]): Origins {
  let { groups, passages } = origins;
  for (const { correction } of ofKind(decisions, "origin-decided")) {
    const [a, b] = [correction.articles[0].id, correction.articles[1].id];
    if (correction.same) groups = joined(groups, a, b);
    else {
      groups = parted(groups, a, b);
      passages = passages.filter(
        (passage) =>
          !(passage.a.articleId === a && passage.b.articleId === b) &&
          !(passage.a.articleId === b && passage.b.articleId === a),
      );
    }
  }
  return { ...origins, groups: [...groups], passages: [...passages] };
}

function joined(groups: readonly OriginGroup[], a: string, b: string): OriginGroup[] {
  const touched = groups.filter(({ articleIds }) => articleIds.includes(a) || articleIds.includes(b));
  const articleIds = [...new Set([...touched.flatMap((group) => group.articleIds), a, b])];
  const agencies = new Set(touched.flatMap(({ agency }) => agency ?? []));
  const [agency = null] = agencies;
  const one = { id: stableId("o", ...articleIds), articleIds, agency: agencies.size === 1 ? agency : null };
  return [...groups.filter((group) => !touched.includes(group)), one];
}

function parted(groups: readonly OriginGroup[], a: string, b: string): OriginGroup[] {
  return groups
    .map((group) =>
      group.articleIds.includes(a) && group.articleIds.includes(b)
        ? { ...group, articleIds: group.articleIds.filter((id) => id !== b) }
        : group,
    )
    .filter(({ articleIds }) => articleIds.length > 1);
}
