import type {
  DocumentEntities,
  DocumentEntity,
  EntityKind,
  EntityMention,
  Reference,
  Role,
} from "../../model/index.ts";
import { foldName } from "../lexicon/fold.ts";
import { countryName, knownPlace } from "../lexicon/places.ts";
import { PRONOUNS } from "../lexicon/pronouns.ts";
import type { Tree } from "../syntax/tree.ts";
import type { ClusterFacts, Draft, Workspace } from "./draft.ts";
import { canonicalOrg, fullestName } from "./name-forms.ts";
import { endOfPlain, nominalText } from "./roles.ts";
import { caseOf, relation } from "./tree.ts";

/** Turns clusters into what the stage hands over: entities in order of first mention, references to things. */
export function finish(work: Workspace): DocumentEntities {
  const clusters = work.clusters
    .filter((facts) => facts !== null)
    .map((facts) => ({
      facts,
      drafts: [...facts.drafts].sort((a, b) => a.order - b.order),
    }));
  clusters.sort((a, b) => (a.drafts[0]?.order ?? 0) - (b.drafts[0]?.order ?? 0));
  const kept = clusters.filter(({ facts, drafts }) => isEntity(facts, drafts));
  const mentions = kept
    .flatMap(({ drafts }, entity) => drafts.map((draft) => ({ draft, entity })))
    .sort((a, b) => a.draft.order - b.draft.order)
    .map(({ draft, entity }) => mentionOf(work, draft, entity));
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  const at = new Map<number, number[]>();
  mentions.forEach((mention, index) => {
    const list = at.get(mention.entity);
    if (list) list.push(index);
    else at.set(mention.entity, [index]);
  });
  const entities = kept.map(({ facts, drafts }, index) =>
    entityOf(work, facts, drafts, index, at.get(index) ?? []),
  );
  const references = clusters
    .filter(({ facts, drafts }) => facts.kind === "thing" && !isEntity(facts, drafts))
    .flatMap(({ drafts }) => referencesOf(work, drafts))
    .sort((a, b) => a.start - b.start);
  return { entities, mentions, references };
}

/** Worth keeping: whatever has a name, an office, or is spoken of more than once. */
function isEntity(facts: ClusterFacts, drafts: readonly Draft[]): boolean {
  if (facts.kind === "thing") return false;
  if (facts.named || drafts.length > 1) return true;
  return facts.kind === "person" && facts.roles.some((role) => role.of !== null || role.country !== null);
}

function mentionOf(work: Workspace, draft: Draft, entity: number): EntityMention {
  const view = work.views[draft.sentence];
  const last =
    view && draft.form === "nominal" ? Math.max(draft.last, complementEnd(view, draft.head)) : draft.last;
  const start = view?.tokens[draft.first]?.start ?? 0;
  const end = view?.tokens[last]?.end ?? start;
  return {
    start,
    end,
    text: work.text.slice(start, end),
    sentence: draft.sentence,
    first: draft.first,
    last,
    head: draft.head,
    form: draft.form,
    entity,
  };
}

/** Last token of the "of …", "for …" that belongs to a description, the head itself where there is none. */
function complementEnd(view: Tree, head: number): number {
  let end = head;
  for (const child of view.children[head] ?? []) {
    const token = view.tokens[child];
    if (
      !token ||
      child < head ||
      relation(token) !== "nmod" ||
      !/^(?:of|for)$/u.test(caseOf(view, child) ?? "")
    )
      continue;
    end = Math.max(end, endOfPlain(view, child));
  }
  return end;
}

function entityOf(
  work: Workspace,
  facts: ClusterFacts,
  drafts: readonly Draft[],
  index: number,
  mentions: readonly number[],
): DocumentEntity {
  const names = drafts.filter((draft) => draft.form === "name");
  const forms = [...new Set(names.map((draft) => surface(work, draft)))];
  // A country is called by its own name where the text has it, not by the capital that stands for it.
  const own = forms.filter((form) => knownPlace(form)?.sense === "country");
  const name = forms.length > 0 ? fullestName(own.length > 0 ? own : forms) : describedAs(work, drafts);
  const aliases = forms.filter((form) => form !== name);
  const kind =
    bearsArticle(work, names) && facts.kind === "person" ? "organisation" : (facts.kind as EntityKind);
  return {
    index,
    name,
    kind,
    aliases,
    roles: facts.roles.map(roleOf),
    mentions,
    key: keyOf(facts, names, name),
    country: facts.country ?? facts.roles.find((role) => role.country)?.country ?? null,
    named: facts.named,
    number: facts.number ?? (kind === "group" ? "plural" : "singular"),
    gender: facts.gender,
  };
}

