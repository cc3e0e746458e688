import type { ReactNode } from "react";
import type { Paragraph } from "../../../lib/present/paragraphs.ts";
import { Notice } from "../ui/notice.tsx";

interface ArticleBodyProps<P extends Pick<Paragraph, "start" | "kind">> {
  readonly paragraphs: readonly P[];
  /** The words of a paragraph, plain or with their claims marked. */
  readonly words: (paragraph: P) => ReactNode;
}

/** An article's paragraphs as one reads them; furniture of the page is smaller and dimmed. */
export function ArticleBody<P extends Pick<Paragraph, "start" | "kind">>({
  paragraphs,
  words,
}: ArticleBodyProps<P>) {
  return (
    <div className="font-serif text-[18px] leading-[1.7]">
      {paragraphs.map((paragraph) => (
        <p
          key={paragraph.start}
          dir="auto"
          className={
            paragraph.kind === "furniture"
              ? "mb-4 font-sans text-[13px] leading-normal text-ink-3"
              : "mb-[1em]"
          }
        >
          {words(paragraph)}
        </p>
      ))}
    </div>
  );
}

/** Why an article was not analyzed, as a sentence; nothing where it was. */
export function ArticleNotice({ notice }: { notice: string | null }) {
  if (notice === null) return null;
  return (
    <Notice>
      {notice.charAt(0).toUpperCase()}
      {notice.slice(1)}.
    </Notice>
  );
}
