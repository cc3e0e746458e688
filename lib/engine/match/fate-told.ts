import type { Frame, Party } from "./frame.ts";
import { childrenIn } from "./frame-tokens.ts";

/** A court's finding, a sentence or an insolvency, told by other words than a verb of its own. */
export interface FateTold {
  /** Concept of what was decided. */
  readonly act: string;
  /** Whom it befalls. */
  readonly parties: readonly Party[];
  /** The words that are the decision itself and no topic of it. */
  readonly own: ReadonlySet<string>;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

const FINDING = words("find pronounce declare hold");
const GUILT = words("guilty liable");
const SERVING = words("serve face receive get begin start escape avoid await");
/** What is served or faced; "life" and lengths of time only where a court's word stands beside them. */
const SENTENCES = words("sentence term prison jail imprisonment punishment penalty custody");
const SERVED = words("serve face get receive");
const INSOLVENT = words("bankrupt insolvent bust");
const INSOLVENCY = words("bankruptcy insolvency administration receivership liquidation");
const BECOMES = words(
  "go declare fall put place enter file slide collapse plunge push force open start send be",
);
/** "Went into administration" is insolvency; "works in administration" is a job. */
const INTO = words("into for");

const lemmaOf = (frame: Frame) => frame.head.lemma.toLowerCase();

const isInside = (frame: Frame, { start, end }: { start: number; end: number }) =>
  start >= frame.claim.start && end <= frame.claim.end;

const partiesAs = (frame: Frame, role: string) =>
  frame.parties.filter((p) => p.role === role && p.preposition === null && p.named && p.kind !== "place");

/** Tokens from the verb to "guilty". */
const REACH = 12;

/** "The guilty party": the adjective of a noun is no finding. */
const isAttribute = ({ sentence: { tokens } }: Frame, at: number) =>
  tokens[at]?.deprel.startsWith("amod") === true && (tokens[at]?.head ?? -1) > at;

/** The claim's own verb, or the one that it leads to: "took eleven hours to find him guilty"; -1 where there is none. */
function findingVerb(frame: Frame): number {
  if (FINDING.has(lemmaOf(frame))) return frame.claim.head;
  const { tokens } = frame.sentence;
  return tokens.findIndex(
    (t) =>
      (t.head === frame.claim.head || tokens[t.head]?.head === frame.claim.head) &&
      /^(?:xcomp|advcl|acl|csubj)/.test(t.deprel) &&
      isInside(frame, t) &&
      FINDING.has(t.lemma.toLowerCase()),
  );
}

/** "The jury found Tom Reddin guilty", "was found not guilty": the adjective that the verb gives somebody. */
function finding(frame: Frame): FateTold | null {
  const { tokens } = frame.sentence;
  const verb = findingVerb(frame);
  const found = tokens[verb];
  if (!found) return null;
  const at = tokens.findIndex(
    (t, i) =>
      i > verb && isInside(frame, t) && GUILT.has(t.text.toLowerCase()) && t.head <= i && t.upos !== "PROPN",
  );
  if (at < 0 || at - verb > REACH || isAttribute(frame, at)) return null;
  const not = /^(?:not|never)$/i.test(tokens[at - 1]?.text ?? "");
  const cleared = not !== (frame.claim.polarity === "denied" && !not);
  const own = new Set([...GUILT]);
  // Where the adjective was read as the name's noun, its possessor or neighbor is the one found guilty.
  const parties = frame.parties.filter(
    (p) =>
      p.named &&
      p.kind !== "place" &&
      p.role !== "subject" &&
      p.start >= found.end &&
      p.end <= (tokens[at]?.start ?? 0),
  );
  const passive = partiesAs(frame, "object");
  return { act: cleared ? "acquit" : "convict", parties: parties.length > 0 ? parties : passive, own };
}

/** "Is serving life for murder", "faces a prison term": a sentence told by what somebody does with it. */
function serving(frame: Frame): FateTold | null {
  const lemma = lemmaOf(frame);
  if (!SERVING.has(lemma)) return null;
  const { tokens } = frame.sentence;
  const object = frame.claim.arguments.find((a) => a.role === "object");
  const head = object ? tokens[object.head] : undefined;
  if (!object || !head) return null;
  const noun = head.lemma.toLowerCase();
  const beside = childrenIn(frame.sentence, object.head).some((t) => SENTENCES.has(t.lemma.toLowerCase()));
  const sentence = SENTENCES.has(noun) && !(noun === "term" && !isOfPrison(frame, object.head));
  const life =
    lemma === "serve" &&
    noun === "life" &&
    !childrenIn(frame.sentence, object.head).some((t) => /^det|poss/.test(t.deprel));
  const jail = SERVED.has(lemma) && /^(?:year|month|life)$/.test(noun) && (beside || isBehindBars(frame));
  if (!sentence && !life && !jail) return null;
  return { act: "sentence", parties: partiesAs(frame, "subject"), own: words("sentence term") };
}

/** "A term of eight years", "a prison term", and no term in office. */
function isOfPrison(frame: Frame, noun: number): boolean {
  return childrenIn(frame.sentence, noun).some((t) =>
    /^(?:prison|jail|life|year|month|suspended|concurrent|custodial)$/.test(t.lemma.toLowerCase()),
  );
}

/** "Got eight years in prison", "serves ten years behind bars". */
function isBehindBars(frame: Frame): boolean {
  return frame.contents.some(
    (c) => /^(?:prison|jail|custody|bar|cell)$/.test(c.lemma) && c.role !== "subject",
  );
}

/** "Was declared bankrupt", "had been put into bankruptcy", "went into administration", "filed for bankruptcy". */
function insolvency(frame: Frame): FateTold | null {
  const { tokens } = frame.sentence;
  const lemma = lemmaOf(frame);
  const nominal = frame.claim.kind === "nominal";
  if (!BECOMES.has(lemma) && !nominal && !INSOLVENT.has(lemma)) return null;
  const at = tokens.findIndex((t) => {
    const word = t.lemma.toLowerCase();
    if (!isInside(frame, t) || t.start < frame.head.start) return false;
    if (INSOLVENT.has(word)) return t.upos === "ADJ" && (t === frame.head || tokens[t.head] === frame.head);
    return INSOLVENCY.has(word) && isEntered(frame, tokens.indexOf(t));
  });
  if (at < 0) return null;
  const parties = partiesAs(frame, "object");
  const own = new Set([...INSOLVENCY, ...INSOLVENT, "proceedings", "proceeding", "open", "court"]);
  return { act: "bankrupt", parties: parties.length > 0 ? parties : partiesAs(frame, "subject"), own };
}

function isEntered(frame: Frame, token: number): boolean {
  const marks = childrenIn(frame.sentence, token).filter((t) => t.deprel.startsWith("case"));
  if (marks.some((t) => INTO.has(t.text.toLowerCase()))) return true;
  // "To open bankruptcy proceedings": the noun before another.
  const next = frame.sentence.tokens[token + 1];
  return /^(?:proceedings?|petition|order)$/.test(next?.lemma.toLowerCase() ?? "");
}

/** What a court or an insolvency did to somebody, null where a claim tells no such thing. */
export const fateTold = (frame: Frame): FateTold | null =>
  finding(frame) ?? (frame.claim.polarity === "denied" ? null : (serving(frame) ?? insolvency(frame)));
