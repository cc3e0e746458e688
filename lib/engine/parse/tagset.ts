/** What the parser needs to know of each joint tag ("VERB|VBD"). */
export interface TagSet {
  readonly names: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  /** Number of the universal part of speech, in order of first appearance. */
  readonly coarse: readonly number[];
  /** Separates clauses or list members. */
  readonly comma: readonly boolean[];
  readonly verb: readonly boolean[];
  readonly quote: readonly boolean[];
}

/** @param names joint tags, "UPOS|XPOS" */
export function tagSet(names: readonly string[]): TagSet {
  const upos = names.map((name) => name.slice(0, name.indexOf("|")));
  const xpos = names.map((name) => name.slice(name.indexOf("|") + 1));
  const seen: string[] = [];
  const coarse = upos.map((u) => {
    if (!seen.includes(u)) seen.push(u);
    return seen.indexOf(u);
  });
  return {
    names,
    upos,
    xpos,
    coarse,
    comma: xpos.map((x) => x === "," || x === ":"),
    quote: xpos.map((x) => x === "``" || x === "''"),
    verb: upos.map((u) => u === "VERB" || u === "AUX"),
  };
}
