/** Modifiers of which a thing bears one of a set at most: a pier is the northern or the southern one. */
const SETS = `
north=northern,north south=southern,south east=eastern,east west=western,west
northbound southbound eastbound westbound
left=left,left-hand right=right,right-hand
upper lower
inner outer
front rear=rear,back
port starboard
inbound=inbound,incoming outbound=outbound,outgoing
male female
civilian military
domestic foreign
`;

const setOf = new Map<string, { readonly set: number; readonly side: string }>();
SETS.trim()
  .split("\n")
  .forEach((row, set) => {
    for (const entry of row.split(" ")) {
      const [side = "", words = side] = entry.split("=");
      for (const word of words.split(",")) setOf.set(word, { set, side });
    }
  });

/** The set that a modifier is of with the side that it names there, as "0:north"; null for any other word. */
export function sideOf(word: string): string | null {
  const found = setOf.get(word.toLowerCase());
  return found ? `${found.set}:${found.side}` : null;
}

/** Whether two sides, as `sideOf` gives them, are of one set and not the same. */
export function areContrary(a: string, b: string): boolean {
  return a !== b && a.split(":", 1)[0] === b.split(":", 1)[0];
}
