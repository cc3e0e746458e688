import { foldName } from "../lexicon/fold.ts";
import { givenNameGender } from "../lexicon/given-names.ts";
import { KNOWN_ACRONYMS } from "../lexicon/organisations.ts";
import { isDemonym, knownPlace, placeCore } from "../lexicon/places.ts";
import { agree, clusterOf, type Draft, joinDrafts, sameCluster, type Workspace } from "./draft.ts";
import { canonicalOrg, initialsOf, isCutOf, isSuffixOf } from "./name-forms.ts";

/** Joins the names of one document that are forms of one name; an ambiguous short form stays alone. */
export function clusterNames(work: Workspace): void {
  const names = work.drafts.filter((draft) => draft.form === "name");
  sameStrings(work, names);
  // One mention for each name from here on: a name said a thousand times is compared once.
  const forms = representatives(work, names);
  peopleByParts(work, forms);
  organisationsByParts(work, forms);
  acronyms(work, forms);
  countries(work, forms);
  gendersOfGivenNames(work, names);
}

function representatives(work: Workspace, names: readonly Draft[]): Draft[] {
  const seen = new Set<number>();
  return names.filter((draft) => {
    const root = work.union.find(draft.order);
    if (seen.has(root)) return false;
    seen.add(root);
    return true;
  });
}

/** Somebody called by a given name alone ("Gloria") has its gender; a surname that is also one ("James") tells nothing. */
function gendersOfGivenNames(work: Workspace, names: readonly Draft[]): void {
  for (const draft of names) {
    const facts = clusterOf(work, draft);
    if (facts.kind !== "person" || facts.gender || facts.drafts.some((other) => other.words.length > 1))
      continue;
    facts.gender = givenNameGender(draft.words[0] ?? "");
  }
}

const keyOf = (draft: Draft): string =>
  draft.government ? `government of ${draft.country}` : draft.words.join(" ");

function index<K>(drafts: readonly Draft[], key: (draft: Draft) => K | null): Map<K, Draft[]> {
  const map = new Map<K, Draft[]>();
  for (const draft of drafts) {
    const value = key(draft);
    if (value === null) continue;
    const list = map.get(value);
    if (list) list.push(draft);
    else map.set(value, [draft]);
  }
  return map;
}

/** The same words are the same one, under the kind that the surest or else most of them have. */
function sameStrings(work: Workspace, names: readonly Draft[]): void {
  for (const group of index(names, keyOf).values()) {
    const kind = agreedKind(group);
    const bySlot = new Map<string, Draft>();
    for (const draft of group) {
      draft.kind = kind;
      clusterOf(work, draft).kind = kind;
      // "Mr Orlo" and "Mrs Orlo" bear one name and are two; so do two countries' supreme courts.
      const person = kind === "person" && draft.words.length === 1;
      const slot = person ? (draft.gender ?? "") : kind === "organisation" ? (draft.country ?? "") : "";
      const other = bySlot.get(slot);
      if (other) joinDrafts(work, other, draft);
      else bySlot.set(slot, draft);
    }
    const unknown = bySlot.get("");
    const told = [...bySlot].filter(([slot]) => slot !== "");
    if (unknown && told.length === 1 && told[0]) joinDrafts(work, unknown, told[0][1]);
  }
}

function agreedKind(group: readonly Draft[]): Draft["kind"] {
  const sure = group.find((draft) => draft.sure);
  if (sure) return sure.kind;
  const votes = new Map<Draft["kind"], number>();
  for (const draft of group)
    if (draft.kind !== "thing") votes.set(draft.kind, (votes.get(draft.kind) ?? 0) + 1);
  let best: Draft["kind"] = "thing";
  let most = 0;
  for (const [kind, count] of votes) {
    if (count > most) {
      best = kind;
      most = count;
    }
  }
  return best;
}

/** The one cluster among the candidates, null where they are several or none. */
function onlyOne(work: Workspace, candidates: readonly Draft[]): Draft | null {
  const first = candidates[0];
  if (!first) return null;
  return candidates.every((candidate) => sameCluster(work, candidate, first)) ? first : null;
}

function peopleByParts(work: Workspace, names: readonly Draft[]): void {
  const people = names.filter((draft) => clusterOf(work, draft).kind === "person");
  const full = people.filter((draft) => draft.words.length > 1);
  const byLast = index(full, (draft) => draft.words.at(-1) ?? null);
  const byFirst = index(full, (draft) => draft.words[0] ?? null);
  // Fuller names of one surname first: "Ana Maria Lind" takes in "Ana Lind" and "Maria Lind" only where they fit.
  for (const group of byLast.values()) joinCuts(work, group);
  for (const draft of names) {
    const facts = clusterOf(work, draft);
    if (draft.words.length !== 1 || (facts.kind === "organisation" && draft.sure)) continue;
    if (facts.kind !== "person" && !mayBeSurname(draft)) continue;
    const [word = ""] = draft.words;
    const fits = (list: readonly Draft[] | undefined): Draft[] =>
      (list ?? []).filter((other) => agree(clusterOf(work, other), { ...facts, number: null }));
    const given = facts.kind === "person" ? onlyOne(work, fits(byFirst.get(word))) : null;
    const target = onlyOne(work, fits(byLast.get(word))) ?? given;
    if (!target) continue;
    draft.kind = "person";
    facts.kind = "person";
    joinDrafts(work, target, draft);
  }
}

/** A single capital word that the finder called a place or an organisation may be a surname known from elsewhere. */
function mayBeSurname(draft: Draft): boolean {
  return !draft.sure && knownPlace(draft.words[0] ?? "") === null && !/^[A-Z]{2,}$/u.test(draft.lemma);
}

