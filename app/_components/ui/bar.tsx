import Link from "next/link";
import type { ReactNode } from "react";
import { WhoAmI } from "../desk/who-am-i.tsx";
import { PaletteButton } from "../search/palette-button.tsx";
import { KeysButton } from "./keys.tsx";
import { ThemeMenu } from "./theme-menu.tsx";

/** The bar above every page: where one is, where one can go. */
export function Bar({ crumb, children }: { crumb?: ReactNode; children?: ReactNode }) {
  return (
    <header className="sticky top-0 z-30 flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule bg-sheet px-4 py-2 md:px-6 print:hidden">
      <Link
        href="/"
        prefetch={false}
        className="py-1 font-serif text-[17px] font-semibold tracking-tight text-ink no-underline"
        aria-label="Crossread: all stories"
      >
        Crossread
      </Link>
      {crumb}
      <div className="grow" />
      {children}
      <div className="flex flex-none items-center max-xl:order-2">
        <PaletteButton />
        <WhoAmI />
        <ThemeMenu />
        <KeysButton />
      </div>
    </header>
  );
}
