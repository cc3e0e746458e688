import type { Metadata } from "next";
import Link from "next/link";
import { loadDecisions } from "../../../../../lib/workspace/story/decision-list.ts";
import type { ListedDecision } from "../../../../../lib/workspace/story/decision-schema.ts";
import { WordsNow } from "../../../../_components/comparison/words-now.tsx";
import { Blank } from "../../../../_components/ui/blank.tsx";
import { orNotFound, storyRequest } from "../../../../_edge/load.ts";
import { decisionInWords } from "./_components/in-words.ts";
import { TakeBack } from "./_components/take-back.tsx";

export const metadata: Metadata = { title: "Decisions" };

const WORDS: Readonly<Record<ListedDecision["decision"]["correction"]["kind"], string>> = {
  "claim-rejected": "Rejected a claim",
  "not-the-same": "Told a claim apart",
  "claim-added": "Added a claim",
  "claim-edited": "Edited a claim",
  "claims-recut": "Split or merged claims",
  "claim-moved": "Moved a claim",
  "point-made": "Made a point",
  "points-merged": "Merged two points",
  "point-renamed": "Put a question otherwise",
  "relation-decided": "Decided how two answers stand",
  "origin-decided": "Decided about an origin",
};

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
            Claims and points can be corrected where they are shown. Each correction stands here, with who
            made it and why, and can be taken back.
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

function Item({ storyId, item }: { storyId: string; item: ListedDecision }) {
  const { decision, isApplied, engineSays, wordsNow } = item;
  const { correction, reason, undone } = decision;
  const { title, lines } = decisionInWords(correction, item.source);
  return (
    <li data-decision={correction.kind} className="flex flex-col gap-2 border-t border-rule pt-4">
      <p className="text-[13px] text-ink-2">
        {WORDS[correction.kind]} · {decision.actor} · <Moment at={decision.at} />
      </p>
      <p className="font-medium">
        <bdi>{title}</bdi>
      </p>
      {lines.map(([label, words]) => (
        <p key={label} className="text-ink-2">
          {label}: <bdi>{words}</bdi>
        </p>
      ))}
      {reason !== null && (
        <p>
          Reason: <bdi>{reason}</bdi>
        </p>
      )}
      {engineSays !== null && (
        <p className="text-ink-2">
          The engine says: <bdi>{engineSays}</bdi>
        </p>
      )}
      {undone === null && wordsNow !== null && <WordsNow words={wordsNow} />}
      {undone === null && !isApplied && (
        <p className="text-ink-2">
          Waits for another look: the newest analysis has nothing that is surely what it is about.
        </p>
      )}
      {undone ? (
        <p className="text-[13px] text-ink-2">
          Taken back by {undone.actor} · <Moment at={undone.at} />
        </p>
      ) : (
        <Ways storyId={storyId} item={item} about={title} />
      )}
    </li>
  );
}

function Ways({ storyId, item, about }: { storyId: string; item: ListedDecision; about: string }) {
  const { decision, claimId, pointId } = item;
  return (
    <div className="flex flex-wrap items-center gap-4">
      <TakeBack storyId={storyId} decisionId={decision.id} about={about} />
      {claimId !== null && <Link href={`/stories/${storyId}/claims/${claimId}`}>The claim's own page</Link>}
      {pointId !== null && <Link href={`/stories/${storyId}/points/${pointId}`}>The point</Link>}
    </div>
  );
}

/** The moment as it is kept, in UTC, to the minute. */
function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{`${at.slice(0, 10)} ${at.slice(11, 16)} UTC`}</time>;
}
