"use client";

import { Copy } from "lucide-react";
import type { ReviewView } from "../../../../../../lib/workspace/review/schema.ts";
import type { Style } from "../../../../../../lib/workspace/review/words.ts";
import { WordsNow } from "../../../../../_components/comparison/words-now.tsx";
import { Citation } from "../../../../../_components/review/citation.tsx";
import { momentInWords, ORIGIN_WORDS, STANCE_WORDS } from "../../../../../_components/review/words.ts";

type Item = ReviewView["file"]["evidence"][number];

interface EvidenceListProps {
  readonly view: ReviewView;
  readonly style: Style;
  readonly onCopy: (source: number) => void;
  readonly onChange: (evidenceId: string) => void;
  readonly onTakeBack: (stepId: string) => void;
}

/** Every piece of evidence with its stance, its words, who found it, and how it is cited. */
export function EvidenceList({ view, style, onCopy, onChange, onTakeBack }: EvidenceListProps) {
  const { evidence } = view.file;
  if (evidence.length === 0) return <p className="text-ink-2">Nothing is attached yet.</p>;
  return (
    <ol className="flex flex-col gap-4" aria-label="Evidence">
      {evidence.map((item, index) => {
        const number = view.sourceOf[item.id] ?? 0;
        const source = view.sources.find((each) => each.number === number);
        const now = view.evidenceNow[item.id];
        const about = `evidence ${index + 1}`;
        return (
          <li key={item.id} data-evidence={item.id} data-source={number} className="min-w-0">
            <Head item={item} />
            <p
              dir="auto"
              className="mt-0.5 max-w-prose font-serif text-[16px] leading-relaxed whitespace-pre-line"
            >
              {item.evidence.words}
            </p>
            {now && <WordsNow words={now} />}
            {item.evidence.note !== "" && (
              <p className="mt-0.5 max-w-prose text-[13px] text-ink-2 print:hidden">
                Note of the desk: <bdi>{item.evidence.note}</bdi>
              </p>
            )}
            <p className="mt-1 text-[13px]">
              <span className="text-ink-2">[{number}] </span>
              {source && <Citation source={source} style={style} />}
            </p>
            <div className="mt-1.5 flex flex-wrap gap-2 print:hidden">
              <button
                type="button"
                className="btn min-h-7 px-2 py-0.5 text-[13px]"
                aria-label={`Copy the citation of ${about}`}
                data-copy
                onClick={() => onCopy(number)}
              >
                <Copy size={14} aria-hidden="true" />
                Copy citation
              </button>
              <button
                type="button"
                className="btn min-h-7 px-2 py-0.5 text-[13px]"
                aria-label={`Change ${about}`}
                onClick={() => onChange(item.id)}
              >
                Change …
              </button>
              {view.undoable.includes(item.version) && (
                <button
                  type="button"
                  className="btn min-h-7 px-2 py-0.5 text-[13px]"
                  aria-label={
                    item.version === item.id ? `Take ${about} back` : `Take the change of ${about} back`
                  }
                  onClick={() => onTakeBack(item.version)}
                >
                  {item.version === item.id ? "Take back" : "Take the change back"}
                </button>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Head({ item: { evidence, foundBy, foundAt } }: { item: Item }) {
  const { sign, label, like } = STANCE_WORDS[evidence.stance];
  const { origin } = evidence;
  return (
    <p className={`flex flex-wrap items-center gap-x-2 text-[13px] text-ink-2 s-${like}`}>
      <span className="mark" aria-hidden="true">
        {sign}
      </span>
      <span className="font-medium text-ink">{label}</span>
      <span>{ORIGIN_WORDS[origin.kind]}</span>
      {origin.kind === "web" && (
        <a href={origin.url} rel="noreferrer noopener" target="_blank" className="max-w-full truncate">
          <bdi>{origin.url}</bdi>
        </a>
      )}
      {origin.kind === "file" && <bdi>{origin.name}</bdi>}
      {origin.kind === "person" && (
        <bdi>
          {[origin.name, origin.role].filter(Boolean).join(", ")}
          {origin.confidential && " (not to be named)"}
        </bdi>
      )}
      <span>
        · <bdi>{foundBy.name}</bdi> · {momentInWords(foundAt)}
      </span>
    </p>
  );
}
