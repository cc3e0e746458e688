import { type DeliveryTools, deliverDue } from "./deliver.ts";

/** Between two looks for messages that are due: a query by index, and soon enough for another program. */
const LOOK_MS = 2000;

/** Keeps sending until it is stopped, through losses of the database. */
export function startDeliveries(
  tools: DeliveryTools,
  report: (line: string) => void,
): { stop: () => Promise<void> } {
  const stop = new AbortController();
  const life = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      try {
        while (!stop.signal.aborted && (await deliverDue(tools)) > 0);
      } catch (error) {
        report(`Webhooks wait: ${error instanceof Error ? error.message : String(error)}`);
      }
      await pause(LOOK_MS, stop.signal);
    }
  };
  const ended = life();
  return {
    stop: async () => {
      stop.abort();
      await ended;
    },
  };
}

/** Resolves after so many milliseconds, or at once when stopped. A listener that stayed would be one more a round. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
  });
}
