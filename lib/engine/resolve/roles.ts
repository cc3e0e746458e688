import { foldName } from "../lexicon/fold.ts";
import { isPersonNoun, nounGender } from "../lexicon/people.ts";
import { countryOf, countryOfDemonym, isDemonym } from "../lexicon/places.ts";
import { canonicalRole, isRoleHead, isRoleModifier, ROLE_VERBS } from "../lexicon/roles.ts";
import { isAddress } from "../lexicon/titles.ts";
import type { Tree } from "../syntax/tree.ts";
import { addRole, clusterOf, type Draft, joinDrafts, type RoleFact, type Workspace } from "./draft.ts";
import { caseOf, childBy, relation, textOf } from "./tree.ts";

/** Reads what the text says that people are: titles before names, appositions, "X is the …", "X, who heads …". */
export function findRoles(work: Workspace): void {
  for (const draft of work.drafts) {
    const facts = clusterOf(work, draft);
    if (draft.form !== "name" || facts.kind !== "person") continue;
    const view = work.views[draft.sentence];
    if (!view) continue;
    const title = titleBefore(work, view, draft);
    if (title) addRole(clusterOf(work, draft), title);
    const verb = roleOfVerb(work, view, draft);
    if (verb) addRole(clusterOf(work, draft), verb);
  }
  for (const draft of work.drafts) if (draft.form === "nominal") appositionOrCopula(work, draft);
}

/** "India's Foreign Minister X", "Interior Ministry spokeswoman X": the run of role words directly before a name. */
function titleBefore(work: Workspace, view: Tree, draft: Draft): RoleFact | null {
  let last = draft.first - 1;
  // "her chief of staff, X" is an apposition; only an unbroken run is a title.
  while (last >= 0 && isAddress(view.tokens[last]?.text ?? "")) last -= 1;
  const head = view.tokens[last];
  if (!head || !isRoleHead(head.lemma.toLowerCase()) || !/^(?:NOUN|PROPN|ADJ)$/u.test(head.upos)) return null;
  let first = last;
  while (first > 0 && isRunWord(view, first - 1)) first -= 1;
  return roleFromRun(work, view, first, last);
}

