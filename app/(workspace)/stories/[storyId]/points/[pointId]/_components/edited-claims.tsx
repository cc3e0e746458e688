import Link from "next/link";
import type { Claim } from "../../../../../../../lib/model/index.ts";
import { counted } from "../../../../../../../lib/present/relation.ts";
import { Notice } from "../../../../../../_components/ui/notice.tsx";

interface EditedClaimsProps {
  readonly storyId: string;
  readonly claims: readonly Claim[];
  /** Edited claims as the engine read them, by id. */
  readonly before: ReadonlyMap<string, Claim>;
}

/** How the answers stand was told of the engine's own words: where a person put some otherwise, that may not hold any more. */
export function EditedClaims({ storyId, claims, before }: EditedClaimsProps) {
  const edited = claims.filter(({ id, statement }) => (before.get(id)?.statement ?? statement) !== statement);
  if (edited.length === 0) return null;
  return (
    <Notice>
      <p>
        <b className="font-semibold">
          {counted(edited.length, "claim")} of this point {edited.length === 1 ? "was" : "were"} put otherwise
          by a person.
        </b>{" "}
        The status still compares what the engine read. If the answer is another one now, move the claim to
        the answer it gives, or decide how the answers stand.
      </p>
      <ul className="mt-1.5 flex flex-col gap-1">
        {edited.map(({ id, statement }) => (
          <li key={id}>
            <Link href={`/stories/${storyId}/claims/${encodeURIComponent(id)}`} className="underline">
              <bdi>{statement}</bdi>
            </Link>{" "}
            <span className="text-ink-2">
              was: <bdi>{before.get(id)?.statement}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
