import type { Metadata } from "next";
import Link from "next/link";
import { broughtAddress } from "../../../../../lib/present/brought-address.ts";
import { MAX_ARTICLES } from "../../../../../lib/workspace/story/schema.ts";
import { readHead } from "../../../../_edge/load.ts";
import { ImportFlow } from "./_components/import-flow.tsx";

export const metadata: Metadata = { title: "Add articles" };

interface AddRoute {
  readonly params: Promise<{ storyId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function AddPage({ params, searchParams }: AddRoute) {
  const story = await readHead((await params).storyId);
  const brought = broughtAddress((await searchParams).address);
  return (
    <main id="main" className="mx-auto w-full max-w-4xl px-4 py-6 md:px-6 md:py-9">
      <h1 className="font-serif text-[28px] leading-tight font-semibold tracking-tight">Add articles</h1>
      <p className="mt-1 text-ink-2">
        to <bdi>{story.title}</bdi>
      </p>
      <p className="mt-1 text-[13px] text-ink-2">
        More ways in:{" "}
        <Link href={`/stories/${story.id}/feeds`} className="underline" prefetch={false}>
          feeds that the story watches
        </Link>
        , a{" "}
        <Link href="/add" className="underline" prefetch={false}>
          button in your browser
        </Link>
        .
      </p>
      <ImportFlow
        storyId={story.id}
        brought={brought}
        room={Math.max(0, MAX_ARTICLES - story.articleCount)}
      />
    </main>
  );
}
