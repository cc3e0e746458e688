import { z } from "zod";
import { AppError } from "../../model/index.ts";
import { entryOf, isAddress, plainWords, type ReadFeed } from "./item.ts";
import { isoMoment } from "./when.ts";
import { NO_FEED } from "./xml.ts";

const MOST_ENTRIES = 500;
const MAX_TITLE = 200;

const words = z.string().catch("");
/** An id may be a number where programs are careless. */
const idSchema = z.union([z.string(), z.number().transform(String)]).catch("");
const itemSchema = z.object({
  id: idSchema,
  url: words,
  external_url: words,
  title: words,
  summary: words,
  content_text: words,
  content_html: words,
  date_published: words,
  date_modified: words,
});
const feedSchema = z.object({
  version: z.string().startsWith("https://jsonfeed.org/version/"),
  title: words,
  items: z.array(z.unknown()),
});

/**
 * A feed in JSON Feed 1.0 or 1.1. What of an item is not of its form is as if it were not there.
 * @throws AppError `bad-input` (no feed)
 */
export function readJsonFeed(text: string, base: string): ReadFeed {
  const feed = feedSchema.safeParse(parsed(text));
  if (!feed.success) throw new AppError("bad-input", NO_FEED);
  const entries = feed.data.items.slice(0, MOST_ENTRIES).flatMap((each) => {
    const item = itemSchema.safeParse(each);
    if (!item.success) return [];
    const { id, url, external_url, title, summary, content_text, content_html, ...dates } = item.data;
    const raw = {
      id,
      link: url || external_url || (isAddress(id) ? id : ""),
      title: escaped(title),
      summary: escaped(summary || content_text) || content_html,
      published: dates.date_published || dates.date_modified,
    };
    return entryOf(raw, base, isoMoment) ?? [];
  });
  return { title: plainWords(escaped(feed.data.title), MAX_TITLE) || null, entries };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Plain text here, by the format: its signs are no markup. */
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
