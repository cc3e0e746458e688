"use client";

import { usePathname } from "next/navigation";
import { type RefObject, useEffect, useRef } from "react";

/** A page that is still being read from the database after this long gets no focus any more: somebody has moved on. */
const PATIENCE_MILLISECONDS = 5_000;

/** True where the keyboard stands nowhere: what had the focus is gone, and the browser fell back to the page's start. */
export function focusIsLost(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || !activeElement.isConnected;
}

/** Puts the focus on something that need not be able to take it by itself, such as a heading. */
export function focusOn(element: HTMLElement): void {
  if (!element.matches("a, button, input, textarea, select, [tabindex]")) element.tabIndex = -1;
  element.focus();
}

/** What a page is entered by: the field it marks with `data-arrival`, else its heading. */
function entrance(): HTMLElement | null {
  return document.querySelector<HTMLElement>("main [data-arrival]") ?? document.querySelector("main h1");
}

/**
 * Where one page leads to another and takes the button that was pressed with it (a dialog's "Create", "Delete"), the
 * focus would fall to the page's start: it goes to what the new page begins with. Focus that stands anywhere is left alone.
 */
export function Arrive() {
  const path = usePathname();
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    const end = performance.now() + PATIENCE_MILLISECONDS;
    let timer: ReturnType<typeof setTimeout>;
    function look() {
      const target = entrance();
      // A dialog that is closing still holds the focus for a moment; a page that streams has no heading yet.
      if (target && focusIsLost()) focusOn(target);
      else if (performance.now() < end) timer = setTimeout(look, LOOK_AGAIN_MILLISECONDS);
    }
    timer = setTimeout(look, LOOK_AGAIN_MILLISECONDS);
    function stop() {
      clearTimeout(timer);
    }
    // Whoever uses the keyboard or the pointer has found a place of their own.
    document.addEventListener("keydown", stop, { once: true });
    document.addEventListener("pointerdown", stop, { once: true });
    return () => {
      stop();
      document.removeEventListener("keydown", stop);
      document.removeEventListener("pointerdown", stop);
    };
  }, [path]);
  return null;
}

/** Short enough that nobody types into the gap. */
const LOOK_AGAIN_MILLISECONDS = 30;

/** The heading of a step that took the place of another one on the same page: it has the focus when it appears. */
export function StepHeading({
  children,
  ref,
}: {
  children: string;
  ref?: RefObject<HTMLHeadingElement | null>;
}) {
  const own = useRef<HTMLHeadingElement>(null);
  const heading = ref ?? own;
  useEffect(() => heading.current?.focus(), [heading]);
  return (
    <h2 ref={heading} tabIndex={-1} className="font-serif text-xl font-semibold">
      {children}
    </h2>
  );
}