/** Nobody is called "the Misk": a one-word name that mostly stands behind an article is a movement or a body. */
function bearsArticle(work: Workspace, names: readonly Draft[]): boolean {
  const single = names.filter((draft) => draft.first === draft.last);
  const articled = single.filter((draft) => {
    const before = work.views[draft.sentence]?.tokens[draft.first - 1];
    return before !== undefined && before.text.toLowerCase() === "the";
  });
  return names.length > 0 && articled.length * 2 > names.length;
}

function roleOf(role: ClusterFacts["roles"][number]): Role {
  const of = role.of ?? (role.country ? countryName(role.country) : null);
  return of === null ? { text: role.text } : { text: role.text, of };
}

function surface(work: Workspace, draft: Draft): string {
  const tokens = work.views[draft.sentence]?.tokens;
  return tokens
    ? work.text.slice(tokens[draft.first]?.start, tokens[draft.last]?.end).replace(/\s+/gu, " ")
    : "";
}

function describedAs(work: Workspace, drafts: readonly Draft[]): string {
  let best = "";
  let fallback = "";
  for (const draft of drafts) {
    const view = work.views[draft.sentence];
    if (draft.form !== "nominal" || !view) continue;
    const whole =
      draft.last > draft.head
        ? surface(work, draft)
        : nominalText(work, view, draft.head).replace(/\s+/gu, " ");
    const words = whole.replace(/^(?:both|all) /iu, "");
    if (fallback === "") fallback = words;
    // A description that leans on a pronoun or carries an aside is no name while there is another.
    if (LEANING.test(words) || words.includes(",") || words.length > MAX_DESCRIPTION) continue;
    if (words.length > best.length) best = words;
  }
  if (best !== "" || fallback !== "") return best === "" ? fallback : best;
  return drafts.some((draft) => PRONOUNS.get(draft.lemma)?.number === "plural")
    ? "the speakers"
    : "the author";
}

const LEANING = /\b(?:his|her|its|their|my|our|your|this|these|that|those|which|who)\b/iu;

/** A longer description is a sentence of its own, no name. */
const MAX_DESCRIPTION = 80;

function keyOf(facts: ClusterFacts, names: readonly Draft[], name: string): string {
  const government = names.some((draft) => draft.government);
  const isCountry = names.some((draft) => knownPlace(draft.words.join(" "))?.sense === "country");
  if (facts.country && (government || isCountry)) return `country:${facts.country}`;
  if (facts.named) {
    const words = foldName(name).split(" ");
    if (facts.kind !== "organisation") return words.join(" ");
    const body = canonicalOrg(words);
    return body.startsWith("ministry: ") && facts.country ? `${body} of ${facts.country}` : body;
  }
  if (facts.country && /^(?:\S+ )?government$/iu.test(name)) return `country:${facts.country}`;
  const role = facts.roles.find((fact) => fact.of !== null || fact.country !== null);
  if (role) return `role: ${role.canonical} of ${role.country ?? foldName(role.of ?? "")}`;
  return `unnamed: ${foldName(name)}`;
}

/** Pronouns and repeated descriptions of a thing, each with the fullest words before it. */
function referencesOf(work: Workspace, drafts: readonly Draft[]): Reference[] {
  const found: Reference[] = [];
  let best: Reference["antecedent"] | null = null;
  for (const draft of drafts) {
    const view = work.views[draft.sentence];
    if (!view) continue;
    const mention = mentionOf(work, draft, -1);
    const { start, end, text } = mention;
    const fuller = draft.form === "pronoun" ? null : thingPhrase(work, view, draft);
    if (best && (draft.form === "pronoun" || (draft.definite && best.text.length > text.length))) {
      found.push({ start, end, text, sentence: draft.sentence, token: draft.head, antecedent: best });
    }
    if (fuller && (!best || fuller.text.length > best.text.length)) best = fuller;
  }
  return found;
}

/** A thing's words with the prepositional phrases directly behind it ("a suicide attack in Varn"). */
function thingPhrase(work: Workspace, view: Tree, draft: Draft): Reference["antecedent"] | null {
  let last = draft.head;
  for (const child of view.children[draft.head] ?? []) {
    const token = view.tokens[child];
    if (!token || child < draft.head || relation(token) !== "nmod") continue;
    const right = view.last[child] ?? child;
    let end = child;
    while (end < right && view.tokens[end + 1]?.upos !== "PUNCT") end += 1;
    if ((view.first[child] ?? child) === last + 1) last = end;
  }
  const start = view.tokens[draft.first]?.start;
  const end = view.tokens[last]?.end;
  if (start === undefined || end === undefined || end - start > MAX_DESCRIPTION) return null;
  return { start, end, text: work.text.slice(start, end) };
}
