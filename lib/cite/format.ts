import type { CslItem } from "./csl.ts";
import type { Run } from "./run.ts";
import { apa } from "./styles/apa.ts";
import { chicago } from "./styles/chicago.ts";
import { mla } from "./styles/mla.ts";
import { vancouver } from "./styles/vancouver.ts";

/** The styles, by the names that addresses and menus use. */
export const STYLES = ["apa", "chicago", "mla", "vancouver"] as const;
export type Style = (typeof STYLES)[number];

export const STYLE_NAMES: Readonly<Record<Style, string>> = {
  apa: "APA",
  chicago: "Chicago",
  mla: "MLA",
  vancouver: "Vancouver",
};

const FORMATTERS: Readonly<Record<Style, (item: CslItem) => readonly Run[]>> = {
  apa,
  chicago,
  mla,
  vancouver,
};

/** An entry of a list of sources. */
export function formatCitation(item: CslItem, style: Style): readonly Run[] {
  return FORMATTERS[style](item);
}

/** The same without italics, as it is copied. */
export function citationText(item: CslItem, style: Style): string {
  return formatCitation(item, style)
    .map(({ text }) => text)
    .join("");
}
