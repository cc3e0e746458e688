/** What people decided about a story, read and applied. */
import type { Results, StoryId } from "../../model/index.ts";
import { applyDecisions, type Corrected, uncorrected } from "../../review/apply.ts";
import { correctionSchema, type Decision, subjectsOf } from "../../review/decision.ts";
import { type DecisionRecord, findDecisions, readTexts } from "../../store/index.ts";
import type { ReadContext } from "../context.ts";
import type { StoryArticle } from "./schema.ts";

/** Decisions of a story, oldest first, each with whoever took it back. */
export async function storyDecisions(context: ReadContext, storyId: StoryId): Promise<readonly Decision[]> {
  const records = await findDecisions(context.store.db, context.workspaceId, storyId);
  const undone = new Map(
    records.flatMap((record) => (record.undoesId === null ? [] : [[record.undoesId, record]])),
  );
  return records.filter((record) => record.undoesId === null).map((record) => toDecision(record, undone));
}

function toDecision(record: DecisionRecord, undone: ReadonlyMap<string, DecisionRecord>): Decision {
  const back = undone.get(record.id);
  return {
    id: record.id,
    correction: correctionSchema.parse({ ...record.subject, kind: record.kind }),
    reason: record.reason,
    actor: record.actorName,
    at: record.at.toISOString(),
    undone: back ? { actor: back.actorName, at: back.at.toISOString() } : null,
  };
}

/** Results as people corrected them. Texts are read for those articles alone that a decision in force is about. */
export async function correct(
  context: ReadContext,
  results: Results,
  articles: readonly StoryArticle[],
  all: readonly Decision[],
): Promise<Corrected> {
  const decisions = all.filter(({ undone }) => undone === null);
  if (decisions.length === 0) return uncorrected(results);
  const concerned = new Set(
    decisions.flatMap(({ correction }) => subjectsOf(correction)).map(({ articleId }) => articleId),
  );
  const versions = articles.filter(({ id }) => concerned.has(id)).map(({ versionId }) => versionId);
  const texts = await readTexts(context.store.db, context.workspaceId, versions);
  const ground = articles.map(({ id, source, versionId }) => ({
    id,
    source,
    text: texts.get(versionId) ?? null,
  }));
  return applyDecisions(results, ground, decisions);
}
