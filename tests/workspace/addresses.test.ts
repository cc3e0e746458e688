import { describe, expect, test } from "vitest";
import { addressesIn, addressesInTable } from "../../lib/workspace/story/address-list.ts";
import { draftsFromAddresses } from "../../lib/workspace/story/addresses.ts";
import { pdf } from "../setup/pdf.ts";
import { MILL, SAVED_PAGES } from "../setup/saved-pages.ts";
import { html, testWeb } from "../setup/web.ts";

const web = testWeb();
const [first] = SAVED_PAGES;
const keep = async (): Promise<string> => "kept";

describe("addresses", () => {
  test("become drafts with what the page says of itself, and reasons where they cannot", async () => {
    web.pages.set("/mill", (response) =>
      response.writeHead(200, { "Content-Type": "text/html" }).end(first?.bytes),
    );
    web.pages.set("/empty", html("<p>Nothing.</p>"));
    const { drafts, refused } = await draftsFromAddresses(
      [web.address("/mill"), web.address("/empty"), web.address("/gone"), "http://10.0.0.1/"],
      keep,
      { fetcher: web.fetcher() },
    );
    expect(drafts).toHaveLength(1);
    expect(drafts[0]).toMatchObject({
      title: MILL.title,
      source: MILL.site,
      publishedAt: MILL.published,
      language: "en",
      file: web.address("/mill"),
    });
    expect(drafts[0]?.text.startsWith(`${MILL.title}\n\n${MILL.paragraphs[0]}`)).toBe(true);
    expect(refused.map(({ file, code }) => [file, code])).toEqual([
      [web.address("/empty"), "bad-input"],
      [web.address("/gone"), "fetch-failed"],
      ["http://10.0.0.1/", "address-refused"],
    ]);
  });

  test("go by the page's own address where it gives one of its own site", async () => {
    const port = new URL(web.address("/")).host;
    const canonical = (href: string) =>
      `<html><head><link rel="canonical" href="${href}"></head><body>${MILL.paragraphs
        .map((each) => `<p>${each}</p>`)
        .join("")}</body></html>`;
    web.pages.set("/a?utm=1", html(canonical(`http://${port}/a`)));
    web.pages.set("/b", html(canonical("https://elsewhere.example.org/b")));
    const { drafts } = await draftsFromAddresses([web.address("/a?utm=1"), web.address("/b")], keep, {
      fetcher: web.fetcher(),
    });
    expect(drafts.map(({ file }) => file)).toEqual([web.address("/a"), web.address("/b")]);
  });

  test("of a PDF are read as one, whatever the server calls it; its source is where it lies", async () => {
    const headline = { text: "Mill burns in Harle", x: 60, y: 100, size: 24 };
    const bytes = pdf([[headline, { text: "Two people were hurt.", x: 60, y: 150 }]]);
    web.pages.set("/report", (response) =>
      response.writeHead(200, { "Content-Type": "application/octet-stream" }).end(bytes),
    );
    const kept: Uint8Array[] = [];
    const { drafts } = await draftsFromAddresses(
      [web.address("/report")],
      async (came) => `kept ${kept.push(came.bytes)}`,
      { fetcher: web.fetcher() },
    );
    expect(drafts[0]).toMatchObject({
      title: "Mill burns in Harle",
      text: "Mill burns in Harle\n\nTwo people were hurt.",
      file: web.address("/report"),
      source: "127.0.0.1",
      snapshotId: "kept 1",
    });
    expect(Buffer.compare(kept[0] ?? new Uint8Array(), bytes)).toBe(0);
  });

  test("are one a line, each once", () => {
    expect(addressesIn(" https://a.example/ \n\nhttps://b.example/\thttps://a.example/\n")).toEqual([
      "https://a.example/",
      "https://b.example/",
    ]);
    expect(addressesIn("  \n")).toEqual([]);
    const table =
      'title,url\r\n"A, ""b""",https://a.example/?x=1\r\nC;"https://b.example/1,2";\thttps://a.example/?x=1\nsee https://c.example\n';
    expect(addressesInTable(table)).toEqual(["https://a.example/?x=1", "https://b.example/1,2"]);
    expect(addressesInTable(`"${"x,".repeat(200_000)}`)).toEqual([]);
  });
});
