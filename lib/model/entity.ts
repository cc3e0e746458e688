import { z } from "zod";
import { anchoredSchema } from "./span.ts";

export const entityKindSchema = z.enum(["person", "organisation", "place", "group"]);
export type EntityKind = z.infer<typeof entityKindSchema>;

export const mentionSchema = anchoredSchema.extend({
  /** The article it stands in; a single document's analysis may leave it out. */
  articleId: z.string().optional(),
});

export const roleSchema = z.object({ text: z.string(), of: z.string().optional() });
export type Role = z.infer<typeof roleSchema>;

/** One person, organisation, place or group, however it is called. `name` is its fullest form. */
export const entitySchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: entityKindSchema,
  mentions: z.array(mentionSchema),
  roles: z.array(roleSchema),
});
export type Entity = z.infer<typeof entitySchema>;
