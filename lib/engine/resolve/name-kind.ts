import type { NameKind } from "../../model/index.ts";
import { isGivenName } from "../lexicon/given-names.ts";
import { isCompanySuffix, isOrgHead, isPlaceHead } from "../lexicon/organisations.ts";
import { isPersonNoun } from "../lexicon/people.ts";
import { knownPlace } from "../lexicon/places.ts";
import { isRoleHead } from "../lexicon/roles.ts";
import { isAddress, isTitle } from "../lexicon/titles.ts";
import type { Tree } from "../syntax/tree.ts";
import { startsUpper } from "./letters.ts";
import { headOf } from "./name-words.ts";
import { caseOf, childBy, relation } from "./tree.ts";

export interface Kind {
  readonly kind: NameKind;
  readonly sure: boolean;
}

/** The finder's kind, unless the words themselves say otherwise. */
export function kindOf(view: Tree, first: number, last: number, found: NameKind | null): Kind {
  const words = view.tokens.slice(first, last + 1).map((token) => token.text);
  const known = knownPlace(words.join(" "));
  if (
    known &&
    (known.sense === "country" || known.sense === "people" || found === null || known.sense === "seat")
  ) {
    if (known.sense === "people") return { kind: "group", sure: true };
    return { kind: known.sense === "seat" ? "organisation" : "place", sure: true };
  }
  const before = view.tokens[first - 1];
  const misread = known && found === "person" && words.length === 1 && !isGivenName(words[0] ?? "");
  if (misread && !isTitle(before?.text ?? "")) return { kind: "place", sure: false };
  const final = (words.at(-1) ?? "").toLowerCase();
  if (words.length > 1 && isCompanySuffix(final)) return { kind: "organisation", sure: true };
  if (before && isTitle(before.text) && startsUpper(before.text) && found !== "place")
    return { kind: "person", sure: true };
  if (words.some((word) => isAddress(word)) && words.length > 1 && found !== "place")
    return { kind: "person", sure: true };
  if (words.length === 1 && found === null && isOrgHead(final)) return { kind: "organisation", sure: true };
  if (words.length > 1 && isOrgHead(final) && found !== "person" && found !== "place")
    return { kind: "organisation", sure: true };
  if (
    /^(?:ministry|university|bank|department|institute|association|society|council|court|office|board|church) of$/iu.test(
      words.slice(0, 2).join(" "),
    )
  ) {
    return { kind: "organisation", sure: true };
  }
  if (words.length > 1 && isPlaceHead(final) && found !== "person" && found !== "organisation")
    return { kind: "place", sure: true };
  if (found === null && words.length > 1 && words.length < 5 && isGivenName(words[0] ?? ""))
    return { kind: "person", sure: false };
  return { kind: found ?? "person", sure: false };
}

/** What the tree suggests for a capital run: places follow a preposition of place, people act. */
export function guessKind(view: Tree, first: number, last: number): NameKind {
  const head = headOf(view, first, last);
  const token = view.tokens[head];
  const governor = view.tokens[token?.head ?? -1];
  const lemma = governor?.lemma.toLowerCase() ?? "";
  const marker = caseOf(view, head) ?? "";
  if (/^(?:in|at|near|from|to|into|outside|around)$/u.test(marker)) return "place";
  if (marker === "of" && (isRoleHead(lemma) || isPlaceHead(lemma))) return "place";
  if (token?.deprel === "nmod:poss" && (isOrgHead(lemma) || isRoleHead(lemma))) return "place";
  const before = view.tokens[first - 1];
  const noun = before?.upos === "NOUN" ? before.lemma.toLowerCase() : "";
  if (isPersonNoun(noun) || isRoleHead(noun)) return "person";
  const article = childBy(view, head, "det") >= 0 || /^the$/iu.test(before?.text ?? "");
  const short = last - first < 3;
  const subject = token !== undefined && relation(token) === "nsubj";
  return !article && short && (subject || last > first) ? "person" : "organisation";
}
