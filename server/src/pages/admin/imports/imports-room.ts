// The room of imports: what was brought in so far, and the way to bring in more. (SYN-3)
import { countsOf, progressFromText } from '../../../imports/import-counts.js';
import { importLimits } from '../../../imports/import-limits.js';
import { listImports, type ImportState } from '../../../imports/import-shelf.js';
import { keepUpload } from '../../../imports/waiting-import.js';
import { isAllowed } from '../../../http/access.js';
import type { Import } from '../../../storage/models/index.js';
import { addressOf, emptyModel, formModel, status, tableModel, type Cell, type Column, type Tone } from '../../kit/index.js';
import { crumbsTo, roomPath } from '../../navigation.js';
import { fileOf } from '../../people/form-file.js';
import { seeOther } from '../../people/guard.js';
import { sendPage } from '../../site.js';
import { audited, queryText, storePage, storeUpload, type StoreVisit } from '../admin-page.js';

export const importsPath = '/admin/stores/:storeId/imports' as const;

export const importsPage = storePage(importsPath, visit => sendImports(visit));

export const uploadForm = audited('import_uploaded', storeUpload(importsPath, 'manage', async (visit) => {
  const { site, request, response, viewer, store, storeId } = visit;
  const words = viewer.t.imports.upload;
  const file = fileOf(request);
  if (file === undefined) { await sendImports(visit, words.none); return; }
  if (Number(request.headers['content-length'] ?? 0) > importLimits.uploadBytesMax + importLimits.chunkBytes) {
    response.set('Connection', 'close');
    await sendImports(visit, words.tooLarge);
    return;
  }
  const kept = await keepUpload(site.services, storeId, file).catch((error: unknown) => {
    // Nobody is there any more to be told.
    if (!request.complete) return undefined;
    throw error;
  });
  if (kept === undefined) { response.destroy(); return; }
  if (!kept.ok) { await sendImports(visit, kept.error.code === 'request_too_large' ? words.tooLarge : words.unreadable); return; }
  visit.note({ object: kept.value, detail: storeId });
  seeOther(response, `${site.base}${roomPath('imports', store.id)}/${kept.value}`);
}));

const rowsPerPage = 50;

const sendImports = async (visit: StoreVisit, error?: string): Promise<void> => {
  const { site, request, response, viewer, store, storeId, looker } = visit;
  const words = viewer.t.imports;
  const path = `${site.base}${roomPath('imports', store.id)}`;
  const before = queryText(request, 'after');
  const found = await listImports(site.services.database, storeId, /^imp_[0-9a-z]{26}$/.test(before) ? before : undefined, rowsPerPage + 1);
  const rows = found.slice(0, rowsPerPage);
  const mayUpload = looker.kind === 'session' && isAllowed(looker, 'manage');
  const address = addressOf(path);
  await sendPage(site, request, response, viewer, {
    view: 'imports', title: words.title, place: { room: 'imports', store }, status: error === undefined ? 200 : 422,
    model: {
      heading: words.title, lead: words.lead, crumbs: crumbsTo(viewer, site.base, store, [], words.title),
      form: !mayUpload ? undefined : formModel(viewer, {
        action: path, token: visit.token, button: words.upload.button,
        fields: [{ kind: 'file', name: 'file', label: words.upload.file, hint: words.upload.hint, accept: '.csv,.txt,text/csv', limits: words.upload.limits, error }],
      }),
      table: tableModel(viewer, {
        caption: words.list.caption, columns: columnsOf(visit, path), rows,
        pager: { shown: before !== '' || found.length > rowsPerPage, first: before === '' ? undefined : address(), previous: undefined, next: found.length > rowsPerPage ? address({ after: rows.at(-1)?.id ?? '' }) : undefined },
        empty: emptyModel(words.list.emptyTitle, mayUpload ? words.list.empty : words.list.emptyReader),
      }),
    },
  });
};

export const stateTones = {
  uploading: 'waiting', waiting: 'waiting', trying: 'waiting', tried: 'waiting', queued: 'waiting', running: 'waiting', finished: 'yes', failed: 'no',
} as const satisfies Record<ImportState, Tone>;

const columnsOf = ({ viewer, store }: StoreVisit, path: string): Column<Import>[] => {
  const words = viewer.t.imports;
  const { number } = viewer;
  const numbers = (found: Import) => countsOf(progressFromText(found.counts));
  const name = ({ source }: Import): string => source === '' ? words.list.noSource : source;
  const stateOf = (found: Import): Cell => ({ status: status(viewer, stateTones[found.state as ImportState], words.states[found.state as ImportState]) });
  return [
    { key: 'file', title: words.list.file, isName: true, cell: found => ({ text: name(found), href: `${path}/${found.id}`, name: words.list.openOf(name(found)) }) },
    { key: 'state', title: words.list.state, cell: stateOf },
    { key: 'rows', title: words.list.rows, isNumber: true, cell: found => number(numbers(found).rows) },
    { key: 'recorded', title: words.list.recorded, isNumber: true, cell: found => isRecording(found) ? number(recordedOf(found)) : '' },
    { key: 'errors', title: words.list.errors, isNumber: true, cell: found => number(numbers(found).errors) },
    { key: 'when', title: words.list.when, cell: found => ({ time: viewer.moment(found.createdAt, store.timezone), isQuiet: true }) },
  ];
};

const isRecording = ({ state }: Import): boolean => state === 'queued' || state === 'running' || state === 'finished' || state === 'failed';

/** Answers that are or would be records. */
export const recordedOf = ({ counts }: Pick<Import, 'counts'>): number => {
  const { optedIn, optedOut, pending } = progressFromText(counts);
  return optedIn + optedOut + pending;
};
