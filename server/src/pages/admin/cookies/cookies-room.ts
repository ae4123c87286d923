// What the store says about cookies: the script its pages need, the register, the banner, what is not published yet, and how visitors answered.
// (COO-1, COO-3, COO-4)
import { compareCookieSettings, type CookieSettings, type CookieVersion } from '@placet/core';
import { calloutModel, formModel } from '../../kit/index.js';
import { crumbsTo, roomPath } from '../../navigation.js';
import { platformName } from '../../platform-names.js';
import { sendPage } from '../../site.js';
import type { StoreVisit } from '../admin-page.js';
import { bannerFields, wallCallouts } from './banner-part.js';
import { withChanges, type CookieChange } from './cookie-changes.js';
import { statisticsModel } from './cookie-statistics.js';
import { changeWords, reasonWords } from './cookie-words.js';
import type { CookiePart } from './read-cookie-forms.js';
import { entryFields, entryParts, hostFields, registerModel } from './register-part.js';
import { backOf, type Back, type Returned } from './returned.js';

export const sendCookies = async (visit: StoreVisit, given: readonly CookieChange[], returned?: Returned): Promise<void> => {
  const { site, request, response, viewer, store, storeId, token } = visit;
  const t = viewer.t.cookies;
  const current = await site.services.cookies.current(storeId);
  const changed = withChanges(current.settings, given);
  const [settings, changes] = changed === undefined ? [current.settings, []] : [changed, given];
  const action = `${site.base}${roomPath('cookies', store.id)}`;
  const hidden = { changes: JSON.stringify(changes), version: String(current.version) };
  const back = (part: CookiePart): Back => backOf(returned, part);
  const form = (part: CookiePart, fields: Parameters<typeof formModel>[1]['fields'], button: string, more: object = {}): object => formModel(viewer, {
    id: part, action: `${action}#${part === 'banner' ? 'banner' : 'register'}`, token, fields, button, hidden: { ...hidden, part },
    problem: returned?.part === part ? returned.problem : undefined, ...more,
  });
  await sendPage(site, request, response, viewer, {
    view: 'cookies', title: t.title, style: 'gate.css', scripts: ['copy.js'], status: returned?.status ?? 200, place: { room: 'cookies', store },
    model: {
      heading: t.title, lead: t.lead, crumbs: crumbsTo(viewer, site.base, store, [], t.title),
      problem: returned?.part === undefined ? returned?.problem : undefined,
      holder: { action, token, hidden: Object.entries(hidden).map(([name, value]) => ({ name, value })) },
      snippet: snippetModel(visit), pending: pendingModel(visit, current, settings, changes, action),
      register: registerModel(viewer, settings),
      entryForm: form('entry', entryFields(visit, back('entry')), t.addEntry, { parts: entryParts(visit, back('entry')) }), isEntryOpen: returned?.part === 'entry',
      hostForm: form('host', hostFields(visit, back('host')), t.addHost), isHostOpen: returned?.part === 'host',
      walls: wallCallouts(visit), bannerForm: form('banner', bannerFields(visit, settings, back('banner')), t.setBanner),
      statistics: await statisticsModel(visit), versionText: current.version === 0 ? t.neverPublished : t.versionNow(
        viewer.number(current.version), viewer.day(current.publishedAt, store.timezone).text),
    },
  });
};

/** The line that goes first into the head, and where each platform has that. */
const snippetModel = ({ site, viewer: { t: { cookies: t } }, store }: StoreVisit): object => {
  const base = site.services.config.baseUrl.replace(/\/+$/, '');
  const { platforms } = t;
  const own = Object.entries(platforms).find(([platform]) => platform === store.platform);
  return {
    code: { label: undefined, name: t.snippetTitle, text: `<script src="${base}/s/${store.publicKey}/placet.js"></script>` },
    own: own === undefined ? platforms.custom : own[1],
    others: Object.entries(platforms).filter(([platform]) => platform !== (own === undefined ? 'custom' : own[0]))
      .map(([platform, where]) => ({ name: platform === 'custom' ? t.otherPlatform : platformName(platform), where })),
  };
};

const pendingModel = (
  { viewer, token }: StoreVisit, current: CookieVersion, settings: CookieSettings, changes: readonly CookieChange[], action: string,
): object | undefined => {
  if (changes.length === 0) return undefined;
  const t = viewer.t.cookies;
  const { suggestion: { material, reasons }, isSame } = compareCookieSettings(current.settings, settings);
  return {
    items: changes.map((change, at) => ({ text: changeWords(viewer, change), at: String(at) })),
    same: isSame ? t.saysTheSame : undefined,
    why: isSame ? undefined : calloutModel(viewer, 'note', {
      title: material ? t.askTitle : t.askNotTitle,
      sentences: material ? reasons.slice(0, 12).map(reason => reasonWords(viewer, reason)) : [t.askNotWhy], source: t.askSource,
    }),
    form: isSame ? undefined : formModel(viewer, {
      id: 'publish', action: `${action}/publish`, token, button: t.publish(viewer.number(current.version + 1)),
      hidden: { changes: JSON.stringify(changes), version: String(current.version) }, cancel: { text: t.dropAll, href: action },
      fields: [{ kind: 'box', name: 'ask', label: t.ask, hint: t.askHint, isTicked: material, isOptional: true }],
    }),
    dropAll: isSame ? action : undefined,
  };
};
