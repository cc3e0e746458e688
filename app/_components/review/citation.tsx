import type { ListedSource } from "../../../lib/workspace/review/schema.ts";
import type { Style } from "../../../lib/workspace/review/words.ts";

/** A source as the style writes it, with its address to be followed. */
export function Citation({ source, style }: { source: ListedSource; style: Style }) {
  let at = 0;
  return (
    <bdi>
      {(source.styles[style] ?? []).map(({ text, italic }) => {
        at += text.length;
        return italic ? <i key={at}>{text}</i> : <span key={at}>{text}</span>;
      })}
    </bdi>
  );
}

/** The same as plain text, to be copied. */
export function citationText(source: ListedSource, style: Style): string {
  return (source.styles[style] ?? []).map(({ text }) => text).join("");
}
