import type { Question } from "../../model/index.ts";
import { wordSimilarity } from "../lexicon/word-keys.ts";
import { aboutSimilarity } from "./about.ts";
import type { Candidate } from "./candidate.ts";
import { daysApart } from "./fit.ts";
import { datesOf } from "./profile.ts";

/** Whether two events of the story may be one; false where something excludes it. */
export type MayBeOne = (a: number, b: number) => boolean;

interface Group {
  readonly members: Candidate[];
  sure: boolean;
}

/** Bonus for claims of one event: their likeness need not carry the whole weight. */
const SAME_EVENT = 0.2;
const SAME_FIGURE = 0.15;
/** Small figures are everywhere. */
const LARGEST_COMMON = 12;
const SAME_CORE = 0.34;
/** Figures of claims that date themselves so far apart are figures of two occasions. */
const FAR_DAYS = 60;
const DATED = new Set(["count", "amount", "outcome", "participants"]);
/** A match only just good enough is unsure: it never yields a conflict. */
const SURE_MARGIN = 0.04;
/** Members of a group that a newcomer is held against; the first ones stand for the rest. */
const MOST_COMPARED = 6;
/** Groups looked at for each newcomer, by shared keys. */
const MOST_GROUPS = 24;
/** A key that this many groups share tells nothing. */
const TOO_COMMON = 400;
const INDEX_WEIGHT = 0.5;

