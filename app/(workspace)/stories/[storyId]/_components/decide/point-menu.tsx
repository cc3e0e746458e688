"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Point } from "../../../../../../lib/model/index.ts";
import { CorrectMenu } from "./correct-menu.tsx";
import { MergePoint, RenamePoint } from "./point-dialogs.tsx";
import { RelateAnswers } from "./relate-answers.tsx";

interface PointMenuProps {
  readonly storyId: string;
  readonly point: Point;
  /** Where one is after a merge: on the other point's page, or where one was. */
  readonly follows?: boolean;
}

const RENAME = {
  id: "rename",
  label: "Put the question otherwise …",
  key: "n",
  does: "Put the question otherwise",
};
const RELATE = {
  id: "relate",
  label: "How the answers stand …",
  key: "c",
  does: "Say how the answers stand to each other",
};
const MERGE = { id: "merge", label: "Merge with another …", key: "g", does: "Merge the point with another" };
const OF_ONE_ANSWER = [RENAME, MERGE];
const OF_SEVERAL = [RENAME, RELATE, MERGE];

/** What one may decide about a point; the page's keys do the same. */
export function PointMenu({ storyId, point, follows = false }: PointMenuProps) {
  const router = useRouter();
  const [choice, setChoice] = useState<string | null>(null);
  const dialog = ({ id }: { id: string }) => ({
    open: choice === id,
    onOpenChange: (open: boolean) => setChoice(open ? id : null),
  });
  return (
    <>
      <CorrectMenu
        about={point.question}
        items={point.positions.length > 1 ? OF_SEVERAL : OF_ONE_ANSWER}
        keyed
        onChoice={setChoice}
      />
      <RenamePoint storyId={storyId} pointId={point.id} question={point.question} {...dialog(RENAME)} />
      <MergePoint
        storyId={storyId}
        pointId={point.id}
        facet={point.facet}
        onMerged={(intoId) => follows && router.replace(`/stories/${storyId}/points/${intoId}`)}
        {...dialog(MERGE)}
      />
      {point.positions.length > 1 && <RelateAnswers storyId={storyId} point={point} {...dialog(RELATE)} />}
    </>
  );
}
