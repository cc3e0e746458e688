import { SPEECH_VERBS } from "../lexicon/reporting.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Draft, Workspace } from "./draft.ts";
import { clauseOf, isSubject, relation } from "./tree.ts";

/** Whom the grammar rules out: a clause's subject for its object, what one possesses, conjuncts, a quotation's speaker. */
export function barredBy(work: Workspace, view: Tree, pronoun: Draft, speaker: Draft | null): Draft[] {
  const barred: Draft[] = speaker ? [speaker] : [];
  const token = view.tokens[pronoun.head];
  if (!token) return barred;
  const here = work.bySentence[view.index] ?? [];
  // "Our captain did nothing wrong," he said: nobody speaks of himself as somebody else.
  if (isSubject(token) && SPEECH_VERBS.has(view.lemma[token.head] ?? "") && pronoun.quotation < 0)
    for (const draft of here) if (draft.quotation >= 0 && draft.form !== "pronoun") barred.push(draft);
  const add = (head: number): void => {
    for (const draft of here) if (draft.head === head && draft !== pronoun) barred.push(draft);
  };
  if (token.deprel === "nmod:poss") {
    add(token.head);
    return barred;
  }
  const clause = clauseOf(view, pronoun.head);
  const isArgument = /^(?:obj|iobj|obl)/u.test(token.deprel);
  if (isArgument || isSubject(token)) {
    for (const child of view.children[clause] ?? []) {
      if (child !== pronoun.head && /^(?:nsubj|obj|iobj)/u.test(view.tokens[child]?.deprel ?? "")) add(child);
    }
    // A predicate nominal is what its subject is; "he is the man who …" adds nothing to who "he" is.
    add(clause);
  }
  if (relation(token) === "conj") add(token.head);
  for (const child of view.children[pronoun.head] ?? [])
    if (view.tokens[child]?.deprel === "conj") add(child);
  return barred;
}

/** What is done to things alone, whoever stands nearer. */
const DONE_TO_THINGS = new Set(
  "destroy demolish dismantle repair rebuild build construct manufacture load unload install refloat raze scrap loot print".split(
    " ",
  ),
);

/** "Nine of them were destroyed", "they were rebuilt": what is done to them is done to no people. */
export function isDoneToThings(view: Tree, index: number): boolean {
  const token = view.tokens[index];
  const counted = view.tokens[token?.head ?? -1];
  const part = token && counted?.upos === "NUM" && relation(token) === "nmod" ? counted : token;
  if (!part || !/^(?:nsubj:pass|obj)/u.test(part.deprel)) return false;
  return DONE_TO_THINGS.has(view.lemma[part.head] ?? "");
}

const WEATHER_AND_SEEMING = new Set("rain snow seem appear turn happen follow take".split(" "));

const KNOWING = new Set(
  "know understand establish determine decide clarify say report think believe".split(" "),
);
const ASKING = /^(?:why|how|whether|what|who|where|when|that)$/i;

/** "It was not yet known why": what is known stands behind. */
function asksBehind(view: Tree, predicate: number): boolean {
  const next = view.tokens[predicate + 1];
  return KNOWING.has(view.lemma[predicate] ?? "") && next !== undefined && ASKING.test(next.text);
}

const SOMEBODY = /^(?:one|another|someone|somebody|everyone|everybody|anyone|anybody|nobody|each|none)$/i;

/** "One of them broke his arm": it is the arm of whoever did, and he has no name. */
export function isOfSomebody(view: Tree, index: number): boolean {
  if (view.tokens[index]?.deprel !== "nmod:poss") return false;
  const clause = clauseOf(view, index);
  return (view.children[clause] ?? []).some((child) => {
    const token = view.tokens[child];
    return token !== undefined && child < index && isSubject(token) && SOMEBODY.test(token.text);
  });
}

/** "Thirty-one were taken to hospital, six of them badly hurt": they are the thirty-one, for whom the text has no noun. */
export function isOfThoseCounted(view: Tree, index: number): boolean {
  if (view.tokens[index - 1]?.text.toLowerCase() !== "of" || view.tokens[index - 2]?.upos !== "NUM")
    return false;
  return view.tokens.some((token, at) => at < index - 2 && token.upos === "NUM" && isSubject(token));
}

/** "It is clear that", "it rained", "it took three days to": nothing is meant. */
export function isExpletive(view: Tree, index: number): boolean {
  const token = view.tokens[index];
  if (!token || token.deprel === "expl") return true;
  if (!isSubject(token)) return false;
  const predicate = token.head;
  const clausal = (view.children[predicate] ?? []).some((child) => {
    const below = view.tokens[child];
    return child > index && below !== undefined && /^(?:csubj|ccomp|xcomp|acl)/u.test(below.deprel);
  });
  const governor = view.tokens[predicate];
  if (!governor) return true;
  if (asksBehind(view, predicate)) return true;
  const verbal = governor.upos === "VERB";
  if (!verbal && clausal) return true;
  if (/^(?:NUM|ADV)$/u.test(governor.upos) || governor.deprel === "advmod") return true;
  return (
    WEATHER_AND_SEEMING.has(governor.lemma.toLowerCase()) &&
    (clausal || governor.lemma === "rain" || governor.lemma === "snow")
  );
}
