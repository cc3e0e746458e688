import type { Sentence } from "../../model/index.ts";
import { edtfInterval, granularityOf } from "../../text/edtf.ts";
import { type Concept, conceptsOf } from "../lexicon/concepts.ts";
import type { WordKeys } from "../lexicon/word-keys.ts";
import { type EventType, movesFigure } from "./event-type.ts";
import type { Frame, Party } from "./frame.ts";
import { caseOf, headOfSpan, isAside } from "./frame-tokens.ts";

export interface Interval {
  /** Days since 1970-01-01; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

export interface PartyUse {
  readonly key: string;
  readonly kind: "person" | "organisation" | "place" | "group" | "thing";
  /** ISO code of the country it is, governs or belongs to. */
  readonly country: string | null;
  readonly named: boolean;
  /** Words of the name where it stands. */
  readonly words: number;
}

/** What is known of an event: gathered from one mention, then merged over all of them. */
export interface Profile {
  readonly type: string;
  /** Who took part, whatever the side. */
  readonly parties: Map<string, PartyUse>;
  readonly subjects: Set<string>;
  readonly objects: Set<string>;
  /** Place keys named with the event. */
  readonly places: Set<string>;
  readonly times: Interval[];
  /** Nouns that name the event itself ("fire", "strike"). */
  readonly nouns: Map<string, WordKeys>;
  /** Other words of its claims. */
  readonly contents: Map<string, WordKeys>;
}

const LOCATIVE = new Set([
  "in",
  "at",
  "near",
  "off",
  "on",
  "outside",
  "inside",
  "around",
  "between",
  "across",
  "over",
  "of",
  "aboard",
  "from",
  "to",
  "into",
]);
/** A time this wide says nothing of which event is meant: a decade or more. */
const WIDEST_DAYS = 3000;
/** "Since …", "until …", "before …" bound a state; they do not date an event. */
const BOUNDING = /^(?:as of|since|until|till|by|before|after|for|over|during the past|within)\b/i;

const datesKnown = new WeakMap<Frame, readonly Interval[]>();

/** Intervals of a frame's dates that tell when its event was; read once, since each pair of claims asks. */
export function datesOf(frame: Frame): readonly Interval[] {
  const known = datesKnown.get(frame) ?? readDates(frame);
  datesKnown.set(frame, known);
  return known;
}

function readDates(frame: Frame): Interval[] {
  const out: Interval[] = [];
  for (const time of frame.times) {
    if (time.value === null || time.type === "duration" || time.type === "set") continue;
    const own = time === frame.ownDate;
    if (!own && isAside(frame, headOfSpan(frame.sentence, time))) continue;
    const before = frame.reading.document.text.slice(Math.max(0, time.start - 14), time.start);
    if (
      !own &&
      (BOUNDING.test(time.text) ||
        /\b(?:as of|as at|since|until|till|by|before|after|within)\s+$/i.test(before))
    )
      continue;
    const interval = edtfInterval(time.value);
    if (!interval || interval.end - interval.start > WIDEST_DAYS) continue;
    if (granularityOf(time.value) === null) continue;
    out.push({ start: interval.start, end: interval.end, value: time.value });
  }
  return out;
}

/** With these, even a name that is not known for a place's tells where. */
const PLACING = new Set(["in", "at", "near", "off", "outside", "inside"]);

/** Whether a party tells where its event was: in a locative phrase, never the doer. */
export function isLocative(party: Party): boolean {
  if (party.role === "subject" || party.preposition === null) return false;
  if (party.kind === "place") return LOCATIVE.has(party.preposition);
  return (
    party.named && (party.kind === "organisation" || party.kind === "thing") && PLACING.has(party.preposition)
  );
}

/** Keys of the places where a frame's event was; what talks are "on" they are about. */
export function placesOf(frame: Frame, { type }: EventType): string[] {
  return frame.parties
    .filter((p) => isLocative(p) && !(type === "talk" && p.preposition === "on") && !isAside(frame, p.head))
    .map((p) => p.key);
}

/** "A meeting in Dubai drew …": the place of the noun that stands for the event, whatever part it plays in the claim. */
function nounPlacesOf(frame: Frame, { noun }: EventType): string[] {
  if (!noun) return [];
  const { tokens } = frame.sentence;
  return frame.parties
    .filter(
      (p) =>
        p.kind === "place" &&
        p.preposition !== null &&
        PLACING.has(p.preposition) &&
        tokens[p.head]?.head === noun.token,
    )
    .map((p) => p.key);
}

/** Any harm may be called this. */
const GENERIC_INCIDENTS = new Set(["accident"]);

