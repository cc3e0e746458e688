import { monthNumber } from "../../text/months.ts";
import { isPublicationDate } from "../../text/publication-date.ts";

/** "Tue, 03 Jun 2025 10:15:00 +0200", as RSS has it, with a year of two figures now and then. */
const MAIL_DATE =
  /^(?:\p{L}{2,9},?\s+)?(?<day>\d{1,2})\s+(?<month>\p{L}{3,9})\s+(?<year>\d{4}|\d{2})(?:\s+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?\s*(?<zone>[+-]\d{4}|\p{L}{1,4})?)?/u;
const ISO =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(?<zone>Z|[+-]\d{2}:?\d{2})?)?/u;
/** The names of zones that RFC 822 knows. */
const ZONES: Readonly<Record<string, string>> = {
  GMT: "Z",
  UT: "Z",
  UTC: "Z",
  Z: "Z",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
};

/** A moment as feeds write it, in ISO 8601; its day alone where the time has no zone that is known; null where it is none. */
export function isoMoment(words: string): string | null {
  const iso = ISO.exec(words)?.groups;
  if (iso) return checked(iso.day ?? "", iso.time, zoneOf(iso.zone));
  const groups = MAIL_DATE.exec(words)?.groups;
  if (!groups) return null;
  const { day = "", month = "", year = "", hour, minute, second } = groups;
  const number = monthNumber(month.toLowerCase());
  const date = `${year.length === 2 ? `20${year}` : year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = hour === undefined ? undefined : `${hour.padStart(2, "0")}:${minute}:${second ?? "00"}`;
  return checked(date, time, zoneOf(groups.zone));
}

function zoneOf(zone: string | undefined): string | null {
  if (zone === undefined) return null;
  const figures = /^([+-]\d{2}):?(\d{2})$/u.exec(zone);
  return figures ? `${figures[1]}:${figures[2]}` : (ZONES[zone.toUpperCase()] ?? null);
}

function checked(day: string, time: string | undefined, zone: string | null): string | null {
  const whole = time === undefined || zone === null ? day : `${day}T${time}${zone}`;
  if (isPublicationDate(whole)) return whole;
  return isPublicationDate(day) ? day : null;
}
