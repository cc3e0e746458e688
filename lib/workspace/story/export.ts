import { toCsv } from "../../export/csv.ts";
import { fileName } from "../../export/file-name.ts";
import type { StoryId } from "../../model/index.ts";
import { buildGrid } from "../../present/grid.ts";
import { sheetOf } from "../../present/grid-sheet.ts";
import { filterGrid, parseView } from "../../present/view.ts";
import type { ReadContext } from "../context.ts";
import { loadStoryComparison } from "./loaders.ts";

/** A file to be handed out. */
export interface ExportedFile {
  readonly name: string;
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** The grid as it is shown with the filters of an address. @throws AppError `not-found` */
export async function exportGridCsv(
  context: ReadContext,
  storyId: StoryId,
  query: URLSearchParams,
): Promise<ExportedFile> {
  const { story, comparison } = await loadStoryComparison(context, storyId);
  const shown = filterGrid(buildGrid(comparison), parseView(query));
  return {
    name: fileName(story.title, "csv"),
    type: "text/csv; charset=utf-8",
    body: toCsv(sheetOf(shown)),
  };
}
