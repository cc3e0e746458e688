"use client";

import { useEffect, useState } from "react";
import type { GridDetails } from "../../../../../../lib/present/grid-details.ts";

/** After a failed request: the server may be restarting. */
const RETRY_MILLISECONDS = 2_000;

/**
 * What is behind the cells. Of a big story the page brings the selected point's alone, to be there sooner; the rest is
 * fetched once it is painted.
 */
export function useDetails(storyId: string, sent: GridDetails, isWhole: boolean): GridDetails {
  const [rest, setRest] = useState<{ readonly of: GridDetails; readonly details: GridDetails } | null>(null);
  useEffect(() => {
    if (isWhole) return;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    async function fetchRest() {
      try {
        const response = await fetch(`/api/v1/stories/${storyId}/grid-details`, {
          cache: "no-store",
          signal: stop.signal,
        });
        if (!response.ok) throw new Error(`The server answered ${response.status}.`);
        setRest({ of: sent, details: await response.json() });
      } catch {
        // What waits for it says that it is loading: what counts is asking again.
        if (!stop.signal.aborted) timer = setTimeout(fetchRest, RETRY_MILLISECONDS);
      }
    }
    fetchRest();
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [storyId, sent, isWhole]);
  // A page rendered anew brings its own: what was fetched for the one before may be of other results.
  return rest?.of === sent ? rest.details : sent;
}
