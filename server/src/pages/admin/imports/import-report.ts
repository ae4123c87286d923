// The numbers of an import, tried or recorded, and what was wrong with which row.
import { presetNamed } from '../../../imports/known-presets.js';
import { countsOf, progressFromText, type ImportCounts } from '../../../imports/import-counts.js';
import { settingsFromText } from '../../../imports/import-settings.js';
import { listProblems } from '../../../imports/list-problems.js';
import { problemMessages, type ProblemCode, type RowProblem } from '../../../imports/row-problems.js';
import type { Import } from '../../../storage/models/index.js';
import { factsModel, statsModel, tableModel, type Column, type Stat } from '../../kit/index.js';
import { registerPath, roomPath } from '../../navigation.js';
import type { StoreVisit } from '../admin-page.js';

const problemsShown = 50;

export const reportModel = async (visit: StoreVisit, found: Import): Promise<object> => {
  const { site, viewer, store, storeId, looker } = visit;
  const words = viewer.t.imports;
  const progress = progressFromText(found.counts);
  const problems = await listProblems(site.services.database, storeId, found.id, problemsShown);
  const preset = settingsFromText(found.options).preset;
  const isOver = found.state === 'finished' || found.state === 'failed';
  return {
    lead: found.state === 'failed' ? words.done.failed : isOver && found.fileHash !== null ? words.done.kept : undefined, stats: statsModel(statsOf(visit, countsOf(progress))),
    facts: factsModel([
      ...found.source === '' ? [] : [{ key: words.counts.source, value: found.source }],
      ...preset === undefined ? [] : [{ key: words.counts.kind, value: presetNamed(preset)?.title ?? preset }],
      { key: words.list.when, time: viewer.moment(found.createdAt, store.timezone) },
    ]),
    ways: isOver ? waysOn(visit, countsOf(progress)) : undefined,
    problems: problems.length === 0 ? undefined : tableModel(viewer, { caption: words.problems.caption, columns: problemColumns(visit), rows: problems }),
    problemsNote: progress.problems > problemsShown ? words.problems.first(viewer.number(problemsShown)) : undefined,
    download: looker.kind === 'session' ? `${site.base}/v1/stores/${store.id}/imports/${found.id}/errors.csv` : `${site.base}${roomPath('imports', store.id)}`,
  };
};

const statsOf = ({ viewer: { t, number } }: StoreVisit, counts: ImportCounts): Stat[] => {
  const words = t.imports.counts;
  return [
    { label: words.rows, value: number(counts.rows) }, { label: words.optedIn, value: number(counts.optedIn) },
    { label: words.optedOut, value: number(counts.optedOut) },
    ...counts.pending === 0 ? [] : [{ label: words.pending, value: number(counts.pending) }],
    { label: words.unchanged, value: number(counts.unchanged), note: words.unchangedNote },
    { label: words.refused, value: number(counts.refused), ...counts.refused === 0 ? {} : { note: words.refusedNote } },
    { label: words.errors, value: number(counts.errors), ...counts.errors === 0 ? {} : { note: words.errorsNote } },
    ...counts.warnings === 0 ? [] : [{ label: words.warnings, value: number(counts.warnings) }],
  ];
};

const waysOn = ({ site, viewer: { t }, store }: StoreVisit, counts: ImportCounts): object[] => {
  const words = t.imports.done;
  const register = `${site.base}${registerPath(store.id)}`;
  const seen = [['yes', words.seeYes, counts.optedIn], ['no', words.seeNo, counts.optedOut], ['pending', words.seePending, counts.pending]] as const;
  return [
    ...seen.flatMap(([answer, text, count]) => count === 0 ? [] : [{ href: `${register}?answer=${answer}`, text }]),
    { href: `${site.base}${roomPath('imports', store.id)}`, text: words.list },
  ];
};

const problemColumns = ({ viewer: { t, number } }: StoreVisit): Column<RowProblem>[] => {
  const words = t.imports.problems;
  return [
    { key: 'line', title: words.line, isName: true, cell: ({ line }) => number(line) },
    { key: 'column', title: words.column, cell: ({ column }) => column === '' ? { text: words.wholeRow, isQuiet: true } : column },
    { key: 'what', title: words.what, cell: ({ code, message }) => isKnown(code) ? words.codes[code] : message },
  ];
};

const isKnown = (code: string): code is ProblemCode => Object.hasOwn(problemMessages, code);
