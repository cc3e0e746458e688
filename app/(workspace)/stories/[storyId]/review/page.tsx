import type { Metadata } from "next";
import { Suspense } from "react";
import { toStoryId } from "../../../../../lib/workspace/context.ts";
import { loadQueue } from "../../../../../lib/workspace/review/queue.ts";
import { Loading } from "../../../../_components/ui/loading.tsx";
import { orNotFound } from "../../../../_edge/load.ts";
import { requestContext } from "../../../../_edge/person.ts";
import { QueueView } from "./_components/queue-view.tsx";

export const metadata: Metadata = { title: "Review" };

interface QueueRoute {
  readonly params: Promise<{ storyId: string }>;
}

export default function QueuePage(route: QueueRoute) {
  return (
    <Suspense fallback={<Loading label="Loading the queue" />}>
      <Queue {...route} />
    </Suspense>
  );
}

async function Queue({ params }: QueueRoute) {
  const { storyId } = await params;
  const { rows, desk, views, today } = await orNotFound(async () =>
    loadQueue(await requestContext(), toStoryId(storyId)),
  );
  return (
    <main id="main" className="mx-auto w-full max-w-5xl px-4 py-6 md:px-6 md:py-9">
      <h1 className="font-serif text-[28px] font-semibold tracking-tight">Review</h1>
      <QueueView storyId={storyId} rows={rows} desk={desk} views={views} today={today} />
    </main>
  );
}
