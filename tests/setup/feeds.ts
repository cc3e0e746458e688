/** Feeds made for tests, in each form. */

export interface TestItem {
  readonly id?: string;
  readonly url: string;
  readonly title: string;
  readonly date?: string;
  readonly summary?: string;
}

const xml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

export const rss = (items: readonly TestItem[], title = "The Courier"): string =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${xml(title)}</title><image><title>Logo</title></image>${items
    .map(
      (item) =>
        `<item><title>${xml(item.title)}</title><link>${xml(item.url)}</link>${item.id ? `<guid isPermaLink="false">${xml(item.id)}</guid>` : ""}${
          item.date ? `<pubDate>${item.date}</pubDate>` : ""
        }${item.summary ? `<description>${xml(item.summary)}</description>` : ""}</item>`,
    )
    .join("")}</channel></rss>`;

export const atom = (items: readonly TestItem[], title = "The Courier"): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>${xml(title)}</title><link rel="self" href="/feed"/>${items
    .map(
      (item) =>
        `<entry><id>${xml(item.id ?? item.url)}</id><title type="html">${xml(item.title)}</title><link rel="enclosure" href="/sound.mp3"/><link href="${xml(item.url)}"/><published>${item.date ?? ""}</published><updated>2025-06-09T00:00:00Z</updated><author><title>Nobody</title></author><summary>${xml(item.summary ?? "")}</summary></entry>`,
    )
    .join("")}</feed>`;

export const rdf = (items: readonly TestItem[], title = "The Courier"): string =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>${xml(title)}</title></channel>${items
    .map(
      (item) =>
        `<item rdf:about="${xml(item.url)}"><title>${xml(item.title)}</title><link>${xml(item.url)}</link><dc:date>${item.date ?? ""}</dc:date></item>`,
    )
    .join("")}</rdf:RDF>`;

export const jsonFeed = (items: readonly unknown[], title = "The Courier"): string =>
  JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title, items });
