/** Which files can be read, by the ends of their names, and how large each may be: for the browser too, which sends no others. */

export const TEXT_FILE = /\.(?:txt|md)$/iu;
export const PAGE_FILE = /\.(?:html?|xhtml)$/iu;
export const WORD_FILE = /\.docx$/iu;
export const MAIL_FILE = /\.eml$/iu;
export const PDF_FILE = /\.pdf$/iu;
export const ARCHIVE_FILE = /\.zip$/iu;
/** A table, whose cells may be web addresses. */
export const TABLE_FILE = /\.(?:csv|tsv)$/iu;

/** Pages, documents and mails hold much beside their text. */
export const MAX_DOCUMENT_BYTES = 8_000_000;
/** A report with its pictures. */
export const MAX_PDF_BYTES = 20_000_000;
/** An archive holds several. */
export const MAX_ARCHIVE_BYTES = 50_000_000;
