/** What bears on a point: attached, changed, and asked after. */
import { describe } from "../../anchor/describe.ts";
import type { CslItem } from "../../cite/csl.ts";
import { articleCitation, cslDay } from "../../cite/fill.ts";
import { AppError, type StoryId } from "../../model/index.ts";
import type { EvidenceOrigin } from "../../review/case/step.ts";
import type { WriteContext } from "../context.ts";
import { checkInput } from "../input.ts";
import { actOnReview, type Making, type Standing } from "./acting.ts";
import {
  type AskInput,
  askSchema,
  type EvidenceInput,
  evidenceInputSchema,
  type FollowUpInput,
  followUpSchema,
  type StepOutcome,
} from "./schema.ts";

/** What the words, the place and the record of a piece of evidence are, as far as they follow from where it is from. */
interface Found {
  readonly origin: EvidenceOrigin;
  /** Null: as the form has them. */
  readonly words: string | null;
  readonly citation: CslItem;
}

/** Attaches a piece of evidence, or changes one. @throws AppError `not-found`, `bad-input`, `stale` */
export async function saveEvidence(
  context: WriteContext,
  storyId: StoryId,
  input: EvidenceInput,
): Promise<StepOutcome> {
  const { target, of, base, origin, stance, words, note, citation } = checkInput(evidenceInputSchema, input);
  const about = {
    claims: origin.kind === "claim" ? [origin.claimId] : [],
    articles: origin.kind === "quote" ? [origin.articleId] : [],
  };
  return actOnReview(context, storyId, { target, about }, (standing): Making => {
    const known = of === null ? null : standing.file.evidence.find(({ id }) => id === of);
    if (known === undefined) throw new AppError("not-found", "This evidence was taken back meanwhile.");
    if (known && known.version !== base) {
      const { evidence } = known;
      return { kind: "stale", theirs: `${evidence.stance}: ${evidence.words}`, base: known.version };
    }
    const found = find(standing, origin, words, context.now);
    const evidence = {
      origin: found.origin,
      stance,
      words: found.words ?? words,
      note,
      citation: citation ?? found.citation,
    };
    const body =
      of === null
        ? ({ kind: "evidence-added", evidence } as const)
        : ({ kind: "evidence-changed", of, evidence } as const);
    return { kind: "make", bodies: [body] };
  });
}

function find(
  { ground }: Standing,
  origin: ReturnType<typeof evidenceInputSchema.parse>["origin"],
  words: string,
  now: Date,
): Found {
  const today = cslDay(now.toISOString());
  const day = today === undefined ? {} : { accessed: today };
  switch (origin.kind) {
    case "claim": {
      const claim = ground.claim(origin.claimId);
      const citation = citationOf(ground, claim.articleId);
      return { origin: { kind: "claim", claim: ground.name.claim(claim) }, words: claim.quote, citation };
    }
    case "quote": {
      const text = ground.texts.get(origin.articleId);
      if (text === undefined) throw new AppError("not-found", "There is no such article in this story.");
      const start = words === "" ? -1 : text.indexOf(words);
      if (start === -1) {
        throw new AppError(
          "bad-input",
          "These words do not stand in the article exactly so: copy them from it.",
        );
      }
      const anchor = describe(text, { start, end: start + words.length });
      return {
        origin: { kind: "quote", articleId: origin.articleId, anchor },
        words: null,
        citation: citationOf(ground, origin.articleId),
      };
    }
    case "web":
      return {
        origin,
        words: null,
        citation: { type: "webpage", title: origin.url, URL: origin.url, ...day },
      };
    case "file":
      return {
        origin,
        words: null,
        citation: { type: "document", title: origin.name, note: `SHA-256 ${origin.sha256}` },
      };
    case "person": {
      const on = cslDay(origin.on);
      return {
        origin,
        words: null,
        citation: {
          type: "personal_communication",
          author: [{ literal: origin.name }],
          title: "Personal communication",
          ...(origin.role === "" ? {} : { genre: origin.role }),
          ...(on === undefined ? {} : { issued: on }),
        },
      };
    }
  }
}

function citationOf({ story }: Standing["ground"], articleId: string): CslItem {
  const article = story.articles.find(({ id }) => id === articleId);
  if (!article) throw new AppError("not-found", "There is no such article in this story.");
  return articleCitation(article);
}

/** A card of what would settle it: the open question, and whom to ask. @throws AppError `not-found`, `bad-input` */
export async function ask(context: WriteContext, storyId: StoryId, input: AskInput): Promise<StepOutcome> {
  const { target, question, whom } = checkInput(askSchema, input);
  return actOnReview(context, storyId, { target }, () => ({
    kind: "make",
    bodies: [{ kind: "asked", question, whom }],
  }));
}

/** What was asked, or answered, on such a card. @throws AppError `not-found`, `bad-input`, `stale` */
export async function followUp(
  context: WriteContext,
  storyId: StoryId,
  input: FollowUpInput,
): Promise<StepOutcome> {
  const { target, of, part, words } = checkInput(followUpSchema, input);
  return actOnReview(context, storyId, { target }, () => ({
    kind: "make",
    bodies: [{ kind: "followed-up", of, part, words }],
  }));
}
