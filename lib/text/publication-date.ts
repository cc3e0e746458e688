import { daysFromCivil } from "./civil.ts";

/** ISO 8601: a day, or a day with the time and its zone ("2025-01-31", "2025-01-31T14:05Z", "…T14:05:30.5+02:00"). */
const FORM =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:T(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2}(?:\.\d{1,9})?))?(?<zone>Z|[+-]\d{2}:\d{2}))?$/;

const MINUTES_A_DAY = 1440;

/** Minutes since 1 January 1970 UTC; a bare day counts from its beginning. Null where the text is no such date. */
export function publicationMinutes(text: string): number | null {
  const groups = FORM.exec(text)?.groups;
  if (!groups) return null;
  const [year, month, day] = [Number(groups.year), Number(groups.month), Number(groups.day)];
  if (month < 1 || month > 12 || day < 1) return null;
  const start = daysFromCivil(year, month, day);
  // A day past the end of its month would have run over into the next one.
  if (start >= daysFromCivil(year, month + 1, 1)) return null;
  if (groups.hour === undefined) return start * MINUTES_A_DAY;
  const [hour, minute, second] = [Number(groups.hour), Number(groups.minute), Number(groups.second ?? 0)];
  if (hour > 23 || minute > 59 || second >= 60) return null;
  const offset = zoneMinutes(groups.zone ?? "Z");
  return offset === null ? null : start * MINUTES_A_DAY + hour * 60 + minute + second / 60 - offset;
}

/** True for an ISO 8601 day or date-time that exists in the calendar. */
export function isPublicationDate(text: string): boolean {
  return publicationMinutes(text) !== null;
}

/** Order of publication, for `sort`: what has no date comes last; equals keep their order. */
export function comparePublication(a: string | null, b: string | null): number {
  const left = a === null ? null : publicationMinutes(a);
  const right = b === null ? null : publicationMinutes(b);
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return left - right;
}

function zoneMinutes(zone: string): number | null {
  if (zone === "Z") return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4, 6))];
  if (hours > 23 || minutes > 59) return null;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}
