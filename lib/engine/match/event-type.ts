import { type Concept, conceptById, conceptsOf } from "../lexicon/concepts.ts";
import { wordEntry } from "../lexicon/wordnet/index.ts";
import type { Content, Frame } from "./frame.ts";
import { harmOfCount } from "./harm-slot.ts";

/** What kind of happening a claim tells of, and by which noun it names it, if it does. */
export interface EventType {
  /** "harm", "talk", a concept's id, or `x:lemma` for a predicate of no class. */
  readonly type: string;
  readonly concept: Concept | null;
  /** The noun that stands for the event ("the strikes killed …", "the meeting took place …"). */
  readonly noun: Content | null;
}

/** Verbs that say of an event that it was, began, or had an effect: their subject is the event itself. */
const EVENT_SUBJECT_VERBS = new Set([
  // "A fire broke out": the subject is the event; of an illness the verb itself tells it.
  "break out",
  ...`be happen occur mark represent follow come result last begin start end see bring cause lead leave involve aim signal appear
  take place take_place constitute conclude produce yield underscore become remain precede prompt trigger focus continue`.split(
    /\s+/,
  ),
]);
const EVENT_FAMILIES = new Set(["harm", "incident", "talk", "deal", "vote"]);
/** Measures that follow a harm and have their own time and place. */
const OWN_HARM = new Set(["detain", "release", "search"]);
/** Verbs by which a figure moves: "the toll rose to 17" is about the deaths. */
const FIGURE_VERBS = new Set(
  "rise climb grow increase jump hit reach stand fall drop exceed pass top total number remain".split(" "),
);
const EVENT_FILES = new Set([4, 11]); // noun.act, noun.event

/** The class of an event noun, null for any other noun. */
export function eventNounConcept(lemma: string): Concept | null {
  return conceptsOf(lemma, "n").find((c) => EVENT_FAMILIES.has(c.family)) ?? null;
}

/** Whether a noun names a happening. */
export function isEventNoun(lemma: string): boolean {
  if (eventNounConcept(lemma)) return true;
  const entry = wordEntry(lemma, "n");
  return entry !== null && EVENT_FILES.has(entry.file) && entry.derived.length > 0;
}

/** The type under which claims are held to be about the same sort of event. */
export function typeOf(concept: Concept): string {
  if (concept.family === "incident") return "harm";
  if (concept.family === "harm" && !OWN_HARM.has(concept.id)) return "harm";
  if (concept.id === "meet" || concept.id === "discuss") return "talk";
  return concept.dimension ?? concept.id;
}

/** The harm that a claim's figure counts: "recovered 14 bodies" tells of the deaths. */
function countedHarm(frame: Frame): Concept | null {
  for (const quantity of frame.quantities) {
    const id = harmOfCount(frame, quantity);
    const concept = id ? conceptById(id) : null;
    if (concept) return concept;
  }
  return null;
}

/** The grammatical subject, of a passive too: "the meeting was aimed at …"; never the verb in "the number killed hit 22". */
function isSubject(frame: Frame, content: Content): boolean {
  const token = frame.sentence.tokens[content.token];
  if (token?.upos === "VERB") return false;
  if (content.role === "subject") return true;
  return token !== undefined && token.head === frame.claim.head && token.deprel.startsWith("nsubj");
}

/** Verbs that say only that their object was done: "the strikes were carried out on Monday". */
const DOING_VERBS = new Set([
  "carry out",
  "conduct",
  "launch",
  "stage",
  "mount",
  "commit",
  "perpetrate",
  "hold",
  "carry",
]);

function doneEvent(frame: Frame): EventType | null {
  for (const content of frame.contents) {
    const done = content.role === "object" || content.role === "subject";
    const concept = done ? eventNounConcept(content.lemma) : null;
    if (concept) return { type: typeOf(concept), concept, noun: content };
  }
  return null;
}

const FIGURES = new Set("number toll total count figure tally sum".split(" "));

/** "The number of dead hit 22": the verb moves a figure, and nobody hits anything. */
export function movesFigure(frame: Frame): boolean {
  if (!FIGURE_VERBS.has(frame.head.lemma.toLowerCase())) return false;
  const { tokens } = frame.sentence;
  return tokens.some(
    (t) => t.head === frame.claim.head && t.deprel === "nsubj" && FIGURES.has(t.lemma.toLowerCase()),
  );
}

export function eventTypeOf(frame: Frame): EventType {
  const subject = frame.contents.find((c) => isSubject(frame, c) && isEventNoun(c.lemma)) ?? null;
  const concept = movesFigure(frame) ? null : (frame.concepts[0] ?? null);
  const verb = frame.head.lemma.toLowerCase();
  const light =
    EVENT_SUBJECT_VERBS.has(frame.claim.predicate) || EVENT_SUBJECT_VERBS.has(verb) || FIGURE_VERBS.has(verb);
  if (subject && (light || concept === null || frame.claim.kind === "copular")) {
    const named = eventNounConcept(subject.lemma);
    if (named) return { type: typeOf(named), concept: named, noun: subject };
    if (light) return { type: `x:${subject.lemma}`, concept: null, noun: subject };
  }
  const object = DOING_VERBS.has(frame.claim.predicate) || DOING_VERBS.has(verb) ? doneEvent(frame) : null;
  if (object?.concept) return object;
  const counted = concept === null || concept.family === "other" ? countedHarm(frame) : null;
  if (counted) return { type: typeOf(counted), concept: counted, noun: null };
  if (concept) {
    const noun =
      frame.claim.kind === "nominal" ? (frame.contents.find((c) => c.role === "predicate") ?? null) : subject;
    return { type: typeOf(concept), concept, noun };
  }
  return { type: `x:${frame.claim.predicate}`, concept: null, noun: null };
}
