import type { ListedSource } from "../../../../../../lib/workspace/review/schema.ts";
import { citedNumbers } from "../../../../../../lib/workspace/review/words.ts";

/** Told while it is typed: a number that names no source keeps a finding from being published later. */
export function UnknownSources({ text, sources }: { text: string; sources: readonly ListedSource[] }) {
  const unknown = citedNumbers(text).filter((cited) => !sources.some(({ number }) => number === cited));
  return (
    <p role="status" className="text-conflict empty:hidden">
      {unknown.length > 0 &&
        `There is no source ${unknown.map((number) => `[${number}]`).join(", ")} yet: ${
          sources.length === 0 ? "no evidence is attached." : `the list ends with [${sources.length}].`
        }`}
    </p>
  );
}
