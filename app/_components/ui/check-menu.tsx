"use client";

import { Menu } from "@base-ui/react/menu";
import { Check, ChevronDown } from "lucide-react";

interface CheckMenuProps<T extends string> {
  readonly label: string;
  readonly items: readonly { readonly value: T; readonly label: string; readonly count?: number }[];
  /** Empty: no narrowing. */
  readonly chosen: readonly T[];
  readonly onChosen: (chosen: readonly T[]) => void;
}

/** A chip that opens a list of things to choose several of. */
export function CheckMenu<T extends string>({ label, items, chosen, onChosen }: CheckMenuProps<T>) {
  if (items.length < 2) return null;
  return (
    <Menu.Root>
      <Menu.Trigger className="chip pl-3" data-narrowed={chosen.length > 0 || undefined}>
        {label}
        {chosen.length > 0 && <span className="font-semibold text-ink">{chosen.length}</span>}
        <ChevronDown size={14} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="start" className="z-50">
          <Menu.Popup className="popup max-h-[min(26rem,70dvh)] max-w-80 min-w-48 overflow-auto py-1">
            {items.map((item) => (
              <Menu.CheckboxItem
                key={item.value}
                checked={chosen.includes(item.value)}
                onCheckedChange={(checked) =>
                  onChosen(checked ? [...chosen, item.value] : chosen.filter((value) => value !== item.value))
                }
                className="flex min-h-8 cursor-pointer items-center gap-2 px-3 py-1 data-[highlighted]:bg-sunk"
              >
                <span className="w-4 flex-none">
                  <Menu.CheckboxItemIndicator>
                    <Check size={15} aria-hidden="true" />
                  </Menu.CheckboxItemIndicator>
                </span>
                <bdi className="grow">{item.label}</bdi>
                {item.count !== undefined && <span className="text-ink-3">{item.count}</span>}
              </Menu.CheckboxItem>
            ))}
            {chosen.length > 0 && (
              <>
                <Menu.Separator className="my-1 h-px bg-rule" />
                <Menu.Item
                  className="flex min-h-8 cursor-pointer items-center px-3 pl-9 data-[highlighted]:bg-sunk"
                  onClick={() => onChosen([])}
                >
                  Show all
                </Menu.Item>
              </>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
