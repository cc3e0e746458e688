"use client";

import { type RefObject, useCallback, useMemo, useState } from "react";
import { counted } from "../../../../../../lib/present/relation.ts";
import type { QueueRow } from "../../../../../../lib/workspace/review/queue.ts";
import type { Person, Target } from "../../../../../../lib/workspace/review/schema.ts";
import { useWrite } from "../../../../../_components/ui/forms.tsx";
import { useKeys } from "../../../../../_components/ui/keys.tsx";
import { useAnnounce } from "../../_components/decide/notices.tsx";
import { assignAction, moveManyAction } from "../actions.ts";

/** Names a row for as long as the page stands. */
export const rowKey = (row: QueueRow): string => row.caseId ?? row.pointId ?? "";

const targetOf = (row: QueueRow): Target =>
  row.caseId === null ? { pointId: row.pointId } : { caseId: row.caseId };

/** Which dialog stands open, for which rows. */
export interface QueueDialog {
  readonly id: "assign" | "set-aside";
  readonly rows: readonly QueueRow[];
  readonly targets: readonly Target[];
}

interface QueueActsInput {
  readonly storyId: string;
  readonly rows: readonly QueueRow[];
  readonly me: Person;
  readonly list: RefObject<HTMLUListElement | null>;
}

/** The key of the row that the keyboard is at. */
function rowAtFocus(): string | undefined {
  return document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.row;
}

/** Choosing rows, and acting on those chosen; without any, on the one that the keyboard is at. */
export function useQueueActs({ storyId, rows, me, list }: QueueActsInput) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<QueueDialog | null>(null);
  const { problem, pending, write } = useWrite();
  const announce = useAnnounce();
  const meant = useCallback((): readonly QueueRow[] => {
    const at = chosen.size > 0 ? chosen : new Set([rowAtFocus()]);
    return rows.filter((row) => at.has(rowKey(row)));
  }, [rows, chosen]);
  const toggle = useCallback((key: string) => {
    setChosen((known) => {
      const next = new Set(known);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const takeUp = useCallback(() => {
    const targets = meant().map(targetOf);
    if (targets.length === 0) return;
    write(async () => {
      const result = await moveManyAction(storyId, { targets, act: "taken-up" });
      if (result.ok) {
        const done = result.value.filter((each) => each.kind === "made" && each.stepId !== null).length;
        announce({ words: `${counted(done, "point")} taken up.` });
      }
      return result;
    });
  }, [meant, storyId, write, announce]);
  const assignMe = useCallback(() => {
    const targets = meant().map(targetOf);
    if (targets.length === 0) return;
    write(
      () => assignAction(storyId, { targets, to: me.id }),
      () => announce({ words: `${counted(targets.length, "point")} assigned to ${me.name}.` }),
    );
  }, [meant, storyId, write, announce, me]);
  const open = useCallback(
    (id: QueueDialog["id"]) => {
      const now = meant();
      if (now.length > 0) setDialog({ id, rows: now, targets: now.map(targetOf) });
    },
    [meant],
  );
  const acts = useMemo(() => ({ toggle, takeUp, assignMe, open }), [toggle, takeUp, assignMe, open]);
  useQueueKeys(list, acts);
  const close = () => setDialog(null);
  const done = () => {
    setDialog(null);
    setChosen(new Set());
  };
  return { ...acts, chosen, setChosen, dialog, close, done, problem, pending };
}

interface Acts {
  readonly toggle: (key: string) => void;
  readonly takeUp: () => void;
  readonly assignMe: () => void;
  readonly open: (id: QueueDialog["id"]) => void;
}

/** Goes from row to row, to the link that opens it. */
function step(list: HTMLElement | null, event: KeyboardEvent, by: 1 | -1): void {
  const stops = [...(list?.querySelectorAll<HTMLElement>("[data-row] a") ?? [])];
  const row = document.activeElement?.closest("[data-row]");
  const at = stops.findIndex((stop) => row?.contains(stop));
  const next = at === -1 ? stops.at(by === 1 ? 0 : -1) : stops[at + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function useQueueKeys(
  list: RefObject<HTMLUListElement | null>,
  { toggle, takeUp, assignMe, open }: Acts,
): void {
  const keys = useMemo(() => {
    const dialog = (id: QueueDialog["id"]) => (event: KeyboardEvent) => {
      // The key itself must not land in the field that the dialog puts the cursor into.
      event.preventDefault();
      open(id);
    };
    const choose = () => {
      const at = rowAtFocus();
      if (at !== undefined) toggle(at);
    };
    return [
      { keys: ["j"], does: "Next point", run: (event: KeyboardEvent) => step(list.current, event, 1) },
      { keys: ["k"], does: "Previous point", run: (event: KeyboardEvent) => step(list.current, event, -1) },
      { keys: ["x"], does: "Choose the point one is at", run: choose },
      { keys: ["t"], does: "Take the chosen points up", run: takeUp },
      { keys: ["m"], does: "Assign the chosen points to me", run: assignMe },
      { keys: ["i"], does: "Assign the chosen points, or set their day", run: dialog("assign") },
      { keys: ["s"], does: "Set the chosen points aside", run: dialog("set-aside") },
    ];
  }, [list, toggle, takeUp, assignMe, open]);
  useKeys(keys);
}
