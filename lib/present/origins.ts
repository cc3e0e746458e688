import type { Claim } from "../model/index.ts";
import type { OriginCount } from "../text/origins.ts";
import { countSources } from "./grid.ts";
import { counted } from "./relation.ts";

export { type OriginCount, originCount } from "../text/origins.ts";

/** "4 outlets, 2 origins": where some of those who say a thing go back to one report; empty where each is its own. */
export function originsInWords(
  articles: readonly { readonly source: string | null }[],
  claims: readonly Claim[],
  origins: OriginCount,
): string {
  const outlets = countSources(articles);
  const count = origins.of(claims);
  return count < outlets ? `${counted(outlets, "outlet")}, ${counted(count, "origin")}` : "";
}
