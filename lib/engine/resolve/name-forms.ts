import { table } from "../../text/table.ts";
import { isCompanySuffix } from "../lexicon/organisations.ts";
import { isDemonym, knownPlace } from "../lexicon/places.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Draft } from "./draft.ts";

/** Whether `short` is `long` with middle words left out: same first, same last, the rest in order. */
export function isCutOf(short: readonly string[], long: readonly string[]): boolean {
  if (short[0] !== long[0] && !isInitial(short[0], long[0])) return false;
  if (short.at(-1) !== long.at(-1)) return false;
  let at = 1;
  for (const word of short.slice(1, -1)) {
    while (at < long.length - 1 && long[at] !== word && !isInitial(word, long[at])) at += 1;
    if (at >= long.length - 1) return false;
    at += 1;
  }
  return true;
}

export function isSuffixOf(short: readonly string[], long: readonly string[]): boolean {
  return short.every((word, at) => long[long.length - short.length + at] === word);
}

/** "D." for "Danil". */
export function isInitial(short: string | undefined, long: string | undefined): boolean {
  if (!short || !long) return false;
  const letter = short.replace(/\.$/u, "");
  return letter.length === 1 && long.startsWith(letter);
}

const LINKING = new Set("of for the and in on to at & a an de la le du des von van".split(" "));

/** Lower-case initials of a name, with and without its linking words and its legal form. */
export function initialsOf(view: Tree | undefined, draft: Draft): string[] {
  if (!view) return [];
  const words = view.tokens.slice(draft.first, draft.last + 1).flatMap((token) => token.text.split("-"));
  const content = words.filter((word) => /^[\p{L}]/u.test(word) && !LINKING.has(word.toLowerCase()));
  const initials = (list: readonly string[]): string =>
    list.map((word) => (word[0] ?? "").toLowerCase()).join("");
  const all = words.filter((word) => /^[\p{L}]/u.test(word));
  const legal = content.filter((word) => !isCompanySuffix(word));
  return [...new Set([initials(content), initials(all), initials(legal)])].filter((form) => form.length > 1);
}

const MINISTRY_TOPICS: Readonly<Record<string, string>> = table({
  "foreign affairs": "foreign",
  "external affairs": "foreign",
  "internal affairs": "interior",
  "home affairs": "interior",
  home: "interior",
  defense: "defence",
  labor: "labour",
  "public health": "health",
});
const MINISTRY = /^(?:(?<before>.+) )?(?:ministry|department)(?: (?:of|for) (?<after>.+))?$/u;

/** One form for a body's name: "Ministry of Foreign Affairs" and "Foreign Ministry"; legal forms dropped. */
export function canonicalOrg(words: readonly string[]): string {
  const kept = words.filter((word, at) => word !== "the" && !(at > 0 && isCompanySuffix(word)));
  const name = kept.join(" ");
  const groups = MINISTRY.exec(name)?.groups;
  const topic = withoutCountry(groups?.after ?? groups?.before ?? "");
  if (!topic) return name;
  return `ministry: ${MINISTRY_TOPICS[topic] ?? topic}`;
}

/** A ministry's field without the country it belongs to, which is told apart by code. */
function withoutCountry(topic: string): string {
  const kept = topic.split(" ").filter((word) => !isDemonym(word));
  const of = kept.lastIndexOf("of");
  if (of > 0 && knownPlace(kept.slice(of + 1).join(" "))?.sense === "country")
    return kept.slice(0, of).join(" ");
  return kept.join(" ");
}

/** The name with most words, then not all in capitals, then with most letters, then first in code-unit order. */
export function fullestName(names: readonly string[]): string {
  const words = (name: string): number => name.split(" ").length;
  const shouted = (name: string): number =>
    name === name.toUpperCase() && name.length > MAX_ACRONYM ? 1 : 0;
  const [best = ""] = [...names].sort(
    (a, b) => words(b) - words(a) || shouted(a) - shouted(b) || b.length - a.length || (a < b ? -1 : 1),
  );
  return best;
}

/** Longer words in capitals are a dateline's or a headline's. */
const MAX_ACRONYM = 5;
