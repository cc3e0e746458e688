import type { Block } from "../model/index.ts";
import { findBlocks } from "./segment/blocks.ts";

/**
 * What each stretch of a text is for (headline, paragraph, furniture, …), in any language: for pages that show it.
 * Apart from the pipeline, so that a page does not bring the parser and its weights along.
 */
export function pageBlocks(text: string): readonly Block[] {
  return findBlocks(text);
}
