import Link from "next/link";
import { counted } from "../../../lib/present/relation.ts";
import { STATUS_ORDER, STATUS_WORDS } from "../../../lib/present/status.ts";
import type { StorySummary } from "../../../lib/workspace/story/schema.ts";
import { Mark } from "../../_components/ui/mark.tsx";

const DAY = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

function analysisWords(story: StorySummary): string | null {
  switch (story.analysis?.state) {
    case "queued":
    case "running":
      return `Reading: ${story.analysis.articlesDone} of ${counted(story.analysis.articlesTotal, "article")}`;
    case "failed":
      return "The last analysis failed";
    case "cancelled":
      return "The last analysis was cancelled";
    default:
      return null;
  }
}

export function StoryCard({ story }: { story: StorySummary }) {
  const analysis = analysisWords(story);
  const facts = [
    counted(story.articleCount, "article"),
    counted(story.sourceCount, "source"),
    counted(story.claimCount, "claim"),
    `changed ${DAY.format(new Date(story.updatedAt))}`,
  ];
  const statuses = STATUS_ORDER.filter((status) => story.points[status] > 0);
  return (
    <li className="group relative rounded-lg border border-rule bg-sheet px-5 py-4 hover:border-edge">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 className="font-serif text-lg font-semibold tracking-tight">
          <Link
            href={`/stories/${story.id}`}
            className="no-underline after:absolute after:inset-0 group-hover:underline"
          >
            <bdi>{story.title}</bdi>
          </Link>
        </h2>
        {story.newArticles > 0 && (
          <span className="rounded-full bg-compat-wash px-2 py-0.5 text-xs font-medium text-compat">
            {counted(story.newArticles, "new article")}
          </span>
        )}
        {story.demonstration && (
          <span className="rounded-full bg-sunk px-2 py-0.5 text-xs text-ink-2">Demonstration, invented</span>
        )}
      </div>
      <p className="text-ink-2">{facts.join(" · ")}</p>
      {(statuses.length > 0 || analysis) && (
        <ul className="mt-2.5 flex flex-wrap items-center gap-x-5 gap-y-1">
          {statuses.map((status) => (
            <li key={status} className="flex items-center gap-1.5 text-ink-2">
              <Mark status={status} />
              {story.points[status]} {STATUS_WORDS[status].counted}
            </li>
          ))}
          {analysis && <li className="text-ink-2">{analysis}</li>}
        </ul>
      )}
    </li>
  );
}
