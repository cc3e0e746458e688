import { type EventType, eventTypeOf } from "./event-type.ts";
import { fitOf, type Geography } from "./fit.ts";
import type { Frame } from "./frame.ts";
import { antecedentOf, copyProfile, mergeProfile, type Profile, profileOf } from "./profile.ts";

/** An event as one document tells it. */
export interface DocumentEvent {
  readonly document: number;
  readonly profile: Profile;
  readonly frames: Frame[];
  /** True for the first event of its type: what the article is about. */
  readonly focal: boolean;
}

/** One frame with its event type: a mention of an event. */
export interface EventMention {
  readonly frame: Frame;
  readonly type: EventType;
  readonly profile: Profile;
}

/** Bare mentions ("the meeting", "nine people died") join on this alone. */
const JOIN = 0.5;
const BONUS = { sameSentence: 0.6, definite: 0.5, focal: 0.55, latest: 0.2, bare: 0.3 };
const DEFINITE = new Set(["the", "this", "that", "these", "those", "its", "their"]);

export function mentionsOf(frames: readonly Frame[]): EventMention[] {
  return frames.map((frame) => {
    const type = eventTypeOf(frame);
    const profile = profileOf(frame, type);
    const antecedent = antecedentOf(frame, type);
    if (antecedent) mergeProfile(profile, antecedent);
    return { frame, type, profile };
  });
}

/** "the strikes", "this meeting": the event noun of the mention points back. */
function isDefinite(mention: EventMention): boolean {
  const noun = mention.type.noun;
  if (!noun) return false;
  return mention.frame.sentence.tokens.some(
    (t) => t.head === noun.token && DEFINITE.has(t.text.toLowerCase()),
  );
}

/** A repeated event noun names the same event; an indefinite one ("a meeting in May") a new one. */
function isIndefinite(mention: EventMention): boolean {
  const noun = mention.type.noun;
  if (!noun) return false;
  return mention.frame.sentence.tokens.some(
    (t) => t.head === noun.token && /^(?:a|an|another|separate|earlier|previous)$/i.test(t.text),
  );
}

function attachScore(
  mention: EventMention,
  event: DocumentEvent,
  latest: boolean,
  geography: Geography,
): number | null {
  const result = fitOf(mention.profile, event.profile, geography);
  if (result.clash) return null;
  let score = result.score;
  if (event.frames.some((f) => f.claim.sentence === mention.frame.claim.sentence))
    score += BONUS.sameSentence;
  if (isDefinite(mention)) score += BONUS.definite;
  if (event.focal) score += BONUS.focal;
  if (latest) score += BONUS.latest;
  if (mention.profile.parties.size === 0) score += BONUS.bare;
  if (isIndefinite(mention)) score -= BONUS.definite;
  return score;
}

/**
 * Gathers the mentions of one document into events, in text order.
 * An event of a class (a harm, a meeting, an agreement) joins the best earlier one that fits; any other claim is
 * a state of affairs of its own.
 */
export function documentEvents(
  mentions: readonly EventMention[],
  document: number,
  geography: Geography,
): DocumentEvent[] {
  const events: DocumentEvent[] = [];
  const byType = new Map<string, DocumentEvent[]>();
  const eventOf = new Map<number, DocumentEvent>();
  for (const mention of mentions) {
    const governing = isAside(mention) ? eventOf.get(mention.frame.governor ?? -1) : undefined;
    if (governing) {
      governing.frames.push(mention.frame);
      eventOf.set(mention.frame.index, governing);
      continue;
    }
    const type = mention.type.type;
    const known = byType.get(type) ?? [];
    const best = bestEvent(mention, known, geography);
    if (best) {
      mergeProfile(best.profile, mention.profile);
      best.frames.push(mention.frame);
      eventOf.set(mention.frame.index, best);
      continue;
    }
    const event: DocumentEvent = {
      document,
      profile: copyProfile(mention.profile),
      frames: [mention.frame],
      focal: known.length === 0,
    };
    eventOf.set(mention.frame.index, event);
    known.push(event);
    byType.set(type, known);
    events.push(event);
  }
  return events;
}

/** "…, marking the first …": said of the event that the governing clause tells. */
const ASIDES = new Set([
  "mark",
  "represent",
  "signal",
  "make",
  "bring",
  "become",
  "constitute",
  "underscore",
  "highlight",
  "reflect",
]);

function isAside({ frame }: EventMention): boolean {
  const participle =
    frame.claim.kind === "verbal" && (frame.head.xpos === "VBG" || frame.claim.rule.includes("participle"));
  return participle && ASIDES.has(frame.head.lemma.toLowerCase());
}

function bestEvent(
  mention: EventMention,
  known: readonly DocumentEvent[],
  geography: Geography,
): DocumentEvent | null {
  let best: DocumentEvent | null = null;
  let bestScore = isClassed(mention) ? JOIN : JOIN + BONUS.focal + BONUS.sameSentence;
  known.forEach((event, i) => {
    const score = attachScore(mention, event, i === known.length - 1, geography);
    if (score !== null && score >= bestScore) {
      best = event;
      bestScore = score;
    }
  });
  return best;
}

function isClassed(mention: EventMention): boolean {
  return mention.type.concept !== null;
}
