import { Parser } from "htmlparser2";
import { AppError } from "../../model/index.ts";

/** A page with more elements is none of an article; going through them again and again would take minutes. */
export const MOST_ELEMENTS = 40_000;
/** The deepest pages that people make have some sixty. Past this the libraries' time and stack run out. */
const DEEPEST = 400;

/**
 * Goes through a page's markup once, before anything is built of it.
 * @throws AppError `too-large` where it has more elements, or deeper ones, than an article's page
 */
export function checkSize(html: string): void {
  let elements = 0;
  let depth = 0;
  const count = (): void => {
    elements += 1;
    if (elements > MOST_ELEMENTS || depth > DEEPEST) {
      throw new AppError(
        "too-large",
        "The page has more parts, or parts within parts, than a page of news. Paste its text instead.",
      );
    }
  };
  const parser = new Parser(
    {
      onopentag() {
        depth += 1;
        count();
      },
      oncomment: count,
      onclosetag() {
        depth -= 1;
      },
    },
    { decodeEntities: false },
  );
  parser.write(html);
  parser.end();
}
