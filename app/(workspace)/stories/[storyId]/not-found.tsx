"use client";

import Link from "next/link";
import { useParams } from "next/navigation";
import { Blank } from "../../../_components/ui/blank.tsx";

/** Within a story: a claim, point or article that is gone. Its number changes when its words do. */
export default function NotInStory() {
  const { storyId } = useParams<{ storyId: string }>();
  return (
    <main id="main">
      <Blank title="This is not, or no longer, in the story">
        <p>
          The article may have been removed, or a newer analysis reads these words in another way. The
          comparison and the list of claims show what there is now.
        </p>
        <div className="flex flex-wrap justify-center gap-2">
          <Link href={`/stories/${storyId}`} className="btn btn-main">
            The comparison
          </Link>
          <Link href={`/stories/${storyId}/claims`} className="btn">
            The claims
          </Link>
        </div>
      </Blank>
    </main>
  );
}
