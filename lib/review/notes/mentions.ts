import type { Span } from "../../model/index.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Mention<P extends Named = Named> extends Span {
  readonly person: P;
}

const IN_A_WORD = /[\p{L}\p{N}_]/u;

/** The character that ends before `at`, or begins at it. */
const before = (text: string, at: number) => (at <= 0 ? "" : text.slice(Math.max(0, at - 2), at));

/**
 * People of the desk that a text names: "@" and the whole name, in any case, with nothing of a word right before or
 * after it ("ann@example.org" names nobody). Where one name begins another, the longest is meant.
 */
export function mentionsIn<P extends Named>(text: string, people: readonly P[]): readonly Mention<P>[] {
  const names = people
    .filter(({ name }) => name !== "")
    .toSorted((a, b) => b.name.length - a.name.length || (a.id < b.id ? -1 : 1));
  const found: Mention<P>[] = [];
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    if (IN_A_WORD.test([...before(text, at)].at(-1) ?? "")) continue;
    const person = names.find(({ name }) => isNamed(text, at + 1, name));
    if (person) found.push({ person, start: at, end: at + 1 + person.name.length });
  }
  return found;
}

function isNamed(text: string, at: number, name: string): boolean {
  const end = at + name.length;
  if (text.slice(at, end).toLowerCase() !== name.toLowerCase()) return false;
  const [next = ""] = text.slice(end, end + 2);
  return !IN_A_WORD.test(next);
}
