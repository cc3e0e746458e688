import { Problem } from "./problem.ts";

/**
 * What was made. Where somebody else was quicker, theirs is told instead, and nothing was written.
 * @throws Problem `stale`
 */
export function settled<Outcome extends { readonly kind: string }>(
  outcome: Outcome,
): Exclude<Outcome, { readonly kind: "stale" }> {
  if (outcome.kind === "stale") {
    const { kind: _, ...theirs } = outcome as { readonly kind: string };
    throw new Problem("stale", "Somebody changed it meanwhile; nothing was written.", { theirs });
  }
  return outcome as Exclude<Outcome, { readonly kind: "stale" }>;
}
