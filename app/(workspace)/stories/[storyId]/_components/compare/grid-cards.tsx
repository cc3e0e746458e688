import Link from "next/link";
import type { GridColumn, GridGroup, GridRow } from "../../../../../../lib/present/grid.ts";
import { answersOf } from "../../../../../../lib/present/grid-cell.ts";
import { namesInWords } from "../../../../../../lib/present/relation.ts";
import { PositionLabel } from "../../../../../_components/comparison/position.tsx";
import { Mark } from "../../../../../_components/ui/mark.tsx";

interface GridCardsProps {
  readonly storyId: string;
  readonly columns: readonly GridColumn[];
  readonly groups: readonly GridGroup[];
}

/** The grid for a narrow screen: each point a card that says who gives which answer. */
export function GridCards({ storyId, columns, groups }: GridCardsProps) {
  const names = new Map(columns.map((column) => [column.articleId, column.name]));
  return (
    <div className="border-t border-rule" data-cards>
      {groups.map((group) => (
        <section key={group.eventId ?? ""} aria-label={group.label}>
          <div className="border-b border-rule bg-sunk px-4 py-3">
            <h2 className="font-serif text-[16px] font-semibold">
              <bdi>{group.label}</bdi>
            </h2>
            {group.detail !== "" && <bdi className="text-[13px] text-ink-2">{group.detail}</bdi>}
          </div>
          <ul>
            {group.rows.map((row) => (
              <Card key={row.pointId} storyId={storyId} row={row} names={names} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface CardProps {
  readonly storyId: string;
  readonly row: GridRow;
  readonly names: ReadonlyMap<string, string>;
}

function Card({ storyId, row, names }: CardProps) {
  return (
    <li className="relative grid grid-cols-[30px_1fr] border-b border-rule px-4 py-3.5 active:bg-sheet">
      <Mark status={row.status} named />
      <div className="min-w-0">
        <Link
          href={`/stories/${storyId}/points/${row.pointId}`}
          prefetch={false}
          className="font-medium no-underline after:absolute after:inset-0"
        >
          <bdi>{row.question}</bdi>
        </Link>
        <dl className="mt-1.5 flex flex-col gap-1.5">
          {answersOf(row).map(({ positionId, label, status, articleIds }) => (
            <div key={`${positionId} ${label}`}>
              <dt className="inline">
                <PositionLabel label={label} status={status} />
              </dt>
              <dd className="ml-2 inline text-[13px] text-ink-2">
                <bdi>{namesInWords(articleIds.map((id) => names.get(id) ?? ""))}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </li>
  );
}
