/** Markdown of notes as a tree of its own: what pages draw of it is in these types, and nothing else can be. */
import { fromMarkdown } from "mdast-util-from-markdown";
import { mentionsIn } from "./mentions.ts";
import type { Mentioned } from "./step.ts";

export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "mention"; readonly name: string; readonly personId: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "break" }
  | { readonly kind: "emphasis" | "strong"; readonly children: readonly Inline[] }
  | { readonly kind: "link"; readonly href: string; readonly children: readonly Inline[] };

export type NoteBlock =
  | { readonly kind: "paragraph" | "heading"; readonly children: readonly Inline[] }
  | { readonly kind: "quote"; readonly children: readonly NoteBlock[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "rule" }
  | {
      readonly kind: "list";
      /** Null: the items bear no numbers. */
      readonly start: number | null;
      readonly items: readonly (readonly NoteBlock[])[];
    };

/** Deeper than anybody writes: what lies deeper is drawn as its source, so that no tree is too deep to draw. */
const DEEPEST = 12;

/** Links may lead to pages and to mail; whatever else an address can do is not for notes. */
const PROTOCOLS: ReadonlySet<string> = new Set(["http:", "https:", "mailto:"]);

type Tree = ReturnType<typeof fromMarkdown>;
type MdNode = Tree | Tree["children"][number];

interface Reading {
  readonly source: string;
  readonly people: readonly Mentioned[];
}

/** Reads a note. Markup of pages (HTML) and pictures stay the text they are; links lead to http, https and mailto alone. */
export function readMarkdown(source: string, people: readonly Mentioned[]): readonly NoteBlock[] {
  const tree = fromMarkdown(source, { extensions: [{ disable: { null: ["htmlFlow", "htmlText"] } }] });
  return blocksOf(tree.children, { source, people }, 0);
}

function sourceOf(node: MdNode, { source }: Reading): string {
  const { start, end } = node.position ?? {};
  return source.slice(start?.offset ?? 0, end?.offset ?? 0);
}

function blocksOf(nodes: readonly MdNode[], reading: Reading, depth: number): readonly NoteBlock[] {
  return nodes.flatMap((node): NoteBlock[] => {
    const asText = (): NoteBlock[] => [
      { kind: "paragraph", children: textOf(sourceOf(node, reading), reading) },
    ];
    if (depth >= DEEPEST) return asText();
    switch (node.type) {
      case "paragraph":
      case "heading":
        return [{ kind: node.type, children: inlinesOf(node.children, reading, depth + 1) }];
      case "blockquote":
        return [{ kind: "quote", children: blocksOf(node.children, reading, depth + 1) }];
      case "code":
        return [{ kind: "code", text: node.value }];
      case "thematicBreak":
        return [{ kind: "rule" }];
      case "list": {
        const start = node.ordered ? (node.start ?? 1) : null;
        return [
          {
            kind: "list",
            start,
            items: node.children.map(({ children }) => blocksOf(children, reading, depth + 1)),
          },
        ];
      }
      default:
        return asText();
    }
  });
}

function inlinesOf(nodes: readonly MdNode[], reading: Reading, depth: number): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    if (depth >= DEEPEST) return textOf(sourceOf(node, reading), reading);
    switch (node.type) {
      case "text":
        return textOf(node.value, reading);
      case "inlineCode":
        return [{ kind: "code", text: node.value }];
      case "break":
        return [{ kind: "break" }];
      case "emphasis":
      case "strong":
        return [{ kind: node.type, children: inlinesOf(node.children, reading, depth + 1) }];
      case "link": {
        const children = inlinesOf(node.children, reading, depth + 1);
        return isSafe(node.url) ? [{ kind: "link", href: node.url, children }] : children;
      }
      default:
        return textOf(sourceOf(node, reading), reading);
    }
  });
}

/** An address that leads to a page or to mail, whole: a relative one would mean another place on each page. */
function isSafe(url: string): boolean {
  return URL.canParse(url) && PROTOCOLS.has(new URL(url).protocol);
}

function textOf(text: string, { people }: Reading): readonly Inline[] {
  const parts: Inline[] = [];
  let at = 0;
  for (const { start, end, person } of mentionsIn(text, people)) {
    if (start > at) parts.push({ kind: "text", text: text.slice(at, start) });
    parts.push({ kind: "mention", name: person.name, personId: person.id });
    at = end;
  }
  if (at < text.length) parts.push({ kind: "text", text: text.slice(at) });
  return parts;
}
