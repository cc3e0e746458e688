import { strToU8, type Zippable, zipSync } from "fflate";

/** Documents made for tests, by hand: what programs write, and what nobody should. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** One paragraph of a Word document. */
export const wordParagraph = (text: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document with this markup as its body, and more parts where they are given. */
export function docx(body: string, more: Zippable = {}, head = ""): Uint8Array {
  return zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": strToU8(
      `<?xml version="1.0"?>${head}<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    ),
    ...more,
  });
}

/** A mail with these headers and this body, lines ended as the standard wants them. */
export const eml = (headers: readonly string[], body: string): Uint8Array =>
  utf8(`${[...headers, "MIME-Version: 1.0"].join("\r\n")}\r\n\r\n${body.replaceAll("\n", "\r\n")}`);
