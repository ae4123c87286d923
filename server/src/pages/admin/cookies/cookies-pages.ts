// The room of a store's cookies: what a form asks for is gathered first, looked at, and published as one version.
import { say } from '../../kit/index.js';
import { roomPath } from '../../navigation.js';
import { fieldOf, fieldsOf, seeOther } from '../../people/guard.js';
import { sendNotFound } from '../../site.js';
import { audited, storeForm, storePage, type AdminPage, type StoreVisit } from '../admin-page.js';
import { andChange, changesMax, readChanges, withChanges, type CookieChange } from './cookie-changes.js';
import { sendCookies } from './cookies-room.js';
import { readBanner, readDrop, readEntry, readHost, type CookieField, type CookiePart, type Sent } from './read-cookie-forms.js';
import { purposeLocales } from './returned.js';

const path = '/admin/stores/:storeId/cookies' as const;

/** A hundred changes, each with a purpose in a few languages, as a browser escapes them. */
const formBytesMax = 2 * 1024 * 1024;

export const cookiesPage = storePage(path, visit => sendCookies(visit, []), 'manage');

/** Gathers: nothing is written before it is published. */
export const cookiesForm = storeForm(path, 'manage', async (visit) => {
  const { site, request, response, viewer, storeId } = visit;
  const changes = readChanges(fieldOf(request, 'changes'));
  if (changes === undefined) { await sendNotFound(site, request, response, viewer); return; }
  const { version, settings } = await site.services.cookies.current(storeId);
  if (fieldOf(request, 'version') !== String(version)) { await sendCookies(visit, [], { problem: viewer.t.cookies.changedMeanwhile, status: 409 }); return; }
  const now = withChanges(settings, changes) ?? settings;
  const back = fieldOf(request, 'back');
  if (back !== '') { await sendCookies(visit, withoutChange(settings, changes, back)); return; }
  const dropped = fieldOf(request, 'drop');
  if (dropped !== '') {
    const change = readDrop(dropped, now);
    await sendCookies(visit, change === undefined ? changes : andChange(changes, change));
    return;
  }
  await take(visit, changes);
}, formBytesMax);

export const cookiesPublishForm = audited('cookies_published', storeForm(`${path}/publish`, 'manage', async (visit) => {
  const { site, request, response, viewer, store, storeId, looker } = visit;
  const changes = readChanges(fieldOf(request, 'changes'));
  const asked = fieldOf(request, 'version');
  if (changes === undefined || changes.length === 0 || !/^\d{1,9}$/.test(asked)) { await sendNotFound(site, request, response, viewer); return; }
  const from = await site.services.cookies.current(storeId);
  const settings = withChanges(from.settings, changes);
  const published = settings === undefined ? undefined : await site.services.cookies.publish(storeId, settings, {
    material: fieldOf(request, 'ask') === 'yes', by: looker.userId ?? looker.id, expectedVersion: Number(asked),
  });
  if (published?.ok !== true) { await sendCookies(visit, [], { problem: viewer.t.cookies.changedMeanwhile, status: 409 }); return; }
  const { version, askedFrom } = published.value;
  visit.note({ detail: `version ${version}` });
  say(site, request, response, { text: viewer.t.cookies.published(viewer.number(version), askedFrom === version) });
  seeOther(response, `${site.base}${roomPath('cookies', store.id)}`);
}, formBytesMax));

export const cookieRooms: readonly AdminPage[] = [cookiesPage, cookiesForm, cookiesPublishForm];

/** A change somebody takes back; one that others build upon takes those with it. */
const withoutChange = (settings: Parameters<typeof withChanges>[0], changes: readonly CookieChange[], back: string): readonly CookieChange[] => {
  const left = changes.filter((_, at) => String(at) !== back);
  return withChanges(settings, left) === undefined ? [] : left;
};

const parts = ['entry', 'host', 'banner'] as const satisfies readonly CookiePart[];

const take = async (visit: StoreVisit, changes: readonly CookieChange[]): Promise<void> => {
  const { site, request, response, viewer, store, storeId } = visit;
  const part = parts.find(each => each === fieldOf(request, 'part'));
  if (part === undefined) { await sendNotFound(site, request, response, viewer); return; }
  const sent: Sent = { one: name => fieldOf(request, name).toWellFormed().slice(0, 2000), many: name => fieldsOf(request, name) };
  const read = part === 'entry' ? readEntry(sent, purposeLocales(store)) : part === 'host' ? readHost(sent) : readBanner(sent);
  const refuse = (fields: Iterable<CookieField>, problem?: string): Promise<void> => {
    const errors = new Map([...fields].map(field => [field, viewer.t.cookies.errors[field]] as const));
    return sendCookies(visit, changes, { part, sent, errors, problem, status: 422 });
  };
  if ('wrong' in read) { await refuse(read.wrong); return; }
  if (changes.length >= changesMax) { await refuse([], viewer.t.cookies.tooMany(viewer.number(changesMax))); return; }
  const more = andChange(changes, read.change);
  const { settings } = await site.services.cookies.current(storeId);
  if (withChanges(settings, more) === undefined) { await refuse([], viewer.t.cookies.twice); return; }
  await sendCookies(visit, more);
};
