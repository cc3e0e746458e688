/** The forms in which a story is handed on: one row each. */
import { z } from "zod";
import { annotationsOf } from "../../export/annotations.ts";
import { type ClaimReviews, claimReviewsOf, type Publisher } from "../../export/claim-review.ts";
import { toCsv } from "../../export/csv.ts";
import { fileName } from "../../export/file-name.ts";
import { reportHtml, reportMarkdown, reportOf } from "../../export/report.ts";
import { auditSheet, claimSheet } from "../../export/sheets.ts";
import type { StoryData } from "../../export/story-data.ts";
import { AppError, type StoryId } from "../../model/index.ts";
import type { WriteContext } from "../context.ts";
import { checkInput } from "../input.ts";
import { loadStoryData } from "./data.ts";
import { dossierOf } from "./dossier.ts";

/** A file to be handed out. */
export interface HandedOn {
  readonly name: string;
  readonly type: string;
  readonly body: string | Uint8Array;
}

const LONGEST_NAME = 200;
const LONGEST_SITE = 2_000;

const isPublicAddress = (address: string) =>
  URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);

export const exportSchema = z.object({
  /** Who publishes the findings, for ClaimReview. */
  publisher: z.string().trim().max(LONGEST_NAME).default(""),
  /** Where the findings can be read by everybody, for ClaimReview. */
  site: z
    .string()
    .trim()
    .max(LONGEST_SITE)
    .default("")
    .refine((site) => site === "" || isPublicAddress(site), "Give a whole address: https://…"),
  /** Whether the desk's notes go along. */
  notes: z.boolean().default(false),
});
export type ExportInput = z.input<typeof exportSchema>;
type Wanted = z.output<typeof exportSchema>;

export interface ExportForm {
  readonly form: string;
  readonly label: string;
  /** What it is for, in a sentence. */
  readonly says: string;
  readonly ending: string;
  readonly type: string;
  readonly make: (
    data: StoryData,
    wanted: Wanted,
    context: WriteContext,
    storyId: StoryId,
  ) => string | Uint8Array | Promise<string | Uint8Array>;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export const publisherOf = ({ publisher, site }: Pick<Wanted, "publisher" | "site">): Publisher => ({
  name: publisher,
  site: site === "" ? null : site,
});

export const EXPORT_FORMS: readonly ExportForm[] = [
  {
    form: "report.html",
    label: "Report (HTML)",
    says: "Findings, where the sources stand, and the articles: a page of its own, to be read, printed or saved as PDF.",
    ending: "html",
    type: "text/html; charset=utf-8",
    make: (data) => reportHtml(reportOf(data), data.title),
  },
  {
    form: "report.md",
    label: "Report (Markdown)",
    says: "The same as text, for whatever you write in.",
    ending: "md",
    type: "text/markdown; charset=utf-8",
    make: (data) => reportMarkdown(reportOf(data)),
  },
  {
    form: "claims.csv",
    label: "Claims (CSV)",
    says: "Every claim with its exact words, its place, who said it, and what it answers.",
    ending: "claims.csv",
    type: "text/csv; charset=utf-8",
    make: ({ comparison }) => toCsv(claimSheet(comparison)),
  },
  {
    form: "audit.csv",
    label: "History (CSV)",
    says: "Who did what to the story, and when.",
    ending: "history.csv",
    type: "text/csv; charset=utf-8",
    make: ({ audit }) => toCsv(auditSheet(audit)),
  },
  {
    form: "comparison.json",
    label: "Comparison (JSON)",
    says: "Everything that was compared, with the desk's corrections, for programs.",
    ending: "json",
    type: "application/json; charset=utf-8",
    make: ({ comparison }) => json(comparison),
  },
  {
    form: "claimreview.json",
    label: "ClaimReview (JSON-LD)",
    says: "Published findings as search engines and collections of fact-checks read them.",
    ending: "claimreview.json",
    type: "application/ld+json; charset=utf-8",
    make: ({ findings }, wanted) => json(claimReviewsOf(findings, publisherOf(wanted)).document),
  },
  {
    form: "annotations.json",
    label: "Web Annotations (JSON-LD)",
    says: "Claims and how they stand to each other, on the exact words, by the W3C's model.",
    ending: "annotations.json",
    type: "application/ld+json; charset=utf-8",
    make: (data) => json(annotationsOf(data)),
  },
  {
    form: "dossier.zip",
    label: "Dossier (ZIP)",
    says: "All of the above with every text and every page as it came, and a manifest of hashes: “crossread verify” proves it anywhere.",
    ending: "dossier.zip",
    type: "application/zip",
    make: async (data, wanted, context, storyId) => (await dossierOf(context, storyId, data, wanted)).bytes,
  },
];

/** @throws AppError `not-found` (the story, or a form that there is none of), `bad-input` */
export async function exportStory(
  context: WriteContext,
  storyId: StoryId,
  form: string,
  input: ExportInput,
): Promise<HandedOn> {
  const wanted = checkInput(exportSchema, input);
  const chosen = EXPORT_FORMS.find((each) => each.form === form);
  if (!chosen) {
    const known = EXPORT_FORMS.map((each) => each.form).join(", ");
    throw new AppError("not-found", `There is no such form of a story. There are: ${known}.`);
  }
  const data = await loadStoryData(context, storyId, { notes: wanted.notes });
  const body = await chosen.make(data, wanted, context, storyId);
  return { name: fileName(data.title, chosen.ending), type: chosen.type, body };
}

/** What who reads a story's ClaimReview would refuse or cut. @throws AppError `not-found`, `bad-input` */
export async function claimReviewWarnings(
  context: WriteContext,
  storyId: StoryId,
  input: ExportInput,
): Promise<ClaimReviews["warnings"]> {
  const wanted = checkInput(exportSchema, input);
  const { findings } = await loadStoryData(context, storyId, { notes: false });
  return claimReviewsOf(findings, publisherOf(wanted)).warnings;
}
