import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { draftsFromFiles } from "../../lib/ingest/files.ts";
import { draftFromPdf } from "../../lib/ingest/pdf/draft.ts";
import { packedBlanks, pdf, type SetLine, setColumn, widthOf } from "../setup/pdf.ts";

const one = async (bytes: Uint8Array, path = "story.pdf") => draftsFromFiles([{ path, bytes }]);
const textOf = async (bytes: Uint8Array): Promise<string> => {
  const { drafts, refused } = await one(bytes);
  expect(refused).toEqual([]);
  return drafts[0]?.text ?? "";
};

const LEFT = { x: 60, letters: 38 };
const RIGHT = { x: 60 + widthOf(38) + 30, letters: 38 };
const HEADLINE: SetLine = { text: "Mill burns in Harle", x: 60, y: 110, size: 24, bold: true };
const FIRST =
  "HARLE, 3 June 2025 - A fire destroyed the old paper mill on Tuesday and two people were hurt, the spokes|woman of the brigade said in the evening.";
const SECOND =
  "The owner, who had bought the building in 2019, said that nothing in it had been insured. Investi|gators came from the capital and looked at what was left of the roof, which had fallen in at about five.";
const THIRD =
  "A third worker was missing until the morning, when a well-known diver found him asleep in a boat on the river.";
const plain = (words: string) => words.replaceAll("|", "");

/** Two columns, the second paragraph running on from the one to the other. */
function twoColumns(): readonly SetLine[] {
  const first = setColumn(FIRST, { ...LEFT, y: 150 });
  const second = setColumn(SECOND, { ...LEFT, y: 150 + first.length * 12 + 10 });
  const half = Math.ceil(second.length / 2);
  const over = second.slice(half).map((line, at) => ({ ...line, x: RIGHT.x, y: 150 + at * 12 }));
  const third = setColumn(THIRD, { ...RIGHT, y: 150 + over.length * 12 + 10 });
  // In the order in which a program draws them, line by line over both columns.
  return [...first, ...second.slice(0, half), ...over, ...third].toSorted((a, b) => a.y - b.y);
}

describe("a PDF in columns", () => {
  test("is read down one column, then the next; parted words are whole; the headline comes first", async () => {
    const { drafts } = await one(pdf([[...twoColumns(), HEADLINE]]));
    expect(drafts[0]?.text).toBe(["Mill burns in Harle", plain(FIRST), plain(SECOND), THIRD].join("\n\n"));
    expect(drafts[0]).toMatchObject({ title: "Mill burns in Harle", publishedAt: "2025-06-03" });
  });

  test("with a headline and a summary across both reads these first", async () => {
    const across = setColumn(
      "Two people hurt, one missing until the next morning, says the brigade of the town",
      {
        x: 60,
        y: 130,
        letters: 80,
      },
    );
    const text = await textOf(
      pdf([[HEADLINE, ...across, ...twoColumns().map((line) => ({ ...line, y: line.y + 20 }))]]),
    );
    expect(text.split("\n\n").slice(0, 3)).toEqual([
      "Mill burns in Harle",
      "Two people hurt, one missing until the next morning, says the brigade of the town",
      plain(FIRST),
    ]);
  });

  test("a small table stays in its rows", async () => {
    const rows = [
      ["Harle", "46", "12"],
      ["Osten", "7", "3"],
      ["Wend", "0", "1"],
      ["Mure", "2", "5"],
    ].flatMap((cells, row) => cells.map((text, at) => ({ text, x: 60 + at * 120, y: 300 + row * 12 })));
    const text = await textOf(
      pdf([[HEADLINE, ...setColumn(FIRST, { x: 60, y: 150, letters: 80 }), ...rows]]),
    );
    expect(text).toContain("\n\nHarle\t46\t12\n\n");
    expect(text).toContain("Osten\t7\t3");
  });
});

