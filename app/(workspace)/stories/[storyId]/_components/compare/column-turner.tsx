"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ColumnsInView } from "./use-columns.ts";

interface ColumnTurnerProps {
  readonly inView: ColumnsInView;
  readonly columnCount: number;
  readonly onTurn: (direction: 1 | -1) => void;
}

/** Says that there are more columns than fit, which ones are seen, and leads to the others. */
export function ColumnTurner({ inView, columnCount, onTurn }: ColumnTurnerProps) {
  const button = "btn btn-quiet min-h-7 px-2 py-0.5";
  return (
    <div
      className="flex items-center justify-end gap-1 border-t border-rule bg-sunk px-3 py-1 text-[13px] text-ink-2 print:hidden"
      data-columns
    >
      <span className="mr-1">
        Articles {inView.first + 1}
        {inView.last > inView.first && `–${inView.last + 1}`} of {columnCount}
      </span>
      <button type="button" className={button} disabled={!inView.before} onClick={() => onTurn(-1)}>
        <ChevronLeft size={15} aria-hidden="true" />
        Earlier
      </button>
      <button type="button" className={button} disabled={!inView.after} onClick={() => onTurn(1)}>
        Later
        <ChevronRight size={15} aria-hidden="true" />
      </button>
    </div>
  );
}
