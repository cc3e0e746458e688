import { Parser } from "htmlparser2";
import { AppError } from "../../model/index.ts";
import { entryOf, type FeedEntry, isAddress, plainWords, type RawEntry, type ReadFeed } from "./item.ts";
import { isoMoment } from "./when.ts";

const ROOTS = new Set(["rss", "rdf:rdf", "feed"]);
const ENTRIES = new Set(["item", "entry"]);
/** Of an entry, by the names of RSS, RDF and Atom. The first that says something has the word. */
const PARTS: Readonly<Record<string, keyof RawEntry>> = {
  guid: "id",
  id: "id",
  title: "title",
  link: "link",
  description: "summary",
  summary: "summary",
  content: "summary",
  pubdate: "published",
  published: "published",
  "dc:date": "published",
  updated: "published",
};
/** Feeds list some fifty entries of a dozen elements, and whole articles with their markup now and then. */
const MOST_ELEMENTS = 100_000;
const DEEPEST = 100;
const MOST_ENTRIES = 500;
const MAX_FEED_TITLE = 200;

type Draft = { -readonly [Part in keyof RawEntry]: string } & { isPermanent: boolean };

const blank = (): Draft => ({ id: "", link: "", title: "", summary: "", published: "", isPermanent: true });

/**
 * A feed in RSS (0.9 to 2.0, RDF too) or Atom. Goes through it once: no tree is built that could be too deep, and no
 * entity of the document's own is read.
 * @param base the feed's address, from which the entries' are meant
 * @throws AppError `bad-input` (no feed), `too-large`
 */
export function readXmlFeed(xml: string, base: string): ReadFeed {
  const reader = new XmlReader(base);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name.toLowerCase(), attributes),
      ontext: (text) => reader.say(text),
      onclosetag: (name) => reader.close(name.toLowerCase()),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return reader.feed();
}

class XmlReader {
  readonly #base: string;
  readonly #entries: FeedEntry[] = [];
  #title = "";
  #root = false;
  #elements = 0;
  /** Names of the elements that are open. */
  readonly #path: string[] = [];
  #entry: Draft | null = null;
  #entryDepth = 0;
  /** The part of an entry that is being read, and its words. */
  #part: { readonly name: keyof RawEntry; readonly depth: number; words: string } | null = null;

  constructor(base: string) {
    this.#base = base;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#path.length === 0) this.#root ||= ROOTS.has(name);
    this.#path.push(name);
    this.#elements++;
    if (this.#elements > MOST_ELEMENTS || this.#path.length > DEEPEST)
      throw new AppError("too-large", "The feed has more parts, or parts within parts, than feeds have.");
    if (this.#entry === null && ENTRIES.has(name)) {
      this.#entry = blank();
      this.#entryDepth = this.#path.length;
    } else if (this.#entry && this.#part === null && this.#path.length === this.#entryDepth + 1) {
      const part = PARTS[name];
      if (part) this.#part = { name: part, depth: this.#path.length, words: "" };
      if (name === "link") this.#link(this.#entry, attributes);
      if (name === "guid" && attributes.isPermaLink === "false") this.#entry.isPermanent = false;
    } else if (this.#part) this.#part.words += " ";
  }

  /** Atom has several: the page itself is the one that says so, or says nothing. */
  #link(entry: Draft, { href = "", rel = "alternate" }: Readonly<Record<string, string>>): void {
    if (href !== "" && rel === "alternate" && entry.link === "") entry.link = href;
  }

  say(text: string): void {
    if (this.#part) this.#part.words += text;
    else if (this.#entry === null && this.#isFeedTitle()) this.#title += text;
  }

  /** "rss > channel > title", "feed > title"; not the title of a picture within. */
  #isFeedTitle(): boolean {
    const above = this.#path.at(-2) ?? "";
    return this.#path.at(-1) === "title" && (above === "channel" || above === "feed");
  }

  close(name: string): void {
    if (this.#part?.depth === this.#path.length && this.#entry) {
      const { name: part, words } = this.#part;
      if (this.#entry[part].trim() === "") this.#entry[part] = words;
      this.#part = null;
    }
    if (this.#entry && this.#path.length === this.#entryDepth && ENTRIES.has(name)) {
      const { isPermanent, ...raw } = this.#entry;
      // An id that is an address stands for a link that is missing.
      const link = raw.link.trim() === "" && isPermanent && isAddress(raw.id) ? raw.id : raw.link;
      const entry = entryOf({ ...raw, link }, this.#base, isoMoment);
      if (entry && this.#entries.length < MOST_ENTRIES) this.#entries.push(entry);
      this.#entry = null;
    }
    this.#path.pop();
  }

  feed(): ReadFeed {
    if (!this.#root) throw new AppError("bad-input", NO_FEED);
    return { title: plainWords(this.#title, MAX_FEED_TITLE) || null, entries: this.#entries };
  }
}

export const NO_FEED =
  "There is no feed at this address. Look on the site for a link that is called RSS, Atom or feed, and copy its address.";
