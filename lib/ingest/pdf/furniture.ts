import type { Line } from "./lines.ts";

interface Page {
  readonly height: number;
  readonly lines: readonly Line[];
}

/** Running heads and feet stand in the outermost parts of a page. */
const EDGE = 0.12;
/** The same place on another page, in points. */
const SAME_PLACE = 4;
/** Left and right pages may have heads of their own; the first one often has none. */
const LEAST_SHARE = 0.4;
const PAGE_NUMBER = /^(?:[-–—|\s]*)(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?(?:[-–—|\s]*)$/iu;

/** The pages without what is repeated at their upper and lower edges: running heads and feet, numbers of pages. */
export function withoutFurniture<P extends Page>(pages: readonly P[]): readonly P[] {
  const found = new Map<string, Set<number>>();
  for (const [page, { lines, height }] of pages.entries())
    for (const line of lines.filter((each) => isAtEdge(each, height)))
      for (const key of keysOf(line, height)) found.set(key, (found.get(key) ?? new Set()).add(page));
  const least = Math.max(2, Math.ceil(pages.length * LEAST_SHARE));
  const isFurniture = (line: Line, height: number): boolean =>
    isAtEdge(line, height) &&
    (PAGE_NUMBER.test(line.text) || keysOf(line, height).some((key) => (found.get(key)?.size ?? 0) >= least));
  return pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => !isFurniture(line, page.height)),
  }));
}

/** What a line says and where: two places, half a step apart, so that no two near lines fall on both sides of a step. */
function keysOf(line: Line, height: number): readonly string[] {
  const place = fromNearerEdge(line, height) / SAME_PLACE;
  return [`${Math.floor(place)} ${shape(line.text)}`, `${Math.floor(place + 0.5)}+ ${shape(line.text)}`];
}

const isAtEdge = ({ y }: Line, height: number): boolean => y < height * EDGE || y > height * (1 - EDGE);

/** From above, or (negative) from below: pages may differ in height. */
const fromNearerEdge = ({ y }: Line, height: number): number => (y < height / 2 ? y : y - height);

/** Any figure stands for any other: pages are counted. */
const shape = (text: string): string => text.toLowerCase().replace(/\d+/gu, "#").replace(/\s+/gu, " ");
