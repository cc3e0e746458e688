import { z } from "zod";
import { previewCitations } from "../../../workspace/review/citations.ts";
import { operation } from "../../operation.ts";
import { citationSchema } from "../../views/review.ts";

export const readCitationsOperation = operation({
  id: "readCitations",
  method: "POST",
  path: "/citations/read",
  tag: "evidence",
  summary: "Read records of sources in CSL-JSON, BibTeX or RIS",
  scope: "read",
  body: z.object({ text: z.string() }),
  answer: z.array(citationSchema),
  handle: async ({ body }) => previewCitations(body.text),
});
