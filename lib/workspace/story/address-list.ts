/** Addresses out of a text, one a line or with spaces between; each once. For the browser too. */
export function addressesIn(text: string): readonly string[] {
  return [...new Set(text.split(/\s+/u).filter((address) => address !== ""))];
}
