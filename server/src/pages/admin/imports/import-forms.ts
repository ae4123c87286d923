// What can be done with an upload: say how to read it and have it checked, have it recorded, go on after a stop, or delete it.
import type { Failure } from '@placet/core';
import { importLimits } from '../../../imports/import-limits.js';
import { settingsFromText } from '../../../imports/import-settings.js';
import { openContacts } from '../../../imports/read-contacts.js';
import { readUpload } from '../../../imports/sealed-upload.js';
import { runAtOnce, waitAWhile } from '../../../imports/take-import.js';
import { confirmImport, dropUpload, isUndecided, readSample, restate, resumeImport, tryUpload } from '../../../imports/waiting-import.js';
import type { Import } from '../../../storage/models/index.js';
import { say } from '../../kit/index.js';
import { roomPath } from '../../navigation.js';
import { seeOther } from '../../people/guard.js';
import { sendNotFound } from '../../site.js';
import { audited, storeForm, type StoreVisit } from '../admin-page.js';
import { readForm, settingsOfForm, type Checked, type SettingsForm } from './import-fields.js';
import { importAddress, importOf } from './import-deeds.js';
import { importPath, sendImport } from './import-page.js';

const formOf = (path: typeof importPath | `${typeof importPath}/${string}`, take: (visit: StoreVisit, found: Import) => Promise<void>) =>
  storeForm(path, 'manage', async (visit) => {
    const found = await importOf(visit);
    if (found === undefined) await sendNotFound(visit.site, visit.request, visit.response, visit.viewer);
    else await take(visit, found);
  }, 64 * 1024);

/** Whatever became of it meanwhile, its page shows. */
const seeImport = (visit: StoreVisit, found: Import): void => {
  visit.note({ object: found.id, detail: visit.storeId });
  seeOther(visit.response, importAddress(visit, found));
};

const seeUnchanged = (visit: StoreVisit, found: Import): void => {
  visit.note('nothing');
  seeOther(visit.response, importAddress(visit, found));
};

export const tryForm = audited('import_tried', formOf(importPath, async (visit, found) => {
  const { services } = visit.site;
  if (!isUndecided(found)) { seeUnchanged(visit, found); return; }
  const typed = readForm(visit);
  const checked = await checkForm(visit, found, typed);
  if ('form' in checked) { await sendImport(visit, found, { form: checked.form, status: 422 }); return; }
  if (!await restate(services, [visit.storeId, found.id], checked.settings)) { seeUnchanged(visit, found); return; }
  await waitAWhile(services, found.id, tryUpload(services, visit.store, found.id), importLimits.pageWaitMs);
  seeImport(visit, found);
}));

/** Settings that fit the file: everything that can be known before its rows are read. */
const checkForm = async (visit: StoreVisit, found: Import, typed: SettingsForm): Promise<Checked> => {
  const { site: { services }, viewer: { t } } = visit;
  const words = t.imports.settings.errors;
  // The places of columns are those of the page the form was on.
  const shown = await readSample(services, found, settingsFromText(found.options));
  const stated = settingsOfForm(visit, typed, shown.ok ? shown.value.headers : []);
  if ('form' in stated) return stated;
  const opened = await openContacts(readUpload(services, found), stated.settings);
  if (!opened.ok) return { form: { ...typed, problem: problemOf(opened.error, words) } };
  await opened.value.close();
  return { settings: { ...stated.settings, preset: opened.value.preset.id } };
};

const problemOf = ({ code, details = [] }: Failure, words: StoreVisit['viewer']['t']['imports']['settings']['errors']): string => {
  if (code === 'csv_unreadable') return words.unreadable;
  return details.length === 0 ? words.nobody : words.columns(details.map(({ path }) => path.replace(/^column /, '')).join(', '));
};

export const tryAgainForm = audited('import_tried', formOf(`${importPath}/again`, async (visit, found) => {
  const { services } = visit.site;
  if (!await restate(services, [visit.storeId, found.id], settingsFromText(found.options))) { seeUnchanged(visit, found); return; }
  await waitAWhile(services, found.id, tryUpload(services, visit.store, found.id), importLimits.pageWaitMs);
  seeImport(visit, found);
}));

export const runForm = audited('import_started', formOf(`${importPath}/run`, async (visit, found) => {
  const { services } = visit.site;
  const isSmall = found.bytesTotal <= importLimits.atOnceBytesMax;
  const began = await confirmImport(services, [visit.storeId, found.id], services.clock.now() + (isSmall ? importLimits.leaseMs : 0));
  if (!began) { seeUnchanged(visit, found); return; }
  services.work.kick();
  if (isSmall) await runAtOnce(services, visit.store, found.id, importLimits.pageWaitMs);
  seeImport(visit, found);
}));

export const resumeForm = audited('import_resumed', formOf(`${importPath}/resume`, async (visit, found) => {
  const { site, request, response, viewer } = visit;
  if (!await resumeImport(site.services, [visit.storeId, found.id])) { seeUnchanged(visit, found); return; }
  site.services.work.kick();
  say(site, request, response, { text: viewer.t.imports.running.resumed });
  seeImport(visit, found);
}));

export const dropForm = audited('import_dropped', formOf(`${importPath}/drop`, async (visit, found) => {
  const { site, request, response, viewer } = visit;
  if (!await dropUpload(site.services, [visit.storeId, found.id])) { seeUnchanged(visit, found); return; }
  say(site, request, response, { text: viewer.t.imports.tried.dropped });
  visit.note({ object: found.id, detail: visit.storeId });
  seeOther(response, `${site.base}${roomPath('imports', visit.store.id)}`);
}));
