import Link from "next/link";
import { counted } from "../../../../../../lib/present/relation.ts";
import type { AddedArticles } from "../../../../../../lib/workspace/story/schema.ts";
import { StepHeading } from "../../../../../_components/ui/arrive.tsx";
import { Notice } from "../../../../../_components/ui/notice.tsx";

export interface Refusal {
  readonly file: string;
  readonly message: string;
}

/** Files that could not be taken, each with its reason. */
export function Refusals({ refused }: { refused: readonly Refusal[] }) {
  if (refused.length === 0) return null;
  return (
    <Notice kind="problem">
      <p className="font-semibold">{counted(refused.length, "file")} could not be taken</p>
      <ul className="mt-1 max-h-52 overflow-auto">
        {refused.map((each) => (
          <li key={`${each.file} ${each.message}`}>
            <bdi className="font-medium">{each.file}</bdi>: {each.message}
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
