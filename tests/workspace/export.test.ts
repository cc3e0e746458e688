import { describe, expect, test } from "vitest";
import { checkDossier } from "../../lib/export/dossier.ts";
import { EXPORT_FORMS, exportStory } from "../../lib/workspace/export/forms.ts";
import { note } from "../../lib/workspace/notes/write.ts";
import { renamePoint } from "../../lib/workspace/story/decide-points.ts";
import { loadStoryComparison } from "../../lib/workspace/story/loaders.ts";
import { lineEngine } from "../setup/engine.ts";
import { testDatabase } from "../setup/store.ts";
import { analyzeAll, article, storyWith } from "../setup/stories.ts";

const database = testDatabase();
const ARTICLES = [
  article("Nine are missing", { source: "The Early", publishedAt: "2025-01-08" }),
  article("Ten \uD800 are \0 missing", { source: "=The Late", publishedAt: "2025-01-09" }),
];

async function analyzed() {
  const context = database.at();
  const { storyId } = await storyWith(context, ARTICLES);
  await analyzeAll(context, lineEngine());
  return { context, storyId };
}

const words = (body: string | Uint8Array) =>
  typeof body === "string" ? body : new TextDecoder().decode(body);

describe("a story is handed on", () => {
  test.each(EXPORT_FORMS.map(({ form }) => form))("as %s, whatever its texts hold", async (form) => {
    const { context, storyId } = await analyzed();
    const file = await exportStory(context, storyId, form, {});
    expect(file.name).toMatch(/^crossread-a-story\./);
    expect(file.body.length).toBeGreaterThan(20);
    if (file.type.includes("json")) expect(() => JSON.parse(words(file.body))).not.toThrow();
    if (form.endsWith(".csv")) expect(words(file.body)).not.toMatch(/(^|,)"=/m);
  });

  test("as a dossier that proves itself, lone surrogates and all", async () => {
    const { context, storyId } = await analyzed();
    const { body } = await exportStory(context, storyId, "dossier.zip", {});
    const { comparison } = await loadStoryComparison(context, storyId);
    const check = checkDossier(body as Uint8Array);
    expect(check).toMatchObject({ faults: [], quotes: comparison.claims.length, title: "A story" });
  });

  test("with corrections, and with notes only where that is asked for", async () => {
    const { context, storyId } = await analyzed();
    const [point] = (await loadStoryComparison(context, storyId)).comparison.points;
    const pointId = point?.id ?? "";
    await renamePoint(context, storyId, {
      pointId,
      base: point?.question ?? "",
      question: "Who counted them?",
    });
    await note(context, storyId, { act: "start", about: { on: "point", pointId }, body: "Ask the pilot" });
    const annotations = async (notes: boolean) =>
      words((await exportStory(context, storyId, "annotations.json", { notes })).body);
    expect(await annotations(false)).not.toContain("pilot");
    expect(await annotations(true)).toContain("pilot");
    expect(words((await exportStory(context, storyId, "report.md", {})).body)).toContain("Who counted them?");
  });

  test("not as what there is none of, nor from an address that is none", async () => {
    const { context, storyId } = await analyzed();
    await expect(exportStory(context, storyId, "story.exe", {})).rejects.toThrow(/There are: report\.html/);
    await expect(exportStory(context, storyId, "claimreview.json", { site: "javascript:x" })).rejects.toThrow(
      /whole address/,
    );
    const elsewhere = { ...context, workspaceId: "elsewhere" as typeof context.workspaceId };
    await expect(exportStory(elsewhere, storyId, "report.md", {})).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
