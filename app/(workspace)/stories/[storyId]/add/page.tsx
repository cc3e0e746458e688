import type { Metadata } from "next";
import { MAX_ARTICLES } from "../../../../../lib/workspace/story/schema.ts";
import { readHead } from "../../../../_edge/load.ts";
import { ImportFlow } from "./_components/import-flow.tsx";

export const metadata: Metadata = { title: "Add articles" };

export default async function AddPage({ params }: { params: Promise<{ storyId: string }> }) {
  const story = await readHead((await params).storyId);
  return (
    <main id="main" className="mx-auto w-full max-w-4xl px-4 py-6 md:px-6 md:py-9">
      <h1 className="font-serif text-[28px] leading-tight font-semibold tracking-tight">Add articles</h1>
      <p className="mt-1 text-ink-2">
        to <bdi>{story.title}</bdi>
      </p>
      <ImportFlow storyId={story.id} room={Math.max(0, MAX_ARTICLES - story.articleCount)} />
    </main>
  );
}
