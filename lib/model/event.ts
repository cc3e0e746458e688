import { z } from "zod";

/** A happening or a state of affairs; two claims are compared only where they are about the same one. */
export const eventSchema = z.object({
  id: z.string(),
  /** A class of the lexicon ("kill", "meet", …), or a verb's lemma. */
  type: z.string(),
  label: z.string(),
  /** Entity ids, or words where no entity is known. */
  participants: z.array(z.string()),
  place: z.string().nullable(),
  /** EDTF, as precise as the articles together allow. */
  time: z.string().nullable(),
  claimIds: z.array(z.string()),
});
export type Event = z.infer<typeof eventSchema>;
