import type { ArticleDraft } from "./draft.ts";
import type { FetchedPage } from "./fetch.ts";
import { draftFromPage } from "./page/draft.ts";
import { draftFromPdf, isPdf } from "./pdf/draft.ts";

/**
 * What an address answered with as a draft: a page, or a PDF, whatever the server calls it.
 * @throws AppError `bad-input` (no article in it, and why), `too-large`
 */
export async function draftFromFetched(page: FetchedPage): Promise<ArticleDraft> {
  if (!isPdf(page.bytes)) return draftFromPage(page);
  const source = new URL(page.finalUrl).hostname.replace(/^www\./u, "");
  return draftFromPdf(page.bytes, { file: page.finalUrl, source });
}
