// One import, from the upload to the report: what is shown follows its state, and nothing is recorded before somebody says so. (SYN-3)
import { isAllowed } from '../../../http/access.js';
import { progressFromText } from '../../../imports/import-counts.js';
import { importLimits } from '../../../imports/import-limits.js';
import type { ImportState } from '../../../imports/import-shelf.js';
import { settingsFromText } from '../../../imports/import-settings.js';
import { isUndecided, readSample } from '../../../imports/waiting-import.js';
import type { Import } from '../../../storage/models/index.js';
import { calloutModel, progressModel, type ProgressModel } from '../../kit/index.js';
import { crumbsTo, roomPath } from '../../navigation.js';
import { sendNotFound, sendPage } from '../../site.js';
import { queryText, storePage, type StoreVisit } from '../admin-page.js';
import { formOfSettings, type SettingsForm } from './import-fields.js';
import { deed, dropDeed, importAddress, importOf } from './import-deeds.js';
import { importsPath } from './imports-room.js';
import { reportModel } from './import-report.js';
import { settingsModel } from './import-settings-model.js';

export const importPath = `${importsPath}/:importId` as const;

export const importPage = storePage(importPath, async (visit) => {
  const { site, request, response, viewer } = visit;
  const found = await importOf(visit);
  if (found === undefined) { await sendNotFound(site, request, response, viewer); return; }
  if (request.accepts(['html', 'json']) === 'json') { sendProgress(visit, found); return; }
  await sendImport(visit, found);
});

const working = { trying: 'trying', queued: 'running', running: 'running' } as const satisfies Partial<Record<ImportState, 'trying' | 'running'>>;
const workOf = ({ state }: Import): 'trying' | 'running' | undefined => (working as Partial<Record<string, 'trying' | 'running'>>)[state];

/** Nothing was heard of it for so long that whoever was at it must be gone. */
const isStalled = ({ site }: StoreVisit, found: Import): boolean =>
  workOf(found) !== undefined && site.services.clock.now() - found.updatedAt > 2 * importLimits.leaseMs;

const progressOf = (visit: StoreVisit, found: Import): ProgressModel | undefined => {
  const work = workOf(found);
  if (work === undefined) return undefined;
  const { label, note } = visit.viewer.t.imports[work];
  const here = importAddress(visit, found);
  const { bytesRead } = progressFromText(found.counts);
  return progressModel(visit.viewer, { label, note, done: bytesRead, total: found.bytesTotal, state: isStalled(visit, found) ? 'failed' : 'running', refresh: here, poll: here });
};

const sendProgress = (visit: StoreVisit, found: Import): void => {
  const { site, response, viewer } = visit;
  const progress = progressOf(visit, found);
  response.set('Cache-Control', 'no-store').vary('Accept').json({
    html: progress === undefined ? '' : site.views('kit-progress', { t: viewer.t, ...progress }), isOver: progress?.isRunning !== true,
  });
};

/** Whether the visitor may say how a file is read, and so see its rows. */
export const isTheirs = ({ looker, readsAddresses }: StoreVisit): boolean => looker.kind === 'session' && readsAddresses && isAllowed(looker, 'manage');

const nothing = {
  callouts: [], progress: undefined, stats: undefined, facts: undefined, ways: undefined, sample: undefined, sampleNote: undefined, form: undefined,
  problems: undefined, problemsNote: undefined, download: undefined, deeds: undefined,
};

interface Shown { readonly form?: SettingsForm; readonly status?: number }

export const sendImport = async (visit: StoreVisit, found: Import, { form, status = 200 }: Shown = {}): Promise<void> => {
  const { site, request, response, viewer, store } = visit;
  const words = viewer.t.imports;
  const asksSettings = form !== undefined || found.state === 'waiting' || (isUndecided(found) && queryText(request, 'step') === 'settings');
  const [title, model] = asksSettings ? await settingsShown(visit, found, form) : await reportShown(visit, found);
  response.vary('Accept');
  await sendPage(site, request, response, viewer, {
    view: 'import', title, status, place: { room: 'imports', store, isInside: true }, scripts: ['progress.js'],
    model: {
      heading: title, lead: undefined, crumbs: crumbsTo(viewer, site.base, store, [[words.title, roomPath('imports', store.id)]], title), ...nothing,
      ...model,
    },
  });
};

const settingsShown = async (visit: StoreVisit, found: Import, form: SettingsForm | undefined): Promise<[string, object]> => {
  const { site, viewer } = visit;
  const words = viewer.t.imports;
  if (!isTheirs(visit)) return [words.settings.title, { callouts: [calloutModel(viewer, 'note', { sentences: [words.notYours] })] }];
  const settings = settingsFromText(found.options);
  const sample = await readSample(site.services, found, settings);
  if (!sample.ok) return [words.settings.title, { callouts: [calloutModel(viewer, 'refusal', { sentences: [words.settings.errors.unreadable] })], deeds: [dropDeed(visit, found)] }];
  return [words.settings.title, settingsModel(visit, found, settings, sample.value, form ?? formOfSettings(settings, sample.value))];
};

const reportShown = async (visit: StoreVisit, found: Import): Promise<[string, object]> => {
  const words = visit.viewer.t.imports;
  const progress = progressOf(visit, found);
  const work = workOf(found);
  const stalled = isStalled(visit, found) && work !== undefined ? [calloutModel(visit.viewer, 'warning', { sentences: [words[work].stalled] })] : [];
  if (work === 'trying') return [words.trying.label, { progress, callouts: stalled, ...isTheirs(visit) ? { deeds: [...stalled.length > 0 ? [deed(visit, found, 'again', words.trying.again)] : [], dropDeed(visit, found)] } : {} }];
  if (work === 'running') {
    return [words.running.title, { ...await reportModel(visit, found), progress, callouts: stalled, ...stalled.length > 0 && isTheirs(visit) ? { deeds: [deed(visit, found, 'resume', words.running.resume)] } : {} }];
  }
  return found.state === 'tried' ? [words.tried.title, await triedModel(visit, found)] : [found.state === 'failed' ? words.done.failedTitle : words.done.title, await reportModel(visit, found)];
};

const triedModel = async (visit: StoreVisit, found: Import): Promise<object> => {
  const { viewer } = visit;
  const { tried } = viewer.t.imports;
  const { optedIn, optedOut, pending } = progressFromText(found.counts);
  const total = optedIn + optedOut + pending;
  const report = { ...await reportModel(visit, found), lead: tried.lead };
  if (!isTheirs(visit)) return report;
  return {
    ...report, callouts: [calloutModel(viewer, total === 0 ? 'note' : 'warning', { sentences: [total === 0 ? tried.nothing : tried.undone] })],
    deeds: [...total === 0 ? [] : [{ ...deed(visit, found, 'run', total === 1 ? tried.buttonOne : tried.button(viewer.number(total))), isPlain: false }],
      { href: `${importAddress(visit, found)}?step=settings`, text: tried.change }, dropDeed(visit, found)],
  };
};
