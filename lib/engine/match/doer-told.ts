import { mentionAt } from "./entity-at.ts";
import type { Frame, Party } from "./frame.ts";
import { childrenIn } from "./frame-tokens.ts";

/** Words for somebody who did a deed. */
const CULPRITS = new Set(
  "perpetrator culprit attacker assailant killer murderer arsonist mastermind suspect gunman shooter bomber hacker ringleader organizer organiser".split(
    " ",
  ),
);
const NAMING = new Set("name identify implicate finger".split(" "));
/** What names those who did it, and not a victim or a new director. */
const FINDINGS = new Set(
  "report inquiry enquiry investigation indictment dossier document finding probe complaint lawsuit".split(
    " ",
  ),
);
const SUFFERERS = new Set("victim dead deceased body survivor hostage winner candidate successor".split(" "));
const OWN = /^(?:it|they|we|i|he|she)$/i;

/** "The report names the Sons of Ada", "police identified X as the gunman": those whom a finding names. */
export function namedAsDoer(frame: Frame): readonly Party[] {
  if (!NAMING.has(frame.head.lemma.toLowerCase())) return [];
  const { tokens } = frame.sentence;
  if (frame.contents.some((c) => SUFFERERS.has(c.lemma))) return [];
  const as = frame.contents.filter((c) =>
    childrenIn(frame.sentence, c.token).some((t) => t.text.toLowerCase() === "as"),
  );
  const culprit = as.some((c) => CULPRITS.has(c.lemma));
  const subject = frame.claim.arguments.find((a) => a.role === "subject");
  const finding = subject !== undefined && FINDINGS.has(tokens[subject.head]?.lemma.toLowerCase() ?? "");
  if (!culprit && !(finding && as.length === 0)) return [];
  return frame.parties.filter(
    (p) => p.role === "object" && p.preposition === null && p.named && p.kind !== "place",
  );
}

/**
 * "The Marsh Front said it had carried out the attack": the doer is a pronoun for whoever says so. Null where the
 * subject is another, or the text does not name who speaks.
 */
export function sayerAsDoer(frame: Frame): Pick<Party, "key"> | null {
  const { claim, sentence, reading } = frame;
  const subject = claim.arguments.find((a) => a.role === "subject");
  const word = subject === undefined ? undefined : sentence.tokens[subject.head];
  const source = claim.attribution[0]?.source;
  if (!word || !OWN.test(word.text) || source?.start === undefined || source.end === undefined) return null;
  const { start, end } = source;
  const mention = mentionAt(reading, { start, end });
  const entity = mention && reading.entities.entities[mention.entity];
  return mention && entity?.named ? { key: frame.keyOf(mention.entity) } : null;
}
