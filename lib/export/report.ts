import { citationText } from "../cite/format.ts";
import { momentInWords, publicationInWords } from "../present/dates.ts";
import { buildGrid, type GridGroup } from "../present/grid.ts";
import { counted, namesInWords } from "../present/relation.ts";
import { STATUS_WORDS } from "../present/status.ts";
import { ratingInWords } from "../review/case/judge.ts";
import type { Finding } from "../review/case/step.ts";
import { escapeMarkup } from "../text/markup.ts";
import type { ExportedFinding, StoryData } from "./story-data.ts";

/** A part of a report. Its words are plain text: each form escapes them in its own way. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] };

/** Points that one source alone tells are left to the data: a report is about where sources meet. */
const isCompared = (status: string) => status !== "single-source";

/** A story for people: what was found, where the sources stand, and who they are. Nothing of the desk's own notes. */
export function reportOf(data: StoryData): readonly Block[] {
  const { title, madeAt, comparison, findings } = data;
  const { engine, articles, claims, points } = comparison;
  return [
    { kind: "heading", level: 1, text: title },
    {
      kind: "words",
      text: `${counted(articles.length, "article")}, ${counted(claims.length, "claim")}, ${counted(points.length, "point")}. Put together on ${momentInWords(madeAt)} with ${engine.name} ${engine.version}.`,
    },
    ...findingBlocks(findings),
    ...pointBlocks(data),
    { kind: "heading", level: 2, text: "Articles" },
    {
      kind: "list",
      items: articles.map(
        ({ source, title: headline, publishedAt }) =>
          `${source ?? "Unnamed source"}: ${headline} (${publicationInWords(publishedAt)})`,
      ),
    },
  ];
}

function findingBlocks(findings: readonly ExportedFinding[]): readonly Block[] {
  const standing = findings.flatMap(({ versions }) => {
    const [newest] = versions;
    return newest && newest.withdrawn === null ? [{ newest, isCorrected: versions.length > 1 }] : [];
  });
  if (standing.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: "Findings" },
    ...standing.flatMap(({ newest, isCorrected }): Block[] => {
      const { finding, at, reason } = newest;
      const { question, rating, rated, answer, summary, method, positions, sources, reviewers } = finding;
      return [
        { kind: "heading", level: 3, text: question },
        { kind: "words", text: `${ratingInWords({ rating, rated })}. ${rating.meaning}` },
        ...(answer === null || answer === rated
          ? []
          : [{ kind: "words" as const, text: `The evidence supports: ${answer}.` }]),
        { kind: "words", text: summary },
        ...(method === "" ? [] : [{ kind: "words" as const, text: `Method: ${method}` }]),
        { kind: "list", items: positions.map(({ label, sources: by }) => `${label}: ${namesInWords(by)}`) },
        {
          kind: "words",
          text: `${namesInWords(signed(reviewers))}, ${momentInWords(at)}.${isCorrected ? ` Corrected: ${reason ?? ""}` : ""}`,
        },
        {
          kind: "list",
          items: sources.map(({ number, citation }) => `[${number}] ${citationText(citation, "apa")}`),
        },
      ];
    }),
  ];
}

/** Each reviewer once, with all that they did. */
function signed(reviewers: Finding["reviewers"]): readonly string[] {
  const parts = new Map<string, Set<string>>();
  for (const { name, part } of reviewers) parts.set(name, (parts.get(name) ?? new Set<string>()).add(part));
  return [...parts].map(([name, done]) => `${name} (${[...done].join(", ")})`);
}

function pointBlocks({ comparison }: StoryData): readonly Block[] {
  const { groups, columns } = buildGrid(comparison);
  const names = new Map(columns.map(({ articleId, name }) => [articleId, name]));
  const blocks = groups.flatMap((group) => groupBlocks(group, names));
  return blocks.length === 0
    ? []
    : [{ kind: "heading", level: 2, text: "Where the sources stand" }, ...blocks];
}

function groupBlocks(group: GridGroup, names: ReadonlyMap<string, string>): readonly Block[] {
  const rows = group.rows.filter(({ status }) => isCompared(status));
  if (rows.length === 0) return [];
  const heading = [group.label, group.detail].filter((part) => part !== "").join(" · ");
  return [
    { kind: "heading", level: 3, text: heading },
    ...rows.flatMap(({ question, status, cells }): Block[] => [
      { kind: "words", text: `${STATUS_WORDS[status].sign} ${question} ${STATUS_WORDS[status].label}.` },
      {
        kind: "list",
        items: cells.flatMap(({ articleId, positions }) =>
          positions.map(
            ({ label, quotes }) =>
              `${names.get(articleId) ?? ""}: ${label} (${quotes.map(({ quote }) => `“${quote}”`).join(" ")})`,
          ),
        ),
      },
    ]),
  ];
}

/** What Markdown would take for more than words, anywhere and at the beginning of a line. */
const SPECIAL = /[\\`*_{}[\]<>#|!~&]/g;
const OPENING = /^([-+=>]|\d+[.)])/;

const plain = (text: string): string =>
  text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(SPECIAL, "\\$&")
    .replace(OPENING, (mark) => (/^\d/.test(mark) ? mark.replace(/[.)]$/, "\\$&") : `\\${mark}`));

/** The report as Markdown; nothing in it is taken for markup. */
export function reportMarkdown(blocks: readonly Block[]): string {
  const parts = blocks.map(inMarkdown).filter((part) => part !== "");
  return `${parts.join("\n\n")}\n`;
}

function inMarkdown(block: Block): string {
  if (block.kind === "heading") return `${"#".repeat(block.level)} ${plain(block.text)}`;
  if (block.kind === "words") return plain(block.text);
  return block.items.map((item) => `- ${plain(item)}`).join("\n");
}

/** A line break in a text is a blank here: each block is one paragraph. */
const escaped = (text: string): string => escapeMarkup(text.replace(/[\n\t]/g, " "));

/** In the report itself: it is read where nothing else is at hand, and asks no other host for anything. */
const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 Georgia,"Times New Roman",serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.8rem;line-height:1.2}h2{margin-top:2.2rem;border-bottom:1px solid;padding-bottom:.2rem}h3{margin-bottom:.3rem}
li{margin:.2rem 0}@media print{body{margin:0;max-width:none}h2,h3{break-after:avoid}li,p{break-inside:avoid}}`;

/** The report as a page of its own, to be read, printed or saved as PDF by any browser: no script, no other host. */
export function reportHtml(blocks: readonly Block[], title: string): string {
  const body = blocks.map(inHtml);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body.join("\n")}
</body>
</html>
`;
}

function inHtml(block: Block): string {
  if (block.kind === "heading") return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
  if (block.kind === "words") return `<p><bdi>${escaped(block.text)}</bdi></p>`;
  const items = block.items.map((item) => `<li><bdi>${escaped(item)}</bdi></li>`);
  return items.length === 0 ? "" : `<ul>\n${items.join("\n")}\n</ul>`;
}
