import type { Metadata } from "next";
import { loadProposals } from "../../../../../lib/workspace/proposals/loaders.ts";
import type { ProposalView } from "../../../../../lib/workspace/proposals/schema.ts";
import { Blank } from "../../../../_components/ui/blank.tsx";
import { orNotFound, storyRequest } from "../../../../_edge/load.ts";
import { Answer } from "./_components/answer.tsx";

export const metadata: Metadata = { title: "Proposals" };

const KINDS = { claim: "A claim", note: "A note" } as const;

/** What programs propose: open ones first, then what became of the others. */
export default async function ProposalsPage({ params }: { params: Promise<{ storyId: string }> }) {
  const { storyId } = await params;
  const { context, id } = await storyRequest(storyId);
  const proposals = await orNotFound(() => loadProposals(context, id));
  const open = proposals.filter(({ state }) => state === "open");
  const ended = proposals.filter(({ state }) => state !== "open");
  return (
    <main id="main" className="mx-auto w-full max-w-3xl px-4 py-6 md:px-6 md:py-9">
      <h1 className="font-serif text-[28px] font-semibold tracking-tight">Proposals</h1>
      {proposals.length === 0 && (
        <Blank title="Nothing was proposed yet">
          <p>
            Programs and language models can propose claims and notes. Nothing of the story changes until
            somebody accepts one here.
          </p>
        </Blank>
      )}
      {proposals.length > 0 && (
        <p className="mt-1 max-w-prose text-ink-2">
          What you accept is added in your name. {open.length === 0 ? "None waits." : `${open.length} wait.`}
        </p>
      )}
      <ul className="mt-5 flex flex-col gap-5">
        {[...open, ...ended].map((proposal) => (
          <Item key={proposal.id} storyId={storyId} proposal={proposal} />
        ))}
      </ul>
    </main>
  );
}

function Item({ storyId, proposal }: { storyId: string; proposal: ProposalView }) {
  const { id, kind, state, about, says, source, reason, by, at, end } = proposal;
  return (
    <li data-proposal={state} className="flex flex-col gap-2 border-t border-rule pt-4">
      <p className="text-[13px] text-ink-2">
        {KINDS[kind]} · {by.token === null ? null : <bdi>{by.token}</bdi>}
        {by.token === null ? "a program" : null} for <bdi>{by.actor}</bdi> · <Moment at={at} />
      </p>
      <p className="font-medium break-words whitespace-pre-line">
        <bdi>{says}</bdi>
      </p>
      <blockquote className="border-l-2 border-rule pl-3 break-words text-ink-2">
        <bdi>{about}</bdi>
        {source !== null && (
          <>
            {" "}
            (<bdi>{source}</bdi>)
          </>
        )}
      </blockquote>
      {reason !== null && (
        <p>
          Reason: <bdi>{reason}</bdi>
        </p>
      )}
      {end === null ? (
        <Answer storyId={storyId} proposalId={id} says={says} />
      ) : (
        <p className="text-[13px] text-ink-2">
          {state === "accepted" ? "Accepted" : state === "declined" ? "Declined" : "Taken back"} by{" "}
          <bdi>{end.actor}</bdi> · <Moment at={end.at} />
          {end.reason !== null && (
            <>
              {" "}
              · <bdi>{end.reason}</bdi>
            </>
          )}
        </p>
      )}
    </li>
  );
}

/** The moment as it is kept, in UTC, to the minute. */
function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{`${at.slice(0, 10)} ${at.slice(11, 16)} UTC`}</time>;
}
