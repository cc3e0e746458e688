import { z } from "zod";

/** How a rating is shown: by sign, word and color together. */
export const toneSchema = z.enum(["for", "against", "between", "open"]);
export type Tone = z.infer<typeof toneSchema>;

/** One step of a workspace's scale; what was rated keeps the words it was rated with. */
export const ratingSchema = z.object({
  id: z.string(),
  label: z.string(),
  meaning: z.string(),
  tone: toneSchema,
});
export type Rating = z.infer<typeof ratingSchema>;

/** The scale that a workspace begins with: the four verdicts of AVeriTeC (Schlichtkrull et al. 2023), said of an answer. */
export const DEFAULT_SCALE: readonly Rating[] = [
  { id: "supported", label: "Supported", meaning: "The evidence bears this answer out.", tone: "for" },
  {
    id: "refuted",
    label: "Refuted",
    meaning: "The evidence shows that this answer is wrong.",
    tone: "against",
  },
  {
    id: "conflicting",
    label: "Conflicting evidence",
    meaning: "Evidence speaks for this answer and against it, or bears out a part of it alone.",
    tone: "between",
  },
  {
    id: "not-enough",
    label: "Not enough evidence",
    meaning: "What was found does not suffice either way.",
    tone: "open",
  },
];
