const KILO = 1000;
const UNITS = ["kB", "MB", "GB"] as const;

/** "812 bytes", "34 kB", "1.4 MB": decimal units, as file managers and standards have them. */
export function bytesInWords(bytes: number): string {
  if (bytes < KILO) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  let size = bytes / KILO;
  let unit = 0;
  // What would be rounded to a thousand is told in the next unit.
  while (Math.round(size) >= KILO && unit < UNITS.length - 1) {
    size /= KILO;
    unit += 1;
  }
  return `${size < 10 && unit > 0 ? size.toFixed(1) : Math.round(size)} ${UNITS[unit]}`;
}
