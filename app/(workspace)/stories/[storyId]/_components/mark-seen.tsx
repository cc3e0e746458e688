"use client";

import { useEffect } from "react";
import { markSeenAction } from "../actions.ts";

/** Notes, once the page is in front of somebody, that its new articles were seen. */
export function MarkSeen({ storyId }: { storyId: string }) {
  useEffect(() => {
    markSeenAction(storyId).then((result) => {
      if (!result.ok) console.error(result.message);
    });
  }, [storyId]);
  return null;
}
