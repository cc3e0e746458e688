import { civilFromDays, daysFromCivil } from "../../../text/civil.ts";
import type { Place } from "./value.ts";

/** What the resolution knows as it goes through a document. */
export interface State {
  /** Day of publication, days since the epoch; null where it is not known. */
  readonly publication: number | null;
  readonly publishedAt: string | null;
  /** The document tells of other years than the one it was published in; partial dates follow the story. */
  readonly narrative: boolean;
  /** The last date that the text placed. */
  focus: Focus | null;
  /** A date far from the story that was named in passing ("a study of 1994"); a second one makes it the story. */
  aside: Focus | null;
}

export interface Focus extends Place {
  readonly block: number;
  readonly sentence: number;
  readonly value: string;
  /** Named in full by the text, not taken from the date of publication. */
  readonly own: boolean;
}

/** Years that a story may step at once; farther ones are named in passing. */
const STEP = 4;

/** Moves the story on to a date, or sets it aside where it lies far off. */
export function follow(state: State, next: Focus): void {
  const { focus, aside } = state;
  const far = state.narrative && focus !== null && Math.abs(next.year - focus.year) > STEP;
  if (!far) {
    state.focus = next;
    return;
  }
  const again =
    aside !== null && Math.abs(next.year - aside.year) <= STEP && aside.sentence !== next.sentence;
  if (again) state.focus = next;
  state.aside = again ? null : next;
}

/** Sentences within which a full date in the same paragraph still governs a bare month. */
const FOCUS_REACH = 3;

/** The focus that a partial date at this place follows, or null where publication governs. */
export function governingFocus(state: State, block: number, sentence: number): Focus | null {
  const { focus } = state;
  if (focus === null) return null;
  if (state.narrative && state.aside?.sentence === sentence) return state.aside;
  if (state.narrative || state.publication === null) return focus;
  const near = focus.block === block && sentence - focus.sentence <= FOCUS_REACH;
  const published = civilFromDays(state.publication).year;
  return near && focus.own && Math.abs(focus.year - published) > 1 ? focus : null;
}

/** First day of a place, for arithmetic. */
export const firstDay = ({ year, month, day }: Place): number => daysFromCivil(year, month ?? 1, day ?? 1);

const DATE = /^(\d{4})-(\d{2})-(\d{2})/;

/** Days since the epoch of an ISO date or date-time; null for anything else. */
export function parsePublication(publishedAt: string | undefined): number | null {
  const m = DATE.exec(publishedAt ?? "");
  if (!m) return null;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? daysFromCivil(year, month, day) : null;
}

/** The place that an EDTF value begins at, to follow from there. */
export function placeOf(value: string): Place | null {
  const m = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T/].*)?$/.exec(value);
  if (!m) return null;
  const month = Number(m[2] ?? 0);
  return {
    year: Number(m[1]),
    ...(month >= 1 && month <= 12 ? { month } : {}),
    ...(m[3] === undefined ? {} : { day: Number(m[3]) }),
  };
}
