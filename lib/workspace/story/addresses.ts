import { Fetcher } from "../../ingest/fetch.ts";
import { draftFromFetched } from "../../ingest/fetched.ts";
import { AppError } from "../../model/index.ts";
import { cameFromPage, type Keep } from "../snapshots/keep.ts";
import type { KeptDraft, KeptDrafts } from "./drafts.ts";

/** One for the process: a host is asked by one request at a time, whoever wants its pages. */
export const web = new Fetcher();

export interface AddressOptions {
  /** True where a person decided to fetch pages that robots.txt asks programs to leave. */
  readonly ignoreRobots?: boolean;
  readonly signal?: AbortSignal;
  /** Another than the public web's, in tests. */
  readonly fetcher?: Fetcher;
}

/**
 * Pages as drafts, fetched one after the other and kept as they came. What cannot be had is refused with a sentence that says why.
 * @throws AppError `snapshots-unavailable`
 */
export async function draftsFromAddresses(
  addresses: readonly string[],
  keep: Keep,
  { ignoreRobots = false, signal, fetcher = web }: AddressOptions = {},
): Promise<KeptDrafts> {
  const drafts: KeptDraft[] = [];
  const refused: { file: string; message: string; code: AppError["code"] }[] = [];
  for (const address of addresses) {
    try {
      const page = await fetcher.fetch(address, { ignoreRobots, ...(signal ? { signal } : {}) });
      const draft = await draftFromFetched(page);
      drafts.push({ ...draft, snapshotId: await keep(cameFromPage(page), draft.text) });
    } catch (error) {
      if (!(error instanceof AppError) || error.code === "snapshots-unavailable") throw error;
      refused.push({ file: address, message: error.message, code: error.code });
    }
  }
  return { storyTitle: null, drafts, refused };
}
