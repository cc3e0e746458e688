"use client";

import Link from "next/link";
import { useMemo } from "react";
import type { Point, Relation } from "../../../../../../lib/model/index.ts";
import { readAddress } from "../../../../../../lib/present/address.ts";
import { publicationInWords } from "../../../../../../lib/present/dates.ts";
import type { GridColumn, GridGroup, GridRow } from "../../../../../../lib/present/grid.ts";
import { plotOf } from "../../../../../../lib/present/plot.ts";
import { FACET_LABELS, STATUS_WORDS } from "../../../../../../lib/present/status.ts";
import { Plot } from "../../../../../_components/comparison/plot.tsx";
import { RelationList } from "../../../../../_components/comparison/relation-list.tsx";
import { Told } from "../../../../../_components/comparison/told.tsx";
import { Loading } from "../../../../../_components/ui/loading.tsx";
import { Mark } from "../../../../../_components/ui/mark.tsx";
import { PointMenu } from "../decide/point-menu.tsx";
import { RelateButton } from "../decide/relate-button.tsx";

interface PointPanelProps {
  readonly storyId: string;
  /** Null while it is on its way. */
  readonly point: Point | null;
  readonly row: GridRow;
  readonly group: GridGroup;
  readonly columns: readonly GridColumn[];
  readonly engineRelations: ReadonlyMap<string, Relation | null>;
  readonly told: ReadonlyMap<string, readonly string[]>;
}

/** More relations than this are read on the point's own page. */
const MOST_RELATIONS = 3;

/** The selected point beside the grid: what the answers look like, how they stand to each other, and the exact words. */
export function PointPanel({ storyId, point, row, group, columns, engineRelations, told }: PointPanelProps) {
  return (
    <>
      <p className="flex items-center gap-2 text-[13px] text-ink-2">
        <Mark status={row.status} />
        {STATUS_WORDS[row.status].label} · {FACET_LABELS[row.facet].toLowerCase()}
      </p>
      <h2 className="mt-1.5 font-serif text-lg leading-snug font-semibold tracking-tight">
        <bdi>{row.question}</bdi>
      </h2>
      <p className="line-clamp-3 text-[13px] text-ink-2" title={group.label}>
        <bdi>{group.label}</bdi>
      </p>
      <Told changes={told.get(row.pointId) ?? []} />
      {point ? (
        <>
          <AnswersPlot point={point} row={row} columns={columns} />
          <div className="mt-4">
            <RelationList
              point={point}
              most={MOST_RELATIONS}
              engineSays={engineRelations}
              actions={({ a, b, title }) => (
                <RelateButton storyId={storyId} point={point} a={a.id} b={b.id} about={title} />
              )}
            />
          </div>
          <Quotes storyId={storyId} row={row} columns={columns} />
        </>
      ) : (
        <Loading label="Loading the exact words" />
      )}
      <div className="mt-6 flex flex-wrap gap-2">
        <Link className="btn btn-main" href={`/stories/${storyId}/points/${row.pointId}`} prefetch={false}>
          Open the point <kbd className="kbd">↵</kbd>
        </Link>
        <Link className="btn" href={readAddress(storyId, row)} prefetch={false}>
          Read <kbd className="kbd">R</kbd>
        </Link>
        {point && <PointMenu storyId={storyId} point={point} />}
      </div>
    </>
  );
}

interface AnswersPlotProps {
  readonly point: Point;
  readonly row: GridRow;
  readonly columns: readonly GridColumn[];
}

function AnswersPlot({ point, row, columns }: AnswersPlotProps) {
  const plot = useMemo(() => {
    const names = new Map(columns.map((column) => [column.articleId, column.name]));
    const speakers = (positionId: string) =>
      row.cells
        .filter((cell) => cell.positions.some((position) => position.positionId === positionId))
        .map((cell) => names.get(cell.articleId) ?? "");
    return plotOf(point, speakers);
  }, [point, row, columns]);
  return plot && <Plot plot={plot} />;
}

interface QuotesProps {
  readonly storyId: string;
  readonly row: GridRow;
  readonly columns: readonly GridColumn[];
}

function Quotes({ storyId, row, columns }: QuotesProps) {
  const byId = new Map(columns.map((column) => [column.articleId, column]));
  return (
    <ul className="mt-5 flex flex-col gap-4">
      {row.cells.flatMap((cell) =>
        cell.positions.flatMap((position) =>
          position.quotes.map((quote) => {
            const column = byId.get(cell.articleId);
            return (
              <li key={`${position.positionId} ${quote.claimId}`}>
                <p className="text-[13px] text-ink-2">
                  <bdi className="font-medium text-ink">{column?.name}</bdi>
                  {", "}
                  {publicationInWords(column?.publishedAt ?? null)}
                  {quote.attribution !== null && (
                    <>
                      {" · "}
                      <bdi>{quote.attribution}</bdi>
                    </>
                  )}
                </p>
                <blockquote className="font-serif text-[16px] leading-relaxed">
                  <Link
                    href={readAddress(storyId, row, quote.claimId)}
                    prefetch={false}
                    className={`position s-${position.status} no-underline`}
                    title="Read it in its place"
                  >
                    {quote.quote}
                  </Link>
                </blockquote>
              </li>
            );
          }),
        ),
      )}
    </ul>
  );
}
