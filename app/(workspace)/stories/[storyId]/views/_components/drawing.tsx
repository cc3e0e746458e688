import type { ReactNode } from "react";
import { SaveDrawing } from "./save-drawing.tsx";

interface DrawingProps {
  /** Of the `svg` among the children; names the files too. */
  readonly id: string;
  readonly title: ReactNode;
  /** The title as plain words, for the files. */
  readonly name: string;
  /** What can be read off it, in a sentence. */
  readonly note?: ReactNode;
  /** The same as a table, for who cannot see it or wants the words. */
  readonly table: ReactNode;
  readonly children: ReactNode;
}

/** A drawing with its words: as a picture, as a table, as files. */
export function Drawing({ id, title, name, note, table, children }: DrawingProps) {
  return (
    <section aria-labelledby={`${id}-title`} className="border-t border-rule py-6" data-drawing={id}>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <h2 id={`${id}-title`} className="max-w-3xl min-w-0 font-semibold text-balance">
          {title}
        </h2>
        <SaveDrawing id={id} name={name} />
      </div>
      {note && <p className="mt-1 text-[13px] text-ink-2">{note}</p>}
      <div className="mt-4">{children}</div>
      <details className="mt-3">
        <summary className="inline-flex min-h-6 cursor-pointer items-center text-[13px] text-ink-2">
          As a table
        </summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section className="mt-2 overflow-x-auto" aria-label={`Table: ${name}`} tabIndex={0}>
          {table}
        </section>
      </details>
    </section>
  );
}

/** Head and rows of a drawing's table. */
export function DrawingTable({
  head,
  rows,
}: {
  readonly head: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}) {
  return (
    <table className="w-full border-collapse text-[13px]">
      <thead>
        <tr className="border-b border-rule-2 text-left text-ink-2">
          {head.map((words) => (
            <th key={words} scope="col" className="py-1 pr-4 font-medium wrap-normal">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key} className="border-b border-rule align-top">
            {cells.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a row never change places
              <td key={at} className="py-1 pr-4">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
