import Link from "next/link";
import { Blank } from "../../../_components/ui/blank.tsx";

/** Within a story: a claim, point or article that is gone. Its number changes when its words do. */
export default function NotInStory() {
  return (
    <main id="main">
      <Blank title="This is not, or no longer, in the story">
        <p>
          The article may have been removed, or a newer analysis reads these words in another way. The
          comparison and the list of claims show what there is now.
        </p>
        <Link href="/" className="btn btn-main">
          All stories
        </Link>
      </Blank>
    </main>
  );
}
