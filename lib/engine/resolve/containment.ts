import type { Containment, DocumentEntities, ParsedText, Role } from "../../model/index.ts";
import { isPlaceHead } from "../lexicon/organisations.ts";
import { knownPlace, placeCore } from "../lexicon/places.ts";
import { type Tree, treesOf } from "../syntax/tree.ts";
import { type NameSpan, nameSpans } from "./name-spans.ts";
import { caseOf, childBy, relation } from "./tree.ts";

/**
 * Places that the text itself puts inside others: "Varn, in the Iske valley", "Varn, Torvia", "the Iske town of Varn",
 * "Varn, a port city in Torvia". Names are folded as `placeCore` does; what general knowledge tells is not repeated.
 */
export function textualContainment(text: string, parsed: ParsedText): Containment[] {
  const found: Containment[] = [];
  for (const view of treesOf(parsed)) {
    const names = nameSpans(view);
    for (const name of names) if (name.kind === "place") found.push(...containersOf(text, view, names, name));
  }
  return found;
}

function containersOf(text: string, view: Tree, names: readonly NameSpan[], inner: NameSpan): Containment[] {
  const found: Containment[] = [];
  const head = headIn(view, inner);
  const add = (outer: NameSpan | undefined): void => {
    if (!outer || outer === inner || outer.kind !== "place") return;
    const a = placeCore(textOf(text, view, inner));
    const b = placeCore(textOf(text, view, outer));
    if (!a || !b || a === b) return;
    const start = Math.min(view.tokens[inner.first]?.start ?? 0, view.tokens[outer.first]?.start ?? 0);
    const end = Math.max(view.tokens[inner.last]?.end ?? 0, view.tokens[outer.last]?.end ?? 0);
    found.push({ inner: a, outer: b, at: { start, end, text: text.slice(start, end) } });
  };
  const nameAt = (token: number): NameSpan | undefined =>
    names.find((name) => name.first <= token && token <= name.last);
  for (const child of view.children[head] ?? []) {
    const token = view.tokens[child];
    if (!token || child <= inner.last) continue;
    // "Varn, Torvia" and "Varn in the Iske valley"; "Varn and Orla" is a list.
    const place = relation(token) === "nmod" && /^(?:in|of|on)$/u.test(caseOf(view, child) ?? "");
    if (place && !namesBetween(names, inner, child)) add(nameAt(child));
    const beside =
      relation(token) === "conj"
        ? !isListed(view, head, child)
        : /^(?:appos|nmod|flat|list|compound)$/u.test(relation(token));
    const direct = beside ? nameAt(child) : undefined;
    if (direct && directlyBehind(view, inner, direct)) add(direct);
    else if (relation(token) === "appos") {
      if (isPlaceHead(token.lemma.toLowerCase())) add(nameAt(childInside(view, child)));
    }
  }
  // "the port city of Varn in Torvia": the outer place hangs on the common noun.
  const governor = view.tokens[view.tokens[head]?.head ?? -1];
  if (governor && caseOf(view, head) === "of" && isPlaceHead(governor.lemma.toLowerCase())) {
    add(nameAt(childInside(view, view.tokens[head]?.head ?? -1, head)));
    add(
      names.find(
        (name) => name.last < inner.first && view.tokens[name.last]?.head === view.tokens[head]?.head,
      ),
    );
  }
  if (caseOf(view, head)) add(names.find((name) => setsInside(view, head, inner, name)));
  return found;
}

/**
 * "in Varn, in the Iske valley": two phrases of place side by side below one verb, the second right behind the comma.
 * "in Varn, in Orla and in Skelm" goes on: a list.
 */
function setsInside(view: Tree, head: number, inner: NameSpan, outer: NameSpan): boolean {
  if (outer.first <= inner.last || isCountry(view, inner)) return false;
  const words = (from: number, to: number): string =>
    view.tokens
      .slice(from, to)
      .map((token) => token.text.toLowerCase())
      .join(" ");
  if (!/^(?:, )?in(?: the)?$/u.test(words(inner.last + 1, outer.first))) return false;
  if (/^(?:and|or|, (?:and|or|in))\b/u.test(words(outer.last + 1, outer.last + 3))) return false;
  return view.tokens[headIn(view, outer)]?.head === view.tokens[head]?.head;
}

const isCountry = (view: Tree, name: NameSpan): boolean =>
  knownPlace(
    view.tokens
      .slice(name.first, name.last + 1)
      .map((token) => token.text)
      .join(" "),
  )?.sense === "country";

/** "Paris, Rome and Vienna in Austria": what stands behind a later name says where that one lies. */
const namesBetween = (names: readonly NameSpan[], inner: NameSpan, outer: number): boolean =>
  names.some((name) => name.first > inner.last && name.last < outer);

/** Whether a conjunct is one of a list, with "and" somewhere or more of its kind: "Varn, Torvia" alone is none. */
function isListed(view: Tree, head: number, child: number): boolean {
  const conjuncts = (view.children[head] ?? []).filter((i) => view.tokens[i]?.deprel === "conj");
  return (
    conjuncts.length > 1 ||
    [head, child].some((at) =>
      (view.children[at] ?? []).some(
        (i) => /^(?:cc|conj)$/u.test(view.tokens[i]?.deprel ?? "") && i !== child,
      ),
    )
  );
}

/** The name right behind a comma: "Varn, Torvia". A known country never lies in what follows it. */
function directlyBehind(view: Tree, inner: NameSpan, outer: NameSpan): boolean {
  if (isCountry(view, inner)) return false;
  return outer.first === inner.last + 2 && view.tokens[inner.last + 1]?.text === ",";
}

function childInside(view: Tree, node: number, except = -1): number {
  for (const child of view.children[node] ?? []) {
    const token = view.tokens[child];
    if (
      child !== except &&
      token &&
      relation(token) === "nmod" &&
      /^(?:in|on)$/u.test(caseOf(view, child) ?? "")
    )
      return child;
  }
  return childBy(view, node, "nmod:poss");
}

function headIn(view: Tree, span: NameSpan): number {
  for (let i = span.first; i <= span.last; i += 1) {
    const head = view.tokens[i]?.head ?? -1;
    if (head < span.first || head > span.last) return i;
  }
  return span.last;
}

const textOf = (text: string, view: Tree, span: NameSpan): string =>
  text.slice(view.tokens[span.first]?.start, view.tokens[span.last]?.end);

/** Who holds which office, as one document tells it. */
export interface RoleHolder {
  readonly entity: number;
  readonly name: string;
  readonly role: Role;
}

/** Every role that a document gives to somebody, in order of entities. */
export function rolesOf(entities: DocumentEntities): RoleHolder[] {
  return entities.entities.flatMap((entity) =>
    entity.roles.map((role) => ({ entity: entity.index, name: entity.name, role })),
  );
}
