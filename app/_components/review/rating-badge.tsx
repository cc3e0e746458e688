import { type RatingWords, TONE_WORDS } from "./words.ts";

/** A rating: its sign, its line, its word. */
export function RatingBadge({ rating, large = false }: { rating: RatingWords; large?: boolean }) {
  const { sign, like } = TONE_WORDS[rating.tone];
  return (
    <span className={`inline-flex items-center gap-1.5 s-${like}`} title={rating.meaning || undefined}>
      <span className="mark" aria-hidden="true">
        {sign}
      </span>
      <bdi className={`position font-semibold text-ink ${large ? "text-lg" : ""}`}>{rating.label}</bdi>
    </span>
  );
}
