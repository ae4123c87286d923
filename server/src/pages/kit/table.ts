// A table whose rows come from the server a page at a time: cells in kinds, links that sort, cards or a scrolling frame where it is narrow.
import type { Viewer, Moment } from '../viewer.js';
import type { Address } from './address.js';
import type { SparkModel } from './chart.js';
import type { EmptyModel } from './empty.js';
import type { PagerModel } from './pager.js';
import type { Status } from './status.js';

/** One line of a cell. A button sends a form of its own, so that it works without scripts. */
export type Line =
  | { readonly text: string; readonly isQuiet?: boolean; readonly isStrong?: boolean }
  | { readonly text: string; readonly href: string; readonly name?: string }
  | { readonly time: Moment; readonly isQuiet?: boolean }
  | { readonly status: Status }
  | { readonly spark: SparkModel }
  | { readonly code: string }
  | {
    readonly button: string; readonly name: string; readonly action: string; readonly token: string; readonly isDanger?: boolean;
    readonly fields?: readonly { readonly name: string; readonly value: string }[];
  }
  /** A button of a form that stands elsewhere on the page, by its id: for what would be too much to repeat in every row. */
  | { readonly button: string; readonly name: string; readonly form: string; readonly field: string; readonly value: string };

/** A text, a line, or several under each other. Empty cells show a dash. */
export type Cell = string | Line | readonly Line[];

export interface Column<Row> {
  /** What sorting by it is called in the address. */
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => Cell;
  readonly canSort?: boolean;
  /** Numbers stand at the end of their column. */
  readonly isNumber?: boolean;
  /** The column that names the row; one per table, mostly the first. */
  readonly isName?: boolean;
}

export interface Sort { readonly by: string; readonly isDescending: boolean }

export interface TableSetting<Row> {
  /** What the table holds and in which order, for those who do not see it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly address?: Address;
  readonly sort?: Sort;
  readonly pager?: PagerModel;
  /** Shown in place of a table without rows. */
  readonly empty?: EmptyModel;
  /** On narrow screens: each row a card (the habit), or the table in a frame that scrolls, for figures to compare. */
  readonly narrow?: 'cards' | 'scroll';
}

export const tableModel = <Row>(viewer: Viewer, { caption, columns, rows, address, sort, pager, empty, narrow }: TableSetting<Row>): object => ({
  caption, isScrolled: narrow === 'scroll', pager, empty: rows.length > 0 ? undefined : empty, hasRows: rows.length > 0,
  heads: columns.map(column => headModel(viewer, column, address, sort)),
  rows: rows.map(row => ({
    cells: columns.map(column => ({
      label: column.isName === true ? undefined : column.title, isName: column.isName === true, isNumber: column.isNumber === true,
      lines: linesOf(column.cell(row)),
    })),
  })),
});

/** The sort an address asks for, if the table has such a column; otherwise `habit`. Written `name` or `-name`. */
export const readSort = <Row>(asked: string, columns: readonly Column<Row>[], habit: Sort): Sort => {
  const isDescending = asked.startsWith('-');
  const by = isDescending ? asked.slice(1) : asked;
  return columns.some(({ key, canSort }) => canSort === true && key === by) ? { by, isDescending } : habit;
};

const headModel = <Row>({ t }: Viewer, { key, title, canSort, isNumber }: Column<Row>, address: Address | undefined, sort: Sort | undefined): object => {
  const isSorted = sort?.by === key;
  const next = isSorted && !sort.isDescending ? `-${key}` : key;
  return {
    title, isNumber: isNumber === true, href: canSort === true && address !== undefined ? address({ sort: next, before: '', after: '' }) : undefined,
    name: t.kit.table.sortBy(title), sorted: !isSorted ? undefined : sort.isDescending ? 'descending' : 'ascending',
    arrow: !isSorted ? '' : sort.isDescending ? '↓' : '↑',
  };
};

const noLine = {
  text: undefined, href: undefined, name: undefined, time: undefined, status: undefined, spark: undefined,
  code: undefined, button: undefined, action: undefined, token: undefined,
  fields: undefined, form: undefined, field: undefined, value: undefined, isQuiet: false, isStrong: false, isDanger: false,
};

const linesOf = (cell: Cell): object[] => {
  const lines = typeof cell === 'string' ? cell === '' ? [] : [{ text: cell }] : isLines(cell) ? cell : [cell];
  return lines.length === 0 ? [{ ...noLine, text: '–', isQuiet: true }] : lines.map(line => ({ ...noLine, ...line }));
};

const isLines = (cell: Line | readonly Line[]): cell is readonly Line[] => Array.isArray(cell);
