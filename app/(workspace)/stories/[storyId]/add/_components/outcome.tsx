import Link from "next/link";
import { counted } from "../../../../../../lib/present/relation.ts";
import type { Drafts } from "../../../../../../lib/workspace/story/drafts.ts";
import type { AddedArticles } from "../../../../../../lib/workspace/story/schema.ts";
import { StepHeading } from "../../../../../_components/ui/arrive.tsx";
import { Notice } from "../../../../../_components/ui/notice.tsx";

export type Refusal = Drafts["refused"][number];

interface RefusalsProps {
  readonly refused: readonly Refusal[];
  readonly pending?: boolean;
  /** Fetches a page although its site asks programs not to; null where that cannot be decided here. */
  readonly onInsist?: ((address: string) => void) | null;
}

/** What could not be taken, each with its reason. */
export function Refusals({ refused, pending = false, onInsist = null }: RefusalsProps) {
  if (refused.length === 0) return null;
  // Pages alone come with a code.
  const what = refused.every((each) => each.code !== undefined) ? "page" : "file";
  return (
    <Notice kind="problem">
      <p className="font-semibold">{counted(refused.length, what)} could not be taken</p>
      <ul className="mt-1 max-h-52 overflow-auto">
        {refused.map((each) => (
          <li key={`${each.file} ${each.message}`}>
            <bdi className="font-medium break-all">{each.file}</bdi>: {each.message}
            {each.code === "robots" && onInsist && (
              <button
                type="button"
                className="btn mt-1 ml-2 min-h-7 px-2 py-0.5 text-[13px]"
                disabled={pending}
                onClick={() => onInsist(each.file)}
              >
                Fetch it all the same
              </button>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What became of the articles, where not all of them were added. */
export function Outcome({ storyId, outcome }: { storyId: string; outcome: AddedArticles }) {
  return (
    <div className="mt-6 flex flex-col gap-5">
      <StepHeading>{`${counted(outcome.added.length, "article")} added`}</StepHeading>
      <Notice>
        <ul>
          {outcome.duplicates.map((each) => (
            <li key={`${each.file} ${each.title}`}>
              <bdi>{each.title}</bdi>: the same text is in the story already, as <bdi>{each.of.title}</bdi>.
            </li>
          ))}
        </ul>
      </Notice>
      <Refusals refused={outcome.refused} />
      <div>
        <Link href={`/stories/${storyId}`} className="btn btn-main">
          To the comparison
        </Link>
      </div>
    </div>
  );
}