describe("pages", () => {
  const page = (number: number, words: string): readonly SetLine[] => [
    { text: "The Harle Courier", x: 60, y: 40, size: 8 },
    { text: `${number} June 2025`, x: 400, y: 40, size: 8 },
    ...setColumn(words, { x: 60, y: 150, letters: 80 }),
    { text: `- ${number} -`, x: 300, y: 770, size: 8 },
  ];

  test("lose their running heads and numbers, and a paragraph runs on over them", async () => {
    const text = await textOf(
      pdf([
        [
          HEADLINE,
          ...page(
            1,
            "The fire began at about five in the afternoon and was seen from the other bank, where the",
          ),
        ],
        page(2, "ferry stopped. Nobody else was hurt."),
        page(3, "The mill was built in 1888."),
      ]),
    );
    expect(text).toBe(
      "Mill burns in Harle\n\nThe fire began at about five in the afternoon and was seen from the other bank, where the ferry stopped. Nobody else was hurt.\n\nThe mill was built in 1888.",
    );
  });

  test("a paragraph begins after a gap, at an indent, after a short line, under a heading", async () => {
    const lines: SetLine[] = [
      ...setColumn(
        "One line of words that goes on to the edge of the column and then ends here for a while.",
        {
          x: 60,
          y: 150,
          letters: 60,
        },
      ),
      { text: "Indented, another begins, and it goes on to the column's edge", x: 78, y: 174 },
      { text: "and ends.", x: 60, y: 186 },
      { text: "After that a third, without an indent, as long as the column", x: 60, y: 198 },
      { text: "What was lost", x: 60, y: 230, bold: true },
      { text: "Paper.", x: 60, y: 242 },
    ];
    const text = await textOf(pdf([lines]));
    expect(text.split("\n\n")).toEqual([
      "One line of words that goes on to the edge of the column and then ends here for a while.",
      "Indented, another begins, and it goes on to the column's edge and ends.",
      "After that a third, without an indent, as long as the column",
      "What was lost",
      "Paper.",
    ]);
  });

  test("what stands beside the page, or on its side, is not read", async () => {
    const text = await textOf(
      pdf([[HEADLINE, { text: "Two hurt.", x: 60, y: 150 }, { text: "Nine died.", x: 900, y: 150 }]]),
    );
    expect(text).toBe("Mill burns in Harle\n\nTwo hurt.");
  });
});

describe("a parted word", () => {
  const joined = async (first: string, second: string, more: string) =>
    textOf(
      pdf([
        [
          { text: `It was said in so many words that the ${first}`, x: 60, y: 150 },
          { text: `${second} was seen there ${more}.`, x: 60, y: 162 },
        ],
      ]),
    );

  test.each([
    ["spokes-", "woman", "", "spokeswoman"],
    ["well-", "known", "", "well-known"],
    ["Anglo-", "Saxon", "", "Anglo-Saxon"],
    ["2024-", "25", "", "2024-25"],
    ["rebuild-", "ing", "in the rebuilding", "rebuilding"],
    ["trade-", "union", "by the trade-union", "trade-union"],
    ["state-of-the-", "art", "", "state-of-the-art"],
  ])("%s %s", async (first, second, more, whole) => {
    expect(await joined(first, second, more)).toContain(` ${whole} was seen`);
  });
});

describe("what the file says of itself", () => {
  const info = { Title: "Mill burns in Harle", Author: "B. Rook", CreationDate: "D:20250604101500+02'00'" };
  const lines: readonly SetLine[] = [
    { text: "THE COURIER", x: 60, y: 100, size: 40 },
    { text: "Mill burns in Harle", x: 60, y: 140, size: 18 },
    { text: "Two people were hurt on Tuesday.", x: 60, y: 160 },
  ];

  test("is handed on, not taken: neither day nor author are filled in", async () => {
    const { drafts } = await one(pdf([lines.slice(1)], { info }));
    expect(drafts[0]).toMatchObject({ publishedAt: null, source: null });
    expect(drafts[0]?.fileSays).toEqual({
      title: "Mill burns in Harle",
      author: "B. Rook",
      createdOn: "2025-06-04",
      picturePages: 0,
    });
  });

  test("tells the headline from the name of the paper, where it stands on the page", async () => {
    const { drafts } = await one(pdf([lines], { info }));
    expect(drafts[0]?.title).toBe("Mill burns in Harle");
    expect((await one(pdf([lines]))).drafts[0]?.title).toBe("THE COURIER");
  });

  test.each(["Microsoft Word - mill.docx", "untitled", "p3.indd"])(
    "“%s” is nobody's title",
    async (Title) => {
      const { drafts } = await one(pdf([lines], { info: { Title, CreationDate: "D:20259904" } }));
      expect(drafts[0]?.fileSays).toMatchObject({ title: null, createdOn: null });
    },
  );

  test("pages of pictures among others are counted", async () => {
    const { drafts } = await one(pdf([lines, [], lines]));
    expect(drafts[0]?.fileSays?.picturePages).toBe(1);
  });
});

