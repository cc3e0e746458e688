/** The forms that have a name in the document: where one stands in another, it is named and not written out again. */
import { z } from "zod";
import { anchorSchema } from "../anchor/selector.ts";
import { cslItemSchema } from "../cite/csl.ts";
import { claimSchema, entitySchema, eventSchema, pointSchema } from "../model/index.ts";
import { evidenceSchema, findingSchema, judgementSchema } from "../review/case/step.ts";
import { claimSubjectSchema, correctionSchema, pointSubjectSchema } from "../review/decision.ts";
import { ratingSchema } from "../review/scale.ts";
import { storyFileSchema } from "../workspace/handover/schema.ts";
import { targetSchema } from "../workspace/review/schema.ts";
import { reviewSchema, threadSchema } from "./views/review.ts";
import { articleSchema, progressSchema, storySchema } from "./views/story.ts";

const NAMED: Readonly<Record<string, z.ZodType>> = {
  Anchor: anchorSchema,
  Article: articleSchema,
  Citation: cslItemSchema,
  Claim: claimSchema,
  ClaimSubject: claimSubjectSchema,
  Correction: correctionSchema,
  Entity: entitySchema,
  Event: eventSchema,
  Evidence: evidenceSchema,
  Finding: findingSchema,
  Judgement: judgementSchema,
  Point: pointSchema,
  PointSubject: pointSubjectSchema,
  Progress: progressSchema,
  Rating: ratingSchema,
  Review: reviewSchema,
  Story: storySchema,
  StoryFile: storyFileSchema,
  Target: targetSchema,
  Thread: threadSchema,
};

for (const [id, schema] of Object.entries(NAMED)) z.globalRegistry.add(schema, { id });

type Json = Record<string, unknown>;

/** JSON Schemas (2020-12) that share their named parts. */
export class Components {
  readonly schemas: Record<string, Json> = {};

  /** @param io what comes in may leave out what has a default; its names end in "Input" */
  jsonSchema(schema: z.ZodType, io: "input" | "output"): Json {
    // Wrapped, so that a form with a name is named at the top, too.
    const made = z.toJSONSchema(z.object({ schema }), {
      io,
      // What a transformation gives cannot be said: it is left open.
      unrepresentable: "any",
      // More fields may be added to answers: a client that refuses what it does not know would break.
      override: ({ jsonSchema: each }) => {
        if (each.additionalProperties === false) delete each.additionalProperties;
      },
    }) as unknown as {
      readonly properties: { readonly schema: Json };
      readonly $defs?: Record<string, Json>;
    };
    const suffix = io === "input" ? "Input" : "";
    for (const [id, { id: _, ...part }] of Object.entries(made.$defs ?? {})) {
      this.schemas[`${id}${suffix}`] = named(part, suffix) as Json;
    }
    return named(made.properties.schema, suffix) as Json;
  }
}

/** The same with its references led to the components of the document. */
function named(part: unknown, suffix: string): unknown {
  if (Array.isArray(part)) return part.map((each) => named(each, suffix));
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      key === "$ref" && typeof value === "string"
        ? `${value.replace("#/$defs/", "#/components/schemas/")}${suffix}`
        : named(value, suffix),
    ]),
  );
}
