import { AppError, type SourceDocument } from "../model/index.ts";
import { isPublicationDate } from "../text/publication-date.ts";
import { MAX_ARTICLE_BYTES } from "../workspace/story/schema.ts";
import type { PairInput } from "./engine.ts";

/**
 * The forms of the streams' lines. Checked by hand rather than by a schema: these messages are all that the writer
 * of another program gets to see, and they name the field.
 */
type Fields = Readonly<Record<string, unknown>>;

/** `{"id","text","publishedAt"?,"title"?}`. @throws AppError `bad-input`, `too-large` */
export function toDocument(input: object): SourceDocument {
  const fields = input as Fields;
  const title = optionalString(fields, "title");
  const source = optionalString(fields, "source");
  return {
    id: requiredString(fields, "id"),
    ...toText(fields, ""),
    ...(title === undefined ? {} : { title }),
    ...(source === undefined ? {} : { source }),
  };
}

/** `{"id","a":{"text","publishedAt"?},"b":{…}}`. @throws AppError `bad-input`, `too-large` */
export function toPair(input: object): PairInput {
  const fields = input as Fields;
  return { id: requiredString(fields, "id"), a: toSide(fields, "a"), b: toSide(fields, "b") };
}

function toSide(fields: Fields, name: "a" | "b"): PairInput["a"] {
  const side = fields[name];
  if (typeof side !== "object" || side === null || Array.isArray(side)) {
    throw new AppError("bad-input", `"${name}" must be an object with a "text"`);
  }
  return toText(side as Fields, `${name}.`);
}

function toText(fields: Fields, prefix: string): { text: string; publishedAt?: string } {
  const text = requiredString(fields, "text", prefix);
  // Three bytes a code unit at most: most texts need no counting.
  if (text.length * 3 > MAX_ARTICLE_BYTES && Buffer.byteLength(text) > MAX_ARTICLE_BYTES) {
    throw new AppError("too-large", `"${prefix}text" has more than ${MAX_ARTICLE_BYTES} bytes`);
  }
  const publishedAt = optionalString(fields, "publishedAt", prefix);
  if (publishedAt === undefined) return { text };
  if (!isPublicationDate(publishedAt)) {
    throw new AppError(
      "bad-input",
      `"${prefix}publishedAt" is no ISO date (2025-01-31, or 2025-01-31T14:05:00Z)`,
    );
  }
  return { text, publishedAt };
}

function requiredString(fields: Fields, name: string, prefix = ""): string {
  const value = fields[name];
  if (typeof value !== "string") throw new AppError("bad-input", `"${prefix}${name}" must be a string`);
  return value;
}

/** `null` says the same as leaving the field out. */
function optionalString(fields: Fields, name: string, prefix = ""): string | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") throw new AppError("bad-input", `"${prefix}${name}" must be a string`);
  return value;
}
