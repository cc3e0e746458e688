import { DENYING_VERBS } from "../lexicon/negation.ts";
import { isGroupNoun, isPersonNoun } from "../lexicon/people.ts";
import type { Mutable } from "./repair-words.ts";

/** Repairs of what hangs on the wrong word, or under the wrong label, where the words next to it tell the right one. */
export const ATTACHMENT_REPAIRS: readonly ((tokens: Mutable[]) => void)[] = [
  deniedGerund,
  purposeOfJourney,
  existentialPlace,
  objectOfLastVerb,
];

/** "denied paying the players": a bare gerund right behind a verb of denial is what is denied, no free participle. */
function deniedGerund(tokens: Mutable[]): void {
  tokens.forEach((gerund, i) => {
    const verb = tokens[i - 1];
    if (gerund.xpos !== "VBG" || gerund.deprel !== "advcl" || gerund.head !== i - 1) return;
    if (verb?.upos === "VERB" && DENYING_VERBS.has(verb.lemma.toLowerCase())) gerund.deprel = "xcomp";
  });
}

/** Verbs of going somewhere, which one does in order to do something there. */
const JOURNEY = /^(?:go|come|travel|fly|drive|sail|march|rush|head|return|hurry|journey|walk|run|ride)$/;

/** "traveled to the capital to ask for money": the journey has the purpose, the capital has none. */
function purposeOfJourney(tokens: Mutable[]): void {
  tokens.forEach((purpose, i) => {
    const goal = tokens[purpose.head];
    const journey = goal ? tokens[goal.head] : undefined;
    if (!goal || !journey || !/^acl$/.test(purpose.deprel) || !/^obl/.test(goal.deprel)) return;
    if (!JOURNEY.test(journey.lemma.toLowerCase()) || goal.head > purpose.head) return;
    const infinitive = hasBelow(tokens, i, "mark", /^to$/i);
    if (!infinitive || !hasBelow(tokens, purpose.head, "case", /^(?:to|into|for)$/i)) return;
    purpose.head = goal.head;
    purpose.deprel = "advcl";
  });
}

/** "There were 40 people in the cinema": where they were is what the sentence says, not which people they were. */
function existentialPlace(tokens: Mutable[]): void {
  tokens.forEach((place, i) => {
    const present = tokens[place.head];
    if (!present || place.deprel !== "nmod" || present.head < 0 || !/^nsubj/.test(present.deprel)) return;
    if (!hasBelow(tokens, present.head, "expl", /^there$/i) || present.head > place.head) return;
    const noun = present.lemma.toLowerCase();
    if (!isPersonNoun(noun) && !isGroupNoun(noun)) return;
    if (!hasBelow(tokens, i, "case", /^(?:in|inside|at|on|aboard)$/i)) return;
    place.head = present.head;
    place.deprel = "obl";
  });
}

/** Prepositions that a verb asks for ("charged with"); a time, a place or a doer may be that of both verbs. */
const GOVERNED = /^(?:with|of|to|about|against)$/i;

/** "were arrested and charged with theft": the preposition right behind the second verb is that verb's. */
function objectOfLastVerb(tokens: Mutable[]): void {
  tokens.forEach((noun, i) => {
    if (!/^obl$/.test(noun.deprel)) return;
    const preposition = tokens.findIndex(
      (t, k) => k < i && t.head === i && t.deprel === "case" && GOVERNED.test(t.text),
    );
    const last = tokens[preposition - 1];
    if (preposition < 1 || last?.upos !== "VERB" || last.deprel !== "conj" || last.head !== noun.head) return;
    noun.head = preposition - 1;
  });
}

function hasBelow(tokens: readonly Mutable[], head: number, deprel: string, word: RegExp): boolean {
  return tokens.some((t) => t.head === head && t.deprel === deprel && word.test(t.text));
}
