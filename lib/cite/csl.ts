import { z } from "zod";

/** CSL-JSON, the part of it that newsrooms meet; what is not named here is dropped. */

/** Enough for any title; a record is not the place for a text. */
const MAX_FIELD = 1000;
const MAX_NAMES = 100;

const textSchema = z.string().trim().max(MAX_FIELD, `A field may have ${MAX_FIELD} characters.`);
/** CSL lets numbers stand where texts may: they are read as texts. */
const wordSchema = z.union([textSchema, z.number().transform(String)]);

export const cslNameSchema = z.object({
  family: textSchema.optional(),
  given: textSchema.optional(),
  /** "van", "de la": before the family name. */
  "non-dropping-particle": textSchema.optional(),
  "dropping-particle": textSchema.optional(),
  suffix: textSchema.optional(),
  /** An institution, or a name that is not to be taken apart. */
  literal: textSchema.optional(),
});
export type CslName = z.infer<typeof cslNameSchema>;

const datePartSchema = z.union([
  z.int(),
  z
    .string()
    .regex(/^\d{1,4}$/u)
    .transform(Number),
]);
export const cslDateSchema = z.object({
  /** [[year, month?, day?]], and a second one where it is a stretch of time. */
  "date-parts": z.array(z.array(datePartSchema).min(1).max(3)).min(1).max(2).optional(),
  /** As it was written, where it is no date of the calendar. */
  literal: textSchema.optional(),
  raw: textSchema.optional(),
});
export type CslDate = z.infer<typeof cslDateSchema>;

/** The types that have a form of their own in the styles; any other is shown like a document. */
export const CSL_TYPES = [
  "article-newspaper",
  "article-magazine",
  "article-journal",
  "webpage",
  "post",
  "book",
  "chapter",
  "report",
  "broadcast",
  "interview",
  "personal_communication",
  "legislation",
  "dataset",
  "document",
] as const;
export type CslType = (typeof CSL_TYPES)[number];

const namesSchema = z.array(cslNameSchema).max(MAX_NAMES).optional();

export const cslItemSchema = z.object({
  id: wordSchema.optional(),
  type: z.enum(CSL_TYPES).catch("document"),
  title: textSchema.optional(),
  "container-title": textSchema.optional(),
  author: namesSchema,
  editor: namesSchema,
  issued: cslDateSchema.optional(),
  accessed: cslDateSchema.optional(),
  URL: textSchema.optional(),
  DOI: textSchema.optional(),
  publisher: textSchema.optional(),
  "publisher-place": textSchema.optional(),
  volume: wordSchema.optional(),
  issue: wordSchema.optional(),
  number: wordSchema.optional(),
  page: wordSchema.optional(),
  edition: wordSchema.optional(),
  ISBN: wordSchema.optional(),
  ISSN: wordSchema.optional(),
  language: textSchema.optional(),
  genre: textSchema.optional(),
  note: textSchema.optional(),
});
export type CslItem = z.infer<typeof cslItemSchema>;

/** The names and texts of a record that say which work it is: the same for the same work, whatever its id. */
export function workKey(item: CslItem): string {
  const { id: _, accessed: __, note: ___, ...work } = item;
  return JSON.stringify(Object.entries(work).sort(([a], [b]) => (a < b ? -1 : 1)));
}
