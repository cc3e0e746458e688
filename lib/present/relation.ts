import type { Difference, Point, Position, Relation, RelationKind } from "../model/index.ts";
import { DECIDED_BY_PERSON, pairKey } from "../text/decided.ts";
import { DIFFERENCE_WORDS, RELATION_WORDS, relationStatus, STATUS_ORDER } from "./status.ts";

/** A relation of two positions, ready to be read. */
export interface RelationSentence {
  /** Names the two positions, in either order. */
  readonly key: string;
  readonly difference: Difference;
  /** Whether a person said so; the explanation is theirs then. */
  readonly isDecided: boolean;
  readonly relation: RelationKind;
  readonly a: Position;
  readonly b: Position;
  /** "11 against 14", "at least 9 leaves room for 11". */
  readonly title: string;
  /** "Conflict · contradiction". */
  readonly kind: string;
  readonly explanation: string;
  /** The stable code of the reason. */
  readonly reason: string;
}

/** The two answers and how they stand to each other, in a few words. */
function titleOf(relation: Relation, a: Position, b: Position): string {
  if (relation.relation === "conflict") return `${a.label} against ${b.label}`;
  if (relation.relation === "same") return `${a.label} is ${b.label} in other words`;
  if (relation.reason === DECIDED_BY_PERSON) return `${a.label} and ${b.label} can both be right`;
  if (relation.difference === "update") return `${a.label}, and another time ${b.label}`;
  if (relation.direction === "a>b") return `${a.label} is the more exact of ${b.label}`;
  if (relation.direction === "b>a") return `${b.label} is the more exact of ${a.label}`;
  return `${a.label} leaves room for ${b.label}`;
}

function capitalized(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** A point's relations in words, conflicts first. Relations whose positions are gone are left out. */
export function relationSentences(point: Point): readonly RelationSentence[] {
  const positions = new Map(point.positions.map((position) => [position.id, position]));
  const rank = (relation: Relation) => STATUS_ORDER.indexOf(relationStatus(relation.relation));
  return [...point.relations]
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((relation): RelationSentence[] => {
      const a = positions.get(relation.a);
      const b = positions.get(relation.b);
      if (!a || !b) return [];
      const difference = relation.difference === "none" ? null : DIFFERENCE_WORDS[relation.difference];
      return [
        {
          key: pairKey(relation.a, relation.b),
          difference: relation.difference,
          isDecided: relation.reason === DECIDED_BY_PERSON,
          relation: relation.relation,
          a,
          b,
          title: capitalized(titleOf(relation, a, b)),
          kind: [RELATION_WORDS[relation.relation], difference].filter(Boolean).join(" · "),
          explanation: capitalized(relation.explanation),
          reason: relation.reason,
        },
      ];
    });
}

/** Relations of one kind ("Conflict · contradiction"), told together. */
export interface RelationGroup {
  readonly kind: string;
  readonly relation: RelationKind;
  readonly sentences: readonly RelationSentence[];
}

/** A point's relations by their kind, conflicts first: seven answers make twenty-one pairs, but few kinds. */
export function relationGroups(point: Point): readonly RelationGroup[] {
  const groups = new Map<string, RelationGroup & { sentences: RelationSentence[] }>();
  for (const sentence of relationSentences(point)) {
    const { kind, relation } = sentence;
    const group = groups.get(kind) ?? { kind, relation, sentences: [] };
    group.sentences.push(sentence);
    groups.set(kind, group);
  }
  return [...groups.values()];
}

const LIST = new Intl.ListFormat("en", { type: "conjunction" });

/** "Harbor Wire, Courier and Ledger"; a long list ends in "and 4 others". */
export function namesInWords(names: readonly string[], most = 3): string {
  const distinct = [...new Set(names)];
  if (distinct.length <= most) return LIST.format(distinct);
  return `${distinct.slice(0, most - 1).join(", ")} and ${distinct.length - most + 1} others`;
}

/** "3 sources"; where an outlet speaks more than once, "3 articles, 2 sources"; where some go back to one report, ", 1 origin". */
export function speakersInWords(articles: number, sources: number, origins: number): string {
  const outlets = counted(sources, "source");
  const speakers = articles === sources ? outlets : `${counted(articles, "article")}, ${outlets}`;
  return origins < sources ? `${speakers}, ${counted(origins, "origin")}` : speakers;
}

/** "3 articles from 2 sources"; outlets that nobody named are not counted. */
export function articlesInWords(articles: number, sources: number): string {
  return articles > 0 && sources === 0
    ? `${counted(articles, "article")}, source not named`
    : `${counted(articles, "article")} from ${counted(sources, "source")}`;
}

/** "1 point", "6 points". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** "312 claims, 208 check-worthy": claims are all that were found, those of opinion and forecast too. */
export function claimsInWords(all: number, checkworthy: number): string {
  return `${counted(all, "claim")}, ${checkworthy.toLocaleString("en")} check-worthy`;
}
