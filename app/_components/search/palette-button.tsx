"use client";

import { Search } from "lucide-react";

/** Told to the palette, wherever on the page it stands. */
export const OPEN_PALETTE = "crossread:palette";

/** Opens the palette by pointer; by keyboard Ctrl+K does. */
export function PaletteButton() {
  return (
    <button
      type="button"
      className="btn btn-quiet min-w-[34px] px-2"
      aria-label="Search and go anywhere"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={() => window.dispatchEvent(new Event(OPEN_PALETTE))}
    >
      <Search size={17} aria-hidden="true" />
    </button>
  );
}
