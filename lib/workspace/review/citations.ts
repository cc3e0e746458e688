/** Sources out of a story and into it. */
import { writeBibtex } from "../../cite/bibtex.ts";
import type { CslItem } from "../../cite/csl.ts";
import { citationText, STYLE_NAMES, STYLES, type Style } from "../../cite/format.ts";
import { readCitations } from "../../cite/read.ts";
import { writeRis } from "../../cite/ris.ts";
import { fileName } from "../../export/file-name.ts";
import { AppError, type StoryId } from "../../model/index.ts";
import { sourcesOf } from "../../review/case/finding.ts";
import type { ReadContext } from "../context.ts";
import { loadCorrected } from "../story/corrected.ts";
import type { ExportedFile } from "../story/export.ts";
import { storyReviews } from "./reviews.ts";

/** A record that was read, with how it will look. */
export interface ReadCitation {
  readonly citation: CslItem;
  readonly text: string;
}

/** The records of a text in CSL-JSON, BibTeX or RIS. @throws AppError `bad-input`, `too-large` */
export function previewCitations(text: string): readonly ReadCitation[] {
  return readCitations(text).map((citation) => ({ citation, text: citationText(citation, "apa") }));
}

/** The forms in which a list of sources can be had. */
const FORMATS: Readonly<
  Record<string, { readonly type: string; readonly write: (items: readonly CslItem[]) => string }>
> = {
  "csl.json": {
    type: "application/vnd.citationstyles.csl+json; charset=utf-8",
    write: (items) => `${JSON.stringify(items.map(withId), null, 2)}\n`,
  },
  bib: { type: "application/x-bibtex; charset=utf-8", write: writeBibtex },
  ris: { type: "application/x-research-info-systems; charset=utf-8", write: writeRis },
};

function withId(item: CslItem, index: number): CslItem {
  return { ...item, id: `source${index + 1}` };
}

function isStyle(form: string): form is Style {
  return STYLES.some((style) => style === form);
}

/**
 * The sources of a story's reviews, or of one of them, as a file. People who are not to be named are not.
 * @param form "csl.json", "bib", "ris", or a style for plain text
 * @throws AppError `not-found`
 */
export async function exportCitations(
  context: ReadContext,
  storyId: StoryId,
  form: string,
  caseId: string | null,
): Promise<ExportedFile> {
  const story = await loadCorrected(context, storyId);
  const reviews = await storyReviews(context, story);
  const meant = caseId === null ? reviews : reviews.filter(({ id }) => id === caseId);
  if (caseId !== null && meant.length === 0) throw new AppError("not-found", "There is no such review.");
  const { sources } = sourcesOf(meant.flatMap(({ file }) => file.evidence));
  const items = sources.map(({ citation }) => citation);
  const title = `${story.summary.title} sources`;
  if (isStyle(form)) {
    const lines = items.map((item, index) => `${index + 1}. ${citationText(item, form)}`);
    return {
      name: fileName(`${title} ${STYLE_NAMES[form]}`, "txt"),
      type: "text/plain; charset=utf-8",
      body: `${lines.join("\n")}\n`,
    };
  }
  const format = Object.hasOwn(FORMATS, form) ? FORMATS[form] : undefined;
  if (!format)
    throw new AppError("not-found", "Sources come as csl.json, bib, ris, apa, chicago, mla or vancouver.");
  return { name: fileName(title, form), type: format.type, body: format.write(items) };
}
