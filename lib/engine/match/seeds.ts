import type { Candidate, MayBeOne } from "./candidate.ts";
import type { Seed } from "./join.ts";

/** What is known of the story's events. */
export interface EventsKnown {
  readonly mayBeOne: MayBeOne;
  /** False for two documents whose tellings of an event were joined on thin grounds. */
  readonly sureEvent: (event: number, a: number, b: number) => boolean;
}

interface Growing {
  readonly members: Candidate[];
  /** How surely two of its answers are about one thing where they tell of one event. */
  readonly sureEvent: EventsKnown["sureEvent"];
  /** Whether all of them surely are: answers of two events then are, too. */
  sure: boolean;
}

const seedOf = ({ members, sureEvent, sure }: Growing): Seed => ({
  members,
  sure: (x, y) =>
    x.event === y.event ? x.event === null || sureEvent(x.event, x.answer.document, y.answer.document) : sure,
});

/** Whether a group's answers surely tell of its event, each with each. */
function allSure(members: readonly Candidate[], sureEvent: EventsKnown["sureEvent"]): boolean {
  const first = members[0];
  return members.every(
    (m) =>
      m.event === null || first === undefined || sureEvent(m.event, first.answer.document, m.answer.document),
  );
}

/** Answers under one class of question about one event belong together; any other answer stands for itself. */
export function seedsOf(candidates: readonly Candidate[], events: EventsKnown): Seed[] {
  return [
    ...slotted(
      candidates.filter((c) => c.slot !== null),
      namings(candidates),
      events,
    ),
    ...candidates.filter((c) => c.slot === null).map((c) => ({ members: [c], sure: () => true })),
  ];
}

/** Slotted questions: the same class of question about the same event. */
function slotted(
  candidates: readonly Candidate[],
  naming: Naming,
  { mayBeOne, sureEvent }: EventsKnown,
): Seed[] {
  const groups = new Map<string, Growing>();
  for (const c of withoutParts(withCrafts(atHome(candidates), naming))) {
    const key = `${c.facet}|${c.event ?? "-"}|${c.slot}`;
    const group = groups.get(key);
    if (group) group.members.push(c);
    else groups.set(key, { members: [c], sureEvent, sure: true });
  }
  for (const group of groups.values()) group.sure = allSure(group.members, sureEvent);
  return joinLone([...groups.values()], mayBeOne).map(seedOf);
}

/** One figure of one sentence, whichever of its claims carries it. */
const figureKey = ({ answer: { document, value }, frame, slot }: Candidate) =>
  value.kind === "number" ? `${document}|${frame.claim.sentence}|${slot}|${value.text}` : null;

const named = ({ frame }: Candidate) => frame.parties.filter((p) => p.named).length + frame.times.length;

/**
 * One figure that several claims of a sentence carry is a figure of one event, and of the craft that one of them names:
 * the claim with most names and dates knows best ("the Rose burned in 2011 with the loss of 31 lives").
 */
function atHome(candidates: readonly Candidate[]): Candidate[] {
  const home = new Map<string, Candidate>();
  const crafts = new Map<string, string>();
  for (const c of candidates) {
    const key = figureKey(c);
    if (key === null) continue;
    const known = home.get(key);
    if (!known || named(c) > named(known)) home.set(key, c);
    if (c.craft) crafts.set(key, c.craft);
  }
  return candidates.map((c) => {
    const key = figureKey(c);
    const best = key === null ? undefined : home.get(key);
    if (!best || key === null) return c;
    const craft = crafts.get(key) ?? null;
    return best.event === c.event && craft === (c.craft ?? null) ? c : { ...c, event: best.event, craft };
  });
}

/** How many articles name somebody or something in the claims of an event. */
type Naming = ReadonlyMap<string, ReadonlyMap<number, ReadonlySet<number>>>;

/** For each craft that a count names: the events whose claims name it, with the articles. */
function namings(candidates: readonly Candidate[]): Naming {
  const crafts = new Set(candidates.flatMap((c) => (c.craft ? [c.craft] : [])));
  const naming = new Map<string, Map<number, Set<number>>>();
  if (crafts.size < 2) return naming;
  for (const { event, frame } of candidates)
    for (const { key } of event === null ? [] : frame.parties)
      if (event !== null && crafts.has(key)) {
        const events = naming.get(key) ?? new Map<number, Set<number>>();
        naming.set(key, events.set(event, (events.get(event) ?? new Set()).add(frame.document)));
      }
  return naming;
}