function joinCuts(work: Workspace, group: readonly Draft[]): void {
  const byLength = [...group].sort((a, b) => b.words.length - a.words.length || a.order - b.order);
  for (const [at, short] of byLength.entries()) {
    if (at === 0) continue;
    const longer = byLength
      .slice(0, Math.min(at, MAX_NAMESAKES))
      .filter(
        (long) =>
          long.words.length > short.words.length &&
          (isCutOf(short.words, long.words) || isSuffixOf(short.words, long.words)) &&
          agree(clusterOf(work, long), clusterOf(work, short)),
      );
    const target = onlyOne(work, longer);
    if (target) joinDrafts(work, target, short);
  }
}

/** People of one surname compared with each other in one document; more are a list, not a story. */
const MAX_NAMESAKES = 50;

function organisationsByParts(work: Workspace, names: readonly Draft[]): void {
  const bodies = names.filter(
    (draft) => clusterOf(work, draft).kind !== "person" && clusterOf(work, draft).kind !== "group",
  );
  for (const group of index(bodies, (draft) =>
    draft.words.length > 1 ? canonicalOrg(draft.words) : null,
  ).values()) {
    joinByCountry(work, group);
  }
  const places = bodies.filter((draft) => clusterOf(work, draft).kind === "place");
  for (const group of index(places, (draft) => placeCore(keyOf(draft))).values()) {
    for (const draft of group) if (group[0]) joinDrafts(work, group[0], draft);
  }
  const long = bodies.filter(
    (draft) => draft.words.length > 1 && clusterOf(work, draft).kind === "organisation",
  );
  const byLast = index(long, (draft) => draft.words.at(-1) ?? null);
  const byFirst = index(long, (draft) => draft.words[0] ?? null);
  for (const draft of bodies) {
    // A town is not the university that bears its name.
    if (clusterOf(work, draft).kind === "place" || knownPlace(keyOf(draft))) continue;
    const longer = (list: readonly Draft[] | undefined): Draft[] =>
      (list ?? []).filter((other) => other.words.length > draft.words.length);
    const last = longer(byLast.get(draft.words.at(-1) ?? "")).filter((other) =>
      isCutOf(["", ...draft.words], ["", ...other.words]),
    );
    const first = longer(byFirst.get(draft.words[0] ?? "")).filter((other) => isNamePart(work, draft, other));
    const target = onlyOne(work, last) ?? onlyOne(work, first);
    if (target) joinDrafts(work, target, draft);
  }
}

/** Bodies of one name and different countries are two; one whose country is not told is the only other's. */
function joinByCountry(work: Workspace, group: readonly Draft[]): void {
  const byCountry = index(group, (draft) => clusterOf(work, draft).country ?? "");
  for (const [, drafts] of byCountry)
    for (const draft of drafts) if (drafts[0]) joinDrafts(work, drafts[0], draft);
  const [unknown] = byCountry.get("") ?? [];
  const told = [...byCountry].filter(([country]) => country !== "");
  if (unknown && told.length === 1 && told[0]?.[1][0]) joinDrafts(work, told[0][1][0], unknown);
}

/** "Ferrow" for "Ferrow Motors": all but the kind of body; a country or town ("Varn University") is no short form. */
function isNamePart(work: Workspace, short: Draft, long: Draft): boolean {
  if (clusterOf(work, short).kind === "place" || knownPlace(keyOf(short))) return false;
  // "Sarvan Pakistan" is another body than "Sarvan".
  if (long.words.slice(short.words.length).some((word) => knownPlace(word) || isDemonym(word))) return false;
  return short.words.every((word, at) => long.words[at] === word);
}

/** "(CEB)" after a name, initials of a name, and acronyms that need no introduction. */
function acronyms(work: Workspace, names: readonly Draft[]): void {
  const byInitials = new Map<string, Draft[]>();
  for (const draft of names) {
    if (draft.words.length < 2) continue;
    for (const initials of initialsOf(work.views[draft.sentence], draft)) {
      const list = byInitials.get(initials);
      if (list) list.push(draft);
      else byInitials.set(initials, [draft]);
    }
  }
  const byName = index(names, keyOf);
  for (const draft of names) {
    const text = surface(work, draft);
    const letters = text.replaceAll(".", "");
    if (!/^\p{Lu}[\p{L}&-]{1,7}$/u.test(letters) || !/\p{Lu}.*\p{Lu}/u.test(letters)) continue;
    const known = KNOWN_ACRONYMS.get(text.toLowerCase());
    const target =
      onlyOne(work, byInitials.get(letters.toLowerCase()) ?? []) ??
      (known ? (byName.get(known)?.[0] ?? null) : null);
    if (!target || clusterOf(work, target).kind === "person") continue;
    joinDrafts(work, target, draft);
    clusterOf(work, target).kind =
      clusterOf(work, target).kind === "thing" ? "organisation" : clusterOf(work, target).kind;
  }
}

function surface(work: Workspace, draft: Draft): string {
  const tokens = work.views[draft.sentence]?.tokens;
  return tokens ? work.text.slice(tokens[draft.first]?.start, tokens[draft.last]?.end) : "";
}

/** All names of one country are one ("UK", "Britain"), and so is what stands for its government. */
function countries(work: Workspace, names: readonly Draft[]): void {
  const named = index(names, (draft) => {
    if (draft.government) return draft.country;
    const place = knownPlace(foldName(keyOf(draft)));
    return place?.sense === "country" && clusterOf(work, draft).kind === "place" ? place.country : null;
  });
  for (const group of named.values())
    for (const draft of group) if (group[0]) joinDrafts(work, group[0], draft);
}
