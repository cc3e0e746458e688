import { Parser } from "htmlparser2";

/** Something that a feed lists. Every word of it is somebody else's. */
export interface FeedEntry {
  /** What the feed calls it by: its id, else its address. */
  readonly key: string;
  readonly url: string;
  /** Without markup; the address where it has none. */
  readonly title: string;
  readonly summary: string | null;
  /** ISO 8601; null where the feed says none, or none that can be. */
  readonly publishedAt: string | null;
}

export interface ReadFeed {
  readonly title: string | null;
  /** As the feed orders them: mostly the newest first. */
  readonly entries: readonly FeedEntry[];
}

/** An entry as a format has it, before anything of it is believed. */
export interface RawEntry {
  readonly id: string;
  readonly link: string;
  readonly title: string;
  readonly summary: string;
  readonly published: string;
}

const MAX_TITLE = 300;
const MAX_SUMMARY = 500;
const MAX_KEY = 2000;
const MAX_ADDRESS = 2048;

/** An entry with its address whole; null where it has none that could be fetched. @param base the feed's own address */
export function entryOf(
  raw: RawEntry,
  base: string,
  isoOf: (words: string) => string | null,
): FeedEntry | null {
  const url = addressOf(raw.link, base);
  if (url === null) return null;
  return {
    key: (raw.id.trim() || url).slice(0, MAX_KEY),
    url,
    title: plainWords(raw.title, MAX_TITLE) || url,
    summary: plainWords(raw.summary, MAX_SUMMARY) || null,
    publishedAt: isoOf(raw.published.trim()),
  };
}

/** Whether an id is an address, too: many feeds have no other. */
export const isAddress = (id: string): boolean => /^\s*https?:\/\//iu.test(id);

function addressOf(link: string, base: string): string | null {
  const trimmed = link.trim();
  if (trimmed === "" || !URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  if (!isWeb || url.username !== "" || url.password !== "") return null;
  url.hash = "";
  return url.href.length > MAX_ADDRESS ? null : url.href;
}

/** What markup says of words, without the markup: nothing of it is drawn or run; signs that turn the reading round go. */
export function plainWords(markup: string, most: number): string {
  let words = "";
  let unseen = 0;
  const isUnseen = (name: string): boolean => name === "script" || name === "style";
  const parser = new Parser({
    onopentag: (name) => {
      if (isUnseen(name)) unseen++;
      words += " ";
    },
    ontext: (text) => {
      if (unseen === 0) words += text;
    },
    onclosetag: (name) => {
      if (isUnseen(name)) unseen--;
    },
  });
  // Twice as much markup as words would be generous; what is longer is cut before it is gone through.
  parser.end(markup.slice(0, most * 20));
  const tidy = words
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "")
    .trim();
  return tidy.length <= most ? tidy : `${tidy.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/u, "")}…`;
}
