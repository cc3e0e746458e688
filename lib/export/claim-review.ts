/** ClaimReview (schema.org) for published findings, as search engines and aggregators of fact-checks read it. */
import type { Finding } from "../review/case/step.ts";
import type { Tone } from "../review/scale.ts";
import type { ExportedFinding } from "./story-data.ts";

/** What the desk alone knows: who publishes, and where. */
export interface Publisher {
  readonly name: string;
  /** The address under which the findings can be read by everybody; null where there is none yet. */
  readonly site: string | null;
}

export interface ClaimReviews {
  /** JSON-LD. */
  readonly document: Readonly<Record<string, unknown>>;
  /** What who reads it would refuse or cut, as sentences. */
  readonly warnings: readonly string[];
}

/** Google cuts the claim behind so many letters, and asks for less (structured data guidelines, "Fact check"). */
const LONGEST_CLAIM = 75;
/** The numbers say only which way a rating points; its name is what is meant. "Open" has no number. */
const VALUES: Readonly<Record<Tone, number | null>> = { for: 5, between: 3, against: 1, open: null };
const [WORST, BEST] = [1, 5];

/** One ClaimReview for each finding that stands; withdrawn ones are left out. */
export function claimReviewsOf(findings: readonly ExportedFinding[], publisher: Publisher): ClaimReviews {
  const warnings: string[] = [];
  if (publisher.name.trim() === "") warnings.push("The publisher has no name: “author” is required.");
  if (publisher.site === null)
    warnings.push(
      "There is no public address: “url” is required, and must be the page on which the finding can be read.",
    );
  const graph = findings.flatMap(({ caseId, versions }) => {
    const [newest] = versions;
    if (!newest || newest.withdrawn !== null) return [];
    const { finding, at } = newest;
    const claim = claimOf(finding);
    const first = versions.at(-1)?.at ?? at;
    if (claim.length > LONGEST_CLAIM)
      warnings.push(`“${claim}” has ${claim.length} letters: more than ${LONGEST_CLAIM} may be cut.`);
    if (VALUES[finding.rating.tone] === null)
      warnings.push(
        `“${finding.rating.label}” has no place between false and true: it is given by name alone.`,
      );
    return [reviewOf(finding, { caseId, claim, first, changed: at, publisher })];
  });
  if (graph.length === 0) warnings.push("No finding is published: there is nothing to review.");
  return { document: { "@context": "https://schema.org", "@graph": graph }, warnings };
}

/** What was looked into: the question with the answer that is rated, or the question alone where none is. */
const claimOf = ({ question, rated }: Finding): string =>
  rated === null ? question : `${question} ${rated}`;

/** Where the rated answer stands: whoever answers otherwise has not made the claim. */
const appearancesOf = ({ positions, rated }: Finding): Finding["positions"] =>
  rated === null ? positions : positions.filter(({ label }) => label === rated);

interface Published {
  readonly caseId: string;
  readonly claim: string;
  readonly first: string;
  readonly changed: string;
  readonly publisher: Publisher;
}

function reviewOf(finding: Finding, { caseId, claim, first, changed, publisher }: Published) {
  const value = VALUES[finding.rating.tone];
  const numbers = value === null ? {} : { ratingValue: value, worstRating: WORST, bestRating: BEST };
  return {
    "@type": "ClaimReview",
    ...(publisher.site === null ? {} : { url: new URL(`#${caseId}`, publisher.site).href }),
    claimReviewed: claim,
    reviewBody: finding.summary,
    author: {
      "@type": "Organization",
      name: publisher.name,
      ...(publisher.site === null ? {} : { url: publisher.site }),
    },
    datePublished: first,
    ...(changed === first ? {} : { dateModified: changed }),
    reviewRating: {
      "@type": "Rating",
      ...numbers,
      alternateName: finding.rating.label,
      ratingExplanation: finding.rating.meaning,
    },
    itemReviewed: {
      "@type": "Claim",
      name: claim,
      appearance: appearancesOf(finding).flatMap(({ label, sources }) =>
        sources.map((source) => ({
          "@type": "CreativeWork",
          abstract: label,
          author: { "@type": "Organization", name: source },
        })),
      ),
    },
  };
}
