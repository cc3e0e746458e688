/** Words that a typesetter parted at the end of a line, put together again. */

const PARTED = /(?<first>[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*)[-\u2010\u00AD]$/u;
/** First parts that keep their hyphen where the document nowhere shows the word whole: "well-known", "vice-president", "twenty-one". */
const KEEPS =
  /^(?:well|ill|self|half|ex|vice|non|anti|pro|post|pre|co|then|long|short|high|low|full|part|far|near|mid|all|cross|so|much|ever|never|once|by|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|\p{N}+)$/iu;

/** The words of a document as they stand within its lines, small; with their hyphens. */
export function vocabularyOf(lines: readonly string[]): ReadonlySet<string> {
  const words = lines.flatMap(
    (line) => line.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [],
  );
  return new Set(words);
}

/** Whether a line ends in the middle of a word. */
export const endsParted = (line: string): boolean => PARTED.test(line);

/**
 * What a line becomes where the next one runs on from it: with a space behind, or without its hyphen. A hyphen at the end goes
 * where the word is written without elsewhere in the document, or nothing speaks for keeping it; before a capital or a figure it
 * stays ("Anglo-Saxon", "2024-25").
 */
function beforeNext(line: string, next: string, vocabulary: ReadonlySet<string>): string {
  const first = PARTED.exec(line)?.groups?.first;
  if (first === undefined) return `${line} `;
  const bare = line.slice(0, -1);
  if (line.endsWith("\u00AD")) return bare;
  const second = /^[\p{L}\p{M}\p{N}'’]+/u.exec(next)?.[0] ?? "";
  if (!/^\p{Ll}/u.test(second)) return line;
  if (vocabulary.has(`${first}${second}`.toLowerCase())) return bare;
  // "state-of-the-" goes on with "art": a word with hyphens already is made of such parts.
  const keeps =
    vocabulary.has(`${first}-${second}`.toLowerCase()) || KEEPS.test(first) || first.includes("-");
  return keeps ? line : bare;
}

/** Lines as running text. */
export function runningText(lines: readonly string[], vocabulary: ReadonlySet<string>): string {
  const joined = lines.map((line, at) => {
    const next = lines[at + 1];
    return next === undefined ? line : beforeNext(line, next, vocabulary);
  });
  return joined.join("").replaceAll("\u00AD", "");
}
