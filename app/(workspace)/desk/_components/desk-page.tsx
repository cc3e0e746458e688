import Link from "next/link";
import type { ReactNode } from "react";
import { Bar } from "../../../_components/ui/bar.tsx";

interface DeskPageProps {
  readonly title: string;
  /** What it is for. */
  readonly intro: ReactNode;
  readonly children: ReactNode;
}

/** A page of the desk's own settings, with the way back to the desk. */
export function DeskPage({ title, intro, children }: DeskPageProps) {
  return (
    <>
      <Bar />
      <main id="main" className="mx-auto w-full max-w-3xl px-4 py-6 md:px-6 md:py-9">
        <p>
          <Link href="/desk" prefetch={false}>
            The desk
          </Link>
        </p>
        <h1 className="font-serif text-[28px] font-semibold tracking-tight">{title}</h1>
        <p className="mt-1 max-w-prose text-ink-2">{intro}</p>
        {children}
      </main>
    </>
  );
}
