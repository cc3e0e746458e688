import type { Span } from "../../../../../../lib/model/index.ts";

/**
 * What is selected within `root`, as offsets in the text that it shows: elements with `data-start` hold, as their first
 * node, the words from that offset on. Null where nothing of the text is selected.
 */
export function selectedSpan(root: HTMLElement): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const parts: Span[] = [];
  for (const element of root.querySelectorAll<HTMLElement>("[data-start]")) {
    const words = element.firstChild;
    if (!(words instanceof Text) || !range.intersectsNode(words)) continue;
    const offset = Number(element.dataset.start);
    const from = range.startContainer === words ? range.startOffset : 0;
    const to = range.endContainer === words ? range.endOffset : words.data.length;
    if (from >= to) continue;
    parts.push({ start: offset + from, end: offset + to });
  }
  const [first] = parts;
  const last = parts.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}

/** The offset, in the text that `root` shows, of the character at a place of the window; null where there is none. */
export function offsetAt(root: HTMLElement, x: number, y: number): number | null {
  const at = document.caretPositionFromPoint?.(x, y);
  // Safari has the older call alone.
  const range = at ? null : document.caretRangeFromPoint?.(x, y);
  const node = at?.offsetNode ?? range?.startContainer;
  const within = at?.offset ?? range?.startOffset;
  const holder = node?.parentElement;
  if (!node || within === undefined || !holder || !root.contains(holder)) return null;
  if (holder.dataset.start === undefined || holder.firstChild !== node) return null;
  return Number(holder.dataset.start) + within;
}
