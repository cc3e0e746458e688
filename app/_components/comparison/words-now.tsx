interface WordsNowProps {
  /** As they read in the newest version; null where they are gone. */
  readonly words: { readonly now: string | null };
}

/** Marks what rests on words that a newer version has edited, or has no longer. */
export function WordsNow({ words: { now } }: WordsNowProps) {
  return (
    <p className="text-[13px] text-ink-2" data-words-now={now === null ? "gone" : "edited"}>
      {now === null ? (
        <>
          <b className="font-semibold text-ink">Orphan:</b> the newest version of the article no longer has
          these words.
        </>
      ) : (
        <>
          <b className="font-semibold text-ink">Edited since:</b> the newest version reads <bdi>“{now}”</bdi>.
        </>
      )}
    </p>
  );
}
