import type { Answer, AnswerValue, Facet } from "../../model/index.ts";
import type { WordKeys } from "../lexicon/word-keys.ts";
import type { AboutItem, Rarity } from "./about.ts";
import type { EventMention } from "./document-events.ts";
import type { Geography } from "./fit.ts";
import type { EntityKey, Frame } from "./frame.ts";

/** Whether two events of the story may be one: nothing excludes it, and at least so much speaks for it where that is asked. */
export type MayBeOne = (a: number, b: number, least?: number) => boolean;

/** An answer on its way to a question. */
export interface Candidate {
  readonly facet: Facet;
  readonly answer: Answer;
  readonly frame: Frame;
  /** Index of the story's event, null where none is known. */
  readonly event: number | null;
  /** A question known by its class ("killed", "when"); answers meet only under the same slot. Null: by likeness alone. */
  readonly slot: string | null;
  /** What must be equal for two slotless candidates to be compared at all ("currency", "rank:first"). */
  readonly kind: string;
  /** The named craft whose people a count counts: those of two crafts never answer one question. */
  readonly craft?: string | null;
  readonly about: readonly AboutItem[];
  /** Head word of what is asked; answers whose head words are nothing alike seldom meet. Null: no such word. */
  readonly core?: WordKeys | null;
  /** True where answers whose head words are nothing alike surely answer two questions: lengths, ranks. */
  readonly coreDecides?: boolean;
  /** True where answers of different events are the very thing to compare: which was the first? */
  readonly acrossEvents?: boolean;
  /** True where the other surely answers another question, however alike the words; asked from both sides. */
  readonly apart?: (other: Candidate) => boolean;
  /** How alike two slotless answers mostly are, 0 to 1: one feature among others. */
  readonly threshold: number;
  /** True where a difference is never a conflict, however alike the claims. */
  readonly neverSure?: boolean;
  /** Words that ask the question, without the event: "How many people were killed"; empty where the claim's own words ask it. */
  readonly wording: string;
  /** True where the candidate is worth showing alone. */
  readonly alone: boolean;
}

/** What an answer extractor may look at. */
export interface AnswerContext {
  readonly mention: EventMention;
  readonly event: number | null;
  readonly rarity: Rarity;
  readonly geography: Geography;
  /** Readable name of an entity key. */
  readonly label: (key: string) => string;
  /** Key across the story of a document's entity. */
  readonly keyOf: EntityKey;
}

/** One facet's rule: what a claim answers. */
export interface AnswerRule {
  readonly name: string;
  readonly facet: Facet;
  readonly find: (frame: Frame, context: AnswerContext) => Candidate[];
}

/** Fills what every answer has in common. */
export function answer(frame: Frame, value: AnswerValue): Answer {
  const { claim, reading } = frame;
  return {
    document: frame.document,
    claim: frame.index,
    start: claim.start,
    end: claim.end,
    value,
    polarity: claim.polarity,
    modality: claim.modality,
    claimant: claim.attribution[0]?.name ?? claim.attribution[0]?.source.text ?? null,
    publishedAt: reading.document.publishedAt ?? null,
  };
}

/** Families whose events have one time and one place worth asking for, whatever words tell of them. */
const OCCASIONS = new Set(["incident", "talk", "deal", "vote", "law", "office"]);
/** Harms that are the event itself and not a measure taken after it. */
const EVENT_HARMS = new Set(["kill", "injure", "destroy", "damage", "accident"]);

const HAPPENING = new Set([
  "happen",
  "occur",
  "take place",
  "strike",
  "begin",
  "start",
  "be",
  "come",
  "last",
]);

/** Whether the claim tells the event itself: "the toll rose on Friday" dates the toll and not the deaths. */
function tellsItself({ frame, type }: EventMention): boolean {
  if (type.type !== "harm") return true;
  if (type.concept && frame.concepts.includes(type.concept)) return true;
  if (frame.claim.kind === "nominal") return true;
  return type.noun !== null && (HAPPENING.has(frame.claim.predicate) || HAPPENING.has(frame.head.lemma));
}

/**
 * The occasion that a claim's time and place belong to: all tellings of one incident or meeting share it. Null for
 * claims of no class: there only likeness tells.
 */
export function occasionOf({ mention, event }: Pick<AnswerContext, "mention" | "event">): string | null {
  const { concept, type } = mention.type;
  if (event === null || concept === null || !tellsItself(mention)) return null;
  if (concept.family === "incident" || EVENT_HARMS.has(concept.id)) return "incident";
  return OCCASIONS.has(concept.family) ? type : null;
}

/** A slot of the occasion's, null where there is none. */
export function slotOf(asked: string, context: Pick<AnswerContext, "mention" | "event">): string | null {
  const occasion = occasionOf(context);
  return occasion === null ? null : `${asked}:${occasion}`;
}
