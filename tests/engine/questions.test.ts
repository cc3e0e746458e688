import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareReadings, readDocument } from "../../lib/engine/pipeline.ts";
import { SPLIT } from "../../scripts/bench/dossier/split.ts";

const CORPUS = join(import.meta.dirname, "../corpus");
const DEMONSTRATION = join(import.meta.dirname, "../../prisma/seed/demonstration");
const LONGEST = 170;

interface Manifest {
  readonly articles: readonly { readonly file: string; readonly publishedAt: string }[];
}

function questionsOf(folder: string): string[] {
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
  const readings = manifest.articles.map(({ file, publishedAt }) =>
    readDocument({ id: file, text: readFileSync(join(folder, "articles", file), "utf8"), publishedAt }),
  );
  return compareReadings(readings).points.map((p) => p.question);
}

const ASKING =
  /^(?:Who|What|When|Where|Which|How (?:many|much|long|old)|Did|Does|Do|Is|Are|Was|Were|Has|Have|Had|Will|Would|Can|Could|May|Might|Must|Shall|Should)\b/u;
const AUXILIARY =
  /^(?:Did|Does|Do|Is|Are|Was|Were|Has|Have|Had|Will|Would|Can|Could|May|Might|Must|Shall|Should) /u;
/** Words that cannot begin a subject. */
const NO_SUBJECT =
  /^(?:to|for|of|not|yet|who|which|that|what|why|how|be|been|being|than|,|if|whether|as|I|we|you)\b/u;
/** "Did … sank", "has … been …" without its verb, "is … undertook" never agree. */
const DISAGREES =
  /^(?:Did|Does|Do|Will|Would|Can|Could|Must) [^?]*? (?:was|were|is|are|has|had|went|came|took|said|gave|found|held|met|told|sank|fell|rose)\?|^(?:Is|Are|Was|Were) [^ ]+ (?:undertook|took|went|gave|fell|came|rose)\b/u;

/** What is wrong with the shape of a question; empty where nothing is. */
function faultsOf(question: string): string[] {
  if (question.startsWith("Reports on: "))
    return question.length > "Reports on: ".length ? [] : ["nothing named"];
  const asked = question.split(" — ")[0] ?? "";
  const subject = asked.replace(AUXILIARY, "");
  const faults: string[] = [];
  if (!ASKING.test(asked)) faults.push("does not begin as a question");
  if (!asked.endsWith("?") || (asked.slice(0, -1).includes("?") && !asked.includes("“")))
    faults.push("does not end as a question");
  if (AUXILIARY.test(asked) && (NO_SUBJECT.test(subject) || !/^[\p{L}\p{N}]/u.test(subject)))
    faults.push("has no subject");
  if (AUXILIARY.test(asked) && asked.includes(":")) faults.push("is a heading");
  if (/\b(\p{L}+) \1\b/iu.test(asked)) faults.push("repeats a word");
  if (DISAGREES.test(asked)) faults.push("verb and auxiliary disagree");
  if (question.length > LONGEST) faults.push("is too long");
  if (/[“"][^”"]*$/u.test(question) || /\s[,.?]|,\s*\?|\s{2}/u.test(question)) faults.push("has stray marks");
  return faults;
}

const folders = SPLIT.development.map((name) =>
  name === "demonstration" ? DEMONSTRATION : join(CORPUS, name),
);

describe("questions read as questions", () => {
  for (const folder of folders)
    it(folder.split("/").at(-1) ?? folder, () => {
      const questions = questionsOf(folder);
      expect(questions.length).toBeGreaterThan(10);
      expect(questions.flatMap((q) => faultsOf(q).map((fault) => `${fault}: ${q}`))).toEqual([]);
    });

  it("finds what is wrong with a garbled one", () => {
    for (const garbled of [
      "Did to be name?",
      "Is this so: Sign up?",
      "Was it , according to people?",
      "The company is undertook?",
      "Did the the ship sink?",
      "Did Celia sank?",
    ])
      expect(faultsOf(garbled), garbled).not.toEqual([]);
  });
});
