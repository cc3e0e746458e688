import { z } from "zod";
import { anchoredSchema } from "./span.ts";

export const hedgeSchema = z.enum([
  "exact",
  "at_least",
  "more_than",
  "about",
  "nearly",
  "up_to",
  "fewer_than",
  "range",
  "order_of_magnitude",
]);
export type Hedge = z.infer<typeof hedgeSchema>;

export const unitKindSchema = z.enum([
  "count",
  "currency",
  "percentage",
  "length",
  "area",
  "volume",
  "mass",
  "temperature",
  "speed",
  "duration",
  "age",
  "other",
]);
export type UnitKind = z.infer<typeof unitKindSchema>;

/** The set of numbers that fit the words. `null` is an open end, never 0; `best` is the figure named, if any. */
export const numberSetSchema = z.object({
  min: z.number().nullable(),
  max: z.number().nullable(),
  minInclusive: z.boolean(),
  maxInclusive: z.boolean(),
  best: z.number().nullable(),
});
export type NumberSet = z.infer<typeof numberSetSchema>;

export const quantitySchema = anchoredSchema.extend({
  value: numberSetSchema,
  hedge: hedgeSchema,
  unit: z.object({
    kind: unitKindSchema,
    /** ISO 4217 for money, UCUM for measures, null where neither names it. */
    code: z.string().nullable(),
    text: z.string(),
  }),
  /** The head noun phrase of what is counted or measured ("people", "heart transplants"), null where none is named. */
  of: z.string().nullable(),
  change: z.enum(["up", "down"]).nullable(),
});
export type Quantity = z.infer<typeof quantitySchema>;
