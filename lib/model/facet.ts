import { z } from "zod";

/** What kind of thing a claim lets one compare; the words of the contract, in the order pages list them. */
export const FACETS = [
  "count",
  "amount",
  "time",
  "place",
  "participants",
  "precedence",
  "state",
  "outcome",
  "responsibility",
  "role",
  "quote",
] as const;
export const facetSchema = z.enum(FACETS);
export type Facet = z.infer<typeof facetSchema>;
