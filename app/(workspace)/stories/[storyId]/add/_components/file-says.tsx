import { counted } from "../../../../../../lib/present/relation.ts";
import type { DraftRow } from "./draft.ts";

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** What a file says of itself: programs write it, often wrongly, so nothing of it is taken before somebody says so. */
export function FileSays({ row, onRow }: { row: DraftRow; onRow: (row: DraftRow) => void }) {
  const { fileSays: says } = row.draft;
  if (!says) return null;
  const { title, author, createdOn, picturePages } = says;
  const offers = [
    title !== null && title !== row.title && { words: "Use this headline", next: { ...row, title } },
    createdOn !== null &&
      createdOn !== row.publishedAt && { words: "Use this day", next: { ...row, publishedAt: createdOn } },
    author !== null && author !== row.source && { words: "Use this name", next: { ...row, source: author } },
  ].filter((offer) => offer !== false);
  const isSilent = title === null && author === null && createdOn === null;
  return (
    <div className="mb-3 text-[13px] text-ink-2" data-file-says>
      {picturePages > 0 && (
        <p>
          {picturePages === 1
            ? "A page of it is a picture"
            : `${counted(picturePages, "page")} of it are pictures`}{" "}
          without text: what stands there is missing here.
        </p>
      )}
      {!isSilent && (
        <p className="break-words">
          The file says of itself:{" "}
          {title !== null && (
            <>
              title “<bdi>{title}</bdi>”{author !== null || createdOn !== null ? ", " : "."}
            </>
          )}
          {author !== null && (
            <>
              by <bdi>{author}</bdi>
              {createdOn !== null ? ", " : "."}
            </>
          )}
          {createdOn !== null && `made on ${DAY.format(new Date(createdOn))}.`} Check it before you use it.
        </p>
      )}
      {offers.length > 0 && (
        <p className="mt-1.5 flex flex-wrap gap-2">
          {offers.map(({ words, next }) => (
            <button
              key={words}
              type="button"
              className="btn min-h-7 px-2 py-0.5 text-[13px]"
              onClick={() => onRow(next)}
            >
              {words}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
