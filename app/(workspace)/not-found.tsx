import type { Metadata } from "next";
import Link from "next/link";
import { Bar } from "../_components/ui/bar.tsx";
import { Blank } from "../_components/ui/blank.tsx";

export const metadata: Metadata = { title: "No such story" };

/** A story that is not there: the story's own layout cannot be shown. */
export default function NoSuchStory() {
  return (
    <>
      <Bar />
      <main id="main">
        <Blank title="There is no such story">
          <p>It may have been removed, or the address was cut short on its way.</p>
          <Link href="/" className="btn btn-main">
            All stories
          </Link>
        </Blank>
      </main>
    </>
  );
}
