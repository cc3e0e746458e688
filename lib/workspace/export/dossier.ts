import type { Blobs } from "../../blobs/blobs.ts";
import { openBlobs } from "../../blobs/open.ts";
import {
  checkDossier,
  type DossierFile,
  packDossier,
  snapshotFile,
  textFile,
  wordsFile,
} from "../../export/dossier.ts";
import { AppError, type StoryId } from "../../model/index.ts";
import { findArticles, findSnapshots, findVersions } from "../../store/index.ts";
import type { ReadContext, WriteContext } from "../context.ts";
import { bytesOf } from "../snapshots/loaders.ts";
import { loadStoryData } from "./data.ts";
import { type ExportWanted, type FormWords, TEXT_FORMS } from "./text-forms.ts";

export const DOSSIER: FormWords = {
  form: "dossier.zip",
  label: "Dossier (ZIP)",
  says: "All of the above with every text and every page as it came, and a manifest of hashes: “crossread verify” proves it anywhere.",
  ending: "dossier.zip",
  type: "application/zip",
};

/**
 * A story with its proof: every form, its findings whole, its texts, and every page or file that its articles were read off.
 * @throws AppError `not-found`; `snapshot-damaged` where what is kept is not what came
 */
export async function dossierOf(
  context: WriteContext,
  storyId: StoryId,
  wanted: ExportWanted,
  blobs: Blobs = openBlobs(),
): Promise<{ readonly title: string; readonly bytes: Uint8Array; readonly seal: string }> {
  const parts = ["texts", "findings", "audit"] as const;
  const data = await loadStoryData(context, storyId, { parts, notes: wanted.notes });
  const files: DossierFile[] = [
    ...TEXT_FORMS.map(({ within, make }) => wordsFile(within, make(data, wanted))),
    wordsFile("data/findings.json", `${JSON.stringify(data.findings, null, 2)}\n`),
    ...data.texts.map(({ articleId, sha256, text }) => textFile(articleId, sha256, text)),
    ...(await snapshotsOf(context, storyId, blobs)),
  ];
  const packed = packDossier(files, data);
  const [fault] = checkDossier(packed.bytes).faults;
  // Better no proof than one that fails elsewhere.
  if (fault !== undefined)
    throw new AppError("stale", `The dossier would not prove itself: ${fault} Analyze the story again.`);
  return { title: data.title, ...packed };
}

/** What the versions of the story's articles were read off, each once; without those whose bytes were never here. */
async function snapshotsOf(
  context: ReadContext,
  storyId: StoryId,
  blobs: Blobs,
): Promise<readonly DossierFile[]> {
  const { store, workspaceId } = context;
  const ids = new Set<string>();
  for (const { id: articleId } of await findArticles(store.db, workspaceId, storyId))
    for (const { snapshotId } of await findVersions(store.db, workspaceId, articleId))
      if (snapshotId !== null) ids.add(snapshotId);
  const files = new Map<string, DossierFile>();
  for (const record of (await findSnapshots(store.db, workspaceId, [...ids])).values()) {
    const bytes = await bytesOf(record, blobs);
    if (bytes === null) continue;
    const file = snapshotFile(bytes);
    files.set(file.path, file);
  }
  return [...files.values()];
}
