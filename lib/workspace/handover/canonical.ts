import { createHash } from "node:crypto";
import { AppError } from "../../model/index.ts";

/** Deeper than anything of ours by far; what is nested without end is made to break whoever reads it. */
const MAX_DEPTH = 100;

/**
 * JSON in one form alone, as RFC 8785 has it: keys in the order of their code units, no white space. What says the same has
 * the same bytes, whoever wrote it in which order.
 * @throws AppError `bad-input` where it is nested too deep
 */
function canonical(value: unknown, depth = 0): string {
  if (depth > MAX_DEPTH)
    throw new AppError("bad-input", `It is nested more than ${MAX_DEPTH} deep. Nothing was imported.`);
  if (Array.isArray(value)) return `[${value.map((each) => canonical(each, depth + 1)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    // By code units, which is what `<` compares: an order by language would differ from machine to machine.
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonical(part, depth + 1)}`);
  return `{${parts.join(",")}}`;
}

/** SHA-256 of a value's canonical form, in hexadecimal. */
export function digestOf(value: unknown): string {
  return createHash("sha256").update(canonical(value), "utf8").digest("hex");
}
