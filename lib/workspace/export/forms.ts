/** Handing a story on, in one of its forms. */
import { type ClaimReviews, claimReviewsOf } from "../../export/claim-review.ts";
import { fileName } from "../../export/file-name.ts";
import { AppError, type StoryId } from "../../model/index.ts";
import type { ReadContext, WriteContext } from "../context.ts";
import { gatherStory } from "../handover/gather.ts";
import { checkInput } from "../input.ts";
import { loadFindings } from "../review/loaders.ts";
import type { ExportedFile } from "../story/export.ts";
import { loadStoryData } from "./data.ts";
import { DOSSIER, dossierOf } from "./dossier.ts";
import { type ExportInput, exportSchema, type FormWords, publisherOf, TEXT_FORMS } from "./text-forms.ts";

export type { ExportInput } from "./text-forms.ts";

const WHOLE_STORY: FormWords = {
  form: "story.json",
  label: "Whole story (JSON)",
  says: "Everything that was read, decided, noted and done, confidential sources included, to go on with it in another Crossread: import it there under Stories.",
  ending: "story.json",
  type: "application/json; charset=utf-8",
};

/** Everything that a story can be handed on as. */
export const EXPORT_FORMS: readonly FormWords[] = [...TEXT_FORMS, DOSSIER, WHOLE_STORY];

/** @throws AppError `not-found` (the story, or a form that there is none of), `bad-input`; `forbidden`, `stale` (`gatherStory`) */
export async function exportStory(
  context: WriteContext,
  storyId: StoryId,
  form: string,
  input: ExportInput,
): Promise<ExportedFile> {
  const wanted = checkInput(exportSchema, input);
  if (form === DOSSIER.form) {
    const { title, bytes } = await dossierOf(context, storyId, wanted);
    return { name: fileName(title, DOSSIER.ending), type: DOSSIER.type, body: bytes };
  }
  if (form === WHOLE_STORY.form) {
    const file = await gatherStory(context, storyId, wanted);
    const body = `${JSON.stringify(file, null, 1)}\n`;
    return { name: fileName(file.story.title, WHOLE_STORY.ending), type: WHOLE_STORY.type, body };
  }
  const chosen = TEXT_FORMS.find((each) => each.form === form);
  if (!chosen) {
    const known = EXPORT_FORMS.map((each) => each.form).join(", ");
    throw new AppError("not-found", `There is no such form of a story. There are: ${known}.`);
  }
  const data = await loadStoryData(context, storyId, { parts: chosen.needs, notes: wanted.notes });
  return { name: fileName(data.title, chosen.ending), type: chosen.type, body: chosen.make(data, wanted) };
}

/** What who reads a story's ClaimReview would refuse or cut. @throws AppError `not-found`, `bad-input` */
export async function claimReviewWarnings(
  context: ReadContext,
  storyId: StoryId,
  input: ExportInput,
): Promise<ClaimReviews["warnings"]> {
  const wanted = checkInput(exportSchema, input);
  const { findings } = await loadFindings(context, storyId);
  return claimReviewsOf(findings, publisherOf(wanted)).warnings;
}
