"use client";

import { Menu } from "@base-ui/react/menu";
import { ChevronDown } from "lucide-react";
import { useMemo, useState } from "react";
import { useKeys } from "../../../../../_components/ui/keys.tsx";

export interface CorrectItem {
  readonly id: string;
  readonly label: string;
  readonly key: string;
  /** For the list of keys. */
  readonly does: string;
}

interface CorrectMenuProps {
  /** What it is about: a page holds the menu for many things. */
  readonly about: string;
  /** Stays the same from drawing to drawing. */
  readonly items: readonly CorrectItem[];
  /** Whether the page's keys do the same: always, or while the button has the focus. */
  readonly keyed: boolean | "focused";
  readonly onChoice: (id: string) => void;
}

/** The button that opens what one may decide about a thing. */
export function CorrectMenu({ about, items, keyed, onChoice }: CorrectMenuProps) {
  const [focused, setFocused] = useState(false);
  const listens = keyed === true || (keyed === "focused" && focused);
  const keys = useMemo(
    () =>
      listens
        ? items.map(({ id, key, does }) => ({
            keys: [key],
            does,
            run: (event: KeyboardEvent) => {
              // The key itself must not land in the field that the dialog puts the cursor into.
              event.preventDefault();
              onChoice(id);
            },
          }))
        : [],
    [listens, items, onChoice],
  );
  useKeys(keys);
  return (
    <Menu.Root>
      <Menu.Trigger
        className="btn min-h-7 px-2 py-0.5 text-[13px]"
        aria-label={`Correct: ${about}`}
        data-correct={keyed === "focused" || undefined}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      >
        Correct <ChevronDown size={14} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="start" className="z-50">
          <Menu.Popup className="popup min-w-48 py-1">
            {items.map((item) => (
              <Menu.Item
                key={item.id}
                className="flex min-h-8 cursor-pointer items-center justify-between gap-4 px-3 data-[highlighted]:bg-sunk"
                onClick={() => onChoice(item.id)}
              >
                {item.label}
                {keyed !== false && <kbd className="kbd uppercase">{item.key}</kbd>}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
