/** What is proposed, and kept until a person says yes or no. Nothing of the story changes by it. */
import { describe } from "../../anchor/describe.ts";
import { AppError, type StoryId } from "../../model/index.ts";
import type { NoteTarget } from "../../review/notes/step.ts";
import { findProposals, insertProposal, insertProposalEnd, writeAudit } from "../../store/index.ts";
import { type WriteContext, within } from "../context.ts";
import { checkInput } from "../input.ts";
import { targetOf } from "../notes/write.ts";
import { groundOf, holdStory } from "../story/deciding.ts";
import {
  type ProposalBody,
  type ProposeClaim,
  type ProposeNote,
  proposeClaimSchema,
  proposeNoteSchema,
} from "./schema.ts";

/** Open ones of a story: more than a person can look through are noise. */
const MAX_OPEN = 500;

interface Quoted {
  readonly articleId: string;
  readonly quote: string;
  readonly start?: number | undefined;
}

/** Proposes a claim that the engine did not find. @returns the id. @throws AppError `not-found`, `bad-input`, `too-many` */
export async function proposeClaim(
  context: WriteContext,
  storyId: StoryId,
  input: ProposeClaim,
): Promise<string> {
  const { statement, facets, reason, ...quoted } = checkInput(proposeClaimSchema, input);
  return keep(context, storyId, reason, async (inner) => {
    const claim = { articleId: quoted.articleId, anchor: await anchorOf(inner, storyId, quoted), statement };
    return { kind: "claim", claim, facets: [...new Set(facets)] };
  });
}

/** Proposes a note on words, a claim, a point or a relation. @returns the id. @throws AppError `not-found`, `bad-input`, `too-many` */
export async function proposeNote(
  context: WriteContext,
  storyId: StoryId,
  input: ProposeNote,
): Promise<string> {
  const { about, body, reason } = checkInput(proposeNoteSchema, input);
  return keep(context, storyId, reason, async (inner) => {
    const target: NoteTarget =
      about.on === "span"
        ? { on: "span", articleId: about.articleId, anchor: await anchorOf(inner, storyId, about) }
        : await targetOf(inner, storyId, about);
    return { kind: "note", target, body };
  });
}

/** Takes one's own proposal back. @throws AppError `not-found`, `stale`, `forbidden` */
export async function withdrawProposal(
  context: WriteContext,
  storyId: StoryId,
  proposalId: string,
): Promise<void> {
  await context.store.transaction(async (tx) => {
    await holdStory(tx, context, storyId);
    const known = (await findProposals(tx, context.workspaceId, storyId)).find(({ id }) => id === proposalId);
    if (!known) throw new AppError("not-found", "There is no such proposal on this story.");
    if (known.tokenId !== (context.tokenId ?? null)) {
      throw new AppError("forbidden", "Only the program that proposed it can take it back.");
    }
    if (known.end) throw new AppError("stale", `This proposal was ${known.end.kind} already.`);
    await insertProposalEnd(tx, context, proposalId, { kind: "withdrawn", reason: null, madeId: null });
    await audit(context, tx, storyId, { action: "proposal.withdrawn", id: proposalId, detail: {} });
  });
}

async function keep(
  context: WriteContext,
  storyId: StoryId,
  reason: string | null,
  make: (inner: WriteContext) => Promise<ProposalBody>,
): Promise<string> {
  return context.store.transaction(async (tx) => {
    await holdStory(tx, context, storyId);
    const open = (await findProposals(tx, context.workspaceId, storyId)).filter(({ end }) => end === null);
    if (open.length >= MAX_OPEN) {
      throw new AppError("too-many", `${MAX_OPEN} proposals wait on this story; they are to be seen first.`);
    }
    const body = await make(within(context, tx));
    const id = await insertProposal(tx, context, storyId, { body, reason });
    const detail = { kind: body.kind, reason };
    await audit(context, tx, storyId, { action: "proposal.made", id, detail });
    return id;
  });
}

async function audit(
  context: WriteContext,
  tx: Parameters<typeof writeAudit>[0],
  storyId: StoryId,
  { action, id, detail }: { action: "proposal.made" | "proposal.withdrawn"; id: string; detail: object },
): Promise<void> {
  await writeAudit(tx, context, [
    { action, subjectKind: "proposal", subjectId: id, storyId, detail: { ...detail } },
  ]);
}

/** The words in the article's newest text. @throws AppError `not-found`, `bad-input` where they are not there, or several times */
async function anchorOf(context: WriteContext, storyId: StoryId, { articleId, quote, start }: Quoted) {
  const { texts } = await groundOf(context, storyId, { articles: [articleId] });
  const text = texts.get(articleId);
  if (text === undefined) throw new AppError("not-found", "There is no such article in this story.");
  const at = start ?? text.indexOf(quote);
  if (quote.trim() === "" || at < 0 || text.slice(at, at + quote.length) !== quote) {
    throw new AppError("bad-input", "These words do not stand in the article. Quote them to the letter.");
  }
  if (start === undefined && text.indexOf(quote, at + 1) >= 0) {
    throw new AppError(
      "bad-input",
      "These words stand there several times. Quote more, or say where they begin.",
    );
  }
  return describe(text, { start: at, end: at + quote.length });
}
