import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import type { Point, Relation } from "../../../lib/model/index.ts";
import {
  type RelationGroup,
  type RelationSentence,
  relationGroups,
  relationSentences,
} from "../../../lib/present/relation.ts";
import { RELATION_WORDS, relationStatus } from "../../../lib/present/status.ts";
import { Mark } from "../ui/mark.tsx";

interface Deciding {
  /** What the engine says of the pairs that people decided about, by `key`; null where it could tell nothing. */
  readonly engineSays: ReadonlyMap<string, Relation | null>;
  /** What one may do about a relation. */
  readonly actions: (sentence: RelationSentence) => ReactNode;
}

interface RelationListProps extends Deciding {
  readonly point: Point;
  readonly most: number;
}

/** The first few of a point's relations, conflicts first, each with its reason in words. */
export function RelationList({ point, most, ...deciding }: RelationListProps) {
  const sentences = relationSentences(point);
  const shown = sentences.slice(0, most);
  if (sentences.length === 0) return null;
  return (
    <>
      <ul className="flex flex-col gap-3">
        {shown.map((sentence) => {
          const status = relationStatus(sentence.relation);
          return (
            <li key={sentence.key} className={`s-${status} border-l-[3px] border-(--c) pl-3`}>
              <p className="flex flex-wrap items-center gap-x-2 text-[13px] text-ink-2">
                <Mark status={status} />
                {sentence.kind}
              </p>
              <Reason sentence={sentence} {...deciding} />
            </li>
          );
        })}
      </ul>
      {shown.length < sentences.length && (
        <p className="mt-3 text-ink-2">and {sentences.length - shown.length} more on the point's own page</p>
      )}
    </>
  );
}

function Reason({ sentence, engineSays, actions }: Deciding & { sentence: RelationSentence }) {
  return (
    <>
      <p className="font-semibold">
        <bdi>{sentence.title}</bdi>
      </p>
      <p>
        <bdi>{sentence.explanation}</bdi>
      </p>
      {sentence.isDecided && <EngineSays relation={engineSays.get(sentence.key) ?? null} />}
      {actions(sentence)}
    </>
  );
}

/** So few are read at a glance, whatever their kinds. */
const ALL_OPEN = 4;
/** Of a kind of conflict, so many stand open; the rest are a press away. */
const OPEN_CONFLICTS = 4;

/**
 * All of a point's relations, by their kind: conflicts stand open, what can be true together is folded under its count.
 * Nothing is left out, and find-in-page opens what it finds.
 */
export function RelationGroups({ point, ...deciding }: Deciding & { point: Point }) {
  const groups = relationGroups(point);
  const total = groups.reduce((sum, group) => sum + group.sentences.length, 0);
  return (
    <ul className="flex flex-col gap-4" data-relations>
      {groups.map((group) => {
        const status = relationStatus(group.relation);
        return (
          <li key={group.kind} className={`s-${status} border-l-[3px] border-(--c) pl-3`}>
            <p className="flex flex-wrap items-center gap-x-2 text-[13px] text-ink-2">
              <Mark status={status} />
              {group.kind}
              {group.sentences.length > 1 && (
                <span className="text-ink-3">{group.sentences.length} pairs</span>
              )}
            </p>
            <GroupReasons group={group} open={total <= ALL_OPEN ? total : openOf(group)} {...deciding} />
          </li>
        );
      })}
    </ul>
  );
}

function openOf(group: RelationGroup): number {
  return group.relation === "conflict" ? OPEN_CONFLICTS : 0;
}

interface GroupReasonsProps extends Deciding {
  readonly group: RelationGroup;
  readonly open: number;
}

function GroupReasons({ group, open, ...deciding }: GroupReasonsProps) {
  // One more than the limit is no longer to read than the line that would hide it.
  const shown = group.sentences.length <= open + 1 && open > 0 ? group.sentences.length : open;
  const folded = group.sentences.slice(shown);
  return (
    <>
      <Reasons sentences={group.sentences.slice(0, shown)} {...deciding} />
      {folded.length > 0 && (
        <details className="mt-1.5 [&[open]>summary>svg]:rotate-90">
          <summary className="flex min-h-7 w-fit list-none items-center gap-1 rounded text-ink-2 hover:text-ink">
            <ChevronRight size={15} aria-hidden="true" className="flex-none" />
            {shown > 0
              ? `${folded.length} more`
              : `Show ${folded.length === 1 ? "it" : `all ${folded.length}`}`}
          </summary>
          <Reasons sentences={folded} {...deciding} />
        </details>
      )}
    </>
  );
}

function Reasons({ sentences, ...deciding }: Deciding & { sentences: readonly RelationSentence[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-col gap-2.5">
      {sentences.map((sentence) => (
        <li key={sentence.key}>
          <Reason sentence={sentence} {...deciding} />
        </li>
      ))}
    </ul>
  );
}

/** What the engine would say: shown beside, never put over. */
function EngineSays({ relation }: { relation: Relation | null }) {
  return (
    <p className="text-[13px] text-ink-2">
      Decided by a person. The engine:{" "}
      {relation ? (
        <>
          {RELATION_WORDS[relation.relation].toLowerCase()}. <bdi>{relation.explanation}</bdi>
        </>
      ) : (
        "not compared."
      )}
    </p>
  );
}
