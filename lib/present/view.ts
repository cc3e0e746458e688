import { FACETS, type Facet, type PointStatus } from "../model/index.ts";
import type { Grid, GridColumn, GridGroup, GridRow } from "./grid.ts";
import { foldForSearch, matchesQuery } from "./search.ts";
import { STATUS_ORDER } from "./status.ts";

/** What of the grid is shown. Everything in it stands in the address bar. */
export interface GridView {
  /** Null: the view chooses (see `shownStatuses`). */
  readonly statuses: readonly PointStatus[] | null;
  /** Empty: all. */
  readonly facets: readonly Facet[];
  /** Article ids whose columns are shown; empty: all. */
  readonly articles: readonly string[];
  readonly query: string;
  /** The selected point. */
  readonly point: string | null;
  /** Whether the selected point is shown beside the grid. */
  readonly panel: boolean;
}

export const EVERYTHING: GridView = {
  statuses: null,
  facets: [],
  articles: [],
  query: "",
  point: null,
  panel: true,
};

/** A point told by one source alone has nothing to compare: hidden until asked for, unless there is nothing else. */
const COMPARED: readonly PointStatus[] = ["conflict", "compatible", "agree"];

export function shownStatuses(view: GridView, counts: Grid["counts"]): readonly PointStatus[] {
  if (view.statuses !== null) return view.statuses;
  return COMPARED.some((status) => counts[status] > 0) ? COMPARED : STATUS_ORDER;
}

export interface FilteredGrid {
  readonly columns: readonly GridColumn[];
  readonly groups: readonly GridGroup[];
  readonly rowCount: number;
  /** How many rows of each status the other filters leave: what a status chip would show. */
  readonly counts: Readonly<Record<PointStatus, number>>;
}

/** The rows and columns that the view leaves; groups without rows go. */
export function filterGrid(grid: Grid, view: GridView): FilteredGrid {
  const statuses = new Set(shownStatuses(view, grid.counts));
  const known = new Set(grid.columns.map((column) => column.articleId));
  const articles = new Set(view.articles.filter((id) => known.has(id)));
  const isShown = (id: string) => articles.size === 0 || articles.has(id);
  const counts = { conflict: 0, compatible: 0, agree: 0, "single-source": 0 };
  let rowCount = 0;
  const groups = grid.groups.flatMap((group): GridGroup[] => {
    const rows = group.rows.flatMap((row): GridRow[] => {
      if (!passes(row, group, view, isShown)) return [];
      counts[row.status] += 1;
      if (!statuses.has(row.status)) return [];
      rowCount += 1;
      if (articles.size === 0) return [row];
      return [{ ...row, cells: row.cells.filter((cell) => isShown(cell.articleId)) }];
    });
    return rows.length === 0 ? [] : [{ ...group, rows }];
  });
  return {
    columns: grid.columns.filter((column) => isShown(column.articleId)),
    groups,
    rowCount,
    counts,
  };
}

function passes(
  row: GridRow,
  group: GridGroup,
  view: GridView,
  isShown: (articleId: string) => boolean,
): boolean {
  if (view.facets.length > 0 && !view.facets.includes(row.facet)) return false;
  if (!row.cells.some((cell) => cell.positions.length > 0 && isShown(cell.articleId))) return false;
  return view.query === "" || matchesQuery(searchWordsOf(row, group), view.query);
}

/** Rows are searched at every key that is pressed, and never change. */
const searchWords = new WeakMap<GridRow, string>();

/** Everything one can search in a row, folded: its question, its event, the answers, and the words they stand in. */
function searchWordsOf(row: GridRow, group: GridGroup): string {
  const known = searchWords.get(row);
  if (known !== undefined) return known;
  const words = row.cells
    .flatMap((cell) => cell.positions)
    .flatMap(({ label, quotes }) => [label, ...quotes.flatMap(({ quote, statement }) => [quote, statement])]);
  const event = group.eventId === null ? "" : group.label;
  const folded = foldForSearch([row.question, event, ...words].join("\n"));
  searchWords.set(row, folded);
  return folded;
}

function list(value: string | null): readonly string[] {
  return value === null ? [] : value.split(",").filter((part) => part !== "");
}

/** Reads a view from an address. Unknown words are left out rather than refused: an old link still opens. */
export function parseView(params: URLSearchParams): GridView {
  const statuses = params.get("status");
  return {
    statuses: statuses === null ? null : STATUS_ORDER.filter((status) => list(statuses).includes(status)),
    facets: FACETS.filter((facet) => list(params.get("facet")).includes(facet)),
    articles: [...new Set(list(params.get("source")))].sort(),
    query: params.get("q") ?? "",
    point: params.get("point"),
    panel: params.get("panel") !== "0",
  };
}

/** The address of a view: `parseView(serializeView(view))` is the view. */
export function serializeView(view: GridView): URLSearchParams {
  const params = new URLSearchParams();
  if (view.statuses !== null) params.set("status", view.statuses.join(","));
  if (view.facets.length > 0) params.set("facet", view.facets.join(","));
  if (view.articles.length > 0) params.set("source", view.articles.join(","));
  if (view.query !== "") params.set("q", view.query);
  if (view.point !== null) params.set("point", view.point);
  if (!view.panel) params.set("panel", "0");
  return params;
}

/** The status chips after one was pressed: pressed chips are what is shown. */
export function toggleStatus(
  view: GridView,
  counts: Grid["counts"],
  status: PointStatus,
): readonly PointStatus[] {
  const shown = shownStatuses(view, counts);
  return STATUS_ORDER.filter((each) => (each === status ? !shown.includes(each) : shown.includes(each)));
}
