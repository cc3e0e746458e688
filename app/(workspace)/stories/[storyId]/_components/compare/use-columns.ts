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

function measure(scroller: HTMLElement, stickyWidth: number): ColumnsInView | null {
  if (scroller.scrollWidth - scroller.clientWidth <= SLACK_PIXELS) return null;
  const frame = scroller.getBoundingClientRect();
  const left = frame.left + stickyWidth - SLACK_PIXELS;
  const right = frame.left + scroller.clientWidth + SLACK_PIXELS;
  const heads = [...scroller.querySelectorAll("thead th[scope=col]")].slice(1);
  const whole = heads.flatMap((head, index) => {
    const box = head.getBoundingClientRect();
    return box.left >= left && box.right <= right ? [index] : [];
  });
  const first = whole[0];
  const last = whole.at(-1);
  // A window so narrow that no column is whole: the way to the others is still to be told.
  if (first === undefined || last === undefined) return { first: 0, last: 0, before: true, after: true };
  return { first, last, before: first > 0, after: last < heads.length - 1 };
}

function same(a: ColumnsInView | null, b: ColumnsInView | null): boolean {
  return a?.first === b?.first && a?.last === b?.last;
}

/** The columns in view (null where all are), and turning to the next ones. */
export function useColumnsInView(
  scroller: RefObject<HTMLElement | null>,
  columnCount: number,
  stickyWidth: number,
): readonly [ColumnsInView | null, (direction: 1 | -1) => void] {
  const [inView, setInView] = useState<ColumnsInView | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns are another width
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let frame = 0;
    function look() {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (!element) return;
        const next = measure(element, stickyWidth);
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
