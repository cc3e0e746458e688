import type { Blobs } from "../../blobs/blobs.ts";
import { openBlobs } from "../../blobs/open.ts";
import { annotationsOf } from "../../export/annotations.ts";
import { claimReviewsOf } from "../../export/claim-review.ts";
import { toCsv } from "../../export/csv.ts";
import {
  checkDossier,
  type DossierFile,
  packDossier,
  snapshotFile,
  textFile,
  wordsFile,
} from "../../export/dossier.ts";
import { reportHtml, reportMarkdown, reportOf } from "../../export/report.ts";
import { auditSheet, claimSheet } from "../../export/sheets.ts";
import type { StoryData } from "../../export/story-data.ts";
import { AppError, type StoryId } from "../../model/index.ts";
import { findArticles, findVersions } from "../../store/index.ts";
import type { ReadContext } from "../context.ts";
import { loadSnapshotBytes } from "../snapshots/loaders.ts";

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * A story with its proof: report, data, texts and every page or file that its articles were read off.
 * @throws AppError `not-found`; `snapshot-damaged` where what is kept is not what came
 */
export async function dossierOf(
  context: ReadContext,
  storyId: StoryId,
  data: StoryData,
  { publisher, site }: { readonly publisher: string; readonly site: string },
  blobs: Blobs = openBlobs(),
): Promise<{ readonly bytes: Uint8Array; readonly seal: string }> {
  const blocks = reportOf(data);
  const reviews = claimReviewsOf(data.findings, { name: publisher, site: site === "" ? null : site });
  const snapshots = await snapshotsOf(context, storyId, blobs);
  const files: DossierFile[] = [
    wordsFile("report.html", reportHtml(blocks, data.title)),
    wordsFile("report.md", reportMarkdown(blocks)),
    wordsFile("data/comparison.json", json(data.comparison)),
    wordsFile("data/findings.json", json(data.findings)),
    wordsFile("data/claims.csv", toCsv(claimSheet(data.comparison))),
    wordsFile("data/history.csv", toCsv(auditSheet(data.audit))),
    wordsFile("data/annotations.json", json(annotationsOf(data))),
    wordsFile("data/claimreview.json", json(reviews.document)),
    ...data.texts.map(({ articleId, sha256, text }) => textFile(articleId, sha256, text)),
    ...snapshots,
  ];
  const packed = packDossier(files, data);
  const [fault] = checkDossier(packed.bytes).faults;
  // Better no proof than one that fails elsewhere.
  if (fault !== undefined)
    throw new AppError("stale", `The dossier would not prove itself: ${fault} Analyze the story again.`);
  return packed;
}

/** What the versions of the story's articles were read off, each once. */
async function snapshotsOf(
  context: ReadContext,
  storyId: StoryId,
  blobs: Blobs,
): Promise<readonly DossierFile[]> {
  const { store, workspaceId } = context;
  const files = new Map<string, DossierFile>();
  for (const { id: articleId } of await findArticles(store.db, workspaceId, storyId))
    for (const { number, snapshotId } of await findVersions(store.db, workspaceId, articleId)) {
      if (snapshotId === null) continue;
      const { bytes } = await loadSnapshotBytes(context, storyId, { articleId, number }, blobs);
      const file = snapshotFile(bytes);
      files.set(file.path, file);
    }
  return [...files.values()];
}