describe("is refused, with the reason", () => {
  const some = pdf([[HEADLINE]]);
  const LOCK = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> >> /ID [<00> <00>]`;
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    [
      "another kind of file",
      new TextEncoder().encode("Two people were hurt."),
      "no PDF, whatever its name says",
    ],
    ["nothing", new Uint8Array(), "no PDF"],
    ["a mark and nothing behind it", new TextEncoder().encode("%PDF-1.7 and no more"), "broken or cut off"],
    ["a file cut off in its first page", some.slice(0, 400), "broken or cut off"],
    ["a file locked with a password", pdf([[HEADLINE]], { trailer: LOCK }), "locked with a password"],
    ["a scan", pdf([[]]), "Its one page is a picture"],
    ["a scan of pages", pdf([[], []]), "Its 2 pages are pictures"],
    ["pages without end", pdf(Array.from({ length: 401 }, () => [])), "more than 400 pages"],
    ["a file larger than any", new Uint8Array(20_000_001), "larger than 20 MB"],
    [
      "a page of pieces without end",
      pdf([Array.from({ length: 10_001 }, () => ({ text: "x", x: 60, y: 100 }))]),
      "more text than an article",
    ],
    [
      "letters without meaning",
      pdf([[{ text: "\u0001\u0002\u0003\u0004\u0005", x: 60, y: 100 }]]),
      "picture",
    ],
  ];

  test.each(cases)("%s", async (_, bytes, words) => {
    const { drafts, refused } = await one(bytes);
    expect(drafts).toEqual([]);
    expect(refused[0]?.message).toContain(words);
  });

  const LIMITS = {
    pages: 400,
    pieces: 1000,
    piecesOfPage: 1000,
    letters: 100_000,
    milliseconds: 20_000,
    megabytes: 600,
  };
  const bomb = pdf([[]], { packed: packedBlanks(400) });

  test("a stream that unpacks to more than there is memory for", async () => {
    const limits = { ...LIMITS, megabytes: 300 };
    await expect(draftFromPdf(bomb, { file: "a.pdf" }, limits)).rejects.toThrow("more than 300 MB of memory");
  });

  test("a file that takes longer than there is time; the process that reads it is gone", async () => {
    const limits = { ...LIMITS, milliseconds: 60 };
    await expect(draftFromPdf(bomb, { file: "a.pdf" }, limits)).rejects.toThrow("longer than 0.06 seconds");
  });
});

test("what is active in a file does nothing: programs, actions, forms, files within", async () => {
  const script = "(app.alert\\('x'\\); this.submitForm\\('http://127.0.0.1:9/'\\);)";
  const bytes = pdf([[HEADLINE, { text: "Two people were hurt.", x: 60, y: 150 }]], {
    catalog: `/OpenAction << /S /JavaScript /JS ${script} >> /AA << /WC << /S /Launch /F (cmd.exe) >> >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS ${script} >>] >> >> /AcroForm << /XFA (<xdp/>) >>`,
  });
  expect(await textOf(bytes)).toBe("Mill burns in Harle\n\nTwo people were hurt.");
});

test("a PDF within an archive is read; its bytes are what is handed on to be kept", async () => {
  const bytes = pdf([[HEADLINE]]);
  const { from, drafts } = await one(zipSync({ "a.PDF": bytes }), "a.zip");
  expect(Buffer.compare(from[0]?.bytes ?? new Uint8Array(), bytes)).toBe(0);
  expect(drafts[0]?.file).toBe("a.PDF");
});
