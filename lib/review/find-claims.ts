import type { Claim } from "../model/index.ts";
import type { ClaimSubject } from "./decision.ts";
import { locate } from "./locate.ts";

/** The text of each article by its id; null where it is not at hand. */
export type Texts = ReadonlyMap<string, string | null>;

/** The claims that subjects can mean, which grow by those that people cut from others. */
export interface ClaimPool {
  add(claims: readonly Claim[], of: "read" | "recut"): void;
  find(subject: ClaimSubject): readonly Claim[];
}

/** An empty pool over the texts that the claims are cut from. */
export function claimPool(texts: Texts): ClaimPool {
  const byArticle = new Map<string, Claim[]>();
  const recut = new Set<string>();
  return {
    add(claims, of) {
      for (const claim of claims) {
        const own = byArticle.get(claim.articleId);
        if (own) own.push(claim);
        else byArticle.set(claim.articleId, [claim]);
        if (of === "recut") recut.add(claim.id);
      }
    },
    find(subject) {
      const text = texts.get(subject.articleId) ?? null;
      const own = byArticle.get(subject.articleId) ?? [];
      if (text === null) return [];
      const found = locate(subject, text, own);
      if (found.some(({ statement }) => statement === subject.statement)) return found;
      // A newer engine words its claims otherwise, people's stay as they were worded: what has other words is no part.
      return locate(
        subject,
        text,
        own.filter(({ id }) => !recut.has(id)),
      );
    },
  };
}
