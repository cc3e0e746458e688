import type { Metadata } from "next";
import Link from "next/link";
import { counted } from "../../../../../lib/present/relation.ts";
import { loadFindings } from "../../../../../lib/workspace/review/loaders.ts";
import type { FindingHistory } from "../../../../../lib/workspace/review/schema.ts";
import { STYLE_NAMES, STYLES, type Style } from "../../../../../lib/workspace/review/words.ts";
import { Blank } from "../../../../_components/ui/blank.tsx";
import { TakeMenu } from "../../../../_components/ui/take-menu.tsx";
import { orNotFound, storyRequest } from "../../../../_edge/load.ts";
import { FindingArticle } from "./_components/finding.tsx";
import { WhoSaysWhat } from "./_components/who-says-what.tsx";

export const metadata: Metadata = { title: "Findings" };

interface FindingsRoute {
  readonly params: Promise<{ storyId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What readers see: findings, who was compared, and sources. No note of the desk and no judgement before publication. */
export default async function FindingsPage({ params, searchParams }: FindingsRoute) {
  const { storyId } = await params;
  const asked = (await searchParams).style;
  const style = STYLES.find((each) => each === asked) ?? "apa";
  const { context, id } = await storyRequest(storyId);
  const { story, articles, findings } = await orNotFound(() => loadFindings(context, id));
  return (
    <main id="main" className="mx-auto w-full max-w-3xl px-4 py-6 md:px-6 md:py-9">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h1 className="font-serif text-[28px] leading-tight font-semibold tracking-tight">
            <span className="sr-only">Findings: </span>
            <bdi>{story.title}</bdi>
          </h1>
          <p className="mt-1 text-ink-2">
            {counted(findings.length, "finding")} · {counted(articles.length, "article")} compared
          </p>
        </div>
        <TakeMenu files={filesOf(storyId)} more={`/stories/${storyId}/export`} />
      </div>
      {findings.length === 0 ? (
        <Blank title="Nothing was published yet">
          <p>
            A finding appears here as soon as a point is adjudicated and published. What needs a person stands
            in the <Link href={`/stories/${storyId}/review`}>review queue</Link>.
          </p>
        </Blank>
      ) : (
        <Findings storyId={storyId} findings={findings} style={style} />
      )}
      {findings.length > 0 && <WhoSaysWhat findings={findings} articles={articles} />}
    </main>
  );
}

function filesOf(storyId: string) {
  const base = `/api/v1/stories/${storyId}/sources`;
  return [
    { href: `${base}/csl.json`, label: "Sources as CSL-JSON" },
    { href: `${base}/bib`, label: "Sources as BibTeX" },
    { href: `${base}/ris`, label: "Sources as RIS" },
  ];
}

function Findings(props: { storyId: string; findings: readonly FindingHistory[]; style: Style }) {
  return (
    <>
      <nav aria-label="How sources are cited" className="mt-3 flex flex-wrap gap-1 print:hidden">
        {STYLES.map((style) => (
          <Link
            key={style}
            href={`/stories/${props.storyId}/findings${style === "apa" ? "" : `?style=${style}`}`}
            aria-current={style === props.style ? "true" : undefined}
            className="rounded-md px-2.5 py-1 text-ink-2 no-underline hover:bg-sunk aria-[current]:bg-sunk aria-[current]:font-medium aria-[current]:text-ink"
          >
            {STYLE_NAMES[style]}
          </Link>
        ))}
      </nav>
      <div className="mt-6 flex flex-col gap-12">
        {props.findings.map((history) => (
          <FindingArticle key={history.caseId} history={history} style={props.style} />
        ))}
      </div>
    </>
  );
}
