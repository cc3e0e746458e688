import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { draftsFromFiles } from "../../lib/ingest/files.ts";
import { docx, eml, wordParagraph } from "../setup/documents.ts";

const one = async (path: string, bytes: Uint8Array) => draftsFromFiles([{ path, bytes }]);

describe("a Word document", () => {
  test("gives its paragraphs, tables and lists among them, and its title", async () => {
    const body = [
      wordParagraph("Mill burns", "Title"),
      wordParagraph("HARLE, 3 June 2025 – A fire & smoke."),
      `<w:tbl><w:tr><w:tc>${wordParagraph("Two < three")}</w:tc></w:tr></w:tbl>`,
      "<w:p><w:r><w:t>A tab</w:t><w:tab/><w:t>and a</w:t><w:br/><w:t>break</w:t></w:r></w:p>",
    ].join("");
    const { drafts } = await one("mill.docx", docx(body));
    expect(drafts[0]?.title).toBe("Mill burns");
    expect(drafts[0]?.text).toBe(
      "Mill burns\n\nHARLE, 3 June 2025 – A fire & smoke.\n\nTwo < three\n\nA tab and a\nbreak",
    );
    expect(drafts[0]?.publishedAt).toBe("2025-06-03");
  });

  test("leaves out what was deleted in review, and instructions of fields", async () => {
    const body = `<w:p><w:r><w:t>Nine died</w:t></w:r><w:del><w:r><w:delText>Ten</w:delText><w:t>Ten</w:t></w:r></w:del><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:ins><w:r><w:t>.</w:t></w:r></w:ins></w:p>`;
    expect((await one("a.docx", docx(body))).drafts[0]?.text).toBe("Nine died.");
  });
});

describe("a mail", () => {
  const HEAD = [
    "From: =?utf-8?Q?Harle_T=C3=B6wn_Press?= <press@harle.example>",
    "Date: Tue, 3 Jun 2025 10:15:00 +0200",
  ];

  test("gives its words with headline, sender and day", async () => {
    const { drafts } = await one(
      "a.eml",
      eml(
        [
          ...HEAD,
          "Subject: =?utf-8?B?TWlsbCBidXJucw==?=",
          "Content-Type: text/plain; charset=iso-8859-1",
          "Content-Transfer-Encoding: quoted-printable",
        ],
        "Caf=E9 closed.\n\nTwo hurt.",
      ),
    );
    expect(drafts[0]).toMatchObject({
      title: "Mill burns",
      source: "Harle Töwn Press",
      publishedAt: "2025-06-03",
      text: "Mill burns\n\nCafé closed.\n\nTwo hurt.",
    });
  });

  test("of a page alone is read as its words; scripts leave nothing behind", async () => {
    const { drafts } = await one(
      "a.eml",
      eml(
        [...HEAD, "Subject: Mill", "Content-Type: text/html"],
        "<p>Two hurt.</p><script>steal()</script><p>One <b>died</b>.</p>",
      ),
    );
    expect(drafts[0]?.text).toBe("Mill\n\nTwo hurt.\n\nOne died.");
  });
});

describe("an archive", () => {
  test("gives the texts, pages, documents and mails in it, by their manifest where there is one", async () => {
    const archive = zipSync({
      "story/manifest.json": strToU8(
        JSON.stringify({ title: "The mill", articles: [{ file: "01.txt", source: "The Post" }] }),
      ),
      "story/articles/01.txt": strToU8("One"),
      "story/two.docx": docx(wordParagraph("Two")),
      "__MACOSX/story/._01.txt": strToU8("x"),
      "story/picture.png": new Uint8Array([0x89, 0x50]),
    });
    const { storyTitle, drafts, refused } = await one("desk.zip", archive);
    expect(storyTitle).toBe("The mill");
    expect(drafts.map(({ title, source }) => [title, source])).toEqual([
      ["One", "The Post"],
      ["Two", null],
    ]);
    expect(refused.map(({ file }) => file)).toEqual(["desk.zip/story/picture.png"]);
  });
});
