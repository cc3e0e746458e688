import type { Bearing } from "../../model/index.ts";
import { isWhereAdverb, siteSort } from "../lexicon/sites.ts";
import { wordEntry } from "../lexicon/wordnet/index.ts";
import { bearingTo } from "./bearing.ts";
import type { Frame, Party } from "./frame.ts";
import { caseOf, childrenIn, isAside } from "./frame-tokens.ts";
import { isLocative } from "./profile.ts";

/** Where a claim says that something was: a phrase with the places and sites that it names. */
export interface PlacePhrase {
  /** Keys of what the phrase itself names, then `w:` with the nouns of its sites. */
  readonly keys: readonly string[];
  /** Keys of the places that a site is said to lie in. */
  readonly within: readonly string[];
  /** How the site lies to the place named: "18 km north of the town". */
  readonly bearing: Bearing | null;
  readonly text: string;
  /** Tokens that are the answer. */
  readonly tokens: ReadonlySet<number>;
}

/** Prepositions that say where something is. */
const AT = new Set(
  "in at on near off outside inside aboard around across along behind beside beneath under above over opposite within".split(
    " ",
  ),
);
/** Prepositions that say where something goes or comes from: they place what moves, and only that. */
const MOVING = new Set(["to", "into", "onto", "from", "towards", "toward"]);
/** Verbs and nouns that take their object for a place. */
const PLACE_OBJECT = new Set(
  "visit enter reach leave storm search raid inspect tour occupy evacuate cross approach".split(" "),
);
const MOTION_FILES = new Set([35, 38]); // verb.contact, verb.motion
const MOTION = new Set(
  "take bring carry admit transfer move send hand bear visit trip tour journey flight return march walk way".split(
    " ",
  ),
);
const COMPASS = /^(?:north|south|east|west|outside|short|ahead)/;
/** An "of" or "in" phrase under a site: "the village hall of Lund", "a hospital in Holmby". */
const INNER = new Set(["of", "in", "at", "near", "on", "outside", "'s", "’s"]);
const DETERMINER = /^(?:the|a|an)$/i;
/** With these even a name that was taken for a person's is a place's or a vessel's. */
const SURELY_PLACING = new Set(["aboard", "off", "near", "outside", "inside"]);
/** "In Lund, near Holmby": beside a nearer place, these only say which one is meant. */
const BESIDE = new Set(["outside", "near", "off"]);
const TRIPS = new Set("visit trip tour journey flight return".split(" "));
const MODIFIES = /^(?:compound|amod|nmod|appos|flat|nmod:desc|nmod:poss)/;
const MOST_WORDS = 4;
const MOST_STEPS = 6;

type Tokens = Frame["sentence"]["tokens"];

/** "Three kilometres south of the cape": the compass point stands before the "of". */
function directed(frame: Frame, t: number, party: Party | null): boolean {
  const { tokens } = frame.sentence;
  const start = party?.start ?? tokens[t]?.start ?? 0;
  let first = t;
  while (first > 0 && (tokens[first - 1]?.start ?? -1) >= start) first--;
  if (DETERMINER.test(tokens[first - 1]?.text ?? "")) first--;
  return tokens[first - 1]?.text === "of" && COMPASS.test(tokens[first - 2]?.text.toLowerCase() ?? "");
}

/** Whether the word that a phrase hangs on moves something, so that "to" and "from" are places. */
function moves(frame: Frame, t: number): boolean {
  const up = frame.sentence.tokens[frame.sentence.tokens[t]?.head ?? -1];
  if (!up) return false;
  const lemma = up.lemma.toLowerCase();
  return MOTION.has(lemma) || (up.upos === "VERB" && MOTION_FILES.has(wordEntry(lemma, "v")?.file ?? -1));
}

/** Whether a token heads a phrase that tells where. */
function places(frame: Frame, t: number, party: Party | null): boolean {
  const { sentence, claim } = frame;
  if (isAside(frame, t)) return false;
  if (directed(frame, t, party)) return true;
  if (party && isLocative(party)) return true;
  const preposition = caseOf(sentence, t);
  const animate = party !== null && (party.kind === "person" || party.kind === "group");
  if (animate) return party.kind === "person" && SURELY_PLACING.has(preposition ?? "");
  if (party === null && (inSubject(frame, t) || isOwnVehicle(frame, t))) return false;
  if (preposition !== null) {
    if (AT.has(preposition)) return true;
    return MOVING.has(preposition) && moves(frame, t);
  }
  const token = sentence.tokens[t];
  if (party?.kind === "place" && TRIPS.has(sentence.tokens[token?.head ?? -1]?.lemma.toLowerCase() ?? ""))
    return true;
  const object = token?.head === claim.head && /^(?:obj|nsubj:pass)/.test(token.deprel);
  return object && PLACE_OBJECT.has(frame.head.lemma.toLowerCase());
}

/** "Confidence in the court fell" is not about what happened in the court. */
const inSubject = (frame: Frame, t: number) =>
  frame.claim.kind !== "nominal" && frame.contents.some((c) => c.token === t && c.role === "subject");

/** "Pulled them out in their boat": what people go in tells by what means. */
const isOwnVehicle = ({ sentence }: Frame, t: number) =>
  siteSort(sentence.tokens[t]?.lemma.toLowerCase() ?? "") === "vehicle" &&
  childrenIn(sentence, t).some((c) => c.deprel === "nmod:poss" && c.upos === "PRON");

