import type { Event, Point, Position, Relation } from "../model/index.ts";
import { pairKey } from "../text/decided.ts";
import type { CorrectedClaims } from "./correct-claims.ts";
import type { CorrectionOf, Decision } from "./decision.ts";
import { type FoundPair, findPair, findPoint, findPosition } from "./locate-points.ts";
import { decidedRelation, makePoint } from "./make-point.ts";
import { recutPoint } from "./recut-claims.ts";

export interface CorrectedPoints {
  readonly points: readonly Point[];
  /** Points that are no longer as the engine left them: their status has to be told anew. */
  readonly changed: ReadonlySet<string>;
  /** The engine's own question of each point that was renamed. */
  readonly questions: ReadonlyMap<string, string>;
  /** The engine's own relation, null where it could tell none, of each pair that was decided about, by `pairKey`. */
  readonly relations: ReadonlyMap<string, Relation | null>;
  readonly applied: ReadonlyMap<string, AppliedPoint>;
}

/** The point that a decision was applied to, and the two answers it was about. */
export interface AppliedPoint {
  readonly pointId: string;
  /** By `pairKey`. */
  readonly pair: string | null;
}

interface Draft {
  readonly points: Map<string, Point>;
  readonly changed: Set<string>;
  readonly questions: Map<string, string>;
  readonly relations: Map<string, Relation | null>;
  readonly applied: Map<string, AppliedPoint>;
  readonly find: CorrectedClaims["find"];
  readonly recuts: CorrectedClaims["recuts"];
  readonly events: readonly Event[];
}

/**
 * Points as people corrected them. Decisions follow one another in the order in which they were made: each names what
 * the ones before it had left, a claim that was moved in, say, or an answer of a merged point. Rejected: a step for each
 * kind of decision, under which a merge that was decided after a move looked for its claims where they no longer were.
 */
export function correctPoints(
  engine: { readonly points: readonly Point[]; readonly events: readonly Event[] },
  decisions: readonly Decision[],
  { find, recuts }: Pick<CorrectedClaims, "find" | "recuts">,
): CorrectedPoints {
  const draft: Draft = {
    points: new Map(engine.points.map((point) => [point.id, point])),
    changed: new Set(),
    questions: new Map(),
    relations: new Map(),
    applied: new Map(),
    find,
    recuts,
    events: engine.events,
  };
  for (const decision of decisions) correctOne(draft, decision);
  const { points, changed, questions, relations, applied } = draft;
  return { points: [...points.values()], changed, questions, relations, applied };
}

function correctOne(draft: Draft, decision: Decision): void {
  const { correction } = decision;
  if (correction.kind === "points-merged") merge(draft, { ...decision, correction });
  else if (correction.kind === "claim-moved") move(draft, { ...decision, correction });
  else if (correction.kind === "not-the-same") tellApart(draft, { ...decision, correction });
  else if (correction.kind === "point-renamed") rename(draft, { ...decision, correction });
  else if (correction.kind === "relation-decided") relate(draft, { ...decision, correction });
  else if (correction.kind === "claims-recut") recut(draft, decision.id);
  else if (correction.kind === "point-made") make(draft, { ...decision, correction });
}

function put(draft: Draft, point: Point): void {
  draft.points.set(point.id, point);
  draft.changed.add(point.id);
}

/** Answers with the same words become one; how the others stand to each other nobody has said yet. */
function merge(draft: Draft, { id, correction }: Decision<CorrectionOf<"points-merged">>): void {
  const into = findPoint(draft.points.values(), correction.into, draft.find);
  const point = findPoint(draft.points.values(), correction.point, draft.find);
  if (!into || !point || into.id === point.id) return;
  const twin = (position: Position) => into.positions.find(({ label }) => label === position.label);
  const ids = new Map(point.positions.map((position) => [position.id, twin(position)?.id ?? position.id]));
  const positions = [
    ...into.positions.map((position) => {
      const same = point.positions.filter((other) => ids.get(other.id) === position.id);
      return { ...position, claimIds: unique([position, ...same].flatMap(({ claimIds }) => claimIds)) };
    }),
    ...point.positions.filter((position) => ids.get(position.id) === position.id),
  ];
  const known = new Set(into.relations.map(({ a, b }) => pairKey(a, b)));
  const more = point.relations
    .map((relation) => ({
      ...relation,
      a: ids.get(relation.a) ?? relation.a,
      b: ids.get(relation.b) ?? relation.b,
    }))
    .filter(({ a, b }) => a !== b && !known.has(pairKey(a, b)));
  put(draft, { ...into, positions, relations: [...into.relations, ...more] });
  draft.points.delete(point.id);
  draft.applied.set(id, { pointId: into.id, pair: null });
}

