import type { Candidate } from "../candidate.ts";
import type { Frame } from "../frame.ts";

/** The answers by claim and by sentence. */
export function answerIndex(candidates: readonly Candidate[]) {
  const byFrame = new Map<Frame, Candidate[]>();
  const bySentence = new Map<Frame["sentence"], Candidate[]>();
  for (const c of candidates) {
    const own = byFrame.get(c.frame);
    if (own) own.push(c);
    else byFrame.set(c.frame, [c]);
    const near = bySentence.get(c.frame.sentence);
    if (near) near.push(c);
    else bySentence.set(c.frame.sentence, [c]);
  }
  const none: readonly Candidate[] = [];
  return {
    answersOf: (frame: Frame) => byFrame.get(frame) ?? none,
    answersNear: (frame: Frame) => bySentence.get(frame.sentence) ?? none,
  };
}
