import { AppError } from "../../model/index.ts";
import { refuseBinary } from "../decode.ts";
import type { ArticleDraft } from "../draft.ts";
import type { FetchedPage } from "../fetch.ts";
import { draftFromText, type Known } from "../text.ts";
import { readPage } from "./read.ts";

/** An article keeps this much of the address it came from. */
const MAX_NAME = 300;

/**
 * The article on a fetched page as a draft, with what the page says of it: headline, outlet, date. The draft goes by the
 * address that the page gives as its own, else by the one that answered.
 * @throws AppError `bad-input` (no article on it, and why), `too-large`
 */
export function draftFromPage({ bytes, contentType, finalUrl }: FetchedPage): ArticleDraft {
  const page = readPage(bytes, contentType, finalUrl);
  const draft = draftFromText(`${page.title}\n\n${page.text}`.trim(), {
    file: nameOf(page.canonical ?? finalUrl),
    source: page.source ?? undefined,
    publishedAt: page.publishedAt ?? undefined,
    modifiedAt: page.modifiedAt ?? undefined,
  });
  return page.title === "" ? draft : { ...draft, title: page.title };
}

/** A saved page may be as large as a fetched one. */
const MOST_PAGE_BYTES = 8_000_000;
/** Where a saved page stands for nobody: it has no address, and no outlet is guessed from one. */
const NOWHERE = "https://saved-page.invalid/";

/**
 * The article on a page that somebody saved as a file. Nothing of it is run or fetched.
 * @throws AppError `bad-input` (another kind of file, or no article on it, and why), `too-large`
 */
export function draftFromPageFile(bytes: Uint8Array, known: Known): ArticleDraft {
  if (bytes.byteLength > MOST_PAGE_BYTES) {
    throw new AppError("too-large", "It is larger than 8 MB. Copy its text and paste it.");
  }
  refuseBinary(bytes);
  const page = readPage(bytes, "text/html", NOWHERE);
  const isNamed = page.source !== new URL(NOWHERE).hostname;
  const draft = draftFromText(`${page.title}\n\n${page.text}`.trim(), {
    file: known.file,
    source: known.source ?? (isNamed ? (page.source ?? undefined) : undefined),
    publishedAt: known.publishedAt ?? page.publishedAt ?? undefined,
    modifiedAt: page.modifiedAt ?? undefined,
  });
  return page.title === "" ? draft : { ...draft, title: page.title };
}

/** The whole address where there is room for it, else without its query. */
function nameOf(address: string): string {
  if (address.length <= MAX_NAME) return address;
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`.slice(0, MAX_NAME);
}