/**
 * Counts of two named crafts are two questions: a count that names another craft than most articles do for its event
 * goes to the event where its own is named most, else stands for itself.
 */
function withCrafts(slotted: readonly Candidate[], naming: Naming): Candidate[] {
  const told = (craft: string, event: number) => naming.get(craft)?.get(event)?.size ?? 0;
  const homes = new Set(slotted.map((c) => c.event));
  return slotted.map((c) => {
    const { craft, event } = c;
    if (!craft || event === null) return c;
    const foreign = [...naming.keys()].some((k) => k !== craft && told(k, event) > told(craft, event));
    if (!foreign) return c;
    const [best] = [...(naming.get(craft)?.keys() ?? [])]
      .filter((e) => e !== event && homes.has(e))
      .sort((x, y) => told(craft, y) - told(craft, x) || x - y);
    return best === undefined ? { ...c, slot: `${c.slot}@${craft}` } : { ...c, event: best };
  });
}

/**
 * Of several figures of one kind in one sentence the largest is the whole and the others are parts: "the recovery of
 * four bodies brought the toll to 21".
 */
function withoutParts(candidates: readonly Candidate[]): Candidate[] {
  const whole = new Map<string, number>();
  const keyOf = (c: Candidate) => `${c.facet}|${c.slot}|${c.answer.document}|${c.frame.claim.sentence}`;
  const figure = ({ answer: { value } }: Candidate) => (value.kind === "number" ? value.set.best : null);
  for (const c of candidates) {
    const n = figure(c);
    if (n !== null) whole.set(keyOf(c), Math.max(n, whole.get(keyOf(c)) ?? n));
  }
  return candidates.filter((c) => {
    const n = figure(c);
    return n === null || n >= (whole.get(keyOf(c)) ?? n);
  });
}

/** Published within so many days of each other, two articles' only figure of a kind is one figure. */
const SURE_DAYS = 14;

/**
 * Where every document answers a question of one kind but once ("how many were killed"), the answers belong together
 * even if the events were told too differently to be joined, unless something excludes it.
 */
function joinLone(groups: readonly Growing[], mayBeOne: MayBeOne): Growing[] {
  const bySlot = new Map<string, Growing[]>();
  for (const group of groups) {
    const first = group.members[0];
    if (!first) continue;
    const key = `${first.facet}|${first.slot}`;
    bySlot.set(key, [...(bySlot.get(key) ?? []), group]);
  }
  const joined: Growing[] = [];
  for (const list of bySlot.values()) {
    const lone = list.filter((g) => isLone(g, list));
    joined.push(...list.filter((g) => !lone.includes(g)));
    const merged: Growing[] = [];
    for (const group of lone) {
      const into = merged.find((m) => mergeable(m, group, mayBeOne));
      if (!into) merged.push({ ...group, members: [...group.members] });
      else {
        into.sure = into.sure && group.sure;
        into.members.push(...group.members);
      }
    }
    joined.push(...merged);
  }
  return joined;
}

const documentsOf = (group: Growing) => new Set(group.members.map((m) => m.answer.document));

function isLone(group: Growing, all: readonly Growing[]): boolean {
  const documents = documentsOf(group);
  return !all.some((other) => other !== group && other.members.some((m) => documents.has(m.answer.document)));
}

function mergeable(a: Growing, b: Growing, mayBeOne: MayBeOne): boolean {
  const [x, y] = [a.members[0]?.event ?? null, b.members[0]?.event ?? null];
  return (
    JOINABLE.has(a.members[0]?.facet ?? "") &&
    x !== null &&
    y !== null &&
    publishedNear(a, b) &&
    mayBeOne(x, y)
  );
}

const JOINABLE = new Set(["count"]);

function publishedNear(a: Growing, b: Growing): boolean {
  const day = (g: Growing) => Date.parse(g.members[0]?.answer.publishedAt ?? "") / 86_400_000;
  const days = Math.abs(day(a) - day(b));
  // What is undated is of the story's own time.
  return Number.isNaN(days) || days <= SURE_DAYS;
}
