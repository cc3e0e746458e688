/** What people are called in another workspace than their own. */
import { OWNER_NAME } from "../review/words.ts";

/** A name for a file. An owner who has none yet is "You" to themselves alone. */
export const signed = (name: string): string => (name === OWNER_NAME ? "the owner" : name);

/** What somebody of another desk is shown as here. */
export function calledHere(name: string, importer: string): string {
  const there = name === OWNER_NAME ? "The owner there" : name;
  return `${there} (as imported by ${importer === OWNER_NAME ? "the owner here" : importer})`;
}
