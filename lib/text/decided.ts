/** Names by which the parts of the program tell a person's word from the engine's. */

/** What stands for the rule of a claim that a person added. */
export const ADDED_BY_PERSON = "added";

/** What stands for the reason of a relation that a person decided; the explanation is theirs. */
export const DECIDED_BY_PERSON = "decided";

/** Names two answers of a point, in either order. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
