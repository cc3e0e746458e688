/** What befalls one person or body: a conviction, an insolvency. */
import type { Answer, TopicsValue } from "../../../model/index.ts";
import { isPersonNoun } from "../../lexicon/people.ts";
import { isPeopleNoun } from "../../lexicon/person-nouns.ts";
import type { CompareContext } from "../verdict.ts";

type FateAnswer = Answer & { readonly value: TopicsValue };

/** What a court does to one person is told apart by the charge. */
const CHARGED = new Set("convict acquit sentence charge".split(" "));
/** What happens to one once, whatever else is told of it. */
const ONCE = new Set("bankrupt detain release dismiss appoint resign".split(" "));
/** Where and when it was done is no charge. */
const SETTING = new Set(
  `court courtroom trial jury juror judge verdict hearing case charge count day week month year time prison jail
  bar custody appeal ex`.split(/\s+/u),
);

const namesOf = ({ topics }: TopicsValue): readonly string[] =>
  topics.flat().filter((word) => word.startsWith("="));

const isCharge = (word: string, act: string): boolean =>
  !word.startsWith("=") && word !== act && !SETTING.has(word) && !isPersonNoun(word) && !isPeopleNoun(word);

const chargesOf = ({ act, topics }: TopicsValue): readonly string[] =>
  topics.flatMap(([head = ""]) => (isCharge(head, act) ? [head] : []));

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((word) => b.includes(word));

const meetOrNone = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || meet(a, b);

/**
 * Whether two answers tell of one decision on one person: a name or a charge that both tell ties them, and what one of them
 * leaves out parts them not.
 */
export function isOneFate({ value: a }: FateAnswer, { value: b }: FateAnswer): boolean {
  if (a.act !== b.act) return false;
  const [names, others] = [namesOf(a), namesOf(b)];
  if (ONCE.has(a.act)) return meet(names, others) || (a.act === "bankrupt" && meetOrNone(names, others));
  const [charges, theirs] = [chargesOf(a), chargesOf(b)];
  return (
    CHARGED.has(a.act) &&
    meetOrNone(names, others) &&
    meetOrNone(charges, theirs) &&
    (meet(names, others) || meet(charges, theirs))
  );
}

/**
 * Whether one says "convicted" where the other says "acquitted" of the same person on the same charge. A charge that one
 * of them leaves out may be another one: it is not, where nobody who tells of the acquittal tells of a conviction too.
 */
export function isOtherFinding(a: FateAnswer, b: FateAnswer, { question }: CompareContext): boolean {
  const acts = [a.value.act, b.value.act];
  if (!acts.includes("convict") || !acts.includes("acquit")) return false;
  if (!meetOrNone(namesOf(a.value), namesOf(b.value))) return false;
  const [charges, others] = [chargesOf(a.value), chargesOf(b.value)];
  if (charges.length > 0 && others.length > 0) return meet(charges, others);
  const cleared = a.value.act === "acquit" ? a : b;
  return !question.answers.some(
    ({ value, document }) =>
      document === cleared.document && value.kind === "topics" && value.act === "convict",
  );
}
