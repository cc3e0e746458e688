import type { Claim } from "../../../../../../../lib/model/index.ts";
import { readPath } from "../../../../../../../lib/present/address.ts";
import { type OriginCount, originsInWords } from "../../../../../../../lib/present/origins.ts";
import { counted, namesInWords } from "../../../../../../../lib/present/relation.ts";
import { positionStatus } from "../../../../../../../lib/present/status.ts";
import type { PointDetail, StoryArticleText } from "../../../../../../../lib/workspace/story/schema.ts";
import { PositionLabel } from "../../../../../../_components/comparison/position.tsx";
import { QuoteInPlace } from "../../../../../../_components/comparison/quote-in-place.tsx";
import { ClaimMenu } from "../../../_components/decide/claim-menu.tsx";
import { voicesOf } from "./voices.ts";

interface PositionsProps {
  readonly storyId: string;
  readonly point: PointDetail["point"];
  readonly claims: ReadonlyMap<string, Claim>;
  readonly articles: ReadonlyMap<string, StoryArticleText>;
  readonly origins: OriginCount;
}

/** The answers of a point, each with the quotes that give it. */
export function Positions({ storyId, point, claims, articles, origins }: PositionsProps) {
  return (
    <section aria-label="The answers" className="flex min-w-0 flex-col gap-8">
      {point.positions.map((position) => {
        const voices = voicesOf(position, claims, articles);
        const status = positionStatus(point, position);
        const others = point.positions
          .filter((each) => each.id !== position.id)
          .flatMap((each) =>
            voicesOf(each, claims, articles)
              .slice(0, 1)
              .map(({ article }) => article.id),
          );
        return (
          <section key={position.id} id={position.id} aria-label={position.label}>
            <h2 className="flex flex-wrap items-baseline gap-x-3 border-b border-rule pb-2 text-[17px] font-semibold">
              <PositionLabel label={position.label} status={status} />
              <bdi className="text-[13px] font-normal text-ink-2">
                {namesInWords(voices.map(({ article }) => article.source ?? article.title))}
              </bdi>
              <span className="text-[13px] font-normal text-ink-3">
                {[
                  counted(voices.length, "quote"),
                  originsInWords(
                    voices.map(({ article }) => article),
                    voices.flatMap(({ claims: said }) => said),
                    origins,
                  ),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </h2>
            <ul className="mt-4 flex flex-col gap-5">
              {voices.map(({ claims: said, article }) => (
                <li key={said[0].id}>
                  <QuoteInPlace
                    claims={said}
                    article={article}
                    status={status}
                    claimHref={(claim) => `/stories/${storyId}/claims/${claim.id}`}
                    readHref={readPath(storyId, [...new Set([article.id, ...others])], said[0].id)}
                    actions={(claim) => (
                      <ClaimMenu
                        storyId={storyId}
                        claimId={claim.id}
                        about={claim.statement}
                        pointId={claims.size > 1 ? point.id : undefined}
                        keyed="focused"
                      />
                    )}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}
