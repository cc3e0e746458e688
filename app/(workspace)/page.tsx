import { connection } from "next/server";
import { counted } from "../../lib/present/relation.ts";
import { STATUS_ORDER, STATUS_WORDS } from "../../lib/present/status.ts";
import { listStories } from "../../lib/workspace/story/loaders.ts";
import { Bar } from "../_components/ui/bar.tsx";
import { Mark } from "../_components/ui/mark.tsx";
import { requestContext } from "../_edge/person.ts";
import { ImportStory } from "./_components/import-story.tsx";
import { NewStory } from "./_components/new-story.tsx";
import { StoryCard } from "./_components/story-card.tsx";

export default async function StoriesPage() {
  await connection();
  const stories = await listStories(await requestContext());
  return (
    <>
      <Bar />
      <main id="main" className="mx-auto w-full max-w-4xl px-4 py-8 md:px-6 md:py-12">
        <div className="mb-6 flex flex-wrap items-end justify-between gap-4">
          <div>
            <h1 className="font-serif text-3xl font-semibold tracking-tight">Stories</h1>
            <p className="text-ink-2">
              {stories.length === 0
                ? "Each is a folder of articles about one thing."
                : counted(stories.length, "story", "stories")}
            </p>
          </div>
          <div className="flex flex-wrap gap-2">
            <ImportStory />
            <NewStory first={stories.length === 0} />
          </div>
        </div>
        {stories.length === 0 ? (
          <Welcome />
        ) : (
          <ul className="flex flex-col gap-3">
            {stories.map((story) => (
              <StoryCard key={story.id} story={story} />
            ))}
          </ul>
        )}
      </main>
    </>
  );
}

/** The first thing a new user reads: what this does, and the signs they will meet. */
function Welcome() {
  return (
    <div className="rounded-lg border border-rule bg-sheet p-6 md:p-10">
      <h2 className="font-serif text-xl font-semibold">
        What do the sources agree on, and where do they conflict?
      </h2>
      <p className="mt-2 max-w-prose text-ink-2">
        Start a story and drop in two or more articles about it. Crossread finds every claim they make, and
        puts side by side what each says about the same thing, with the exact words.
      </p>
      <ul className="mt-6 grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {STATUS_ORDER.map((status) => (
          <li key={status} className="flex gap-3">
            <Mark status={status} />
            <div>
              <p className="font-medium">{STATUS_WORDS[status].label}</p>
              <p className="text-ink-2">{STATUS_WORDS[status].meaning}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