/** What kind of incident the words name ("fire", "capsized"), else the noun that stands for the event. */
function kindsOf(frame: Frame, type: EventType): [string, WordKeys][] {
  if (type.type !== "harm") return type.noun ? [[type.noun.lemma, type.noun.keys]] : [];
  const kinds: [string, WordKeys][] = [];
  const add = (concept: Concept | undefined, keys: WordKeys) => {
    if (concept?.family === "incident" && !GENERIC_INCIDENTS.has(concept.id)) kinds.push([concept.id, keys]);
  };
  if (!movesFigure(frame)) for (const concept of frame.concepts) add(concept, frame.predicate);
  for (const content of frame.contents) {
    const names = content.role === "subject" || content.role === "predicate" || content === type.noun;
    if (names)
      add(
        conceptsOf(content.lemma, "n").find((c) => c.family === "incident"),
        content.keys,
      );
  }
  return kinds;
}

export function profileOf(frame: Frame, type: EventType): Profile {
  const profile: Profile = {
    type: type.type,
    parties: new Map(),
    subjects: new Set(),
    objects: new Set(),
    places: new Set([...placesOf(frame, type), ...nounPlacesOf(frame, type)]),
    times: [...datesOf(frame)],
    nouns: new Map(),
    contents: new Map(),
  };
  for (const party of frame.parties) {
    if (isAside(frame, party.head)) continue;
    if (profile.places.has(party.key)) continue;
    const { key, kind, country, named, role } = party;
    profile.parties.set(key, { key, kind, country, named, words: party.text.split(/\s+/).length });
    if (role === "subject") profile.subjects.add(key);
    if (role === "object" || role === "oblique" || role === "indirect-object") profile.objects.add(key);
  }
  for (const [id, keys] of kindsOf(frame, type)) profile.nouns.set(id, keys);
  for (const content of frame.contents)
    if (content !== type.noun) profile.contents.set(content.lemma, content.keys);
  return profile;
}

/** Sentences back that a definite noun may refer to. */
const ANTECEDENT_REACH = 4;
const DEFINITE = /^(?:the|this|that|these|those)$/i;

/** What an earlier "a bombing in the north" says of the event that "the bombing" takes up. */
export function antecedentOf(frame: Frame, type: EventType): Profile | null {
  const noun = type.noun;
  const { sentences } = frame.reading.parsed;
  if (!noun || !frame.sentence.tokens.some((t) => t.head === noun.token && DEFINITE.test(t.text)))
    return null;
  for (let s = frame.claim.sentence; s >= Math.max(0, frame.claim.sentence - ANTECEDENT_REACH); s--) {
    const sentence = sentences[s];
    const limit = s === frame.claim.sentence ? noun.token : (sentence?.tokens.length ?? 0);
    for (let t = limit - 1; sentence && t >= 0; t--)
      if (sentence.tokens[t]?.lemma.toLowerCase() === noun.lemma)
        return nounProfile(frame, sentence, s, t, type);
  }
  return null;
}

function nounProfile(
  frame: Frame,
  sentence: Sentence,
  index: number,
  noun: number,
  type: EventType,
): Profile {
  const profile: Profile = { ...emptyProfile(type.type) };
  for (const mention of frame.reading.entities.mentions) {
    if (mention.sentence !== index || sentence.tokens[mention.head]?.head !== noun) continue;
    const entity = frame.reading.entities.entities[mention.entity];
    const key = frame.keyOf(mention.entity);
    if (!entity?.named) continue;
    const preposition = caseOf(sentence, mention.head);
    if (entity.kind === "place" && preposition !== null && LOCATIVE.has(preposition)) profile.places.add(key);
    else
      profile.parties.set(key, {
        key,
        kind: entity.kind,
        country: entity.country,
        named: true,
        words: mention.last - mention.first + 1,
      });
  }
  return profile;
}

const emptyProfile = (type: string): Profile => ({
  type,
  parties: new Map(),
  subjects: new Set(),
  objects: new Set(),
  places: new Set(),
  times: [],
  nouns: new Map(),
  contents: new Map(),
});

/** Adds what `from` knows to `into`. */
export function mergeProfile(into: Profile, from: Profile): void {
  for (const [key, use] of from.parties) into.parties.set(key, use);
  for (const key of from.subjects) into.subjects.add(key);
  for (const key of from.objects) into.objects.add(key);
  for (const key of from.places) into.places.add(key);
  for (const time of from.times) if (!into.times.some((t) => t.value === time.value)) into.times.push(time);
  for (const [lemma, keys] of from.nouns) into.nouns.set(lemma, keys);
  for (const [lemma, keys] of from.contents) into.contents.set(lemma, keys);
}

export function copyProfile(p: Profile): Profile {
  return {
    type: p.type,
    parties: new Map(p.parties),
    subjects: new Set(p.subjects),
    objects: new Set(p.objects),
    places: new Set(p.places),
    times: [...p.times],
    nouns: new Map(p.nouns),
    contents: new Map(p.contents),
  };
}