function move(draft: Draft, { id, correction }: Decision<CorrectionOf<"claim-moved">>): void {
  const claimIds = draft.find(correction.claim);
  const to = findPoint(draft.points.values(), correction.to, draft.find);
  if (claimIds.length === 0 || !to) return;
  const from = correction.from && findPoint(draft.points.values(), correction.from, draft.find);
  if (from && from.id !== to.id) put(draft, without(from, claimIds));
  const left = without(to, claimIds);
  const found = correction.answer.claims.length > 0 ? findPosition(to, correction.answer, draft.find) : null;
  const answer = found ?? to.positions.find(({ label }) => label === correction.answer.label);
  const positions = answer
    ? left.positions.map((position) =>
        position.id === answer.id
          ? { ...position, claimIds: unique([...position.claimIds, ...claimIds]) }
          : position,
      )
    : [
        ...left.positions,
        { id: `${to.id}.${id}`, label: correction.answer.label, value: null, claimIds: [...claimIds] },
      ];
  put(draft, { ...to, positions });
  draft.applied.set(id, { pointId: to.id, pair: null });
}

/** Emptied positions stay for now: another decision may name them, and pruning takes them away. */
function without(point: Point, claimIds: readonly string[]): Point {
  const positions = point.positions.map((position) => ({
    ...position,
    claimIds: position.claimIds.filter((id) => !claimIds.includes(id)),
  }));
  return { ...point, positions };
}

/** Whatever point the engine puts it into together with any of the others, it leaves. */
function tellApart(draft: Draft, { id, correction }: Decision<CorrectionOf<"not-the-same">>): void {
  const others = new Set(correction.others.flatMap(draft.find));
  const meant = draft.find(correction.claim).filter((claimId) => !others.has(claimId));
  for (const point of draft.points.values()) {
    const given = new Set(point.positions.flatMap(({ claimIds }) => claimIds));
    if (point.facet !== correction.facet || !meant.some((claimId) => given.has(claimId))) continue;
    if (![...others].some((claimId) => given.has(claimId))) continue;
    put(draft, without(point, meant));
    draft.applied.set(id, { pointId: point.id, pair: null });
  }
}

function rename(draft: Draft, { id, correction }: Decision<CorrectionOf<"point-renamed">>): void {
  const point = findPoint(draft.points.values(), correction.point, draft.find);
  if (!point) return;
  if (!draft.questions.has(point.id)) draft.questions.set(point.id, point.question);
  put(draft, { ...point, question: correction.renamed });
  draft.applied.set(id, { pointId: point.id, pair: null });
}

function relate(draft: Draft, { id, correction, reason }: Decision<CorrectionOf<"relation-decided">>): void {
  const pair = findPair(draft.points.values(), correction, draft.find);
  if (pair) relatePair(draft, id, pair, decidedRelation(pair.a.id, pair.b.id, correction, reason));
}

function relatePair(draft: Draft, id: string, { point, a, b }: FoundPair, decided: Relation): void {
  const key = pairKey(a.id, b.id);
  const isIt = (relation: Relation) => pairKey(relation.a, relation.b) === key;
  if (!draft.relations.has(key)) draft.relations.set(key, point.relations.find(isIt) ?? null);
  put(draft, { ...point, relations: [...point.relations.filter((each) => !isIt(each)), decided] });
  draft.applied.set(id, { pointId: point.id, pair: key });
}

function recut(draft: Draft, id: string): void {
  const cut = draft.recuts.get(id);
  if (!cut) return;
  for (const point of draft.points.values()) {
    const changed = recutPoint(point, cut);
    if (changed) put(draft, changed);
  }
}

/** Where a newer engine compares the two answers by itself, its point stands and what was decided is said of it. */
function make(draft: Draft, decision: Decision<CorrectionOf<"point-made">>): void {
  const { id, correction, reason } = decision;
  const { facet, question, answers, relation } = correction;
  const [a, b] = answers;
  const subject = { facet, question, claims: answers.flatMap(({ claims }) => claims) };
  const pair = a && b ? findPair(draft.points.values(), { point: subject, a, b }, draft.find) : null;
  if (pair && relation) {
    relatePair(draft, id, pair, decidedRelation(pair.a.id, pair.b.id, relation, reason));
    return;
  }
  const point = makePoint(decision, draft.events, draft.find);
  if (!point) return;
  put(draft, point);
  draft.applied.set(id, { pointId: point.id, pair: null });
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
