import type { Time } from "../../model/index.ts";
import { MONTHS } from "../../text/months.ts";

const MONTH_WORD =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/iu;
const RELATIVE_WORD =
  /\b(?:last|this|next|ago|later|earlier|before|after|past|previous|following|same|that)\b/iu;
const WEEKDAY_ONLY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/iu;

/**
 * What to write behind a relative date so that it stands alone: "Wednesday" + " 8 January 2025", "8 January" + " 2025",
 * "last week" + " (6 to 12 January 2025)"; null where nothing is known or the words say it all.
 */
export function dateNote(time: Time): string | null {
  if (time.type !== "date" && time.type !== "time") return null;
  if (time.value === null || time.certainty === "unknown") return null;
  const spoken = speakDate(time.value);
  if (spoken === null || isComplete(time)) return null;
  const words = time.text.trim();
  if (WEEKDAY_ONLY.test(words)) return ` ${spoken}`;
  const year = /^(?<year>\d{4})/u.exec(time.value)?.groups?.year;
  if (year && MONTH_WORD.test(words) && !RELATIVE_WORD.test(words) && !time.value.includes("/"))
    return ` ${year}`;
  return ` (${spoken})`;
}

/** The words already name the year; nothing can be added that they don't say. */
function isComplete(time: Time): boolean {
  return /\d{4}/u.test(time.text) || time.anchor === null;
}

/** "2025-01-08": "8 January 2025"; "2025-01": "January 2025"; intervals "X to Y"; null for other forms. */
export function speakDate(value: string): string | null {
  const interval = value.split("/");
  if (interval.length === 2) {
    const [from = "", to = ""] = interval.map((part) => speakDate(part) ?? "");
    if (!from || !to) return null;
    // Part of a day: both ends are the day itself.
    if (from === to) return to;
    return `${sharedTail(from, to)} to ${to}`;
  }
  const groups = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?(?:T.*)?[~?%]?$/u.exec(value)?.groups;
  if (!groups?.year) return weekOf(value);
  const month = groups.month ? MONTHS[Number(groups.month) - 1] : undefined;
  if (groups.month && !month) return null;
  return [groups.day ? String(Number(groups.day)) : "", month ?? "", groups.year]
    .filter((part) => part !== "")
    .join(" ");
}

/** "6 January 2025" before "12 January 2025" is "6". */
function sharedTail(from: string, to: string): string {
  const [left, right] = [from.split(" "), to.split(" ")];
  if (left.length !== 3 || right.length !== 3) return from;
  if (left[2] !== right[2]) return from;
  return left[1] === right[1] ? (left[0] ?? from) : `${left[0]} ${left[1]}`;
}

const DAY_MS = 86_400_000;

/** "2025-W02": "6 to 12 January 2025". ISO week 1 holds 4 January. */
function weekOf(value: string): string | null {
  const groups = /^(?<year>\d{4})-W(?<week>\d\d)$/u.exec(value)?.groups;
  if (!groups) return null;
  const fourth = Date.UTC(Number(groups.year), 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  const monday = fourth + ((Number(groups.week) - 1) * 7 - weekday) * DAY_MS;
  const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);
  return speakDate(`${iso(monday)}/${iso(monday + 6 * DAY_MS)}`);
}