function isRunWord(view: Tree, index: number): boolean {
  const token = view.tokens[index];
  if (!token || index < 0) return false;
  if (/^(?:['’]s|-)$/u.test(token.text)) return true;
  // "Acting" opens a sentence as a verb would; before a role it is the role's own.
  if (/^\p{Lu}/u.test(token.text) && isRoleModifier(token.text.toLowerCase())) return true;
  return /^(?:NOUN|PROPN|ADJ)$/u.test(token.upos) && /[\p{L}]/u.test(token.text);
}

/** Splits a run such as "Torvia's interim foreign minister" or "Ferrow chief executive" into role and body. */
function roleFromRun(work: Workspace, view: Tree, first: number, last: number): RoleFact | null {
  let start = first;
  let of: string | null = null;
  let country: string | null = null;
  for (let i = first; i <= last; i += 1) {
    const word = view.tokens[i]?.text ?? "";
    if (/^['’]s$/u.test(word)) {
      of = textOf(work.text, view, first, i - 1);
      country = countryOf(of) ?? country;
      start = i + 1;
    } else if (isDemonym(word) && i < last) {
      country = countryOfDemonym(word) ?? country;
      start = i + 1;
    }
  }
  let from = last;
  while (from > start && isRoleWord(view, from - 1)) from -= 1;
  const body = from > start ? textOf(work.text, view, start, from - 1) : "";
  // "Ferrow chief executive" names a body, "election chief" only a field.
  if (of === null && /^\p{Lu}/u.test(body)) {
    of = body;
    country = country ?? countryOf(of);
  } else if (from > start) from = afterDash(view, start, from);
  // "60-year-old foreign secretary": an age is no part of the office.
  while (from < last && /^(?:year|old|years|-)$/iu.test(view.tokens[from]?.text ?? "")) from += 1;
  const text = textOf(work.text, view, from, last);
  return text ? fact(work, text, of, country) : null;
}

/** First token behind the last hyphen: what stands before it is half a word ("under-fire"). */
function afterDash(view: Tree, start: number, from: number): number {
  for (let i = from - 1; i >= start; i -= 1) if (view.tokens[i]?.text === "-") return Math.min(i + 2, from);
  return start;
}

const isRoleWord = (view: Tree, index: number): boolean => {
  const word = (view.tokens[index]?.text ?? "").toLowerCase();
  return word === "-" || isRoleModifier(word) || isRoleHead(word);
};

const fact = (work: Workspace, text: string, of: string | null, country: string | null): RoleFact => ({
  text,
  of: of === null ? null : (work.localDemonyms.get(foldName(of)) ?? of),
  country,
  canonical: canonicalRole(text),
});

/** "X, who heads the Board": head of the Board. */
function roleOfVerb(work: Workspace, view: Tree, draft: Draft): RoleFact | null {
  const clause = childBy(view, draft.head, "acl:relcl");
  const verb = view.tokens[clause];
  const role = verb ? ROLE_VERBS.get(verb.lemma.toLowerCase()) : undefined;
  if (!role || !/^VB[ZP]$/u.test(verb?.xpos ?? "")) return null;
  const object = childBy(view, clause, "obj");
  if (object < 0 || !/^PROPN$/u.test(view.tokens[object]?.upos ?? "")) return null;
  const of = stripArticle(textOf(work.text, view, view.first[object] ?? object, object));
  return fact(work, role, of, countryOf(of));
}

const stripArticle = (words: string): string => words.replace(/^(?:the|a|an) /iu, "");

/** "X, the mayor of Y", "the mayor of Y, X", "X is the mayor of Y". */
function appositionOrCopula(work: Workspace, nominal: Draft): void {
  const view = work.views[nominal.sentence];
  const token = view?.tokens[nominal.head];
  if (!view || !token) return;
  const partner = appositionPartner(work, view, nominal);
  if (partner) {
    const facts = clusterOf(work, partner);
    const gender = nounGender(nominal.lemma);
    if (facts.kind === "person" && nominal.kind === "person") {
      if (facts.gender && gender && facts.gender !== gender) return;
      const role = roleOfNominal(work, view, nominal);
      joinDrafts(work, partner, nominal);
      if (role) addRole(clusterOf(work, partner), role);
    } else if (
      nominal.kind !== "thing" &&
      (facts.kind === nominal.kind || bodyLike(facts.kind, nominal.kind))
    ) {
      joinDrafts(work, partner, nominal);
    }
    return;
  }
  if (nominal.kind !== "person" || childBy(view, nominal.head, "cop") < 0) return;
  copula(work, view, nominal);
}

const bodyLike = (named: Draft["kind"], described: Draft["kind"]): boolean =>
  (named === "organisation" && described === "group") || (named === "group" && described === "organisation");

function copula(work: Workspace, view: Tree, nominal: Draft): void {
  const subject = childBy(view, nominal.head, "nsubj");
  const negated = (view.children[nominal.head] ?? []).some((child) =>
    /^(?:not|n['’]t|never|no)$/iu.test(view.tokens[child]?.text ?? ""),
  );
  const name = nameAt(work, nominal.sentence, subject);
  if (!name || negated || clusterOf(work, name).kind !== "person") return;
  const role = roleOfNominal(work, view, nominal);
  if (role && nominal.definite) addRole(clusterOf(work, name), role);
}

function appositionPartner(work: Workspace, view: Tree, nominal: Draft): Draft | null {
  const token = view.tokens[nominal.head];
  if (!token) return null;
  if (relation(token) === "appos") return nameAt(work, nominal.sentence, token.head);
  const below = childBy(view, nominal.head, "appos");
  if (below >= 0) return nameAt(work, nominal.sentence, below);
  // "opposition leader X" where the noun governs the name.
  const flat = childBy(view, nominal.head, "flat");
  return flat >= 0 ? nameAt(work, nominal.sentence, flat) : null;
}

function nameAt(work: Workspace, sentence: number, head: number): Draft | null {
  if (head < 0) return null;
  return (
    (work.bySentence[sentence] ?? []).find((draft) => draft.form === "name" && draft.head === head) ?? null
  );
}

/** A description's role words and whose role it is: possessor, demonym, or what follows "of", "for", "at", "to". */
export function roleOfNominal(work: Workspace, view: Tree, nominal: Draft): RoleFact | null {
  if (!isRoleHead(nominal.lemma) && !isPersonNoun(nominal.lemma)) return null;
  if (!isRoleHead(nominal.lemma)) return null;
  let of: string | null = null;
  let country = nominal.country;
  let first = nominal.head;
  while (first > nominal.first && isRoleWord(view, first - 1)) first -= 1;
  for (const child of view.children[nominal.head] ?? []) {
    const part = view.tokens[child];
    if (!part) continue;
    if (part.deprel === "nmod:poss" && part.upos !== "PRON") of = of ?? nominalText(work, view, child);
    else if (
      relation(part) === "nmod" &&
      child > nominal.head &&
      /^(?:of|for|at|to|in)$/u.test(caseOf(view, child) ?? "")
    ) {
      of = of ?? nominalText(work, view, child);
    }
  }
  if (of === null && first > nominal.first) of = compoundBody(work, view, nominal.first, first - 1);
  country = country ?? (of ? countryOf(of) : null);
  return fact(work, textOf(work.text, view, first, nominal.head), of, country);
}

/** "the Ferrow chief executive", "the Torvian premier": the capitals that stand before the role. */
function compoundBody(work: Workspace, view: Tree, first: number, last: number): string | null {
  let from = last;
  const isBody = (index: number): boolean => {
    const token = view.tokens[index];
    return (
      token !== undefined &&
      /^\p{Lu}/u.test(token.text) &&
      /^(?:PROPN|ADJ)$/u.test(token.upos) &&
      !isDemonym(token.text)
    );
  };
  while (from >= first && isBody(from)) from -= 1;
  return from < last ? textOf(work.text, view, from + 1, last) : null;
}

/** A nominal's words without its preposition, article, relative clauses and appositions. */
export function nominalText(work: Workspace, view: Tree, head: number): string {
  let first = head;
  let last = head;
  for (const child of view.children[head] ?? []) {
    const rel = relation(view.tokens[child] ?? view.tokens[head]!);
    if (
      rel === "case" ||
      rel === "appos" ||
      rel === "acl" ||
      rel === "punct" ||
      rel === "conj" ||
      rel === "cc"
    )
      continue;
    if (child < head) first = Math.min(first, view.first[child] ?? child);
    else if (rel === "flat" || rel === "compound" || rel === "nmod")
      last = Math.max(last, endOfPlain(view, child));
  }
  return stripArticle(textOf(work.text, view, first, last));
}

/** End of a modifier: without what hangs on it after a comma, a verb or a preposition other than "of". */
export function endOfPlain(view: Tree, node: number): number {
  const end = view.last[node] ?? node;
  for (let i = node + 1; i <= end; i += 1) {
    const token = view.tokens[i];
    if (!token || /^(?:PUNCT|VERB|AUX|SCONJ|CCONJ|PRON)$/u.test(token.upos)) return i - 1;
    if (token.upos === "ADP" && !/^(?:of|for|and)$/iu.test(token.text)) return i - 1;
  }
  return end;
}
