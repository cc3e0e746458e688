"use client";

import { Menu } from "@base-ui/react/menu";
import { ChevronDown } from "lucide-react";
import { useMemo, useState } from "react";
import { useKeys } from "../../../../../_components/ui/keys.tsx";
import { rejectClaimAction, tellApartAction } from "../../decisions/actions.ts";
import { ReasonDialog } from "./reason-dialog.tsx";

interface ClaimMenuProps {
  readonly storyId: string;
  readonly claimId: string;
  /** The claim's statement: a page holds the menu for many claims. */
  readonly about: string;
  /** The point it is shown in, where it can be told apart from others of it. */
  readonly pointId?: string | undefined;
  /** Whether the page's keys act on this claim. */
  readonly keyed?: boolean;
}

type Choice = "reject" | "apart";

const KEYS: Readonly<Record<Choice, { readonly key: string; readonly does: string }>> = {
  apart: { key: "x", does: "Take the claim out of the point: it is about something else" },
  reject: { key: "d", does: "Reject the claim" },
};

/** What one may decide about a claim. */
export function ClaimMenu({ storyId, claimId, about, pointId, keyed = false }: ClaimMenuProps) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const choices = useMemo(
    () => (["apart", "reject"] as const).filter((each) => each !== "apart" || pointId !== undefined),
    [pointId],
  );
  const keys = useMemo(
    () =>
      keyed
        ? choices.map((each) => ({
            keys: [KEYS[each].key],
            does: KEYS[each].does,
            run: () => setChoice(each),
          }))
        : [],
    [keyed, choices],
  );
  useKeys(keys);
  const dialog = (each: Choice) => ({
    open: choice === each,
    onOpenChange: (open: boolean) => setChoice(open ? each : null),
  });
  return (
    <>
      <Menu.Root>
        <Menu.Trigger className="btn min-h-7 px-2 py-0.5 text-[13px]" aria-label={`Correct: ${about}`}>
          Correct <ChevronDown size={14} aria-hidden="true" />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner sideOffset={6} align="start" className="z-50">
            <Menu.Popup className="popup min-w-48 py-1">
              {choices.map((each) => (
                <Menu.Item
                  key={each}
                  className="flex min-h-8 cursor-pointer items-center justify-between gap-4 px-3 data-[highlighted]:bg-sunk"
                  onClick={() => setChoice(each)}
                >
                  {LABELS[each]}
                  {keyed && <kbd className="kbd uppercase">{KEYS[each].key}</kbd>}
                </Menu.Item>
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <ReasonDialog
        title="Reject this claim?"
        save="Reject it"
        done="The claim was rejected."
        action={(reason) => rejectClaimAction(storyId, claimId, reason)}
        {...dialog("reject")}
      >
        It leaves the grid, the points and the counts. It can be taken back at any time.
      </ReasonDialog>
      {pointId !== undefined && (
        <ReasonDialog
          title="About something else?"
          save="Take it out of the point"
          done="The claim was taken out of the point."
          action={(reason) => tellApartAction(storyId, { claimId, pointId }, reason)}
          {...dialog("apart")}
        >
          The claim stays, but is no longer compared with the others of this point.
        </ReasonDialog>
      )}
    </>
  );
}

const LABELS: Readonly<Record<Choice, string>> = {
  apart: "Not about the same …",
  reject: "Reject …",
};
