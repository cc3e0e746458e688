"use client";

import { useCallback, useState } from "react";
import { rejectClaimAction, tellApartAction } from "../../decisions/actions.ts";
import { CompareClaim } from "./compare-claim.tsx";
import { CorrectMenu } from "./correct-menu.tsx";
import { EditClaim } from "./edit-claim.tsx";
import { MergeClaim } from "./merge-claim.tsx";
import { MoveClaim } from "./move-claim.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { SplitClaim } from "./split-claim.tsx";

interface ClaimMenuProps {
  readonly storyId: string;
  readonly claimId: string;
  /** The claim's statement: a page holds the menu for many claims. */
  readonly about: string;
  /** The point it is shown in, where it can be told apart from others of it. */
  readonly pointId?: string | undefined;
  /** Whether the page's keys act on this claim: always, or while its button has the focus. */
  readonly keyed?: boolean | "focused";
}

const EDIT = { id: "edit", label: "Edit …", key: "e", does: "Edit the claim" };
const MOVE = { id: "move", label: "Another answer or point …", key: "m", does: "Move the claim" };
const APART = {
  id: "apart",
  label: "Not about the same …",
  key: "x",
  does: "Take the claim out of the point: it is about something else",
};
const COMPARE = {
  id: "compare",
  label: "Compare with another …",
  key: "=",
  does: "Compare the claim with one of another article",
};
const SPLIT = { id: "split", label: "Split …", key: "2", does: "Split the claim in two or more" };
const MERGE = { id: "merge", label: "Merge with another …", key: "1", does: "Make one claim of two" };
const REJECT = { id: "reject", label: "Reject …", key: "d", does: "Reject the claim" };
const OF_CLAIM = [EDIT, MOVE, COMPARE, SPLIT, MERGE, REJECT];
const OF_CLAIM_IN_POINT = [EDIT, MOVE, APART, COMPARE, SPLIT, MERGE, REJECT];

/** What one may decide about a claim. */
export function ClaimMenu({ storyId, claimId, about, pointId, keyed = false }: ClaimMenuProps) {
  const [choice, setChoice] = useState<string | null>(null);
  // A page may hold a menu for each of hundreds of claims: a dialog is made when it is first asked for.
  const [asked, setAsked] = useState(false);
  const choose = useCallback((id: string) => {
    setAsked(true);
    setChoice(id);
  }, []);
  const dialog = ({ id }: { id: string }) => ({
    open: choice === id,
    onOpenChange: (open: boolean) => setChoice(open ? id : null),
  });
  return (
    <>
      <CorrectMenu
        about={about}
        items={pointId === undefined ? OF_CLAIM : OF_CLAIM_IN_POINT}
        keyed={keyed}
        onChoice={choose}
      />
      {asked && (
        <>
          <EditClaim storyId={storyId} claimId={claimId} {...dialog(EDIT)} />
          <CompareClaim storyId={storyId} claimId={claimId} {...dialog(COMPARE)} />
          <SplitClaim storyId={storyId} claimId={claimId} {...dialog(SPLIT)} />
          <MergeClaim storyId={storyId} claimId={claimId} {...dialog(MERGE)} />
          <MoveClaim storyId={storyId} claimId={claimId} pointId={pointId} {...dialog(MOVE)} />
          <ReasonDialog
            title="Reject this claim?"
            save="Reject it"
            done="The claim was rejected."
            action={(reason) => rejectClaimAction(storyId, claimId, reason)}
            {...dialog(REJECT)}
          >
            It leaves the grid, the points and the counts. It can be taken back at any time.
          </ReasonDialog>
          {pointId !== undefined && (
            <ReasonDialog
              title="About something else?"
              save="Take it out of the point"
              done="The claim was taken out of the point."
              action={(reason) => tellApartAction(storyId, { claimId, pointId }, reason)}
              {...dialog(APART)}
            >
              The claim stays, but is no longer compared with the others of this point.
            </ReasonDialog>
          )}
        </>
      )}
    </>
  );
}
