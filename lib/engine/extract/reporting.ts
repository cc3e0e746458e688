import { DENYING_VERBS } from "../lexicon/negation.ts";
import { ACT_VERBS, HEARERS, REPORTING_VERBS, SPEECH_VERBS } from "../lexicon/reporting.ts";
import {
  baseRelation,
  childBy,
  childrenBy,
  isRelation,
  lemmaOf,
  lowerOf,
  type Tree,
  tokenAt,
} from "../syntax/tree.ts";
import { isVerbal } from "./phrase.ts";
import { isUntold } from "./untold.ts";

export function isReportingVerb(tree: Tree, i: number): boolean {
  return REPORTING_VERBS.has(lemmaOf(tree, i)) && isVerbal(tree, i);
}

/** "…, the ministry said": a report in parenthesis beside what it reports. */
export function isParenthetic(tree: Tree, i: number): boolean {
  if (isHeard(tree, i)) return true;
  if (!isRelation(tree, i, "parataxis") || childBy(tree, i, "aux:pass", "nsubj:pass") !== null) return false;
  if (!isVerbal(tree, i) || !SPEECH_VERBS.has(lemmaOf(tree, i))) return false;
  return (
    childBy(tree, i, "nsubj") !== null &&
    childBy(tree, i, "ccomp", "obj", "xcomp") === null &&
    clausalParataxis(tree, i) === null
  );
}

/** "…, the court heard", "…, the jury was told". */
function isHeard(tree: Tree, i: number): boolean {
  if (!isRelation(tree, i, "parataxis") || !/^(?:hear|tell)$/.test(lemmaOf(tree, i))) return false;
  const passive = childBy(tree, i, "aux:pass") !== null;
  const hearer = childBy(tree, i, "nsubj", "nsubj:pass");
  if (hearer === null || !HEARERS.has(lemmaOf(tree, hearer)) || passive !== (lemmaOf(tree, i) === "tell"))
    return false;
  return childBy(tree, i, "ccomp", "obj", "xcomp") === null;
}

/** The clause that a verb reports, null where it reports none. */
export function reportedContent(tree: Tree, i: number): number | null {
  if (!isReportingVerb(tree, i)) return null;
  const complement = childrenBy(tree, i, "ccomp").find((c) => c !== i);
  if (complement !== undefined) return complement;
  const lemma = lemmaOf(tree, i);
  if (DENYING_VERBS.has(lemma)) return gerundComplement(tree, i);
  if (
    isRelation(tree, i, "root", "ccomp", "conj") &&
    SPEECH_VERBS.has(lemma) &&
    childBy(tree, i, "obj") === null
  ) {
    return clausalParataxis(tree, i);
  }
  return null;
}

/** "denied having met them", "admitted taking bribes". */
export function gerundComplement(tree: Tree, i: number): number | null {
  return childrenBy(tree, i, "xcomp").find((c) => tokenAt(tree, c).xpos === "VBG") ?? null;
}

function clausalParataxis(tree: Tree, i: number): number | null {
  const found = childrenBy(tree, i, "parataxis").find(
    (c) => (isVerbal(tree, c) || childBy(tree, c, "cop", "nsubj") !== null) && !isReportingVerb(tree, c),
  );
  return found ?? null;
}

/** Whether a clause does nothing but report: its content is the claim, with an attribution. */
export function isContentOnly(tree: Tree, i: number): boolean {
  if (isParenthetic(tree, i)) return true;
  const content = reportedContent(tree, i);
  if (content === null || isUntold(tree, i)) return false;
  if (childrenBy(tree, i, "expl").length) return true; // "it is believed that"
  return !ACT_VERBS.has(lemmaOf(tree, i)) || isOpenQuestion(tree, content);
}

function isOpenQuestion(tree: Tree, content: number): boolean {
  return childrenBy(tree, content, "mark").some((m) => /^(?:whether|if)$/.test(lowerOf(tree, m)));
}

const ACCUSING = new Set(["accuse", "suspect", "convict", "charge", "acquit", "blame"]);

/** "accused the army of shelling the town": the gerund is the content, the object its subject. */
export function accusationContent(tree: Tree, i: number): number | null {
  if (!ACCUSING.has(lemmaOf(tree, i)) || !isVerbal(tree, i)) return null;
  const below = [i, ...childrenBy(tree, i, "obj")].flatMap((h) =>
    childrenBy(tree, h, "advcl", "obl", "acl", "nmod"),
  );
  return below.find((c) => isAccusedAct(tree, c)) ?? null;
}

function isAccusedAct(tree: Tree, c: number): boolean {
  if (tokenAt(tree, c).xpos !== "VBG") return false;
  return childrenBy(tree, c, "mark", "case").some((m) => /^(?:of|with|for)$/.test(lowerOf(tree, m)));
}

/** The reporting verb that has this token's clause as its content, null where none has. */
export function reporterOf(tree: Tree, i: number): number | null {
  const { head, deprel } = tokenAt(tree, i);
  const parenthesis = childrenBy(tree, i, "parataxis").find((c) => isParenthetic(tree, c));
  if (head >= 0) {
    if (reportedContent(tree, head) === i || accusationContent(tree, head) === i) return head;
    const above = tokenAt(tree, head).head;
    if (above >= 0 && accusationContent(tree, above) === i) return above;
    const base = baseRelation(deprel);
    if (base === "ccomp" && isReportingVerb(tree, head)) return head;
  }
  return parenthesis ?? null;
}
