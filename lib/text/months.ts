/** The months as print names them, in order. */
export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const SHORT = 3;

/** The number (1 to 12) of a month by its name or the name's beginning of three letters or more, in any case; 0 for none. */
export function monthNumber(name: string): number {
  const start = name.slice(0, SHORT).toLowerCase();
  return start.length < SHORT ? 0 : MONTHS.findIndex((month) => month.toLowerCase().startsWith(start)) + 1;
}
