import { Download } from "lucide-react";
import type { Metadata } from "next";
import { AppError } from "../../../../../lib/model/index.ts";
import {
  claimReviewWarnings,
  EXPORT_FORMS,
  type ExportInput,
} from "../../../../../lib/workspace/export/forms.ts";
import { orNotFound, storyRequest } from "../../../../_edge/load.ts";
import { queryOf } from "../../../../_edge/query.ts";

interface ExportRoute {
  readonly params: Promise<{ storyId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "Hand on" };

/** A story in every form in which it leaves: for readers, for spreadsheets, for programs, with its proof. */
export default async function ExportPage({ params, searchParams }: ExportRoute) {
  const { storyId } = await params;
  const asked = queryOf(await searchParams);
  const wanted = {
    publisher: asked.get("publisher") ?? "",
    site: asked.get("site") ?? "",
    notes: asked.get("notes") === "1",
    snapshots: asked.get("snapshots") === "1",
  };
  const told = await warningsOf(storyId, wanted);
  const query = new URLSearchParams();
  if (wanted.publisher !== "") query.set("publisher", wanted.publisher);
  if (wanted.site !== "") query.set("site", wanted.site);
  if (wanted.notes) query.set("notes", "1");
  if (wanted.snapshots) query.set("snapshots", "1");
  const after = query.size === 0 ? "" : `?${query}`;
  return (
    <main id="main" className="mx-auto w-full max-w-3xl px-4 py-6 md:px-6 md:py-9">
      <h1 className="font-serif text-[28px] leading-tight font-semibold tracking-tight">Hand on</h1>
      <p className="mt-1 text-ink-2">
        The story as it stands now, with the desk&rsquo;s corrections. Nothing leaves this machine but the
        file that you take.
      </p>
      <ul className="mt-6 divide-y divide-rule border-y border-rule">
        {EXPORT_FORMS.map(({ form, label, says }) => (
          <li key={form} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
            <div className="min-w-0 flex-1 basis-72">
              <p className="font-medium">{label}</p>
              <p className="text-[13.5px] text-ink-2">{says}</p>
            </div>
            <a
              href={`/api/v1/stories/${storyId}/export/${form}${after}`}
              download
              className="btn flex-none no-underline"
              data-form={form}
            >
              <Download size={15} aria-hidden="true" />
              Download
              <span className="sr-only"> {label}</span>
            </a>
          </li>
        ))}
      </ul>
      <Choices wanted={wanted} />
      <section aria-labelledby="claimreview" className="mt-8">
        <h2 id="claimreview" className="font-semibold">
          What readers of ClaimReview would miss
        </h2>
        {told.length === 0 ? (
          <p className="mt-1 text-ink-2">Nothing: every required part is there.</p>
        ) : (
          <ul className="mt-1 list-disc pl-5 text-ink-2">
            {told.map((warning) => (
              <li key={warning}>
                <bdi>{warning}</bdi>
              </li>
            ))}
          </ul>
        )}
      </section>
    </main>
  );
}

/** What is wrong with the choices, where something is, else what ClaimReview misses. */
async function warningsOf(storyId: string, wanted: ExportInput): Promise<readonly string[]> {
  const { context, id } = await storyRequest(storyId);
  return orNotFound(async () => {
    try {
      return await claimReviewWarnings(context, id, wanted);
    } catch (error) {
      if (error instanceof AppError && error.code === "bad-input") return [error.message];
      throw error;
    }
  });
}

/** What goes along, and who publishes: kept in the address, so that it can be bookmarked. */
function Choices({ wanted }: { wanted: ExportInput }) {
  return (
    <form method="get" className="mt-8 grid gap-4 sm:grid-cols-2">
      <label className="block">
        <span className="text-[13px] font-medium">Who publishes</span>
        <input
          name="publisher"
          defaultValue={wanted.publisher}
          maxLength={200}
          className="field mt-1 w-full"
        />
      </label>
      <label className="block">
        <span className="text-[13px] font-medium">Where findings are published</span>
        <input
          name="site"
          type="url"
          defaultValue={wanted.site}
          placeholder="https://…"
          maxLength={2000}
          className="field mt-1 w-full"
        />
      </label>
      <label className="flex min-h-6 items-center gap-2">
        <input type="checkbox" name="notes" value="1" defaultChecked={wanted.notes === true} />
        The desk&rsquo;s notes go along (in the annotations)
      </label>
      <label className="flex min-h-6 items-center gap-2">
        <input type="checkbox" name="snapshots" value="1" defaultChecked={wanted.snapshots === true} />
        Pages go along as they came (in the whole story)
      </label>
      <div className="sm:col-span-2 sm:text-right">
        <button type="submit" className="btn">
          Apply
        </button>
      </div>
    </form>
  );
}
