"use client";

import { type KeyboardEvent, useRef } from "react";
import type { Span } from "../../../../../../lib/model/index.ts";
import {
  dragEdge,
  type Edge,
  moveEdge,
  type TextWindow,
  toWords,
} from "../../../../../../lib/present/span-edges.ts";
import { selectedSpan } from "./selection.ts";
import { SpanHandle } from "./span-handle.tsx";

interface SpanFieldProps {
  readonly window: TextWindow;
  /** Offsets in the whole text. */
  readonly value: Span;
  readonly onValue: (span: Span) => void;
}

const STEPS = [
  { edge: "start", by: -1, label: "Begin a word earlier", sign: "← start" },
  { edge: "start", by: 1, label: "Begin a word later", sign: "start →" },
  { edge: "end", by: -1, label: "End a word earlier", sign: "← end" },
  { edge: "end", by: 1, label: "End a word later", sign: "end →" },
] as const satisfies readonly { edge: Edge; by: -1 | 1; label: string; sign: string }[];

/** The words of a claim within their text: their ends are dragged or moved by keyboard, or other words selected with the pointer. */
export function SpanField({ window: shown, value, onValue }: SpanFieldProps) {
  const box = useRef<HTMLDivElement>(null);
  const own = { start: value.start - shown.start, end: value.end - shown.start };
  const quote = shown.text.slice(own.start, own.end);
  const put = ({ start, end }: Span) => onValue({ start: start + shown.start, end: end + shown.start });
  const move = (edge: Edge, by: -1 | 1) => put(moveEdge(shown.text, own, edge, by));
  const drag = (edge: Edge, at: number) => put(dragEdge(shown.text, own, edge, at));
  function onKey(event: KeyboardEvent) {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    move(event.shiftKey ? "start" : "end", event.key === "ArrowLeft" ? -1 : 1);
  }
  function onSelected() {
    const selected = box.current && selectedSpan(box.current);
    const words = selected && toWords(shown.text, selected);
    if (!words) return;
    document.getSelection()?.removeAllRanges();
    put(words);
  }
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="mb-1.5 font-medium">The exact words</legend>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset of its own would say no more */}
      <div
        ref={box}
        role="group"
        aria-label="Left and right move the end of the words, with Shift their beginning"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the ends of the marked words, and it scrolls
        tabIndex={0}
        dir="auto"
        onKeyDown={onKey}
        onMouseUp={onSelected}
        className="max-h-48 overflow-auto rounded-md border border-rule-2 bg-paper px-3 py-2 font-serif leading-relaxed whitespace-pre-line"
      >
        <span data-start={0} className="text-ink-2">
          {shown.text.slice(0, own.start)}
        </span>
        <SpanHandle edge="start" box={box} onDrag={drag} />
        <mark data-start={own.start} className="position s-compatible text-ink">
          {quote}
        </mark>
        <SpanHandle edge="end" box={box} onDrag={drag} />
        <span data-start={own.end} className="text-ink-2">
          {shown.text.slice(own.end)}
        </span>
      </div>
      <div className="flex flex-wrap gap-1.5">
        {STEPS.map(({ edge, by, label, sign }) => (
          <button
            key={label}
            type="button"
            className="btn min-h-7 px-2 py-0.5 text-[13px]"
            aria-label={label}
            onClick={() => move(edge, by)}
          >
            {sign}
          </button>
        ))}
      </div>
      <p role="status" className="sr-only">
        {quote}
      </p>
    </fieldset>
  );
}
