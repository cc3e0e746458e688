"use client";

import { type PointerEvent, type RefObject, useState } from "react";
import type { Edge } from "../../../../../../lib/present/span-edges.ts";
import { offsetAt } from "./selection.ts";

interface SpanHandleProps {
  readonly edge: Edge;
  /** What shows the text. */
  readonly box: RefObject<HTMLElement | null>;
  /** Where the edge is dragged to: an offset in the text shown. */
  readonly onDrag: (edge: Edge, at: number) => void;
}

/** An end of the marked words, to be dragged with mouse, pen or finger; the keyboard moves it from the box. */
export function SpanHandle({ edge, box, onDrag }: SpanHandleProps) {
  const [held, setHeld] = useState(false);
  function grip(event: PointerEvent<HTMLSpanElement>) {
    // Otherwise the words would be selected along the way.
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setHeld(true);
  }
  function drag(event: PointerEvent<HTMLSpanElement>) {
    const at = held && box.current ? offsetAt(box.current, event.clientX, event.clientY) : null;
    if (at !== null) onDrag(edge, at);
  }
  return (
    <span
      aria-hidden="true"
      data-edge={edge}
      className={`s-compatible relative inline-block h-[1.1em] w-0 cursor-ew-resize touch-none align-text-bottom after:absolute after:inset-y-0 after:rounded-sm after:border-l-[5px] after:border-(--c) before:absolute before:-inset-y-1 before:-left-2.5 before:w-6 before:content-[''] after:content-[''] ${edge === "start" ? "after:-left-[4px]" : "after:-left-px"}`}
      onPointerDown={grip}
      onPointerMove={drag}
      onPointerUp={() => setHeld(false)}
      onPointerCancel={() => setHeld(false)}
    />
  );
}
