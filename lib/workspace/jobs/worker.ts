import { findOpenRuns, openQueueLine, type QueueLine, type RunRecord } from "../../store/index.ts";
import { type AnalysisTools, analyzeRun } from "./analysis.ts";

/** A look at the queue in case an announcement was missed: a worker elsewhere that died cannot announce it. */
const LOOK_AGAIN_MS = 10_000;
const RECONNECT_MS = 500;

export interface Worker {
  /** Ends after the article that is being read; what is left of the run is taken up at the next start. */
  stop(): Promise<void>;
}

/**
 * Works on every run nobody else works on, once.
 * @param wanted which runs to take; left out: all
 * @returns how many it took up
 */
export async function drainQueue(
  tools: AnalysisTools,
  line: QueueLine,
  wanted: (run: RunRecord) => boolean = () => true,
): Promise<number> {
  let taken = 0;
  for (const run of await findOpenRuns(tools.store.db)) {
    if (!wanted(run) || !(await line.tryLock(run.id))) continue;
    try {
      await analyzeRun(tools, run);
      taken += 1;
    } finally {
      await line.unlock(run.id);
    }
  }
  return taken;
}

/** Keeps working as runs are announced, through losses of the database, until it is stopped. */
export function startWorker(given: AnalysisTools, report: (line: string) => void): Worker {
  const bell = new Bell();
  const stop = new AbortController();
  const tools = { ...given, stop: stop.signal };
  const life = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      try {
        await workUntilLost();
      } catch (error) {
        report(`Analyses wait: ${error instanceof Error ? error.message : String(error)}`);
      }
      if (!stop.signal.aborted) await bell.wait(RECONNECT_MS);
    }
  };
  const workUntilLost = async (): Promise<void> => {
    let lost = false;
    const line = await openQueueLine(tools.store.url, {
      onAnnounced: () => bell.ring(),
      onLost: () => {
        lost = true;
        bell.ring();
      },
    });
    try {
      while (!stop.signal.aborted && !lost) {
        // A run that came in meanwhile is looked for before waiting: its announcement may have rung already.
        const taken = await drainQueue(tools, line, () => !stop.signal.aborted);
        if (taken === 0) await bell.wait(LOOK_AGAIN_MS);
      }
    } finally {
      await line.close().catch(() => undefined); // of a lost line there is nothing left to close
    }
  };
  const ended = life();
  return {
    stop: async () => {
      stop.abort();
      bell.ring();
      await ended;
    },
  };
}

/** Wakes the one that waits; a ring while nobody waits is kept for the next wait. */
class Bell {
  #rung = false;
  #wake: (() => void) | null = null;

  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  async wait(atMostMs: number): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, atMostMs);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#wake = null;
    this.#rung = false;
  }
}
