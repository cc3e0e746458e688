import { formatDay, isoWeekStart } from "./civil.ts";
import { MONTHS } from "./months.ts";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const CODE_WORDS: Readonly<Record<string, string>> = {
  21: "spring",
  22: "summer",
  23: "autumn",
  24: "winter",
  33: "first quarter of",
  34: "second quarter of",
  35: "third quarter of",
  36: "fourth quarter of",
  40: "first half of",
  41: "second half of",
};
const DATE_UNITS: Readonly<Record<string, string>> = { Y: "year", M: "month", W: "week", D: "day" };
const CLOCK_UNITS: Readonly<Record<string, string>> = { H: "hour", M: "minute", S: "second" };

const yearLabel = (year: string): string =>
  year.startsWith("-") || year === "0000" ? `${1 - Number(year)} BC` : String(Number(year));

/** "2 hours and 50 minutes"; null where the value is no duration. */
function durationLabel(value: string): string | null {
  const m = /^P((?:(?:X|[\d.]+)[YMWD])*)(?:T((?:(?:X|[\d.]+)[HMS])+))?$/.exec(value);
  const parts = m ? [...lengths(m[1] ?? "", DATE_UNITS), ...lengths(m[2] ?? "", CLOCK_UNITS)] : [];
  return parts.length === 0 ? null : parts.join(" and ");
}

const lengths = (part: string, units: Readonly<Record<string, string>>): string[] =>
  [...part.matchAll(/(X|[\d.]+)([A-Z])/g)].map(([, n = "", letter = ""]) => {
    const unit = units[letter] ?? "";
    return n === "X" ? `some ${unit}s` : `${n} ${unit}${n === "1" ? "" : "s"}`;
  });

function pointLabel(value: string): string {
  const plain = value.replace(/[?~%]/g, "");
  const about = plain === value ? "" : "about ";
  let m = /^(-?\d{4})-(\d{2})-(\d{2})(?:T(\d{2})(?::(\d{2}))?.*)?$/.exec(plain);
  if (m) {
    const date = `${Number(m[3])} ${MONTHS[Number(m[2]) - 1] ?? m[2]} ${yearLabel(m[1] ?? "")}`;
    return m[4] === undefined ? about + date : `${about}${date}, ${m[4]}:${m[5] ?? "00"}`;
  }
  m = /^(-?\d{4})-(\d{2})(?:-XX)?$/.exec(plain);
  if (m)
    return `${about}${CODE_WORDS[m[2] ?? ""] ?? MONTHS[Number(m[2]) - 1] ?? m[2]} ${yearLabel(m[1] ?? "")}`;
  m = /^(-?\d{4})-W(\d{2})$/.exec(plain);
  if (m) return `week of ${pointLabel(formatDay(isoWeekStart(Number(m[1]), Number(m[2]))))}`;
  m = /^(\d{3})X$/.exec(plain);
  if (m) return `${about}the ${m[1]}0s`;
  m = /^(\d{2})XX$/.exec(plain);
  if (m) return `${about}the ${m[1]}00s`;
  m = /^XXXX-WXX-([1-7])$/.exec(plain);
  if (m) return `every ${WEEKDAYS[Number(m[1]) - 1]}`;
  return /^-?\d{4}$/.test(plain) ? about + yearLabel(plain) : value;
}

/** "3–5 May 2025" where the ends share month and year, "3 May 2025, 17:00–23:00" the day; both in full where they don't. */
function intervalLabel(from: string, to: string): string {
  if (from === "" || from === "..") return `until ${pointLabel(to)}`;
  if (to === "" || to === "..") return `since ${pointLabel(from)}`;
  const month = /^-?\d{4}-\d{2}-(?=\d{2}$)/.exec(from)?.[0];
  if (month !== undefined && to.startsWith(month) && to.length === from.length) {
    return `${Number(from.slice(month.length))}–${pointLabel(to)}`;
  }
  const day = /^-?\d{4}-\d{2}-\d{2}T/.exec(from)?.[0];
  if (day !== undefined && to.startsWith(day)) return `${pointLabel(from)}–${pointLabel(to).split(", ")[1]}`;
  return `${pointLabel(from)} – ${pointLabel(to)}`;
}

/** A value in words for people: "8 January 2025", "January 2025", "the 1990s", "3–5 May 2025", "3 days". */
export function edtfLabel(value: string): string {
  const duration = durationLabel(value);
  if (duration !== null) return duration;
  if (value.startsWith("R/")) return `every ${durationLabel(value.slice(2))?.replace(/^1 /, "") ?? value}`;
  const [from = "", to] = value.split("/");
  return to === undefined ? pointLabel(value) : intervalLabel(from, to);
}
