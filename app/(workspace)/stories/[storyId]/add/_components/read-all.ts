import { addressesIn, addressesInTable } from "../../../../../../lib/workspace/story/address-list.ts";
import type { ActionResult } from "../../../../../_edge/act.ts";
import { readAddressAction, readFilesAction, readPastedAction } from "../actions.ts";
import { inBatches, sizeOfText } from "./batches.ts";
import { type ChosenFile, sortFiles } from "./chosen-files.ts";
import type { CheckedDraft, CheckedDrafts } from "./draft.ts";
import type { Refusal } from "./outcome.tsx";

/** What is to be read: typed, pasted, chosen or dropped. */
export interface Incoming {
  readonly texts: readonly string[];
  /** As typed, one a line. */
  readonly addresses: string;
  readonly files: readonly ChosenFile[];
  /** Addresses that a person wants fetched although their sites ask programs not to. */
  readonly insisted?: readonly string[];
}

export interface Read {
  readonly drafts: readonly CheckedDraft[];
  readonly refused: readonly Refusal[];
  readonly problem: string | null;
}

interface Request {
  readonly words: string;
  readonly send: () => Promise<ActionResult<CheckedDrafts>>;
}

/**
 * Reads the pasted texts, the files and the addresses, a request's worth at a time. A manifest must travel with its
 * files' batch; addresses go one by one, so that each can be told of.
 * @param tell called with what is being done
 * @param stopped asked between two requests: true ends the reading, and nothing is kept of it
 */
export async function readAll(
  storyId: string,
  { texts, addresses, files: chosen, insisted = [] }: Incoming,
  { tell, stopped }: { readonly tell: (words: string) => void; readonly stopped: () => boolean },
): Promise<Read> {
  const { files, tables, refused: unreadable } = sortFiles(chosen);
  const refused: Refusal[] = [...unreadable];
  const drafts: CheckedDraft[] = [];
  const manifests = files.filter(({ path }) => path.endsWith("manifest.json"));
  const articles = files.filter((file) => !manifests.includes(file));
  const pasted = texts.filter((text) => text.trim() !== "");
  const listed = await Promise.all(tables.map(({ file }) => file.text()));
  const wanted = [...new Set([...addressesIn(addresses), ...listed.flatMap(addressesInTable)])];
  for (const [at, { path }] of tables.entries())
    if (addressesInTable(listed[at] ?? "").length === 0)
      refused.push({ file: path, message: "None of its cells is a web address." });
  const requests: Request[] = [
    ...inBatches(pasted, sizeOfText).map((batch) => ({
      words: "Reading …",
      send: () => readPastedAction(storyId, batch),
    })),
    ...inBatches(articles, ({ file }) => file.size).map((batch) => ({
      words: "Reading …",
      send: () => readFilesAction(storyId, formOf([...manifests, ...batch])),
    })),
    ...wanted.map((address, index) => ({
      words: `Fetching page ${index + 1} of ${wanted.length} …`,
      send: () => readAddressAction(storyId, address, insisted.includes(address)),
    })),
  ];
  for (const { words, send } of requests) {
    tell(words);
    const result = await send();
    if (stopped()) return { drafts: [], refused: [], problem: null };
    if (!result.ok) return { drafts: [], refused, problem: result.message };
    drafts.push(...result.value.drafts);
    refused.push(...result.value.refused);
  }
  return { drafts, refused: distinct(refused), problem: null };
}

/** A manifest that travels with each batch would otherwise be refused as often. */
function distinct(refused: readonly Refusal[]): readonly Refusal[] {
  return [...new Map(refused.map((each) => [`${each.file} ${each.message}`, each])).values()];
}

function formOf(files: readonly ChosenFile[]): FormData {
  const form = new FormData();
  for (const { path, file } of files) {
    form.append("path", path);
    // The path goes as a value: in a part's header a name with control characters would break the whole request.
    form.append("file", file, "file");
  }
  return form;
}
