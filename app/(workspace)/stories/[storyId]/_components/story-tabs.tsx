"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

const TABS = [
  { path: "", label: "Compare" },
  { path: "/read", label: "Read" },
  { path: "/claims", label: "Claims" },
  { path: "/views", label: "Views" },
  { path: "/articles", label: "Articles" },
  { path: "/review", label: "Review" },
  { path: "/notes", label: "Notes" },
  { path: "/findings", label: "Findings" },
  { path: "/decisions", label: "Decisions" },
  { path: "/proposals", label: "Proposals" },
  { path: "/history", label: "History" },
] as const;

/** The pages of a story. A point belongs to Compare, adding articles and feeds to Articles. */
export function StoryTabs({ storyId, articleCount }: { storyId: string; articleCount: number }) {
  const base = `/stories/${storyId}`;
  const rest = usePathname().slice(base.length);
  const current = /^\/(?:add|feeds)/u.test(rest)
    ? "/articles"
    : (TABS.find((tab) => tab.path !== "" && rest.startsWith(tab.path))?.path ?? "");
  const bar = useRef<HTMLElement>(null);
  // On a narrow screen not all of them fit: the one that one is on is to be seen.
  useEffect(() => {
    const tab = bar.current?.querySelector<HTMLElement>(`[data-tab="${current}"]`);
    if (bar.current && tab)
      bar.current.scrollLeft = tab.offsetLeft - (bar.current.clientWidth - tab.offsetWidth) / 2;
  }, [current]);
  return (
    <nav
      ref={bar}
      aria-label="Pages of the story"
      className="relative -mx-2 flex max-xl:order-3 max-xl:w-full max-xl:overflow-x-auto"
    >
      {TABS.map((tab) => (
        <Link
          key={tab.path}
          data-tab={tab.path}
          href={`${base}${tab.path}`}
          // Every page is made when it is asked for: there is little to fetch ahead, and it would be asked for after each change.
          prefetch={false}
          aria-current={tab.path === current ? "page" : undefined}
          className="flex-none whitespace-nowrap rounded-md px-2 sm:px-2.5 py-1.5 text-ink-2 no-underline hover:bg-sunk aria-[current]:bg-sunk aria-[current]:font-medium aria-[current]:text-ink"
        >
          {tab.label}
          {tab.path === "/articles" && <span className="ml-1.5 text-ink-3">{articleCount}</span>}
        </Link>
      ))}
    </nav>
  );
}
