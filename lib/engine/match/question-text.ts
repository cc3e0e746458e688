import { table } from "../../text/table.ts";
import type { Frame } from "./frame.ts";

const AUXILIARY =
  /\b(?:is|are|was|were|am|has|have|had|will|would|can|could|may|might|must|shall|should|does|do|did)\b/i;
const CONTRACTED: Readonly<Record<string, string>> = table({
  "isn't": "is",
  "aren't": "are",
  "wasn't": "was",
  "weren't": "were",
  "hasn't": "has",
  "haven't": "have",
  "hadn't": "had",
  "won't": "will",
  "wouldn't": "would",
  "can't": "can",
  cannot: "can",
  "couldn't": "could",
  "doesn't": "does",
  "don't": "do",
  "didn't": "did",
});
const LONGEST = 110;

const capital = (s: string) => s.charAt(0).toUpperCase() + s.slice(1);

/** Words at a clause's beginning that make it no sentence of its own. */
const NO_SUBJECT = /^(?:to|why|what|how|that|who|whose|which|when|where|if|whether|and|but|or|as)\b/i;
const DETERMINER = /^(?:the|a|an|this|that|these|those|its|their|his|her|our|my|each|every|some|all|both)\s/i;

/** Lower-cases a sentence's first word where it is no name. */
function lowered(frame: Frame, subject: string): string {
  if (DETERMINER.test(subject)) return subject.charAt(0).toLowerCase() + subject.slice(1);
  const known = frame.sentence.tokens.some((t) => t.text === subject.split(/\s/, 1)[0]);
  if (!known) return subject;
  const first = subject.split(/\s/, 1)[0] ?? "";
  const isName = frame.sentence.tokens.some((t) => t.text === first && t.upos === "PROPN");
  if (isName || /^(?:I|[\p{Lu}\d]{2,})$/u.test(first) || /^\p{Lu}\S*\s\p{Lu}/u.test(subject)) return subject;
  return subject.charAt(0).toLowerCase() + subject.slice(1);
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const comma = text.lastIndexOf(",", LONGEST);
  const space = text.lastIndexOf(" ", LONGEST);
  const cut = comma > LONGEST / 2 ? comma : space > 0 ? space : LONGEST;
  return `${text.slice(0, cut).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** The statement in the affirmative words that a question needs, with its negation taken out. */
function affirmative(text: string): string {
  return text
    .replace(
      /\b(?:isn|aren|wasn|weren|hasn|haven|hadn|won|wouldn|can|couldn|doesn|don|didn)['’]t\b|\bcannot\b/giu,
      (w) => {
        return CONTRACTED[w.toLowerCase().replace("’", "'")] ?? w;
      },
    )
    .replace(/\b(?:has|have|had) yet to be\b/i, (w) => `${w.split(" ")[0]} been`)
    .replace(/\b(is|are|was|were) yet to\b/i, "$1 to")
    .replace(/\b(?:not yet|not immediately|not|never)\s+/i, "")
    .replace(/^no one\b|^nobody\b/i, "anyone")
    .replace(/^no such\b/i, "any such")
    .replace(/^(?:none|neither) of\b/i, "any of")
    .replace(/^no\b/i, "any")
    .replace(/\b(have|has|had|is|are|was|were)\s+no\b/i, "$1 any");
}

/** "The cause has not been established." → "Has the cause been established?" Null where the words cannot be turned. */
export function yesNoQuestion(frame: Frame): string | null {
  const statement = (frame.reading.statements[frame.index] ?? "").replace(/[.\s]+$/, "");
  if (statement.length === 0 || /[“”"]/.test(statement) || NO_SUBJECT.test(statement)) return null;
  // "Have yet to sign": asked as "did they sign".
  const pending = /^(.+?)\s+(?:has|have|had|is|are|was|were) yet to (?!be\b)(.+)$/i.exec(statement);
  if (pending) return `Did ${shortened(`${lowered(frame, pending[1] ?? "")} ${pending[2]}`)}?`;
  const text = affirmative(statement);
  const head = frame.head.text;
  const at = text.indexOf(head);
  const auxiliary = AUXILIARY.exec(text);
  const isAuxiliary = auxiliary !== null && (at < 0 || auxiliary.index <= at);
  if (auxiliary && isAuxiliary && auxiliary.index > 0) {
    const subject = lowered(frame, text.slice(0, auxiliary.index).trim());
    const rest = text.slice(auxiliary.index + auxiliary[0].length).trim();
    return `${capital(auxiliary[0].toLowerCase())} ${shortened(`${subject} ${rest}`.trim())}?`;
  }
  if (at <= 0 || frame.head.upos !== "VERB") return null;
  const subject = lowered(frame, text.slice(0, at).trim());
  const rest = text.slice(at + head.length).trim();
  const doing = frame.head.xpos === "VBZ" ? "Does" : frame.head.xpos === "VBP" ? "Do" : "Did";
  return `${doing} ${shortened(`${subject} ${frame.head.lemma} ${rest}`.trim())}?`;
}

/** The subject as the statement has it: pronouns and short names resolved. Null where it is long or unknown. */
function subjectOf(frame: Frame): string | null {
  const statement = frame.reading.statements[frame.index] ?? "";
  const at = statement.indexOf(frame.head.text);
  if (at <= 0 || NO_SUBJECT.test(statement)) return null;
  const before = statement.slice(0, at);
  const auxiliary = AUXILIARY.exec(before);
  const subject = (auxiliary ? before.slice(0, auxiliary.index) : before).trim();
  return subject.length === 0 || subject.length > LONGEST || /[,;:“”"]/.test(subject)
    ? null
    : lowered(frame, subject);
}

const ASKED: Readonly<Record<string, string>> = table({ agree: "agree on", settle: "agree on" });

/** "What did the ministers discuss?", "What was decided about the licence?" Null where the words cannot be turned. */
export function outcomeQuestion(frame: Frame): string | null {
  const passive = frame.head.xpos === "VBN" && !frame.claim.arguments.some((a) => a.role === "subject");
  const subject = subjectOf(frame);
  if (subject === null) return null;
  if (passive || frame.claim.kind === "copular") return `What was decided about ${subject}?`;
  if (frame.head.upos !== "VERB") return null;
  const lemma = frame.head.lemma.toLowerCase();
  const future = frame.claim.modality === "planned" ? "will" : "did";
  return `What ${future} ${subject} ${ASKED[lemma] ?? lemma}?`;
}
