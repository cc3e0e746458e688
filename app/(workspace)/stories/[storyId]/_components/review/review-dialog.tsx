"use client";

import type { ReviewView, Target } from "../../../../../../lib/workspace/review/schema.ts";
import { Modal } from "../../../../../_components/ui/modal.tsx";
import type { ActId } from "./acts.ts";
import { EvidenceFields } from "./evidence-fields.tsx";
import { AdjudicateFields, AssessFields, CorrectFields } from "./judge-fields.tsx";
import type { Answer } from "./judging-fields.tsx";
import type { Ground } from "./origin-fields.tsx";
import { AskFields, AssignFields, FollowUpFields, MoveFields, PublishFields } from "./small-fields.tsx";

/** Which dialog stands open, and about what. */
export type OpenDialog =
  | { readonly id: Exclude<ActId, "take-up" | "resume" | "blind"> }
  | { readonly id: "change-evidence"; readonly evidenceId: string }
  | { readonly id: "follow-up"; readonly cardId: string };

const TITLES: Readonly<Record<OpenDialog["id"], string>> = {
  assess: "Assess the point",
  evidence: "Attach evidence",
  "change-evidence": "Change the evidence",
  ask: "What would settle it?",
  "follow-up": "What was asked, or answered?",
  adjudicate: "Adjudicate",
  publish: "Publish the finding",
  correct: "Correct the published finding",
  withdraw: "Withdraw the published finding",
  reopen: "Look at it again",
  "set-aside": "Set the point aside",
  assign: "Who is to do it, and by when?",
};

interface ReviewDialogProps {
  readonly storyId: string;
  readonly target: Target;
  readonly view: ReviewView;
  readonly answers: readonly Answer[];
  readonly ground: Ground;
  readonly open: OpenDialog | null;
  readonly onClose: () => void;
}

/** The dialogs of a review, one at a time. */
export function ReviewDialog({ open, onClose, ...about }: ReviewDialogProps) {
  return (
    <Modal title={open ? TITLES[open.id] : ""} open={open !== null} onOpenChange={(is) => !is && onClose()}>
      {open && <Body {...about} open={open} onClose={onClose} />}
    </Modal>
  );
}

function Body({ open, ...props }: Omit<ReviewDialogProps, "open"> & { open: OpenDialog }) {
  const { storyId, target, view, ground, onClose } = props;
  const step = { storyId, target, onClose };
  switch (open.id) {
    case "assess":
      return <AssessFields {...props} />;
    case "adjudicate":
      return <AdjudicateFields {...props} />;
    case "correct":
      return <CorrectFields {...props} />;
    case "evidence":
      return <EvidenceFields {...step} ground={ground} item={null} />;
    case "change-evidence": {
      const item = view.file.evidence.find(({ id }) => id === open.evidenceId) ?? null;
      return <EvidenceFields {...step} ground={ground} item={item} />;
    }
    case "ask":
      return <AskFields {...step} />;
    case "follow-up":
      return <FollowUpFields {...step} of={open.cardId} />;
    case "publish":
      return <PublishFields {...step} view={view} />;
    case "withdraw":
      return (
        <MoveFields
          {...step}
          act="withdrawn"
          save="Withdraw it"
          done="The finding was withdrawn."
          label="Why (readers see it)"
        />
      );
    case "reopen":
      return <MoveFields {...step} act="reopened" save="Reopen" done="The point was reopened." label="Why" />;
    case "set-aside":
      return (
        <MoveFields
          {...step}
          act="set-aside"
          save="Set it aside"
          done="The point was set aside."
          label="Why"
        />
      );
    case "assign":
      return (
        <AssignFields
          storyId={storyId}
          targets={[target]}
          people={view.desk.people}
          assigneeId={view.file.assignee?.id ?? null}
          due={view.file.due}
          onClose={onClose}
        />
      );
  }
}
