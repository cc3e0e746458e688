"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";

/** Which of a table's columns are in view, while the table is wider than its window. */
export interface ColumnsInView {
  readonly first: number;
  readonly last: number;
  /** Columns more are to the left, to the right. */
  readonly before: boolean;
  readonly after: boolean;
}

/** Half a pixel of rounding is no column out of view. */
const SLACK_PIXELS = 4;

/** All columns but the sticky one are of one width. */
function measure(scroller: HTMLElement, columnCount: number, stickyWidth: number): ColumnsInView | null {
  const { scrollWidth, clientWidth, scrollLeft } = scroller;
  if (columnCount === 0 || scrollWidth - clientWidth <= SLACK_PIXELS) return null;
  const width = (scrollWidth - stickyWidth) / columnCount;
  const first = Math.max(0, Math.ceil((scrollLeft - SLACK_PIXELS) / width));
  const right = scrollLeft + clientWidth - stickyWidth + SLACK_PIXELS;
  const last = Math.min(columnCount, Math.floor(right / width)) - 1;
  // A window so narrow that no column is whole: the way to the others is still to be told.
  if (last < first) return { first: 0, last: 0, before: true, after: true };
  return { first, last, before: first > 0, after: last < columnCount - 1 };
}

function same(a: ColumnsInView | null, b: ColumnsInView | null): boolean {
  return a?.first === b?.first && a?.last === b?.last;
}

/** Columns from `from` to before `to`. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

/** Fewer columns than this are simply there: find-in-page then reaches all of them. */
const DRAWN_FROM = 24;
/** What the server draws of more, before a window is known: as many as a wide window shows. */
const FIRST_DRAWN = 16;
/** Columns drawn on either side of those in view, and by how many the drawn ones move on. */
const DRAWN_BESIDE = 6;
const DRAWN_STEP = 4;

/** Which of many columns are drawn: a hundred articles in every row are more cells than a browser can scroll. */
export function drawnColumns(inView: ColumnsInView | null, columnCount: number): ColumnRange {
  if (columnCount < DRAWN_FROM) return { from: 0, to: columnCount };
  if (inView === null) return { from: 0, to: Math.min(columnCount, FIRST_DRAWN) };
  const from = Math.floor((inView.first - DRAWN_BESIDE) / DRAWN_STEP) * DRAWN_STEP;
  const to = Math.ceil((inView.last + 1 + DRAWN_BESIDE) / DRAWN_STEP) * DRAWN_STEP;
  return { from: Math.max(0, from), to: Math.min(columnCount, to) };
}

/** The columns in view (null where all are), and turning to the next ones. */
export function useColumnsInView(
  scroller: RefObject<HTMLElement | null>,
  columnCount: number,
  stickyWidth: number,
): readonly [ColumnsInView | null, (direction: 1 | -1) => void] {
  const [inView, setInView] = useState<ColumnsInView | null>(null);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let frame = 0;
    function look() {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (!element) return;
        const next = measure(element, columnCount, stickyWidth);
        setInView((known) => (same(known, next) ? known : next));
      });
    }
    look();
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [scroller, columnCount, stickyWidth]);
  const turn = useCallback(
    (direction: 1 | -1) => {
      const element = scroller.current;
      const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
      element?.scrollBy({
        left: direction * (element.clientWidth - stickyWidth),
        behavior: calm ? "auto" : "smooth",
      });
    },
    [scroller, stickyWidth],
  );
  return [inView, turn];
}
