import { parseHTML } from "linkedom";

/** Elements whose text is a paragraph of its own. */
const BLOCK = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL".split(
    " ",
  ),
);
/** What stands beside an article's words: pictures with their captions, and whatever cannot be read. */
const NO_TEXT = new Set(
  "AUDIO BUTTON CANVAS FIGCAPTION FORM IFRAME INPUT NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO".split(
    " ",
  ),
);
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/**
 * The words of a piece of HTML as paragraphs with an empty line between, without its markup. Goes through the nodes one
 * by one instead of into one another: hostile pages are nested deeper than a program's stack.
 */
export function paragraphsOf(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const paragraphs: string[] = [];
  let words = "";
  const close = (): void => {
    const text = words
      .replace(/[^\S\n]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .trim();
    if (text !== "") paragraphs.push(text);
    words = "";
  };
  const root: Node = document.body;
  let node: Node | null = root;
  while (node) {
    const name = node.nodeName.toUpperCase();
    const skipped: boolean = node.nodeType === ELEMENT_NODE && NO_TEXT.has(name);
    if (node.nodeType === TEXT_NODE) words += (node.textContent ?? "").replace(/\s+/g, " ");
    else if (name === "BR") words += "\n";
    else if (BLOCK.has(name)) close();
    let next: Node | null = skipped ? null : node.firstChild;
    while (!next && node && node !== root) {
      if (BLOCK.has(node.nodeName.toUpperCase())) close();
      next = node.nextSibling;
      if (!next) node = node.parentNode;
    }
    node = next;
  }
  close();
  return paragraphs.join("\n\n");
}
