import type { ReactNode } from "react";

/** What stands where there is nothing yet, or nothing any more: what that means, and the way on. */
export function Blank({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mx-auto max-w-xl px-6 py-16 text-center">
      <h1 className="font-serif text-2xl font-semibold tracking-tight">{title}</h1>
      <div className="mt-3 flex flex-col items-center gap-5 text-ink-2">{children}</div>
    </div>
  );
}
