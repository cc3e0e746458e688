import type { FindingHistory } from "../../../../../../lib/workspace/review/schema.ts";
import { ratingInWords, type Style } from "../../../../../../lib/workspace/review/words.ts";
import { Wording } from "../../../../../_components/comparison/wording.tsx";
import { Citation } from "../../../../../_components/review/citation.tsx";
import { RatingBadge } from "../../../../../_components/review/rating-badge.tsx";
import {
  momentInWords,
  STANCE_WORDS,
  STANCES,
  type Stance,
} from "../../../../../_components/review/words.ts";
import { Cited } from "./cited.tsx";

type Version = FindingHistory["versions"][number];
type Finding = Version["finding"];

/** A finding with its sources, and whatever it said before. */
export function FindingArticle({ history, style }: { history: FindingHistory; style: Style }) {
  const [current, ...earlier] = history.versions;
  if (!current) return null;
  const { finding, withdrawn } = current;
  const titleId = `finding-${history.caseId}`;
  return (
    <article id={history.caseId} aria-labelledby={titleId} className="border-t border-rule pt-6">
      {withdrawn ? (
        <p className="mb-2 rounded-md border border-conflict bg-conflict-wash px-3 py-2">
          <strong>Withdrawn</strong> on {withdrawn.at.slice(0, 10)}: <bdi>{withdrawn.reason}</bdi>
        </p>
      ) : (
        <p className="flex flex-wrap items-baseline gap-x-2">
          <RatingBadge rating={finding.rating} large />
          {finding.rated !== null && (
            <span className="text-lg">
              <span className="text-ink-2">of the answer</span>{" "}
              <bdi className="font-semibold">{finding.rated}</bdi>
            </span>
          )}
        </p>
      )}
      <h2 id={titleId} className="mt-2 font-serif text-xl leading-snug font-semibold">
        <bdi>{finding.question}</bdi>
      </h2>
      {finding.answer !== null && finding.answer !== finding.rated && (
        <p className="mt-1">
          The evidence supports: <bdi className="font-semibold">{finding.answer}</bdi>
        </p>
      )}
      <p dir="auto" className="mt-3 max-w-prose font-serif text-[17px] leading-[1.65] whitespace-pre-line">
        <Cited text={finding.summary} of={history.caseId} />
      </p>
      <Positions finding={finding} />
      <EvidenceGroups finding={finding} of={history.caseId} />
      <Sources history={history} style={style} />
      <Made version={current} first={history.versions.at(-1) ?? current} />
      <Earlier versions={[current, ...earlier]} />
    </article>
  );
}

function Positions({ finding }: { finding: Finding }) {
  if (finding.positions.length === 0) return null;
  return (
    <>
      <h3 className="mt-5 font-semibold">What the sources say</h3>
      <ul className="mt-1.5 flex flex-col gap-1">
        {finding.positions.map(({ label, sources }) => (
          <li key={label}>
            <bdi className="font-medium">{label}</bdi>: <bdi className="text-ink-2">{sources.join(", ")}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

const HEADINGS: Readonly<Record<Stance, string>> = {
  supports: "Evidence for",
  refutes: "Evidence against",
  context: "Context",
};

function EvidenceGroups({ finding, of }: { finding: Finding; of: string }) {
  return STANCES.map((stance) => {
    const own = finding.evidence.filter((each) => each.stance === stance);
    if (own.length === 0) return null;
    const { sign, like } = STANCE_WORDS[stance];
    return (
      <div key={stance}>
        <h3 className={`mt-5 flex items-center gap-2 font-semibold s-${like}`}>
          <span className="mark" aria-hidden="true">
            {sign}
          </span>
          {HEADINGS[stance]}
        </h3>
        <ul className="mt-1.5 flex flex-col gap-2">
          {own.map((each, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a published list never changes its order
            <li key={index} className="max-w-prose font-serif text-[16px] leading-relaxed" dir="auto">
              {each.words === ""
                ? "See "
                : `${each.kind === "claim" || each.kind === "quote" ? `“${each.words}”` : each.words} `}
              <Cited text={`[${each.source}]`} of={of} />
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

function Sources({ history, style }: { history: FindingHistory; style: Style }) {
  return (
    <>
      <h3 className="mt-5 font-semibold">Sources</h3>
      <ol className="mt-1.5 flex flex-col gap-1.5">
        {history.sources.map((source) => (
          <li key={source.number} id={`${history.caseId}-${source.number}`} className="flex gap-2">
            <span className="flex-none text-ink-2">[{source.number}]</span>
            <span className="min-w-0">
              <Citation source={source} style={style} />
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

function Made({ version, first }: { version: Version; first: Version }) {
  const { finding } = version;
  const names = (part: "assessed" | "adjudicated") =>
    [...new Set(finding.reviewers.filter((each) => each.part === part).map(({ name }) => name))].join(", ");
  return (
    <div className="mt-5 flex flex-col gap-1 text-[13px] text-ink-2">
      {finding.method !== "" && (
        <p>
          Method: <bdi>{finding.method}</bdi>
        </p>
      )}
      <p>
        Assessed by <bdi>{names("assessed")}</bdi>; adjudicated by <bdi>{names("adjudicated")}</bdi>.
      </p>
      {finding.dissent.length > 0 && (
        <p>
          Dissent:{" "}
          <bdi>{finding.dissent.map(({ name, rating }) => `${name} came to ${rating}`).join("; ")}</bdi>.
        </p>
      )}
      <p>
        Published {momentInWords(first.at)}
        {version !== first && `; corrected ${momentInWords(version.at)}`}.
      </p>
    </div>
  );
}

/** Corrections, the last first, each with what it changed. */
function Earlier({ versions }: { versions: readonly Version[] }) {
  const corrections = versions.slice(0, -1).map((after, index) => ({ after, before: versions[index + 1] }));
  if (corrections.length === 0) return null;
  return (
    <section className="mt-5 border-l-2 border-rule-2 pl-4" aria-label="Corrections">
      {corrections.map(({ after, before }) =>
        before === undefined ? null : (
          <div key={after.id} data-correction className="py-1">
            <h3 className="font-semibold">{before.withdrawn ? "Published anew" : "Correction"}</h3>
            <p className="text-[13px] text-ink-2">
              {momentInWords(after.at)} · <bdi>{after.by.name}</bdi>
              {after.reason !== null && (
                <>
                  {" · "}
                  <bdi>{after.reason}</bdi>
                </>
              )}
              {before.withdrawn && (
                <>
                  {" · the earlier finding was withdrawn: "}
                  <bdi>{before.withdrawn.reason}</bdi>
                </>
              )}
            </p>
            {ratingInWords(before.finding) !== ratingInWords(after.finding) && (
              <p className="mt-1">
                Rating: <del className="wording">{ratingInWords(before.finding)}</del>{" "}
                <ins className="wording">{ratingInWords(after.finding)}</ins>
              </p>
            )}
            <Wording from={before.finding.summary} to={after.finding.summary} />
          </div>
        ),
      )}
    </section>
  );
}
