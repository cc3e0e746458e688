/** The forms of a story that are text: one row each. */
import { z } from "zod";
import { annotationsOf } from "../../export/annotations.ts";
import { claimReviewsOf, type Publisher } from "../../export/claim-review.ts";
import { toCsv } from "../../export/csv.ts";
import { reportHtml, reportMarkdown, reportOf } from "../../export/report.ts";
import { auditSheet, claimSheet } from "../../export/sheets.ts";
import type { StoryData } from "../../export/story-data.ts";
import type { StoryPart } from "./data.ts";

const LONGEST_NAME = 200;
const LONGEST_SITE = 2_000;

const isPublicAddress = (address: string) =>
  URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);

/** What goes along, and who publishes. */
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
  /** Whether the desk's notes go along, where they are not part of the form anyway. */
  notes: z.boolean().default(false),
  /** Whether the pages that articles were read off go along in the whole story. */
  snapshots: z.boolean().default(false),
});
export type ExportInput = z.input<typeof exportSchema>;
export type ExportWanted = z.output<typeof exportSchema>;

/** How a form is offered. */
export interface FormWords {
  readonly form: string;
  readonly label: string;
  /** What it is for, in a sentence. */
  readonly says: string;
  /** Of the file's name. */
  readonly ending: string;
  readonly type: string;
}

interface TextForm extends FormWords {
  /** What it is made of beside the comparison; the rest is not read. */
  readonly needs: readonly StoryPart[];
  /** Where it lies in a dossier. */
  readonly within: string;
  readonly make: (data: StoryData, wanted: ExportWanted) => string;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export const publisherOf = ({ publisher, site }: ExportWanted): Publisher => ({
  name: publisher,
  site: site === "" ? null : site,
});

/** Every form but the dossier, which holds them. */
export const TEXT_FORMS: readonly TextForm[] = [
  {
    form: "report.html",
    within: "report.html",
    needs: ["findings"],
    label: "Report (HTML)",
    says: "Findings, where the sources stand, and the articles: a page of its own, to be read, printed or saved as PDF.",
    ending: "html",
    type: "text/html; charset=utf-8",
    make: (data) => reportHtml(reportOf(data), data.title),
  },
  {
    form: "report.md",
    within: "report.md",
    needs: ["findings"],
    label: "Report (Markdown)",
    says: "The same as text, for whatever you write in.",
    ending: "md",
    type: "text/markdown; charset=utf-8",
    make: (data) => reportMarkdown(reportOf(data)),
  },
  {
    form: "claims.csv",
    within: "data/claims.csv",
    needs: [],
    label: "Claims (CSV)",
    says: "Every claim with its exact words, its place, who said it, and what it answers.",
    ending: "claims.csv",
    type: "text/csv; charset=utf-8",
    make: ({ comparison }) => toCsv(claimSheet(comparison)),
  },
  {
    form: "audit.csv",
    within: "data/history.csv",
    needs: ["audit"],
    label: "History (CSV)",
    says: "Who did what to the story, and when.",
    ending: "history.csv",
    type: "text/csv; charset=utf-8",
    make: ({ audit }) => toCsv(auditSheet(audit)),
  },
  {
    form: "comparison.json",
    within: "data/comparison.json",
    needs: [],
    label: "Comparison (JSON)",
    says: "Everything that was compared, with the desk's corrections, for programs.",
    ending: "json",
    type: "application/json; charset=utf-8",
    make: ({ comparison }) => json(comparison),
  },
  {
    form: "claimreview.json",
    within: "data/claimreview.json",
    needs: ["findings"],
    label: "ClaimReview (JSON-LD)",
    says: "Published findings as search engines and collections of fact-checks read them.",
    ending: "claimreview.json",
    type: "application/ld+json; charset=utf-8",
    make: ({ findings }, wanted) => json(claimReviewsOf(findings, publisherOf(wanted)).document),
  },
  {
    form: "annotations.json",
    within: "data/annotations.json",
    needs: ["texts"],
    label: "Web Annotations (JSON-LD)",
    says: "Claims and how they stand to each other, on the exact words, by the W3C's model.",
    ending: "annotations.json",
    type: "application/ld+json; charset=utf-8",
    make: (data) => json(annotationsOf(data)),
  },
];
