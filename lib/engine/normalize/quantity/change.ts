import type { Quantity, UnitKind } from "../../../model/index.ts";
import { BETWEEN, DOWN_BY, DOWN_NOUNS, DOWN_VERBS, UP_BY, UP_NOUNS, UP_VERBS } from "../../lexicon/change.ts";
import { type Atom, at } from "../atoms.ts";

const PLACED =
  /^(off|from|away|south|north|east|west|outside|inside|below|above|beneath|underground|downstream|upstream|inland|behind|ahead|into|southwest|southeast|northwest|northeast)$/;

/** How many words may stand between the verb and its figure ("rose by more than an estimated …"). */
const REACH = 6;

/** Did the quantity at atoms `from` to `to` go up or down by itself: "rose 3 %", "an increase of 3 %", "a 3 % drop"? */
export function changeOf(
  atoms: readonly Atom[],
  from: number,
  to: number,
  kind: UnitKind,
): Quantity["change"] {
  // "sank some three kilometres off the cape": where, and not by how much.
  if (kind === "length" && PLACED.test(at(atoms, to))) return null;
  return changeBefore(atoms, from) ?? changeAfter(atoms, to);
}

function changeBefore(atoms: readonly Atom[], from: number): Quantity["change"] {
  let by = false;
  for (let i = from - 1; i >= 0 && i >= from - REACH; i--) {
    const word = at(atoms, i);
    if (UP_VERBS.has(word) && !isBound(atoms, i) && !isParticle(atoms, i)) return "up";
    if (DOWN_VERBS.has(word) && !isBound(atoms, i) && !isParticle(atoms, i)) return "down";
    if (by && UP_BY.has(word)) return "up";
    if (by && DOWN_BY.has(word)) return "down";
    if (word === "by") by = true;
    if (word === "of" || (by && word !== "by")) {
      const noun = word === "of" ? at(atoms, i - 1) : word;
      if (UP_NOUNS.has(noun)) return "up";
      if (DOWN_NOUNS.has(noun)) return "down";
    }
    // "rose sharply to 5 %": "to" leads to the level that was reached, not to the change.
    if (!BETWEEN.has(word) || (word === "to" && at(atoms, i - 1) !== "up" && at(atoms, i - 1) !== "close"))
      return null;
  }
  return null;
}

/** "gave up 517 yards", "turned down 3 offers": part of a verb that moves no figure. */
const isParticle = (atoms: readonly Atom[], i: number): boolean =>
  /^(up|down)$/.test(at(atoms, i)) &&
  /^(gave|give|gives|given|giving|pick|picked|picks|set|sets|make|makes|made|put|puts|take|takes|took|taken|turn|turned|turns|rack|racked|end|ended|blew|blow|shot|break|broke|broken|shut|round|rounded|hold|held|line|lined|call|called|sign|signed|clean|cleaned|open|opened|sit|sat|stand|stood|cover|covered|hunt|hunted|gun|gunned|bring|brought|track|tracked)$/.test(
    at(atoms, i - 1),
  );

/** "up to 50" and "lower than" are bounds. */
const isBound = (atoms: readonly Atom[], i: number): boolean => /^(to|than)$/.test(at(atoms, i + 1));

/** "a 3 % drop", "a 5 percent annual rise": the noun directly after, one adjective between at most. */
function changeAfter(atoms: readonly Atom[], to: number): Quantity["change"] {
  for (let i = to; i <= to + 1; i++) {
    const word = at(atoms, i);
    if (UP_NOUNS.has(word)) return "up";
    if (DOWN_NOUNS.has(word)) return "down";
    if (
      atoms[i]?.kind !== "word" ||
      /^(of|in|the|and|or|to|from|by|for|on|at|is|was|were|are|that|which)$/.test(word)
    )
      return null;
  }
  return null;
}
