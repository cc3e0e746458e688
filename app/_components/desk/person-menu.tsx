"use client";

import { Menu } from "@base-ui/react/menu";
import { Check, UserRound } from "lucide-react";
import Link from "next/link";
import { useTransition } from "react";
import { choosePersonAction } from "../../(workspace)/desk/actions.ts";

interface Person {
  readonly id: string;
  readonly name: string;
}

const ITEM =
  "flex min-h-8 cursor-pointer items-center gap-2 px-3 text-ink no-underline data-[highlighted]:bg-sunk";

/** "I am …": whose name decisions and assessments are kept under from now on. */
export function PersonMenu({ me, people }: { me: Person; people: readonly Person[] }) {
  const [pending, startTransition] = useTransition();
  return (
    <Menu.Root>
      <Menu.Trigger
        className="btn btn-quiet min-w-[34px] px-2"
        aria-label={`I am ${me.name}`}
        disabled={pending}
      >
        <UserRound size={17} aria-hidden="true" />
        <bdi className="max-w-28 truncate max-lg:hidden">{me.name}</bdi>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="end" className="z-50">
          <Menu.Popup className="popup max-h-[70dvh] max-w-72 min-w-48 overflow-auto py-1">
            <Menu.RadioGroup
              value={me.id}
              onValueChange={(id: string) =>
                startTransition(async () => {
                  await choosePersonAction(id);
                })
              }
            >
              <Menu.GroupLabel className="px-3 py-1 text-[13px] text-ink-2">I am</Menu.GroupLabel>
              {people.map(({ id, name }) => (
                <Menu.RadioItem key={id} value={id} closeOnClick className={ITEM}>
                  <span className="w-4 flex-none">
                    <Menu.RadioItemIndicator>
                      <Check size={15} aria-hidden="true" />
                    </Menu.RadioItemIndicator>
                  </span>
                  <bdi>{name}</bdi>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <Menu.Separator className="my-1 h-px bg-rule" />
            <Menu.Item className={`${ITEM} pl-9`} render={<Link href="/desk" />}>
              The desk …
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
