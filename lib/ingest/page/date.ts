import { monthNumber } from "../../text/months.ts";
import { isPublicationDate } from "../../text/publication-date.ts";
import { firstDate } from "../dates.ts";

/** "2025-03-07T08:15:00.000+0100", "2025/03/07 08:15", "20250307T081500Z": ISO 8601 as pages write it. */
const LOOSE_ISO =
  /^(?<year>\d{4})[-/.]?(?<month>\d{2})[-/.]?(?<day>\d{2})(?:[T\s]+(?<hour>\d{2}):?(?<minute>\d{2})(?::?(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<zone>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;
/** "Fri, 07 Mar 2025 08:15:00 +0100" (RFC 5322). */
const MAIL =
  /^(?:[A-Z][a-z]{2},\s+)?(?<day>\d{1,2})\s+(?<name>[A-Z][a-z]{2})\s+(?<year>\d{4})\s+(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2}))?\s+(?<zone>[+-]\d{4}|GMT|UTC|Z)$/;
const LONGEST = 60;

/**
 * A date as a page's metadata state it, as one of publication (ISO 8601 day, or day and time with zone); null where it
 * is none. A time without a zone is nobody's: the day alone is kept.
 */
export function statedDate(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? "";
  if (trimmed === "" || trimmed.length > LONGEST) return null;
  const groups = LOOSE_ISO.exec(trimmed)?.groups ?? MAIL.exec(trimmed)?.groups;
  const iso = groups ? isoOf(groups) : null;
  if (iso !== null && isPublicationDate(iso)) return iso;
  return firstDate(trimmed, 0, trimmed.length)?.value ?? null;
}

function isoOf(groups: Readonly<Record<string, string | undefined>>): string {
  const two = (part: string | undefined): string => (part ?? "").padStart(2, "0");
  const month = groups.month ?? two(String(monthNumber(groups.name ?? "")));
  const day = `${groups.year}-${month}-${two(groups.day)}`;
  const zone = zoneOf(groups.zone);
  if (groups.hour === undefined || zone === null) return day;
  const seconds = groups.second === undefined ? "" : `:${groups.second}`;
  return `${day}T${groups.hour}:${groups.minute}${seconds}${zone}`;
}

function zoneOf(zone: string | undefined): string | null {
  if (zone === undefined) return null;
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return "Z";
  const digits = zone.replace(":", "").padEnd(5, "0");
  return `${digits.slice(0, 3)}:${digits.slice(3, 5)}`;
}
