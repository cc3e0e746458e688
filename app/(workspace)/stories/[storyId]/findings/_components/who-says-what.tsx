import { publicationInWords } from "../../../../../../lib/present/dates.ts";
import type { FindingHistory } from "../../../../../../lib/workspace/review/schema.ts";
import type { StoryArticle } from "../../../../../../lib/workspace/story/schema.ts";

interface WhoSaysWhatProps {
  readonly findings: readonly FindingHistory[];
  readonly articles: readonly StoryArticle[];
}

/** The grid of a reader: what each outlet answers to each question that was decided, and what was compared. */
export function WhoSaysWhat({ findings, articles }: WhoSaysWhatProps) {
  const shown = findings.flatMap(({ versions: [current] }) =>
    current && !current.withdrawn ? [current.finding] : [],
  );
  const outlets = [...new Set(articles.map(({ source, title }) => source ?? title))];
  return (
    <section aria-labelledby="grid-title" className="mt-12 border-t border-rule pt-6">
      <h2 id="grid-title" className="text-[17px] font-semibold">
        Who says what
      </h2>
      {shown.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where there are many questions
        <section className="mt-3 overflow-x-auto" tabIndex={0} aria-label="Who says what, a table">
          <table className="w-full border-collapse text-left">
            <thead>
              <tr>
                <th scope="col" className="border-b border-rule-2 py-2 pr-4 font-medium text-ink-2">
                  Source
                </th>
                {shown.map(({ question }) => (
                  <th
                    key={question}
                    scope="col"
                    className="min-w-36 border-b border-rule-2 py-2 pr-4 font-medium"
                  >
                    <bdi>{question}</bdi>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {outlets.map((outlet) => (
                <tr key={outlet}>
                  <th scope="row" className="border-b border-rule py-2 pr-4 align-top font-medium">
                    <bdi>{outlet}</bdi>
                  </th>
                  {shown.map(({ question, positions }) => {
                    const own = positions.filter(({ sources }) => sources.includes(outlet));
                    return (
                      <td key={question} className="border-b border-rule py-2 pr-4 align-top">
                        {own.length === 0 ? (
                          <span className="text-ink-2" title="no claim found on it">
                            —<span className="sr-only"> no claim found on it</span>
                          </span>
                        ) : (
                          <bdi>{own.map(({ label }) => label).join(" / ")}</bdi>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <h3 className="mt-6 font-semibold">Articles compared</h3>
      <ul className="mt-1.5 flex flex-col gap-1">
        {articles.map(({ id, title, source, publishedAt }) => (
          <li key={id}>
            <bdi className="font-medium">{source ?? title}</bdi>
            {source !== null && (
              <>
                : <bdi>{title}</bdi>
              </>
            )}
            <span className="text-ink-2">, {publicationInWords(publishedAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
