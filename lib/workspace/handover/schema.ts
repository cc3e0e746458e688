/** The form of a story's file: a whole story in the contract's words, to be restored in another Crossread. */
import { z } from "zod";
import { comparisonSchema } from "../../model/index.ts";
import { stepSchema } from "../../review/case/step.ts";
import { correctionSchema, pointSubjectSchema } from "../../review/decision.ts";
import { noteStepSchema, noteTargetSchema } from "../../review/notes/step.ts";
import { isPublicationDate } from "../../text/publication-date.ts";
import { proposalBodySchema } from "../proposals/schema.ts";
import { carriedSchema } from "../revisions/schema.ts";
import { originSchema } from "../snapshots/schema.ts";

export const FORMAT = "crossread-story";
/** Counted up when a file of the new form cannot be read by the older program. */
export const FORMAT_VERSION = 1;

const MAX_TITLE = 1000;
const MAX_NAME = 300;
const MAX_WORD = 60;
/** As the database counts. */
const MAX_BYTES = 2 ** 31 - 1;

/** Names within the file: they follow from the order of things, so that the same story has the same names everywhere. */
const named = (kind: string) =>
  z.string().regex(new RegExp(`^${kind}-[1-9]\\d{0,8}$`, "u"), `It is called ${kind}-1, ${kind}-2, …`);
const timeSchema = z.iso.datetime({ error: "It is a moment like 2025-01-31T14:05:00.000Z." });
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/u, "It is a SHA-256 in hexadecimal.");
const dateSchema = z
  .string()
  .refine(isPublicationDate, "It is written 2025-01-31, or 2025-01-31T14:05:00Z with the time of day.");
const titleSchema = z.string().max(MAX_TITLE);
const nameSchema = z.string().min(1).max(MAX_NAME);
const wordSchema = z
  .string()
  .regex(/^[a-z]+(?:[.-][a-z]+)*$/u)
  .max(MAX_WORD);
const numberSchema = z.int().min(1).max(1_000_000);

const did = { actorId: named("actor"), at: timeSchema };
const parts = z.record(z.string(), z.unknown());

const blockSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  kind: z.enum(["headline", "heading", "byline", "dateline", "paragraph", "list-item", "furniture"]),
});

const versionSchema = z.object({
  id: named("version"),
  number: numberSchema,
  sha256: hashSchema,
  text: z.string(),
  language: z.string().max(MAX_WORD),
  at: timeSchema,
  snapshotId: named("snapshot").nullable(),
  asOf: dateSchema.nullable(),
  blocks: z.array(blockSchema).nullable(),
});

const articleSchema = z.object({
  id: named("article"),
  title: titleSchema,
  source: nameSchema.nullable(),
  publishedAt: dateSchema.nullable(),
  file: titleSchema,
  importedAt: timeSchema,
  removedAt: timeSchema.nullable(),
  versions: z.array(versionSchema).min(1),
});

const snapshotSchema = z.object({
  id: named("snapshot"),
  sha256: hashSchema,
  bytes: z.int().nonnegative().max(MAX_BYTES),
  contentType: z.string().max(MAX_TITLE),
  origin: originSchema,
  textSha256: hashSchema,
  ...did,
});

const analysisSchema = z.object({
  id: named("run"),
  actorId: named("actor"),
  queuedAt: timeSchema,
  startedAt: timeSchema.nullable(),
  finishedAt: timeSchema.nullable(),
  versionIds: z.array(named("version")),
  comparison: comparisonSchema,
});

/** Kind and body of a row are what `schema` says of the two together; the taking back of another row has no body. */
function fits(schema: z.ZodType, key: "subject" | "body") {
  return ({ value: row, issues }: z.core.ParsePayload<{ readonly kind: string }>): void => {
    if (row.kind === "undone") return;
    const body = (row as unknown as Record<string, Record<string, unknown>>)[key];
    const [issue] = schema.safeParse({ ...body, kind: row.kind }).error?.issues ?? [];
    if (!issue) return;
    issues.push({ code: "custom", message: issue.message, path: [key, ...issue.path], input: row });
  };
}

const decisionSchema = z
  .object({
    id: named("decision"),
    kind: wordSchema,
    subject: parts.describe("What a correction of this kind says; nothing where it takes another back."),
    reason: z.string().nullable(),
    undoesId: named("decision").nullable(),
    ...did,
  })
  .check(fits(correctionSchema, "subject"));

const reviewStepSchema = z
  .object({
    id: named("step"),
    reviewId: named("review"),
    kind: wordSchema,
    body: parts.describe("What a step of this kind says; nothing where it takes another back."),
    reason: z.string().nullable(),
    undoesId: named("step").nullable(),
    ...did,
  })
  .check(fits(stepSchema, "body"));

const noteStepRowSchema = z
  .object({ id: named("step"), threadId: named("thread"), kind: wordSchema, body: parts, ...did })
  .check(fits(noteStepSchema, "body"));

const proposalSchema = z.object({
  id: named("proposal"),
  programId: named("program").nullable(),
  body: proposalBodySchema,
  reason: z.string().nullable(),
  ...did,
  end: z
    .object({
      kind: z.enum(["accepted", "declined", "withdrawn"]),
      reason: z.string().nullable(),
      madeId: z.union([named("decision"), named("thread")]).nullable(),
      ...did,
    })
    .nullable(),
});

const entrySchema = z.object({
  actorId: named("actor"),
  programId: named("program").nullable(),
  at: timeSchema,
  action: wordSchema,
  subjectKind: z.enum(["story", "article", "run", "decision", "review", "note", "proposal"]),
  subjectId: z.string().regex(/^(?:story|(?:article|run|decision|review|thread|proposal)-[1-9]\d{0,8})$/u),
  detail: parts,
});

/** The story itself: the same on every machine, to the letter. */
export const storyPartSchema = z.object({
  title: titleSchema.min(1),
  createdAt: timeSchema,
  actors: z.array(z.object({ id: named("actor"), kind: z.enum(["person", "program"]), name: nameSchema })),
  programs: z.array(z.object({ id: named("program"), name: nameSchema })),
  snapshots: z.array(snapshotSchema),
  articles: z.array(articleSchema),
  revisions: z.array(
    z.object({
      articleId: named("article"),
      fromNumber: numberSchema,
      toNumber: numberSchema,
      carried: carriedSchema,
      ...did,
    }),
  ),
  analysis: analysisSchema.nullable(),
  decisions: z.array(decisionSchema),
  reviews: z.array(z.object({ id: named("review"), at: timeSchema, subject: pointSubjectSchema })),
  reviewSteps: z.array(reviewStepSchema),
  threads: z.array(z.object({ id: named("thread"), at: timeSchema, target: noteTargetSchema })),
  noteSteps: z.array(noteStepRowSchema),
  proposals: z.array(proposalSchema),
  history: z.array(entrySchema),
});

/** Where a story was before, the first place first. */
export const passedSchema = z.object({ at: timeSchema, by: nameSchema, digest: hashSchema });
export type Passed = z.infer<typeof passedSchema>;

/** The file. `digest` is the SHA-256 of `story` in canonical JSON (RFC 8785). */
export const storyFileSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  madeAt: timeSchema,
  madeBy: nameSchema,
  passed: z.array(passedSchema),
  digest: hashSchema,
  story: storyPartSchema,
  /** Bytes of snapshots in base64, by their SHA-256. */
  blobs: z.record(hashSchema, z.base64()),
});
export type StoryFile = z.output<typeof storyFileSchema>;
