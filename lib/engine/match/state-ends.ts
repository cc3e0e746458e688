/**
 * Which end of a dimension a predicate's word names, where the classes of happenings don't tell: most rows are
 * opposites only when they are said of one thing, as states are compared.
 */

/** One end of a dimension. */
export interface StateEnd {
  readonly dimension: string;
  readonly sign: 1 | -1;
}

type WordClass = "v" | "n" | "a";

/** `dimension | verbs + | adjectives and nouns + | verbs - | adjectives and nouns -`; phrases with "_". */
const ROWS = `
kept | keep retain preserve | | lose forfeit | loss lost
found | find locate trace recover retrieve discover dredge dredge_up unearth turn_up | | | missing untraced
present | attend | present attendance | skip miss boycott stay_away | absent absence
working | function work operate | operational functional | malfunction fail break_down | defective broken inoperative
open | | open | | closed
secure | | secure safe intact untouched | access breach compromise hack steal | insecure unsafe vulnerable
admitted | admit confess own_up | | deny |
true | | true correct accurate well-founded | | false untrue wrong incorrect inaccurate baseless unfounded groundless
lawful | | legal lawful | | illegal unlawful unauthorized unauthorised
going | proceed go_ahead take_place | | |
approval | accept support | | oppose |
known | | clear | | unknown unclear uncertain undetermined unidentified
linked | | | | unrelated unconnected
free-will | | voluntary optional | |
force | | valid | expire lapse pause | invalid void
aware | | aware informed | | unaware uninformed
available | | available | | unavailable
armed | | armed | | unarmed
conscious | | conscious | | unconscious
insured | | insured | | uninsured
successful | succeed | successful | | unsuccessful
`;

const ends = new Map<string, StateEnd>();

for (const row of ROWS.trim().split("\n")) {
  const [dimension = "", ...columns] = row.split("|").map((part) => part.trim());
  for (const [i, column] of columns.entries()) {
    const sign = i < 2 ? 1 : -1;
    const classes: readonly WordClass[] = i % 2 === 0 ? ["v"] : ["a", "n"];
    for (const word of column.split(" ").filter(Boolean))
      for (const wordClass of classes)
        ends.set(`${wordClass}:${word.replaceAll("_", " ")}`, { dimension, sign });
  }
}

/** The end that a lower-case lemma or phrasal verb ("go ahead") names, null for a word without a known opposite. */
export const stateEndOf = (lemma: string, wordClass: WordClass): StateEnd | null =>
  ends.get(`${wordClass}:${lemma}`) ?? null;
