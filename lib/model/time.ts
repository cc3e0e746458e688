import { z } from "zod";
import { anchoredSchema } from "./span.ts";

export const certaintySchema = z.enum(["stated", "implied", "unknown"]);
export type Certainty = z.infer<typeof certaintySchema>;

export const timeSchema = anchoredSchema.extend({
  type: z.enum(["date", "time", "duration", "set"]),
  /** ISO 8601 / EDTF: 2025-01-08, 2025-01, 2025-W02, 2024-12-10/2025-01-10, P3D; null where it cannot be known. */
  value: z.string().nullable(),
  certainty: certaintySchema,
  /** What a relative expression was resolved against: an ISO date, or the words of the event it refers to. */
  anchor: z.string().nullable(),
});
export type Time = z.infer<typeof timeSchema>;
