import type { Metadata } from "next";
import Link from "next/link";
import { connection } from "next/server";
import { broughtAddress } from "../../../lib/present/brought-address.ts";
import { listStories } from "../../../lib/workspace/story/loaders.ts";
import { Bar } from "../../_components/ui/bar.tsx";
import { Notice } from "../../_components/ui/notice.tsx";
import { requestContext } from "../../_edge/person.ts";
import { NewStory } from "../_components/new-story.tsx";
import { Bookmarklet } from "./_components/bookmarklet.tsx";

export const metadata: Metadata = { title: "From your browser" };

interface AddFromBrowserRoute {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** Where the bookmark leads: which story is the page for? Nothing is fetched before that story's own page asks once more. */
export default async function AddFromBrowserPage({ searchParams }: AddFromBrowserRoute) {
  await connection();
  const { address: given } = await searchParams;
  const address = broughtAddress(given);
  const stories = address === null ? [] : await listStories(await requestContext());
  return (
    <>
      <Bar />
      <main id="main" className="mx-auto w-full max-w-3xl px-4 py-8 md:px-6 md:py-12">
        <h1 className="font-serif text-3xl font-semibold tracking-tight">
          {address === null ? "From your browser" : "Which story is it for?"}
        </h1>
        {given !== undefined && address === null && (
          <div className="mt-4">
            <Notice kind="problem">
              That was no address of a web page. It begins with http:// or https://.
            </Notice>
          </div>
        )}
        {address === null ? (
          <Bookmarklet />
        ) : (
          <>
            <p className="mt-2 break-all text-ink-2">
              <bdi>{address}</bdi>
            </p>
            <p className="mt-1 text-ink-2">Nothing is fetched before you continue on the story's page.</p>
            <ul className="mt-5 flex flex-col gap-2">
              {stories.map(({ id, title }) => (
                <li key={id}>
                  <Link
                    href={`/stories/${id}/add?address=${encodeURIComponent(address)}`}
                    prefetch={false}
                    className="block rounded-lg border border-rule bg-sheet px-4 py-3 font-serif text-[17px] font-semibold break-words"
                  >
                    <bdi>{title}</bdi>
                  </Link>
                </li>
              ))}
            </ul>
            <div className="mt-5">
              <NewStory first={stories.length === 0} address={address} />
            </div>
          </>
        )}
      </main>
    </>
  );
}
