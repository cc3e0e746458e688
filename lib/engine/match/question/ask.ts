import type { Frame } from "../frame.ts";
import { placePhrases } from "../place-phrase.ts";
import { type Clause, type ClausePart, clauseOf, restOf } from "./clause.ts";

const LONGEST = 140;
const REPEATED = /\b(\p{L}+) \1\b/iu;

const capital = (s: string) => s.charAt(0).toUpperCase() + s.slice(1);

/** Words as a question, null where they read as a mistake. */
function question(words: readonly string[]): string | null {
  const text = capital(
    words
      .filter((w) => w !== "")
      .join(" ")
      .replace(/\s+/gu, " "),
  );
  return text.length > LONGEST || REPEATED.test(text) ? null : `${text}?`;
}

/** Whether a part names a time without a figure: "on Thursday" says little to who reads the question alone. */
function isVagueTime(frame: Frame, part: ClausePart): boolean {
  return timesIn(frame, part) && !/\d/u.test(part.text);
}

function timesIn(frame: Frame, { tokens }: ClausePart): boolean {
  const { sentence } = frame;
  return tokens.some((t) => {
    const token = sentence.tokens[t];
    return token !== undefined && frame.times.some((x) => token.start >= x.start && token.end <= x.end);
  });
}

type Ask = {
  readonly lead: string;
  readonly clause: Clause | null;
  readonly keep: (part: ClausePart) => boolean;
};

function turned({ lead, clause, keep }: Ask): string | null {
  if (!clause) return null;
  const rest = restOf(clause, keep);
  if (rest === null || (clause.verb === "" && rest === "") || (clause.cut && rest === "")) return null;
  return question([lead, clause.auxiliary, clause.subject, clause.verb, rest]);
}

/** "The cause has not been established." → "Has the cause been established?" Null where the words cannot be turned. */
export const yesNoQuestion = (frame: Frame): string | null =>
  turned({ lead: "", clause: clauseOf(frame), keep: (p) => !isVagueTime(frame, p) });

/** One asks when it was, not when it has been. */
function inThePast(frame: Frame, clause: Clause | null): Clause | null {
  if (clause?.auxiliary !== "has" && clause?.auxiliary !== "have") return clause;
  const been = /^been\b\s*/u.exec(clause.verb);
  if (been)
    return {
      ...clause,
      auxiliary: clause.auxiliary === "has" ? "was" : "were",
      verb: clause.verb.slice(been[0].length),
    };
  return frame.head.xpos === "VBN"
    ? { ...clause, auxiliary: "did", verb: frame.head.lemma.toLowerCase() }
    : null;
}

/** "The vote was put off until May." → "When was the vote put off?" */
export const whenQuestion = (frame: Frame): string | null =>
  turned({ lead: "when", clause: inThePast(frame, clauseOf(frame)), keep: (p) => !timesIn(frame, p) });

const LASTING = /^(?:last|take|continue|spend|run)$/u;

/** "She has led the board for two years." → "How long has she led the board?" */
export function howLongQuestion(frame: Frame): string | null {
  const clause = clauseOf(frame);
  const length = clause?.parts.some(
    (p) => timesIn(frame, p) && (/^for\b/u.test(p.text) || LASTING.test(frame.head.lemma.toLowerCase())),
  );
  return length ? turned({ lead: "how long", clause, keep: (p) => !timesIn(frame, p) }) : null;
}

/** "They landed in Oldhaven." → "Where did they land?" */
export function whereQuestion(frame: Frame): string | null {
  const places = new Set(placePhrases(frame).flatMap((p) => [...p.tokens]));
  const clause = clauseOf(frame);
  const isPlace = (p: ClausePart) => p.tokens.some((t) => places.has(t));
  // "Where did they reach?": what the verb needs cannot be asked for by "where".
  if (
    !clause?.parts.some(isPlace) ||
    clause.parts.some((p) => isPlace(p) && !/^(?:obl|nmod|advmod)$/u.test(p.relation))
  )
    return null;
  return turned({ lead: "where", clause, keep: (p) => !isVagueTime(frame, p) && !isPlace(p) });
}

/** Who did it, where a claim's subject is what is asked: "Who denied any wrongdoing?" */
export function whoQuestion(frame: Frame, who = "who"): string | null {
  const clause = clauseOf(frame);
  const rest = clause ? restOf(clause, (p) => !isVagueTime(frame, p)) : null;
  if (!clause || rest === null || (rest === "" && !clause.passive)) return null;
  return question([who, singular(clause), rest]);
}

/** "Who" asks in the singular: "who was", "who has". */
function singular({ finite, auxiliary, verb }: Clause): string {
  const [first = ""] = finite.split(" ");
  const one: Readonly<Record<string, string>> = { are: "is", were: "was", have: "has", do: "does" };
  if (auxiliary === "do" && finite === verb) return `${verb}${/(?:s|sh|ch|x|z|o)$/u.test(verb) ? "es" : "s"}`;
  return Object.hasOwn(one, first) ? `${one[first]}${finite.slice(first.length)}` : finite;
}

/** Verbs whose infinitive is what was decided: "What did they agree to do?" */
const TO_DO =
  /^(?:agree|plan|decide|promise|vow|pledge|decline|refuse|offer|propose|undertake|want|intend|threaten|order)$/u;

/** "What did the ministers discuss?", "What was decided about the licence?" Null where the words cannot be turned. */
export function outcomeQuestion(frame: Frame): string | null {
  const clause = clauseOf(frame);
  if (!clause || /^(?:any|he|she|it|they)\b/u.test(clause.subject)) return null;
  if (clause.passive || clause.copular) return question(["what was decided about", clause.subject]);
  const lemma = frame.head.lemma.toLowerCase();
  const what = clause.parts.find((p) => p.relation !== "compound" && p.relation !== "advmod");
  const particle = clause.parts.filter((p) => p.relation === "compound").map((p) => p.text);
  const lead = ["what", clause.auxiliary, clause.subject, clause.verb];
  if (what?.relation === "xcomp" && TO_DO.test(lemma)) return question([...lead, "to do"]);
  if (what?.relation === "ccomp" || what?.relation === "obj") {
    const person = frame.parties.some(
      (p) => p.kind === "person" && what.tokens.includes(p.head) && p.role === "object",
    );
    if (person) return yesNoQuestion(frame);
    return question([...lead, ...particle, ...(lemma === "agree" || lemma === "decide" ? ["on"] : [])]);
  }
  return question(["what is reported of", clause.subject]);
}

/** "It sank two ships": the statement in plain words, for a question that names what it asks about. Null as above. */
export function plainStatement(frame: Frame): string | null {
  const clause = clauseOf(frame);
  const rest = clause ? restOf(clause, (p) => !isVagueTime(frame, p)) : null;
  if (!clause || rest === null || (clause.cut && rest === "") || frame.claim.polarity === "denied")
    return null;
  const text = [clause.subject, clause.finite, rest].filter((w) => w !== "").join(" ");
  return text.length > LONGEST || REPEATED.test(text) ? null : capital(text);
}
