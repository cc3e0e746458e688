import type { z } from "zod";
import { AppError } from "../model/index.ts";

const isSentence = (message: string): boolean => /[.!?]$/u.test(message);

/**
 * What came from outside, checked and tidied.
 * @throws AppError `bad-input` with the first thing that is wrong, as a sentence
 */
export function checkInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const message = issue?.message ?? "The input is not valid.";
  // A sentence of ours says what is meant; the validator's own words need the field that they are about.
  const where = isSentence(message) ? "" : (issue?.path.join(".") ?? "");
  throw new AppError("bad-input", where === "" ? message : `${where}: ${message}`);
}
