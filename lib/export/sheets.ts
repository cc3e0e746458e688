import type { Comparison } from "../model/index.ts";
import { attributionInWords } from "../present/attribution.ts";
import type { ExportedDeed } from "./story-data.ts";

/** Rows of a table, its head first. */
export type Sheet = readonly (readonly string[])[];

/** Every claim, with its place in its article (UTF-16 code units), its exact words and the points it answers. */
export function claimSheet({ articles, claims, points }: Comparison): Sheet {
  const article = new Map(articles.map((each) => [each.id, each]));
  const answers = new Map<string, string[]>();
  for (const { question, positions } of points)
    for (const { label, claimIds } of positions)
      for (const id of claimIds) answers.set(id, [...(answers.get(id) ?? []), `${question} ${label}`]);
  const head = [
    "claim",
    "article",
    "source",
    "publishedAt",
    "start",
    "end",
    "quote",
    "statement",
    "facets",
    "checkworthy",
    "confidence",
    "attribution",
    "polarity",
    "modality",
    "answers",
  ];
  const rows = claims.map((claim) => [
    claim.id,
    article.get(claim.articleId)?.title ?? "",
    article.get(claim.articleId)?.source ?? "",
    article.get(claim.articleId)?.publishedAt ?? "",
    String(claim.start),
    String(claim.end),
    claim.quote,
    claim.statement,
    claim.facets.join(" "),
    claim.checkworthy ? "yes" : "no",
    String(claim.confidence),
    attributionInWords(claim.attribution) ?? "",
    claim.proposition.polarity,
    claim.proposition.modality,
    (answers.get(claim.id) ?? []).join("; "),
  ]);
  return [head, ...rows];
}

/** Who did what to the story, in the order in which it was done. */
export function auditSheet(deeds: readonly ExportedDeed[]): Sheet {
  const head = ["at", "who", "program", "action", "subject", "id", "detail"];
  const rows = deeds.map(({ at, actor, program, action, subjectKind, subjectId, detail }) => [
    at,
    actor,
    program ?? "",
    action,
    subjectKind,
    subjectId,
    JSON.stringify(detail),
  ]);
  return [head, ...rows];
}
