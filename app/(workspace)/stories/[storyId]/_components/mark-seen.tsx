"use client";

import { useEffect } from "react";

/** Notes, once the page is in front of somebody, that its new articles were seen. */
export function MarkSeen({ storyId }: { storyId: string }) {
  useEffect(() => {
    // Not noted, it stays new: nothing that the reader of the page could or need do about it.
    fetch(`/api/v1/stories/${storyId}/seen`, { method: "POST", keepalive: true }).catch(() => undefined);
  }, [storyId]);
  return null;
}
