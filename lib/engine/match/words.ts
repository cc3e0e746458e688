import type { Frame } from "./frame.ts";

/** Lower-case lemma of a frame's token, "" where there is none. */
export const lemmaAt = (frame: Frame, t: number) => frame.sentence.tokens[t]?.lemma.toLowerCase() ?? "";

/** Heads of what the claim is said of, in whatever part. */
export const themes = (frame: Frame) =>
  frame.contents.filter((c) => c.role === "object" || c.role === "subject" || c.role === "complement");