/** "The villa where they met": the word that a relative clause of place describes. */
function antecedent({ sentence, claim }: Frame): number {
  const head = sentence.tokens[claim.head];
  if (!head || head.head < 0 || !head.deprel.startsWith("acl")) return -1;
  const opens = childrenIn(sentence, claim.head).some((t) => t.text.toLowerCase() === "where");
  return opens ? head.head : -1;
}

/** Tokens that belong to a phrase: its own modifiers, and the places that its site lies in. */
function phraseTokens(tokens: Tokens, frame: Frame, head: number): number[] {
  const found = [head];
  const inside = new Set(found);
  const within = (t: number) => {
    let at = t;
    for (let step = 0; step < MOST_STEPS; step++) {
      const token = tokens[at];
      if (!token || !MODIFIES.test(token.deprel)) return false;
      const marker = caseOf(frame.sentence, at);
      if (marker !== null && !INNER.has(marker)) return false;
      if (inside.has(token.head)) return true;
      at = token.head;
    }
    return false;
  };
  for (const t of [...frame.contents.map((c) => c.token), ...frame.parties.map((p) => p.head)])
    if (!inside.has(t) && within(t)) {
      inside.add(t);
      found.push(t);
    }
  return found;
}

/** The site's noun in a name: "Villa Marren", "Royal Infirmary". */
function sitesInName(party: Party): string[] {
  const words = party.text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  if (words.length < 2) return [];
  return [...new Set([words.at(-1) ?? "", words[0] ?? ""])].filter((w) => siteSort(w) !== null);
}

function phraseOf(frame: Frame, head: number, byHead: ReadonlyMap<number, Party>): PlacePhrase | null {
  const { tokens } = frame.sentence;
  const own = phraseTokens(tokens, frame, head);
  const names: Party[] = [];
  const words: string[] = [];
  const outer: Party[] = [];
  for (const t of own) {
    const party = byHead.get(t);
    const lemma = tokens[t]?.lemma.toLowerCase() ?? "";
    if (party) {
      if (party.kind === "group" || (party.entity !== null && !party.named)) continue;
      const apart = t !== head && caseOf(frame.sentence, t) !== null;
      (apart && byHead.get(head)?.key !== party.key ? outer : names).push(party);
    } else if (siteSort(lemma) !== null) words.push(lemma);
  }
  for (const party of names) words.push(...sitesInName(party));
  if (words.length === 0 && names.length === 0) names.push(...outer.splice(0));
  const nearer = outer.filter((p) => !BESIDE.has(caseOf(frame.sentence, p.head) ?? ""));
  if (nearer.length > 0 && nearer.length < outer.length) outer.splice(0, outer.length, ...nearer);
  // "In Lund, near Holmby": a town in a town lies there, no site does.
  const site = words.length > 0;
  const keys = [...new Set([...names, ...(site ? [] : outer)].map((p) => p.key))];
  if (keys.length + words.length === 0) return null;
  const start = Math.min(...own.map((t) => tokens[t]?.start ?? 0), ...names.map((p) => p.start));
  const end = Math.max(...own.map((t) => tokens[t]?.end ?? 0), ...names.map((p) => p.end));
  const { text } = frame.reading.document;
  const told = bearingTo(
    frame,
    tokens.findIndex((t) => t.end > start),
  );
  return {
    keys: [...keys, ...[...new Set(words)].slice(0, MOST_WORDS).map((w) => `w:${w}`)],
    within: site ? [...new Set(outer.map((p) => p.key))].filter((k) => !keys.includes(k)) : [],
    bearing: told?.bearing ?? null,
    text: told
      ? text.slice(told.start, end)
      : `${caseOf(frame.sentence, head) ?? ""} ${text.slice(start, end)}`.trim(),
    tokens: new Set(own),
  };
}

/** The phrases of a claim that say where, each once; sites told by nouns alone count where the preposition places. */
export function placePhrases(frame: Frame): PlacePhrase[] {
  const byHead = new Map(frame.parties.map((p) => [p.head, p] as const));
  const { tokens } = frame.sentence;
  const found: PlacePhrase[] = [];
  const used = new Set<number>();
  const add = (t: number) => {
    const phrase = used.has(t) ? null : phraseOf(frame, t, byHead);
    if (!phrase) return;
    for (const token of phrase.tokens) used.add(token);
    found.push(phrase);
  };
  const before = antecedent(frame);
  if (before >= 0) add(before);
  const heads = [
    ...frame.contents.filter((c) => siteSort(c.lemma) !== null).map((c) => c.token),
    ...frame.parties
      .filter((p) => p.role !== "subject" && (p.named || p.kind === "place"))
      .map((p) => p.head),
  ].sort((a, b) => depth(tokens, a) - depth(tokens, b) || a - b);
  for (const t of heads) if (!used.has(t) && places(frame, t, byHead.get(t) ?? null)) add(t);
  const tops = [
    frame.claim.head,
    ...frame.claim.arguments.filter((a) => a.role !== "subject").map((a) => a.head),
  ];
  const adverb = tops
    .flatMap((top) => childrenIn(frame.sentence, top))
    .find((t) => isWhereAdverb(t.text.toLowerCase()));
  if (found.length === 0 && adverb)
    found.push({
      keys: [`w:${adverb.text.toLowerCase()}`],
      within: [],
      bearing: null,
      text: adverb.text,
      tokens: new Set(),
    });
  return found;
}

/** How far below the root a token stands, so that a phrase's head comes before what hangs on it. */
function depth(tokens: Tokens, token: number): number {
  let at = tokens[token]?.head ?? -1;
  let steps = 0;
  while (at >= 0 && steps < tokens.length) {
    at = tokens[at]?.head ?? -1;
    steps++;
  }
  return steps;
}
