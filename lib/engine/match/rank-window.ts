import type { RankValue } from "../../model/index.ts";
import { durationDays } from "../../text/edtf.ts";
import type { Frame } from "./frame.ts";
import { caseOf, headOfSpan } from "./frame-tokens.ts";
import type { Rank } from "./rank.ts";

/** Tokens after a ranked noun within which "ever" or "in history" speaks of it. */
const REACH = 10;
const DAYS_A_YEAR = 365.24;

/** "Ever", "in history", "of all time", "first-ever". */
function isForever({ sentence: { tokens } }: Frame, { token, noun }: Rank): boolean {
  const word = (t: number) => tokens[t]?.text.toLowerCase() ?? "";
  if (word(token).endsWith("-ever")) return true;
  const last = Math.min(tokens.length, Math.max(token, noun) + REACH);
  for (let t = Math.min(token, noun); t < last; t++) {
    if (/^[,;.]$/.test(word(t))) return false;
    if (word(t) === "ever") return true;
    if (word(t) === "history" && word(t - 1) === "in") return true;
    if (word(t) === "time" && word(t - 1) === "all") return true;
  }
  return false;
}

const yearOf = (value: string | null): number | null => {
  const year = /^(\d{4})/.exec(value ?? "")?.[1];
  return year === undefined ? null : Number(year);
};

/**
 * How far back a rank looks: the year after which there was none ("the first since 2008", "the first in six years"),
 * or "ever". Nothing where the words leave it open.
 */
export function rankWindow(frame: Frame, rank: Rank): Pick<RankValue, "since" | "ever"> {
  if (isForever(frame, rank)) return { ever: true };
  const published = yearOf(frame.reading.document.publishedAt ?? null);
  for (const time of frame.times) {
    const head = headOfSpan(frame.sentence, time);
    if (time.type === "duration") {
      const days = durationDays(time.value ?? "");
      if (published === null || days === null || caseOf(frame.sentence, head) !== "in") continue;
      return days < DAYS_A_YEAR
        ? {}
        : { since: { year: published - Math.round(days / DAYS_A_YEAR), rough: true } };
    }
    const since = /^since\b/i.test(time.text) || caseOf(frame.sentence, head) === "since";
    const year = since ? yearOf(time.value) : null;
    if (year !== null) return { since: { year, rough: false } };
  }
  return {};
}
