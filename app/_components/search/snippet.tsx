import type { SnippetPart } from "../../../lib/present/snippet.ts";

/** Words that were found, with what was looked for marked: as text, whatever they hold. */
export function Snippet({ parts }: { parts: readonly SnippetPart[] }) {
  return (
    <bdi>
      {parts.map((part, at) =>
        part.marked ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a snippet never change places
          <mark key={at} className="found">
            {part.text}
          </mark>
        ) : (
          part.text
        ),
      )}
    </bdi>
  );
}
