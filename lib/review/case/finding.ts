import { type CslItem, workKey } from "../../cite/csl.ts";
import type { Point } from "../../model/index.ts";
import { judgedOtherwise, judgementInWords } from "./judge.ts";
import type { CaseFile, EvidenceItem } from "./replay.ts";
import type { Finding, Judgement } from "./step.ts";

/** A list of sources that writes itself: one number a work, in the order in which its first evidence was attached. */
export interface SourceList {
  readonly sources: readonly { readonly number: number; readonly citation: CslItem }[];
  /** The number of each piece of evidence, by its id. */
  readonly numberOf: ReadonlyMap<string, number>;
}

export function sourcesOf(evidence: readonly EvidenceItem[]): SourceList {
  const numbers = new Map<string, number>();
  const sources: { number: number; citation: CslItem }[] = [];
  const numberOf = new Map<string, number>();
  for (const item of evidence) {
    const citation = publicCitation(item);
    const key = workKey(citation);
    const number = numbers.get(key) ?? sources.length + 1;
    if (!numbers.has(key)) sources.push({ number, citation });
    numbers.set(key, number);
    numberOf.set(item.id, number);
  }
  return { sources, numberOf };
}

/** The record that may be published: who is not to be named is not named. */
export function publicCitation({ id, evidence }: EvidenceItem): CslItem {
  const { origin, citation } = evidence;
  if (origin.kind !== "person" || !origin.confidential) return citation;
  return {
    id,
    type: "personal_communication",
    title: origin.role || "Person known to the desk",
    ...(citation.issued === undefined ? {} : { issued: citation.issued }),
  };
}

/** Numbers in square brackets, several divided by commas: [1], [2, 3]. */
const CITED = /\[(\d{1,4}(?:\s?,\s?\d{1,4}){0,20})\]/gu;

/** The numbers that a text cites, each once, in order. */
export function citedNumbers(text: string): readonly number[] {
  const all = [...text.matchAll(CITED)].flatMap(([, list = ""]) => list.split(",").map(Number));
  return [...new Set(all)].sort((a, b) => a - b);
}

/** Why a review cannot be published as it stands, each as a sentence; empty where it can. */
export function whyNotPublish(file: CaseFile): readonly string[] {
  const reasons: string[] = [];
  if (file.adjudication === null) reasons.push("It has not been adjudicated.");
  else if (file.adjudication.judgement.rationale.trim() === "") {
    reasons.push("It has no rationale: adjudicate again and say what the rating rests on.");
  }
  if (file.adjudication !== null && isOfNothing(file.adjudication.judgement)) {
    reasons.push("It does not say which answer its rating is of: adjudicate again and choose one.");
  }
  if (file.evidence.length === 0) reasons.push("It has no evidence: attach at least one piece.");
  const { sources } = sourcesOf(file.evidence);
  const beyond = citedNumbers(file.adjudication?.judgement.rationale ?? "").filter(
    (number) => number < 1 || number > sources.length,
  );
  if (beyond.length > 0 && file.evidence.length > 0) {
    reasons.push(
      `It cites ${beyond.map((number) => `[${number}]`).join(", ")}, but its list of sources ends with [${sources.length}].`,
    );
  }
  return reasons;
}

/** A judgement from before ratings named their answer: against something, and nobody can tell against what. */
function isOfNothing({ rating, rated, position }: Judgement): boolean {
  return rating.tone === "against" && rated === null && position !== null;
}

/**
 * The finding of an adjudicated review, whole. Notes of the desk and people who are not to be named stay out.
 * @param sourcesAt names of those who give an answer, by its id
 * @param point as it stands now; null where the newest analysis has none
 * @throws RangeError where `whyNotPublish` has a reason
 */
export function findingOf(
  file: CaseFile,
  question: string,
  point: Point | null,
  sourcesAt: (positionId: string) => readonly string[],
): Finding {
  const { adjudication, evidence, assessments } = file;
  if (adjudication === null || whyNotPublish(file).length > 0) {
    throw new RangeError("A finding needs an adjudication with its rationale, and evidence.");
  }
  const { rating, rated, position, rationale } = adjudication.judgement;
  const { sources, numberOf } = sourcesOf(evidence);
  return {
    question,
    rating,
    rated: rated?.label ?? null,
    answer: position?.label ?? null,
    summary: rationale,
    method: adjudication.method,
    positions: (point?.positions ?? []).map(({ id, label }) => ({ label, sources: [...sourcesAt(id)] })),
    evidence: evidence.map((item) => ({
      kind: item.evidence.origin.kind,
      stance: item.evidence.stance,
      words: item.evidence.words,
      source: numberOf.get(item.id) ?? 1,
      foundBy: item.foundBy.name,
      foundAt: item.foundAt,
    })),
    sources: [...sources],
    reviewers: [
      ...assessments.map(({ actor }) => ({ name: actor.name, part: "assessed" as const })),
      { name: adjudication.actor.name, part: "adjudicated" as const },
    ],
    dissent: assessments
      .filter(({ judgement }) => judgedOtherwise(judgement, adjudication.judgement))
      .map(({ actor, judgement }) => ({
        name: actor.name,
        rating: judgementInWords(judgement),
      })),
  };
}
