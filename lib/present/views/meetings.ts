import {
  type Comparison,
  type Point,
  type PointStatus,
  type Position,
  participantsValueSchema,
} from "../../model/index.ts";
import { positionStatus, STATUS_ORDER } from "../status.ts";
import { indexOf, voicesOf } from "./voices.ts";

/** Somebody who is said to have met somebody; `x` and `y` from −1 to 1 around the middle. */
export interface Person {
  readonly name: string;
  /** From 1, those who met most first. */
  readonly number: number;
  readonly met: number;
  readonly x: number;
  readonly y: number;
}

/** Two who are said to have met: where that is asked, who says so. */
export interface Meeting {
  /** Numbers of the two, the smaller first. */
  readonly a: number;
  readonly b: number;
  readonly pointId: string;
  /** Who tells of it. */
  readonly sources: readonly string[];
  /** Who says that they did not meet. */
  readonly deniers: readonly string[];
  readonly status: PointStatus;
}

export interface Meetings {
  readonly people: readonly Person[];
  readonly meetings: readonly Meeting[];
  /** Those for whom the circle has no room. */
  readonly left: number;
}

/** More on one circle cannot be told apart. */
const MOST_PEOPLE = 24;
/** What kind of event a meeting or a conversation is. */
const TALK = "talk";

/** Keys of things with names, ships and laws, and of people told by a noun alone. */
const NOBODY = /^[nw]:/;

/** Who took part, as the value of an answer names them. */
function namesIn({ value }: Position): readonly string[] {
  const told = participantsValueSchema.safeParse(value);
  if (!told.success) return [];
  const { keys, labels } = told.data;
  return labels.filter((label, at) => label !== "" && !NOBODY.test(keys[at] ?? ""));
}

const pairsOf = (names: readonly string[]) =>
  names.flatMap((a, at) => names.slice(at + 1).map((b) => (a < b ? ([a, b] as const) : ([b, a] as const))));

interface Edge {
  readonly names: readonly [string, string];
  readonly point: Point;
  readonly sources: Set<string>;
  readonly deniers: Set<string>;
  status: PointStatus;
}

function edgesOf(comparison: Comparison): readonly Edge[] {
  const index = indexOf(comparison);
  const talks = new Set(comparison.events.filter(({ type }) => type === TALK).map(({ id }) => id));
  const edges = new Map<string, Edge>();
  for (const point of comparison.points) {
    if (point.facet !== "participants" || !talks.has(point.eventId ?? "")) continue;
    const voices = voicesOf(point, index);
    for (const position of point.positions) {
      const own = voices.filter(({ positionId }) => positionId === position.id);
      const denied = position.claimIds.every((id) => index.claims.get(id)?.proposition.polarity === "denied");
      const status = positionStatus(point, position);
      for (const names of pairsOf([...new Set(namesIn(position))])) {
        const known = edges.get(names.join("\n"));
        const edge = known ?? { names, point, sources: new Set(), deniers: new Set(), status };
        for (const { source } of own) (denied ? edge.deniers : edge.sources).add(source);
        if (STATUS_ORDER.indexOf(status) < STATUS_ORDER.indexOf(edge.status)) edge.status = status;
        edges.set(names.join("\n"), edge);
      }
    }
  }
  return [...edges.values()];
}

/** Who is said to have met whom, on a circle in the order of how many each met; null where nobody is. */
export function meetingsOf(comparison: Comparison): Meetings | null {
  const edges = edgesOf(comparison);
  const met = new Map<string, number>();
  for (const { names, sources } of edges)
    for (const name of names) met.set(name, (met.get(name) ?? 0) + Number(sources.size > 0));
  const order = [...met].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (order.length === 0) return null;
  const people = order.slice(0, MOST_PEOPLE).map(([name, count], at, all): Person => {
    const turn = (2 * Math.PI * at) / all.length - Math.PI / 2;
    return { name, number: at + 1, met: count, x: rounded(Math.cos(turn)), y: rounded(Math.sin(turn)) };
  });
  const numbers = new Map(people.map(({ name, number }) => [name, number]));
  return {
    people,
    left: order.length - people.length,
    meetings: edges.flatMap(({ names, point, sources, deniers, status }): Meeting[] => {
      const [a, b] = [numbers.get(names[0]), numbers.get(names[1])];
      if (a === undefined || b === undefined) return [];
      const told = { sources: [...sources], deniers: [...deniers] };
      return [{ a: Math.min(a, b), b: Math.max(a, b), pointId: point.id, ...told, status }];
    }),
  };
}

/** Sines differ in their last digits from machine to machine. */
const rounded = (value: number) => Math.round(value * 1000) / 1000;
