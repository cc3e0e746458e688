import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Bar } from "../../../_components/ui/bar.tsx";
import { readHead } from "../../../_edge/load.ts";
import { AnalysisBanner } from "./_components/analysis-banner.tsx";
import { DecisionNotices } from "./_components/decide/notices.tsx";
import { StoryTabs } from "./_components/story-tabs.tsx";

interface StoryRoute {
  readonly params: Promise<{ storyId: string }>;
}

export async function generateMetadata({ params }: StoryRoute): Promise<Metadata> {
  const { title } = await readHead((await params).storyId);
  return { title: { default: title, template: `%s · ${title} · Crossread` } };
}

export default async function StoryLayout({ params, children }: StoryRoute & { children: ReactNode }) {
  const { storyId } = await params;
  const story = await readHead(storyId);
  return (
    <div className="flex min-h-dvh flex-col">
      <Bar crumb={<StoryCrumb title={story.title} />}>
        <StoryTabs storyId={story.id} articleCount={story.articleCount} />
      </Bar>
      <AnalysisBanner storyId={story.id} initial={story.analysis} />
      <DecisionNotices storyId={story.id}>{children}</DecisionNotices>
    </div>
  );
}

function StoryCrumb({ title }: { title: string }) {
  return (
    <span className="min-w-0 max-w-[24rem] flex-[9_1_6rem] truncate text-ink-2 max-md:hidden" title={title}>
      <bdi>{title}</bdi>
    </span>
  );
}
