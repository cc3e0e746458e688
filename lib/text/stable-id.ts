import { createHash } from "node:crypto";

const LENGTH = 10;

/** A short id that depends on its parts alone, so that addresses survive another analysis. */
export function stableId(prefix: string, ...parts: readonly string[]): string {
  return `${prefix}-${createHash("sha256").update(parts.join("\u0000")).digest("hex").slice(0, LENGTH)}`;
}
