import type { Metadata } from "next";
import Link from "next/link";
import { loadDecisions } from "../../../../../lib/workspace/story/decision-list.ts";
import type { DecisionList } from "../../../../../lib/workspace/story/schema.ts";
import { Blank } from "../../../../_components/ui/blank.tsx";
import { orNotFound, storyRequest } from "../../../../_edge/load.ts";
import { TakeBack } from "./_components/take-back.tsx";

export const metadata: Metadata = { title: "Decisions" };

const WORDS = { "claim-rejected": "Rejected a claim", "not-the-same": "Told a claim apart" } as const;

export default async function DecisionsPage({ params }: { params: Promise<{ storyId: string }> }) {
  const { storyId } = await params;
  const { context, id } = await storyRequest(storyId);
  const { decisions } = await orNotFound(() => loadDecisions(context, id));
  return (
    <main id="main" className="mx-auto w-full max-w-3xl px-4 py-6 md:px-6 md:py-9">
      <h1 className="font-serif text-[28px] font-semibold tracking-tight">Decisions</h1>
      {decisions.length === 0 && (
        <Blank title="Nothing was decided yet">
          <p>
            A claim can be rejected, or told apart from others, on its own page and on the page of a point.
          </p>
        </Blank>
      )}
      <ul className="mt-5 flex flex-col gap-5">
        {decisions.map((item) => (
          <Item key={item.decision.id} storyId={storyId} item={item} />
        ))}
      </ul>
    </main>
  );
}

function Item({ storyId, item }: { storyId: string; item: DecisionList["decisions"][number] }) {
  const { decision, source, claimId, engineSays } = item;
  const { correction, reason, undone } = decision;
  return (
    <li data-decision={correction.kind} className="flex flex-col gap-2 border-t border-rule pt-4">
      <p className="text-[13px] text-ink-2">
        {WORDS[correction.kind]} · {decision.actor} · <Moment at={decision.at} />
      </p>
      <p className="font-medium">
        <bdi>
          {source}: {correction.claim.statement}
        </bdi>
      </p>
      {correction.kind === "not-the-same" && (
        <p className="text-ink-2">
          It does not answer: <bdi>{correction.question}</bdi>
        </p>
      )}
      {reason !== null && (
        <p>
          Reason: <bdi>{reason}</bdi>
        </p>
      )}
      {engineSays !== null && engineSays !== correction.claim.statement && (
        <p className="text-ink-2">
          The engine now reads: <bdi>{engineSays}</bdi>
        </p>
      )}
      {undone === null && claimId === null && (
        <p className="text-ink-2">
          Waits for another look: the newest analysis has no claim that is surely this one.
        </p>
      )}
      {undone ? (
        <p className="text-[13px] text-ink-2">
          Taken back by {undone.actor} · <Moment at={undone.at} />
        </p>
      ) : (
        <div className="flex flex-wrap items-center gap-4">
          <TakeBack storyId={storyId} decisionId={decision.id} about={correction.claim.statement} />
          {claimId !== null && (
            <Link href={`/stories/${storyId}/claims/${claimId}`}>The claim's own page</Link>
          )}
        </div>
      )}
    </li>
  );
}

/** The moment as it is kept, in UTC, to the minute. */
function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{`${at.slice(0, 10)} ${at.slice(11, 16)} UTC`}</time>;
}
