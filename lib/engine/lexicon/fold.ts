const COMBINING = /\p{M}+/gu;
const APOSTROPHES = /[\u2018\u2019\u02bc\u02bb`]/gu;
const DASHES = /[\u2010-\u2013]/gu;

const PLAIN = /^[a-z]+$/iu;

/** A name without case, accents, typographic quotes and a leading article: what two spellings of one name share. */
export function foldName(name: string): string {
  // Nearly every word: one run of plain letters needs no rule but lower case.
  if (PLAIN.test(name)) return name.toLowerCase();
  return name
    .normalize("NFKD")
    .replace(COMBINING, "")
    .replace(APOSTROPHES, "'")
    .replace(DASHES, "-")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^the /u, "")
    .replace(/'s?$/u, "");
}
