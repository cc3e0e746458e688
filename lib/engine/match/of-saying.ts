import type { ClauseClaim, Time } from "../../model/index.ts";

/** Letters between "said" and its day: "said late on". */
const LONGEST_SAYING = 16;

/** "…, officials said on Wednesday": the day of the saying, wherever the tree hangs it. */
export function isOfSaying({ attribution }: ClauseClaim, time: Time, text: string): boolean {
  return attribution.some(
    ({ cue }) =>
      cue !== null &&
      cue.end <= time.start &&
      time.start - cue.end <= LONGEST_SAYING &&
      /^\s*(?:(?:late|early|later|on|in|at)\s+)*$/.test(text.slice(cue.end, time.start)),
  );
}
