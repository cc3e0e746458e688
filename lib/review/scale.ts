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

/** The scale that a workspace begins with. */
export const DEFAULT_SCALE: readonly Rating[] = [
  { id: "true", label: "True", meaning: "The evidence supports it as it is put.", tone: "for" },
  {
    id: "mostly-true",
    label: "Mostly true",
    meaning: "Right in what matters, inexact in a detail or without a needed context.",
    tone: "for",
  },
  {
    id: "mixed",
    label: "Mixed",
    meaning: "Partly right and partly wrong, or right for one source's scope alone.",
    tone: "between",
  },
  {
    id: "unsupported",
    label: "Unsupported",
    meaning: "Nothing that was found bears it out, and nothing refutes it.",
    tone: "between",
  },
  { id: "false", label: "False", meaning: "The evidence refutes it.", tone: "against" },
  { id: "unproven", label: "Unproven", meaning: "The evidence does not suffice either way.", tone: "open" },
];
