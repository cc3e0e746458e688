"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { type GridView, parseView, serializeView } from "../../../../../../lib/present/view.ts";

/** The view as it stands in the address bar, and changing it there without asking the server again. */
export function useView(): readonly [GridView, (change: Partial<GridView>) => void] {
  const params = useSearchParams();
  const view = useMemo(() => parseView(new URLSearchParams(params)), [params]);
  const setView = useCallback(
    (change: Partial<GridView>) => {
      const query = serializeView({ ...view, ...change }).toString();
      window.history.replaceState(null, "", query === "" ? window.location.pathname : `?${query}`);
    },
    [view],
  );
  return [view, setView];
}
