import type { ComparedArticle } from "../../model/index.ts";
import { publicationInWords, shortPublication, yearOfAll } from "../../present/dates.ts";
import { comparePublication } from "../../text/publication-date.ts";
import { clean } from "./width.ts";

/** An article as the report calls it. */
export interface SourceName {
  readonly articleId: string;
  /** The outlet, else the file; told apart where two would be called the same. */
  readonly name: string;
  /** "6 Mar"; empty where unknown. */
  readonly date: string;
  readonly title: string;
  readonly notice: string | null;
}

/** In order of publication, undated ones last, as the columns of the report. */
export function sourceNames(articles: readonly ComparedArticle[]): SourceName[] {
  const sorted = [...articles].sort((a, b) => comparePublication(a.publishedAt, b.publishedAt));
  const year = yearOfAll(sorted.map((article) => article.publishedAt));
  const names = sorted.map(nameOf);
  return sorted.map((article, index) => ({
    articleId: article.id,
    name:
      names.filter((name) => name === names[index]).length > 1
        ? `${names[index]} (${article.id})`
        : names[index]!,
    date: article.publishedAt === null ? "" : clean(shortDate(article.publishedAt, year)),
    title: clean(article.title),
    notice: article.notice === null ? null : clean(article.notice),
  }));
}

function nameOf(article: ComparedArticle): string {
  const file = article.file.split(/[/\\]/u).at(-1) ?? article.file;
  return clean(article.source ?? "") || clean(file) || article.id;
}

/** The time of day is for the full date; a column head has the day. */
function shortDate(publishedAt: string, year: string | null): string {
  return shortPublication(publishedAt.slice(0, 10), year) || publicationInWords(publishedAt);
}
