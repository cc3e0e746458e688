import { z } from "zod";
import { AppError } from "../model/index.ts";
import { readBibtex } from "./bibtex.ts";
import { type CslItem, cslItemSchema } from "./csl.ts";
import { readRis } from "./ris.ts";

/** A library of a thousand records has some 500 KB. */
const MAX_CHARACTERS = 1_000_000;
const MAX_RECORDS = 2000;

/**
 * The records of a text in CSL-JSON, BibTeX or RIS, whichever it is.
 * @throws AppError `bad-input` where it is none of them, or has no record; `too-large`
 */
export function readCitations(text: string): readonly CslItem[] {
  if (text.length > MAX_CHARACTERS) {
    throw new AppError("too-large", "This is too long for a list of sources: cut it into parts.");
  }
  const items = readAs(text.trimStart());
  if (items.length === 0) throw new AppError("bad-input", "There is no record of a source in this text.");
  return items.slice(0, MAX_RECORDS);
}

function readAs(text: string): readonly CslItem[] {
  if (/^[[{]/u.test(text)) return readJson(text);
  if (/^TY {1,2}-/mu.test(text)) return readRis(text);
  if (text.includes("@")) return readBibtex(text);
  throw new AppError("bad-input", "This is neither CSL-JSON nor BibTeX nor RIS.");
}

function readJson(text: string): readonly CslItem[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new AppError("bad-input", "This begins like JSON, but is none.", { cause: error });
  }
  const result = z.array(cslItemSchema).safeParse(Array.isArray(json) ? json : [json]);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new AppError("bad-input", `This is no CSL-JSON: ${issue?.path.join(".")}: ${issue?.message}`);
}
