"use client";

import { useRef, useState } from "react";
import { counted } from "../../../../../../lib/present/relation.ts";
import { dismissItemsAction, takeItemsAction } from "../actions.ts";

/** Each is a page to be fetched: few in a request, so that one sees how far it is. */
const AT_A_TIME = 3;

/** Takes items in or dismisses them; one such at a time. */
export function useItems(storyId: string) {
  const [working, setWorking] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const busy = useRef(false);

  async function once(task: () => Promise<string | null>) {
    if (busy.current) return;
    busy.current = true;
    setProblem(null);
    try {
      setProblem(await task());
    } finally {
      busy.current = false;
      setWorking(null);
    }
  }

  async function takeAll(ids: readonly string[], ignoreRobots: boolean): Promise<string | null> {
    let refused = 0;
    for (let at = 0; at < ids.length; at += AT_A_TIME) {
      setWorking(ids.length === 1 ? "Fetching …" : `Fetching ${at + 1} of ${ids.length} …`);
      const result = await takeItemsAction(storyId, ids.slice(at, at + AT_A_TIME), ignoreRobots);
      if (!result.ok) return result.message;
      refused += result.value.refused.length;
    }
    return refused === 0
      ? null
      : `${counted(refused, "item")} could not be taken; the reason stands with each.`;
  }

  return {
    working,
    problem,
    take: (ids: readonly string[], ignoreRobots = false) => once(() => takeAll(ids, ignoreRobots)),
    dismiss: (ids: readonly string[]) =>
      once(async () => {
        setWorking("Dismissing …");
        const result = await dismissItemsAction(storyId, ids);
        return result.ok ? null : result.message;
      }),
  };
}
