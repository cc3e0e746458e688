"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Problem } from "../../../../../_components/ui/forms.tsx";
import type { ActionResult } from "../../../../../_edge/act.ts";

interface LoadedProps<T> {
  /** Called once, when it is first shown. */
  readonly load: () => Promise<ActionResult<T>>;
  readonly children: (value: T) => ReactNode;
}

/** What a form has to know first, asked for when it opens. */
export function Loaded<T>({ load, children }: LoadedProps<T>) {
  const box = useRef<HTMLDivElement>(null);
  const [first] = useState(() => load);
  const [result, setResult] = useState<ActionResult<T> | null>(null);
  useEffect(() => {
    let shown = true;
    first().then((answer) => {
      if (shown) setResult(answer);
    });
    return () => {
      shown = false;
    };
  }, [first]);
  // The dialog looked for its first field before there was one.
  useEffect(() => {
    if (result?.ok) box.current?.querySelector<HTMLElement>("textarea, input, select")?.focus();
  }, [result]);
  if (result === null) return <p role="status">Loading …</p>;
  return result.ok ? <div ref={box}>{children(result.value)}</div> : <Problem>{result.message}</Problem>;
}
