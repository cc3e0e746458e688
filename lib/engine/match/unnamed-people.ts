import type { Span } from "../../model/index.ts";
import { isPeopleNoun } from "../lexicon/person-nouns.ts";
import { isRoleHead } from "../lexicon/roles.ts";
import type { Frame } from "./frame.ts";
import { childrenIn } from "./frame-tokens.ts";

/** Somebody whom a claim tells of by a noun alone: "a four-year-old boy", "a cousin of the bride". */
export interface UnnamedPerson {
  /** `w:` with the noun, then with the words that tell which one, the age among them ("w:age 4a"). */
  readonly keys: readonly string[];
  readonly text: string;
  readonly head: number;
}

const TAKING_PART = new Set(["subject", "object", "agent", "indirect-object"]);
const INDEFINITE = /^(?:a|an|one|another)$/i;
const TELLS = /^(?:amod|compound|nmod)/;
/** Nouns for many at once or for no one in particular. */
const NOBODY_SINGLE = new Set(
  "people person crew staff personnel family public crowd folk population team police".split(" "),
);
const MOST_WORDS = 4;

const within = (a: Span, b: Span) => a.start >= b.start && a.end <= b.end;

/** Single people whom the claim introduces by a noun and who take part in what it tells. */
export function unnamedPeople(frame: Frame): UnnamedPerson[] {
  const { sentence, claim, reading } = frame;
  const found: UnnamedPerson[] = [];
  for (const argument of claim.arguments) {
    const head = sentence.tokens[argument.head];
    const lemma = head?.lemma.toLowerCase() ?? "";
    if (!head || !TAKING_PART.has(argument.role) || head.upos !== "NOUN" || head.xpos !== "NN") continue;
    if (!isPeopleNoun(lemma) || NOBODY_SINGLE.has(lemma)) continue;
    const children = childrenIn(sentence, argument.head);
    // "The minister" is somebody whom the story has named, or will: only "a boy" introduces somebody by the noun.
    if (!children.some((t) => t.deprel === "det" && INDEFINITE.test(t.text)) || isRoleHead(lemma)) continue;
    const age = frame.quantities.find((q) => q.unit.kind === "age" && within(q, argument));
    const told = children
      .filter((t) => TELLS.test(t.deprel) && /^(?:NOUN|ADJ)$/.test(t.upos) && !(age && within(t, age)))
      .slice(0, MOST_WORDS);
    found.push({
      keys: [
        ...[lemma, ...told.map((t) => t.lemma.toLowerCase())].map((w) => `w:${w}`),
        ...(age && age.value.best !== null ? [`w:age ${age.value.best}${age.unit.code ?? ""}`] : []),
      ],
      text: reading.document.text.slice(argument.start, argument.end).replace(/^(?:by|with|of)\s+/i, ""),
      head: argument.head,
    });
  }
  return found;
}
