import { unstable_rethrow } from "next/navigation";
import { AppError, type ErrorCode } from "../../lib/model/index.ts";

/** What an action answers: its value, or what went wrong in words for the person who pressed the button. */
export type ActionResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode | "unexpected"; readonly message: string };

/**
 * Runs a write at the edge. Errors a person can mend come back as their message, so that what was typed stays
 * on the page; anything else is a fault of ours: logged whole, told without its insides.
 */
export async function act<T>(write: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    return { ok: true, value: await write() };
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof AppError) return { ok: false, code: error.code, message: error.message };
    console.error(error);
    return {
      ok: false,
      code: "unexpected",
      message: "Something failed that should not, and nothing was saved. The server's log has the details.",
    };
  }
}
