import { Parser } from "htmlparser2";
import { AppError } from "../../model/index.ts";
import { unzip } from "../../zip/unzip.ts";
import type { ArticleDraft } from "../draft.ts";
import { draftFromText, type Known } from "../text.ts";

const BODY = "word/document.xml";
/** A Word document has a few dozen parts, pictures among them, and a megabyte of text is twenty of markup. */
const LIMITS = { entries: 5_000, bytes: 40_000_000 };
/** Deeper than any document nests; a parser without a stack of calls does not mind, a person would. */
const MOST_DEPTH = 500;

/** Parts of a paragraph whose words nobody sees: deleted in review, instructions of fields, texts of pictures. */
const UNSEEN = new Set(["w:del", "w:moveFrom", "w:instrText", "w:delText", "mc:Fallback"]);
const TITLE_STYLES = /^(?:title|heading1?)$/i;

interface Body {
  readonly paragraphs: readonly string[];
  /** The first paragraph in a style of titles; null where there is none. */
  readonly title: string | null;
}

/** Elements go by their usual prefixes: every program that writes these files uses them. */
function readBody(xml: string): Body {
  const paragraphs: string[] = [];
  let title: string | null = null;
  let [words, style] = ["", ""];
  let [unseen, inText, depth] = [0, 0, 0];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        if (depth > MOST_DEPTH)
          throw new AppError("bad-input", "Its paragraphs are nested deeper than a document's.");
        if (UNSEEN.has(name)) unseen++;
        if (name === "w:t") inText++;
        if (name === "w:pStyle") style = attributes["w:val"] ?? "";
        if (name === "w:tab") words += "\t";
        if (name === "w:br" || name === "w:cr") words += "\n";
      },
      ontext(text) {
        if (inText > 0 && unseen === 0) words += text;
      },
      onclosetag(name) {
        depth--;
        if (UNSEEN.has(name)) unseen--;
        if (name === "w:t") inText--;
        if (name !== "w:p") return;
        const paragraph = words.replace(/[^\S\n]+/g, " ").trim();
        if (paragraph !== "") paragraphs.push(paragraph);
        if (title === null && paragraph !== "" && TITLE_STYLES.test(style)) title = paragraph;
        [words, style] = ["", ""];
      },
    },
    // No DTD is read in either way: entities that a document defines for itself stay the words they are.
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return { paragraphs, title };
}

/**
 * The words of a Word document (.docx) as a draft: its paragraphs with an empty line between. What was deleted in review is
 * left out; macros, links and pictures are not looked at, let alone run or fetched. The day on which the document was begun is no
 * date of publication, and is not taken for one.
 * @throws AppError `bad-input` (no Word document, broken, locked, empty), `too-large`
 */
export function draftFromDocx(bytes: Uint8Array, known: Known): ArticleDraft {
  const body = unzip(bytes, LIMITS, (name) => name === BODY)[0]?.bytes;
  if (!body) throw new AppError("bad-input", "It is no Word document; copy its text and paste it.");
  const { paragraphs, title } = readBody(new TextDecoder().decode(body));
  const draft = draftFromText(paragraphs.join("\n\n"), known);
  return title === null ? draft : { ...draft, title };
}
