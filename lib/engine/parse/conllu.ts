/** CoNLL-U: reading, writing, and filling the columns of text whose tokens are given. */
import { type ConlluRow, isWord, readConllu, writeConllu } from "./conllu-format.ts";
import { parseTokens } from "./index.ts";

/**
 * Fills LEMMA, UPOS, XPOS, HEAD and DEPREL of every word; comments, ranges, empty nodes, FEATS, DEPS
 * and MISC stay as they are.
 * @throws ConlluError for input that is not CoNLL-U
 */
export function annotateConllu(input: string): string {
  return writeConllu(
    readConllu(input).map(({ comments, rows }) => {
      const words = rows.filter(isWord);
      const place = new Map(words.map((row, i) => [row, i]));
      const { tokens } = parseTokens(words.map((row) => row[1]));
      const filled = rows.map((row): ConlluRow => {
        const token = tokens[place.get(row) ?? -1];
        if (token === undefined) return row;
        const head = token.head < 0 ? "0" : words[token.head]![0];
        return [
          row[0],
          row[1],
          token.lemma,
          token.upos,
          token.xpos,
          row[5],
          head,
          token.deprel,
          row[8],
          row[9],
        ];
      });
      return { comments, rows: filled };
    }),
  );
}

export {
  ConlluError,
  type ConlluSentence,
  isWord,
  readConllu,
  writeConllu,
} from "./conllu-format.ts";
