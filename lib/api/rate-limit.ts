/** How often a program may ask: so many requests a minute each, counted in this process, which is the only server. */
import { Problem } from "./problem.ts";

const WINDOW_MS = 60_000;
/** Ten a second: more than a script needs, less than what would slow the pages. */
const PER_WINDOW = 600;
/** Callers that are remembered; past it the windows that are over are forgotten. */
const MOST_CALLERS = 1000;

interface Window {
  readonly endsAt: number;
  used: number;
}

export class RateLimit {
  readonly #windows = new Map<string, Window>();
  readonly #most: number;

  constructor(most = PER_WINDOW) {
    this.#most = most;
  }

  /** Counts a request. @returns the headers that tell what is left. @throws Problem `rate-limited` */
  count(caller: string, now: Date): Readonly<Record<string, string>> {
    const at = now.getTime();
    if (this.#windows.size > MOST_CALLERS) this.#forget(at);
    const known = this.#windows.get(caller);
    const window = known && known.endsAt > at ? known : { endsAt: at + WINDOW_MS, used: 0 };
    this.#windows.set(caller, window);
    window.used += 1;
    const seconds = Math.ceil((window.endsAt - at) / 1000);
    const left = Math.max(0, this.#most - window.used);
    const headers = {
      "RateLimit-Policy": `"minute";q=${this.#most};w=${WINDOW_MS / 1000}`,
      RateLimit: `"minute";r=${left};t=${seconds}`,
    };
    if (window.used <= this.#most) return headers;
    throw new Problem("rate-limited", `That was more than ${this.#most} requests in a minute.`, {
      headers: { ...headers, "Retry-After": String(seconds) },
    });
  }

  #forget(at: number): void {
    for (const [caller, { endsAt }] of this.#windows) if (endsAt <= at) this.#windows.delete(caller);
  }
}
