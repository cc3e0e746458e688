import type { Attribution, ClauseClaim, Span } from "../../model/index.ts";
import { editsIn, Named, type Referents, within } from "./referents.ts";

/**
 * The claim with its sources called by what the text calls them elsewhere: "he" is "Dov Merrin", "his lawyer" is "Joren
 * Hask’s lawyer". What stands in the text stays in `source`; `name` is there only where it says more.
 */
export function withClaimants(text: string, claim: ClauseClaim, referents: Referents): ClauseClaim {
  if (!claim.attribution.length) return claim;
  return { ...claim, attribution: claim.attribution.map((link) => withName(text, link, referents)) };
}

function withName(text: string, link: Attribution, referents: Referents): Attribution {
  const { start, end } = link.source;
  if (start === undefined || end === undefined) return link;
  const described = bearerOf(referents, { start, end });
  if (described !== null) return { ...link, name: described };
  const edits = editsIn(referents, { start, end }, new Named());
  if (!edits.length) return link;
  let name = "";
  let at = start;
  for (const edit of edits) {
    name += text.slice(at, edit.start) + edit.by;
    at = edit.end;
  }
  return { ...link, name: name + text.slice(at, end) };
}

/** "The company's chief executive", who is named beside it: the name. Null for anybody else. */
function bearerOf({ document }: Referents, { start, end }: Span): string | null {
  const mention = within(document.mentions, { start, end }).find(
    (m) => m.form === "nominal" && m.end === end,
  );
  const entity = mention && document.entities[mention.entity];
  return entity?.named && entity.kind === "person" ? entity.name : null;
}
