/** What the process that reads a PDF answers. It read a file from elsewhere: its answer is checked like one. */
import { z } from "zod";

const place = z.number().min(-1e6).max(1e6);
/** Words, left edge, base line (from above), width, size of the type, font. */
const pieceSchema = z.tuple([z.string(), place, place, place, place, z.string()]);
const said = z.string().nullish().catch(null);

export const rawPdfSchema = z.union([
  z.object({ problem: z.string() }),
  z.object({
    pages: z.array(z.object({ width: place, height: place, pieces: z.array(pieceSchema) })),
    /** As whoever made the file says, where they say anything. */
    info: z.object({ title: said, author: said, created: said }),
  }),
]);

export type RawPdf = Extract<z.infer<typeof rawPdfSchema>, { pages: unknown }>;
export type RawPage = RawPdf["pages"][number];
