import { z } from "zod";
import { passedSchema } from "./schema.ts";

/** What the entry `story.imported` keeps of the file that the story came in. */
export const importedSchema = z.object({
  digest: z.string(),
  madeAt: z.string(),
  madeBy: z.string(),
  passed: z.array(passedSchema),
});
