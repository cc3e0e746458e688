import type { Claim, Comparison, Event, Facet, Point, PointStatus } from "../model/index.ts";
import { edtfLabel } from "../text/edtf.ts";
import { type OriginCount, originCount } from "../text/origins.ts";
import { type GridCell, spokenCells } from "./grid-cell.ts";
import { STATUS_ORDER } from "./status.ts";

export interface GridRow {
  readonly pointId: string;
  readonly facet: Facet;
  readonly question: string;
  readonly status: PointStatus;
  /** Articles that speak of it. */
  readonly articleCount: number;
  /** Outlets that speak of it: two articles of one outlet are one source. An article without a named source counts as one. */
  readonly sourceCount: number;
  /** Outlets, with reprints of one report counted once. */
  readonly originCount: number;
  /** One for each column, in the columns' order. */
  readonly cells: readonly GridCell[];
}

export interface GridGroup {
  /** Null for the points that belong to no event. */
  readonly eventId: string | null;
  readonly label: string;
  /** Place and time in words, empty where neither is known. */
  readonly detail: string;
  readonly rows: readonly GridRow[];
}

export interface GridColumn {
  readonly articleId: string;
  /** The outlet, or what stands in for it. */
  readonly name: string;
  /** The outlet; null where nobody named it. */
  readonly source: string | null;
  readonly title: string;
  readonly publishedAt: string | null;
  /** Why nothing of it is compared, where it was not analyzed. */
  readonly notice: string | null;
}

export interface Grid {
  readonly columns: readonly GridColumn[];
  readonly groups: readonly GridGroup[];
  readonly counts: Readonly<Record<PointStatus, number>>;
  readonly facets: readonly { readonly facet: Facet; readonly count: number }[];
}

const NO_EVENT_LABEL = "Other points";

interface Context {
  readonly columns: readonly GridColumn[];
  readonly claims: ReadonlyMap<string, Claim>;
  /** Article id → its place in the order of publication. */
  readonly order: ReadonlyMap<string, number>;
  readonly origins: OriginCount;
}

const saidOn = (point: Point, claims: ReadonlyMap<string, Claim>): readonly Claim[] =>
  point.positions.flatMap(({ claimIds }) => claimIds.flatMap((id) => claims.get(id) ?? []));

/**
 * The comparison as a grid: a row for each point under its event, conflicts first;
 * a column for each article in the order given (the order of publication).
 */
export function buildGrid(comparison: Comparison): Grid {
  const columns = comparison.articles.map((article) => ({
    articleId: article.id,
    name: article.source ?? article.title,
    source: article.source,
    title: article.title,
    publishedAt: article.publishedAt,
    notice: article.notice,
  }));
  const context: Context = {
    columns,
    claims: new Map(comparison.claims.map((claim) => [claim.id, claim])),
    order: new Map(columns.map((column, index) => [column.articleId, index])),
    origins: originCount(comparison.origins, comparison.articles),
  };
  const counts = { conflict: 0, compatible: 0, agree: 0, "single-source": 0 };
  for (const point of comparison.points) counts[point.status] += 1;
  return {
    columns,
    groups: groupRows(comparison, context),
    counts,
    facets: countFacets(comparison.points),
  };
}

function countFacets(points: readonly Point[]): Grid["facets"] {
  const counts = new Map<Facet, number>();
  for (const point of points) counts.set(point.facet, (counts.get(point.facet) ?? 0) + 1);
  return [...counts].map(([facet, count]) => ({ facet, count })).sort((a, b) => b.count - a.count);
}

interface PlacedRow {
  readonly row: GridRow;
  readonly mention: Mention;
}

function groupRows(comparison: Comparison, context: Context): readonly GridGroup[] {
  const events = new Map(comparison.events.map((event) => [event.id, event]));
  const byEvent = new Map<string | null, PlacedRow[]>();
  for (const point of comparison.points) {
    const event = point.eventId === null ? null : (events.get(point.eventId) ?? null);
    const placed = { row: buildRow(point, event, context), mention: firstMention(point, context) };
    const rows = byEvent.get(event?.id ?? null);
    if (rows) rows.push(placed);
    else byEvent.set(event?.id ?? null, [placed]);
  }
  return [...byEvent]
    .sort(([eventA, a], [eventB, b]) => compareGroups(eventA, a, eventB, b))
    .map(([eventId, rows]) => {
      const event = eventId === null ? null : (events.get(eventId) ?? null);
      return {
        eventId,
        ...(event ? eventInWords(event) : { label: NO_EVENT_LABEL, detail: "" }),
        rows: [...rows].sort(compareRows).map((placed) => placed.row),
      };
    });
}

