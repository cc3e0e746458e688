import type { SourceDocument } from "../../lib/model/index.ts";
import { findDossiers, readDossier } from "./dossier/gold.ts";
import { DOSSIER_FOLDERS } from "./dossier/split.ts";
import { documentsOf } from "./dossiers.ts";

/** All articles of the project's own dossiers, repeated in order until there are at least so many words. */
export function corpusOf(words: number): SourceDocument[] {
  const articles = DOSSIER_FOLDERS.flatMap(findDossiers).flatMap((folder) =>
    documentsOf(readDossier(folder)),
  );
  const corpus: SourceDocument[] = [];
  for (let held = 0, round = 0; held < words; round++) {
    for (const article of articles) {
      if (held >= words) break;
      corpus.push({ ...article, id: `${article.id}-${round}-${corpus.length}` });
      held += countWords(article.text);
    }
  }
  return corpus;
}

/** Runs of anything but white space. */
export function countWords(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}
