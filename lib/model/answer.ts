import type { Modality, Polarity } from "./claim.ts";
import type { Facet } from "./facet.ts";
import type { Hedge, NumberSet, UnitKind } from "./quantity.ts";
import type { Span } from "./span.ts";

export interface NumberValue {
  readonly kind: "number";
  readonly set: NumberSet;
  readonly hedge: Hedge;
  readonly unitKind: UnitKind;
  readonly unitCode: string | null;
  readonly of: string | null;
  /** Lemma of what is counted, null where it stands alone. */
  readonly counted: string | null;
  readonly text: string;
  /** "grows": each day's reckoning adds to it; "revised": the words say that it has moved to what it is now. */
  readonly course?: "grows" | "revised";
}

export interface TimeValue {
  readonly kind: "time";
  /** EDTF, null where it cannot be known. */
  readonly value: string | null;
  readonly text: string;
  readonly duration: boolean;
  /** True where the day was taken over from elsewhere in the text: a difference of days is then no conflict. */
  readonly implied?: boolean;
}

/** So long before or after another event: "two days earlier". */
export interface OffsetValue {
  readonly kind: "offset";
  /** In days. */
  readonly days: NumberSet;
  readonly text: string;
}

/** Where something lies as seen from a place that is named. */
export interface Bearing {
  /** Clockwise from north, null where no direction is told. */
  readonly degrees: number | null;
  readonly meters: number | null;
  /** "In the south of the island" lies in it. */
  readonly within: boolean;
}

export interface PlaceValue {
  readonly kind: "place";
  /** Keys of the places named, the most exact first. */
  readonly keys: readonly string[];
  /** Keys of what each is known to lie in. */
  readonly within: readonly string[];
  /** How it lies to what the keys name, where that is told. */
  readonly bearing?: Bearing;
  readonly text: string;
}

export interface ParticipantsValue {
  readonly kind: "participants";
  readonly keys: readonly string[];
  readonly labels: readonly string[];
}

export interface RankValue {
  readonly kind: "rank";
  /** "first", "last", "only", or a superlative's lemma. */
  readonly rank: string;
  /** 1 for "largest", 2 for "second largest"; how many share an "only". */
  readonly nth: number;
  /** "The first since 2008": the year of the one before; rough where it is reckoned from "in six years". */
  readonly since?: { readonly year: number; readonly rough: boolean };
  /** "The first ever". */
  readonly ever?: true;
  /** What holds the rank: `event:` with its index, `e:` with an entity key, `w:` with a common noun. */
  readonly holders: readonly string[];
  readonly text: string;
}

export interface StateValue {
  readonly kind: "state";
  readonly holds: boolean;
  /** Told as of the day of writing ("has not been found", "is closed"): it may be otherwise a day later. */
  readonly asOfWriting?: true;
  /** Told as what had been otherwise: "is open again". */
  readonly turned?: true;
  /** ISO date of the first day named for it. */
  readonly since?: string;
  /** Nouns with the side that tells them from others of their kind: "pier:0:north". */
  readonly sides?: readonly string[];
  readonly text: string;
}

export interface TopicsValue {
  readonly kind: "topics";
  /** What was done, by its class or its verb: "suspend", "discuss". */
  readonly act: string;
  /** Head lemmas with their modifiers, one list a topic; a name is its key after "=". */
  readonly topics: readonly (readonly string[])[];
  /** How long it holds, in days, one for each length named. */
  readonly terms: readonly number[];
  readonly text: string;
}

export interface AgentValue {
  readonly kind: "agent";
  /** Entity keys; where nobody is named, the words for it after `w:`. */
  readonly keys: readonly string[];
  readonly stance: "asserted" | "alleged" | "denied" | "unconfirmed";
  readonly text: string;
}

export interface RoleValue {
  readonly kind: "role";
  readonly holder: string;
  readonly holderLabel: string;
  readonly office: string;
  /**
   * "enters" where the holder takes the office up then or later, "former" where it was held before or is given up,
   * "remains" where the claim says that the holder keeps it.
   */
  readonly phase: "holds" | "enters" | "former" | "remains";
  /** How it was given up, where the claim's verb tells: of one's own accord, or not. */
  readonly way?: "resigned" | "dismissed";
  readonly text: string;
}

export interface QuoteValue {
  readonly kind: "quote";
  readonly speaker: string | null;
  readonly speakerLabel: string;
  readonly text: string;
}

export type AnswerValue =
  | NumberValue
  | TimeValue
  | OffsetValue
  | PlaceValue
  | ParticipantsValue
  | RankValue
  | StateValue
  | TopicsValue
  | AgentValue
  | RoleValue
  | QuoteValue;

/** What one claim answers to one question. */
export interface Answer extends Span {
  readonly document: number;
  readonly claim: number;
  readonly value: AnswerValue;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** Who is said to have said it, null where the article says it itself. */
  readonly claimant: string | null;
  /** ISO date, null where unknown. */
  readonly publishedAt: string | null;
}

/** A question with everything that answers it; `event` indexes the story's events. */
export interface Question {
  readonly facet: Facet;
  readonly event: number | null;
  /** What is asked, as a stable key: "killed", "when", "aid:currency", … */
  readonly slot: string;
  readonly wording: string;
  /** Whether two of the answers are surely about the same thing: unsure ones never yield a conflict. Symmetric. */
  readonly sure: (a: Answer, b: Answer) => boolean;
  /** True where what is asked about lay so far back that its figures no longer grow. */
  readonly over?: boolean;
  readonly answers: readonly Answer[];
}

/** An event of the story, built from its mentions in all documents. */
export interface StoryEvent {
  readonly type: string;
  readonly label: string;
  readonly participants: readonly string[];
  readonly place: string | null;
  readonly time: string | null;
  /** `[document, claim]` pairs in document order. */
  readonly claims: readonly (readonly [number, number])[];
}

/** What `match` hands over. */
export interface MatchedStory {
  readonly events: readonly StoryEvent[];
  /** Everything that is answered, by whatever claim, in document order. */
  readonly answered: readonly { readonly facet: Facet; readonly answer: Answer }[];
  /** Which answers belong to one question. The costly part: nobody asks for it who has one document. */
  readonly questions: () => readonly Question[];
}