/** Slotted questions: the same class of question about the same event. */
function slotted(candidates: readonly Candidate[], mayBeOne: MayBeOne): Group[] {
  const groups = new Map<string, Group>();
  for (const c of withoutParts(candidates)) {
    const key = `${c.facet}|${c.event ?? "-"}|${c.slot}`;
    const group = groups.get(key);
    if (group) group.members.push(c);
    else groups.set(key, { members: [c], sure: true });
  }
  return joinLone([...groups.values()], mayBeOne);
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
function joinLone(groups: readonly Group[], mayBeOne: MayBeOne): Group[] {
  const bySlot = new Map<string, Group[]>();
  for (const group of groups) {
    const first = group.members[0];
    if (!first) continue;
    const key = `${first.facet}|${first.slot}`;
    bySlot.set(key, [...(bySlot.get(key) ?? []), group]);
  }
  const joined: Group[] = [];
  for (const list of bySlot.values()) {
    const lone = list.filter((g) => isLone(g, list));
    joined.push(...list.filter((g) => !lone.includes(g)));
    const merged: Group[] = [];
    for (const group of lone) {
      const into = merged.find((m) => mergeable(m, group, mayBeOne));
      if (!into) merged.push({ members: [...group.members], sure: group.sure });
      else {
        into.sure = into.sure && group.sure;
        into.members.push(...group.members);
      }
    }
    joined.push(...merged);
  }
  return joined;
}

const documentsOf = (group: Group) => new Set(group.members.map((m) => m.answer.document));

function isLone(group: Group, all: readonly Group[]): boolean {
  const documents = documentsOf(group);
  return !all.some((other) => other !== group && other.members.some((m) => documents.has(m.answer.document)));
}

function mergeable(a: Group, b: Group, mayBeOne: MayBeOne): boolean {
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

function publishedNear(a: Group, b: Group): boolean {
  const day = (g: Group) => Date.parse(g.members[0]?.answer.publishedAt ?? "") / 86_400_000;
  const days = Math.abs(day(a) - day(b));
  // What is undated is of the story's own time.
  return Number.isNaN(days) || days <= SURE_DAYS;
}

function indexKeysOf(c: Candidate): string[] {
  const keys = new Set<string>();
  const put = (key: string) => keys.add(`${c.facet}|${c.kind}|${key}`);
  for (const item of c.about) {
    if (!item.keys) put(item.id);
    else for (const [key, weight] of item.keys) if (weight >= INDEX_WEIGHT) put(key);
  }
  if (c.event !== null) put(`event${c.event}`);
  return [...keys];
}

/** Questions told by likeness alone, each newcomer joining the group that it is most like. */
function alike(candidates: readonly Candidate[], mayBeOne: MayBeOne): Group[] {
  const groups: Group[] = [];
  const index = new Map<string, Set<Group>>();
  for (const candidate of candidates) {
    const keys = indexKeysOf(candidate);
    const best = bestGroup(candidate, nearGroups(keys, index), mayBeOne);
    const group = best?.group ?? { members: [], sure: true };
    if (!best) groups.push(group);
    else if (best.score < candidate.threshold + (candidate.sureMargin ?? SURE_MARGIN)) group.sure = false;
    group.members.push(candidate);
    for (const key of keys) {
      const set = index.get(key);
      if (!set) index.set(key, new Set([group]));
      else if (set.size < TOO_COMMON) set.add(group);
    }
  }
  return groups;
}

function nearGroups(keys: readonly string[], index: ReadonlyMap<string, ReadonlySet<Group>>): Group[] {
  const hits = new Map<Group, number>();
  for (const key of keys) {
    const set = index.get(key);
    if (set && set.size < TOO_COMMON)
      for (const group of set) hits.set(group, (hits.get(group) ?? 0) + 1 / set.size);
  }
  return [...hits]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_GROUPS)
    .map(([group]) => group);
}

function bestGroup(
  candidate: Candidate,
  groups: readonly Group[],
  mayBeOne: MayBeOne,
): { group: Group; score: number } | null {
  let best: { group: Group; score: number } | null = null;
  for (const group of groups) {
    const compared = group.members.slice(0, MOST_COMPARED);
    if (compared.some((m) => !together(candidate, m, mayBeOne))) continue;
    const scores = compared.map((m) => likeness(candidate, m));
    const score = (Math.max(...scores) + scores.reduce((a, b) => a + b, 0) / scores.length) / 2;
    if (score >= candidate.threshold && (best === null || score > best.score)) best = { group, score };
  }
  return best;
}

function together(a: Candidate, b: Candidate, mayBeOne: MayBeOne): boolean {
  if (a.apart?.(b) || b.apart?.(a)) return false;
  if (a.core && b.core && wordSimilarity(a.core, b.core) < SAME_CORE) return false;
  if (DATED.has(a.facet) && (daysApart(datesOf(a.frame), datesOf(b.frame)) ?? 0) > FAR_DAYS) return false;
  if (a.event === null || b.event === null || a.event === b.event || a.acrossEvents) return true;
  return mayBeOne(a.event, b.event);
}

function likeness(a: Candidate, b: Candidate): number {
  const same = a.event !== null && a.event === b.event;
  const bonus = Math.min(a.eventBonus ?? SAME_EVENT, b.eventBonus ?? SAME_EVENT);
  return aboutSimilarity(a.about, b.about) + (same ? bonus : 0) + (sameFigure(a, b) ? SAME_FIGURE : 0);
}

/** One unusual figure twice in a story is hardly chance. */
function sameFigure(a: Candidate, b: Candidate): boolean {
  const [x, y] = [a.answer.value, b.answer.value];
  if (x.kind !== "number" || y.kind !== "number" || x.unitCode !== y.unitCode) return false;
  const best = x.set.best;
  return best !== null && best === y.set.best && Math.abs(best) > LARGEST_COMMON;
}

/** Candidates → questions. A question that only one document answers is kept where it is worth showing alone. */
export function questionsOf(
  candidates: readonly Candidate[],
  mayBeOne: MayBeOne,
  sureEvent: (event: number) => boolean,
): Question[] {
  const groups = [
    ...slotted(
      candidates.filter((c) => c.slot !== null),
      mayBeOne,
    ),
    ...alike(
      candidates.filter((c) => c.slot === null),
      mayBeOne,
    ),
  ];
  const questions: Question[] = [];
  for (const group of groups) {
    const first = group.members[0];
    if (!first) continue;
    const documents = new Set(group.members.map((m) => m.answer.document));
    if (documents.size < 2 && !group.members.some((m) => m.alone)) continue;
    const event = commonEvent(group.members);
    questions.push({
      facet: first.facet,
      event,
      slot:
        first.slot ??
        `${first.kind}:${first.about
          .map((i) => i.id)
          .slice(0, 4)
          .join("+")}`,
      wording: first.wording,
      sure: group.sure && (first.slot === null || event === null || sureEvent(event)),
      answers: group.members.map((m) => m.answer),
    });
  }
  return questions;
}

function commonEvent(members: readonly Candidate[]): number | null {
  const counts = new Map<number, number>();
  for (const m of members) if (m.event !== null) counts.set(m.event, (counts.get(m.event) ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  return best ? best[0] : null;
}
