import type { CslDate, CslItem } from "./csl.ts";

/** What is known of an article; dates as they were stated, ISO 8601. */
export interface ArticleFacts {
  readonly title: string;
  readonly source: string | null;
  readonly publishedAt: string | null;
  readonly language?: string;
  readonly url?: string | null;
}

/** The day of an ISO 8601 date or date-time, to the precision it has; undefined where it is none. */
export function cslDay(iso: string | null): CslDate | undefined {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(iso ?? "");
  return found ? { "date-parts": [found.slice(1).filter(Boolean).map(Number)] } : undefined;
}

/** The record of an article out of what the workspace knows of it. */
export function articleCitation({ title, source, publishedAt, language, url }: ArticleFacts): CslItem {
  const issued = cslDay(publishedAt);
  return {
    type: "article-newspaper",
    title,
    ...(source === null ? {} : { "container-title": source }),
    ...(issued === undefined ? {} : { issued }),
    ...(url ? { URL: url } : {}),
    ...(language ? { language } : {}),
  };
}
