import { describe, expect, test } from "vitest";
import { readFeed } from "../../lib/ingest/feed/read.ts";
import { isoMoment } from "../../lib/ingest/feed/when.ts";
import { atom, jsonFeed, rdf, rss } from "../setup/feeds.ts";

const BASE = "https://courier.example/feeds/all";
const read = (text: string | Uint8Array, contentType = "text/xml") =>
  readFeed({
    url: BASE,
    finalUrl: BASE,
    contentType,
    bytes: typeof text === "string" ? new TextEncoder().encode(text) : text,
    status: 200,
    rawHeaders: [],
    way: [BASE],
  });

const ITEM = {
  id: "a1",
  url: "/2025/mill",
  title: "Mill burns & falls",
  date: "Tue, 03 Jun 2025 10:15:00 +0200",
};
const EXPECTED = {
  key: "a1",
  url: "https://courier.example/2025/mill",
  title: "Mill burns & falls",
  publishedAt: "2025-06-03T10:15:00+02:00",
};

describe("each form is read alike", () => {
  test("RSS 2.0, with the title of the feed and not of its picture", () => {
    const feed = read(rss([ITEM]));
    expect(feed.title).toBe("The Courier");
    expect(feed.entries).toEqual([{ ...EXPECTED, summary: null }]);
  });

  test("Atom: the page's own link, the day of publication, markup gone", () => {
    const item = { ...ITEM, title: "<b>Mill</b> burns &amp; falls", date: "2025-06-03T10:15:00+02:00" };
    expect(read(atom([item])).entries).toEqual([{ ...EXPECTED, summary: null }]);
  });

  test("RDF, whose items have no id: their address stands for it", () => {
    const [entry] = read(rdf([{ ...ITEM, date: "2025-06-03" }])).entries;
    expect(entry).toMatchObject({ key: EXPECTED.url, url: EXPECTED.url, publishedAt: "2025-06-03" });
  });

  test("JSON Feed, in which signs are no markup; items of no form are passed over", () => {
    const item = {
      id: "a1",
      url: "../2025/mill",
      title: "Mill <b> & falls",
      date_published: "2025-06-03T10:15:00+02:00",
    };
    const feed = read(
      jsonFeed([item, 7, { id: "x" }, { id: 12, url: "https://b.example/", title: null }]),
      "text/plain",
    );
    expect(feed.entries[0]).toEqual({ ...EXPECTED, title: "Mill <b> & falls", summary: null });
    expect(feed.entries[1]).toMatchObject({
      key: "12",
      url: "https://b.example/",
      title: "https://b.example/",
    });
    expect(feed.entries).toHaveLength(2);
  });

  test("an id that is an address stands for a link that is missing, unless it says that it is none", () => {
    const item = (guid: string) => `<rss><channel><item><title>A</title>${guid}</item></channel></rss>`;
    expect(read(item("<guid>https://courier.example/a</guid>")).entries[0]?.url).toBe(
      "https://courier.example/a",
    );
    expect(read(item('<guid isPermaLink="false">urn:a</guid>')).entries).toEqual([]);
  });

  test("in the encoding that the document says", () => {
    const bytes = Uint8Array.from(
      Buffer.from(
        '<?xml version="1.0" encoding="ISO-8859-1"?><rss><channel><title>Caf\u00e9</title></channel></rss>',
        "latin1",
      ),
    );
    expect(read(bytes).title).toBe("Café");
  });
});

describe("moments", () => {
  test.each([
    ["Tue, 03 Jun 2025 10:15:00 GMT", "2025-06-03T10:15:00Z"],
    ["3 Jun 25 9:05 EST", "2025-06-03T09:05:00-05:00"],
    ["2025-06-03T10:15:00.5Z", "2025-06-03T10:15:00.5Z"],
    ["2025-06-03T10:15:00+0200", "2025-06-03T10:15:00+02:00"],
    ["2025-06-03 10:15:00", "2025-06-03"],
    ["Tue, 03 Jun 2025 10:15:00 XYZ", "2025-06-03"],
    ["Tue, 31 Jun 2025 10:15:00 GMT", null],
    ["03/06/2025", null],
    ["", null],
  ])("%s", (words, iso) => {
    expect(isoMoment(words)).toBe(iso);
  });
});

describe("what is hostile", () => {
  test.each([
    "javascript:alert(1)",
    "file:///etc/passwd",
    "data:text/html,x",
    "https://user:pass@courier.example/",
    `https://courier.example/${"x".repeat(2100)}`,
    "http://[",
    "",
  ])("the address %s makes no item", (url) => {
    expect(read(rss([{ title: "A", url }])).entries).toEqual([]);
  });

  test("titles lose their programs, their markup, and what turns the reading round; they end somewhere", () => {
    const title = "<script>alert(1)</script>Mill\u202E <img src=x onerror=alert(1)> burns\u0000\n\n now";
    expect(read(rss([{ url: "/a", title }])).entries[0]?.title).toBe("Mill burns now");
    const long = read(rss([{ url: "/a", title: "x".repeat(100_000) }])).entries[0]?.title ?? "";
    expect(long).toHaveLength(300);
  });

  test("entities of its own are not read", () => {
    const text = `<!DOCTYPE rss [<!ENTITY a "boom"><!ENTITY f SYSTEM "file:///etc/passwd">]>${rss([{ url: "/a", title: "X" }]).replace("X", "&a;&f;")}`;
    const title = read(text).entries[0]?.title ?? "";
    expect(title).not.toContain("boom");
    expect(title).not.toContain("root:");
  });

  test.each([
    ["nested without end", `<rss><channel>${"<a>".repeat(5_000)}`],
    ["of parts without end", `<rss><channel>${"<a/>".repeat(200_000)}`],
  ])("what is %s is refused", (_, text) => {
    expect(() => read(text)).toThrow("more parts");
  });

  test.each([
    ["a page", "<html><head><title>x</title></head></html>"],
    ["nothing", ""],
    ["JSON of another kind", '{"items": []}'],
    ["broken JSON", '{"version": "https://jsonfeed.org/version/1", '],
  ])("%s is no feed, and what to look for is said", (_, text) => {
    expect(() => read(text)).toThrow("There is no feed at this address");
  });

  test("items without end: the first five hundred", () => {
    const items = Array.from({ length: 700 }, (_, at) => ({ url: `/${at}`, title: `${at}` }));
    expect(read(rss(items)).entries).toHaveLength(500);
    expect(read(jsonFeed(items)).entries).toHaveLength(500);
  });

  test("a feed cut off gives what it had", () => {
    const text = rss([ITEM, { url: "/b", title: "B" }]);
    expect(read(text.slice(0, text.lastIndexOf("<item>") + 20)).entries.map(({ key }) => key)).toContain(
      "a1",
    );
  });
});
