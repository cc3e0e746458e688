"use client";

import { Tooltip } from "@base-ui/react/tooltip";
import type { GridPosition } from "../../../../../../lib/present/grid-cell.ts";

/** One tooltip serves every cell: hundreds of them would each keep their own state. */
export const quoteTooltip = Tooltip.createHandle<GridPosition>();

/** A tooltip is for a glance; the rest stands in the panel. */
const MOST_QUOTES = 3;

/** The exact words behind a cell, on focus and on hover. */
export function QuoteTooltip() {
  return (
    <Tooltip.Root handle={quoteTooltip}>
      {({ payload }) => (
        <Tooltip.Portal>
          <Tooltip.Positioner sideOffset={6} align="start" className="z-50">
            <Tooltip.Popup className="popup max-w-sm px-4 py-3" data-quotes>
              {payload?.quotes.length === 0 && <span className="text-ink-2">Loading the exact words …</span>}
              {payload?.quotes.slice(0, MOST_QUOTES).map((quote) => (
                <blockquote
                  key={quote.claimId}
                  className="font-serif text-[15px] leading-normal not-first:mt-2"
                >
                  “{quote.quote}”
                  {quote.attribution !== null && (
                    <bdi className="block font-sans text-[13px] text-ink-2">{quote.attribution}</bdi>
                  )}
                </blockquote>
              ))}
            </Tooltip.Popup>
          </Tooltip.Positioner>
        </Tooltip.Portal>
      )}
    </Tooltip.Root>
  );
}
