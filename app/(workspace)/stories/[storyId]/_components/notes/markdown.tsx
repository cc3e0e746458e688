import { createElement, Fragment, type ReactNode } from "react";
import type { NoteView } from "../../../../../../lib/workspace/notes/schema.ts";

type NoteBlocks = NonNullable<NoteView["blocks"]>;
type NoteBlock = NoteBlocks[number];
type Inline = Extract<NoteBlock, { kind: "paragraph" | "heading" }>["children"][number];

/** A note is drawn whole or not at all: its parts need no keys. */
function each<T>(parts: readonly T[], draw: (part: T) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...parts.map(draw));
}

/** A note as it was marked up. What can be drawn is in the tree's types: no markup of pages is among it. */
export function Markdown({ blocks }: { blocks: NoteBlocks }) {
  return <div className="flex flex-col gap-2 break-words">{each(blocks, block)}</div>;
}

function block(node: NoteBlock): ReactNode {
  switch (node.kind) {
    case "paragraph":
      return <p dir="auto">{each(node.children, inline)}</p>;
    case "heading":
      // Notes stand under the headings of pages and open none of their own.
      return (
        <p dir="auto" className="font-semibold">
          {each(node.children, inline)}
        </p>
      );
    case "quote":
      return (
        <blockquote className="border-l-2 border-rule-2 pl-3 text-ink-2">
          {each(node.children, block)}
        </blockquote>
      );
    case "code":
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached without a mouse
        <pre className="overflow-x-auto rounded-md bg-sunk px-3 py-2 text-[13px]" tabIndex={0}>
          <code>{node.text}</code>
        </pre>
      );
    case "rule":
      return <hr className="border-rule" />;
    case "list": {
      const items = each(node.items, (item) => <li>{each(item, block)}</li>);
      return node.start === null ? (
        <ul className="list-disc pl-5">{items}</ul>
      ) : (
        <ol className="list-decimal pl-5" start={node.start}>
          {items}
        </ol>
      );
    }
  }
}

function inline(node: Inline): ReactNode {
  switch (node.kind) {
    case "text":
      return node.text;
    case "mention":
      return (
        <span className="rounded-sm bg-compat-wash px-1 font-medium text-compat" data-mention={node.personId}>
          @<bdi>{node.name}</bdi>
        </span>
      );
    case "code":
      return <code className="rounded-sm bg-sunk px-1 text-[0.92em]">{node.text}</code>;
    case "break":
      return <br />;
    case "emphasis":
      return <em>{each(node.children, inline)}</em>;
    case "strong":
      return <strong>{each(node.children, inline)}</strong>;
    case "link":
      return (
        <a
          href={node.href}
          target="_blank"
          rel="noopener noreferrer nofollow ugc"
          className="underline underline-offset-2"
        >
          {each(node.children, inline)}
        </a>
      );
  }
}