/** Events with a conflict first, then the bigger, then the one mentioned first; points without an event come last. */
function compareGroups(
  eventA: string | null,
  a: readonly PlacedRow[],
  eventB: string | null,
  b: readonly PlacedRow[],
): number {
  if (eventA === null || eventB === null) return Number(eventA === null) - Number(eventB === null);
  const inConflict = (rows: readonly PlacedRow[]) => rows.some((placed) => placed.row.status === "conflict");
  const compared = (rows: readonly PlacedRow[]) =>
    rows.filter((placed) => placed.row.status !== "single-source").length;
  return (
    Number(inConflict(b)) - Number(inConflict(a)) ||
    compared(b) - compared(a) ||
    b.length - a.length ||
    compareMentions(earliest(a), earliest(b))
  );
}

function compareRows(a: PlacedRow, b: PlacedRow): number {
  return (
    STATUS_ORDER.indexOf(a.row.status) - STATUS_ORDER.indexOf(b.row.status) ||
    b.row.originCount - a.row.originCount ||
    b.row.sourceCount - a.row.sourceCount ||
    b.row.articleCount - a.row.articleCount ||
    compareMentions(a.mention, b.mention)
  );
}

/** Where something is first spoken of: the article's place in the order, then the offset. */
type Mention = readonly [article: number, start: number];

const NEVER: Mention = [Number.POSITIVE_INFINITY, 0];

function compareMentions(a: Mention, b: Mention): number {
  return a[0] === b[0] ? a[1] - b[1] : a[0] - b[0];
}

function firstMention(point: Point, context: Context): Mention {
  const mentions = point.positions
    .flatMap((position) => position.claimIds)
    .flatMap((id): Mention[] => {
      const claim = context.claims.get(id);
      return claim ? [[context.order.get(claim.articleId) ?? Number.POSITIVE_INFINITY, claim.start]] : [];
    });
  return mentions.sort(compareMentions)[0] ?? NEVER;
}

function earliest(rows: readonly PlacedRow[]): Mention {
  return rows.map((placed) => placed.mention).sort(compareMentions)[0] ?? NEVER;
}

/** An event's name, and what of its place and time the name does not say (empty where nothing is left). */
export function eventInWords(event: Event): { readonly label: string; readonly detail: string } {
  const time = event.time === null ? null : edtfLabel(event.time);
  const details = [event.place, time].filter(
    (part) => part !== null && part !== "" && !event.label.includes(part),
  );
  return {
    label: event.label.charAt(0).toUpperCase() + event.label.slice(1),
    detail: details.join(" · "),
  };
}

/** A question stands alone ("How many died? — The fire at Tolver"); under its event's heading the heading need not be said again. */
export function questionUnder(event: Event, question: string): string {
  const [asked, about, ...rest] = question.split(" — ");
  return asked !== undefined && rest.length === 0 && about === event.label ? asked : question;
}

function buildRow(point: Point, event: Event | null, context: Context): GridRow {
  const spoken = spokenCells(point, context.claims);
  const cells = context.columns.map(({ articleId }) => spoken.get(articleId) ?? silentCell(articleId));
  const speakers = context.columns.filter((_, index) => (cells[index]?.positions.length ?? 0) > 0);
  const question = event ? questionUnder(event, point.question) : point.question;
  return {
    pointId: point.id,
    facet: point.facet,
    question,
    status: point.status,
    articleCount: speakers.length,
    sourceCount: countSources(speakers),
    originCount: context.origins.of(saidOn(point, context.claims)),
    cells,
  };
}

/** The cell of an article that says nothing on a point. */
export const silentCell = (articleId: string): GridCell => ({ articleId, positions: [] });

/** Distinct outlets behind articles; each article without a named one counts for itself. */
export function countSources(articles: readonly { readonly source: string | null }[]): number {
  const named = new Set(articles.flatMap(({ source }) => source ?? []));
  return named.size + articles.filter(({ source }) => source === null).length;
}
