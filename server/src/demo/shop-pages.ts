// The sample shop of the demo: real forms whose boxes come from the sections, and whose ticks become real records.
import { answersFromForm, isId, type RecordId, type StoreId } from '@placet/core';
import express, { type Request, type Response } from 'express';
import { isIP } from 'node:net';
import { wordingOf } from '../consents/list-register.js';
import { readRecord, recordFromRow } from '../ledger/read-records.js';
import { perMinute } from '../pages/limits.js';
import { aboutText, answerWords, policyNames, shownHash } from '../pages/record-words.js';
import type { PageRow } from '../pages/page-row.js';
import { page, sendNotFound, sendPage, type Site } from '../pages/site.js';
import { viewerFor, type Viewer } from '../pages/viewer.js';
import type { Store } from '../storage/models/index.js';
import { answersOf, recordAnswers } from './act-as-shopper.js';
import type { DemoSection } from './demo-shoppers.js';
import { findSampleShop } from './demo-organisation.js';
import { findProblems, isDemoSection, readSubmitted, shownAs, type Submitted } from './shop-forms.js';
import { askedIn, shopModel, type Returned } from './shop-view.js';

const formBytesMax = 64 * 1024;

type ShopHandler = (site: Site, request: Request, response: Response, viewer: Viewer, store: Store) => Promise<void>;

const inShop = (site: Site, handle: ShopHandler) => page(site, async (request, response, viewer) => {
  const store = await findSampleShop(site.services);
  await (store === undefined ? sendNotFound(site, request, response, viewer) : handle(site, request, response, viewer, store));
});

const form = express.urlencoded({ extended: false, limit: formBytesMax, parameterLimit: 200 });

/** What a shopper says in the sample shop is in its ledger, as in any shop; the forms need no session and no token. */
export const shopPages: readonly PageRow[] = [
  { method: 'get', path: '/demo', door: 'anyone', handlers: site => [(_request, response) => { response.redirect(`${site.base}/demo/shop`); }] },
  { method: 'get', path: '/demo/shop', door: 'anyone', handlers: site => [inShop(site, (...args) => sendShop(...args))] },
  {
    method: 'post', path: '/demo/shop/:section', door: 'anyone', check: 'shopper', audit: [],
    handlers: site => [perMinute(site, 60), form, inShop(site, (...args) => takeForm(...args))],
  },
  { method: 'get', path: '/demo/recorded', door: 'anyone', handlers: site => [inShop(site, (...args) => sendRecorded(...args))] },
];

const sendShop = async (site: Site, request: Request, response: Response, viewer: Viewer, store: Store, returned?: Returned): Promise<void> => {
  const model = await shopModel(site, viewer, store, returned);
  await sendPage(site, request, response, viewer, { view: 'shop', title: viewer.t.shop.title, frame: 'shop', status: returned === undefined ? 200 : 422, model });
};

const takeForm = async (site: Site, request: Request, response: Response, asked: Viewer, store: Store): Promise<void> => {
  const section = String(request.params.section);
  if (!isDemoSection(section)) { await sendNotFound(site, request, response, asked); return; }
  // The language of the page the form was on, which is the language of the words beside the boxes.
  const viewer = languageOf(request.body) === undefined ? asked : viewerFor(languageOf(request.body) ?? 'en', asked.wanted);
  const submitted = readSubmitted(section, request.body);
  const form = await askedIn(site.services, store, section);
  const answers = answersFromForm(form.placements, { ticked: submitted.ticked, locale: viewer.language });
  const problems = findProblems(viewer, section, submitted, answers, store.country);
  const hasChanged = submitted.shown !== shownAs(form.placements, form.versions, viewer.language) || answers.notPlaced.length > 0;
  if (hasChanged || problems.fields.size + problems.boxes.size > 0) {
    await sendShop(site, request, response, viewer, store, { section, submitted, problems, hasChanged });
    return;
  }
  const records = await record(site, request, store, section, submitted, answersOf(form.placements, submitted.ticked, viewer.language));
  response.set('Cache-Control', 'no-store').redirect(303, `${site.base}/demo/recorded?${records.map(id => `record=${id}`).join('&')}`);
};

const languageOf = (body: unknown): string | undefined => {
  const posted = typeof body === 'object' && body !== null && 'language' in body ? body.language : undefined;
  return typeof posted === 'string' && /^[a-z]{2}$/.test(posted) ? posted : undefined;
};

const record = async (
  { services }: Site, request: Request, store: Store, section: DemoSection, { values }: Submitted, answers: ReturnType<typeof answersOf>,
): Promise<RecordId[]> => {
  const [name, email, phone] = [values.get('name'), values.get('email'), values.get('phone')];
  const placed = await recordAnswers(services, store, {
    subject: { email, ...name === undefined || name === '' ? {} : { name }, ...phone === undefined || phone === '' ? {} : { phone } }, section, answers,
    source: { kind: 'web', widget: `sample-shop-${section}`, pageUrl: `${services.config.baseUrl}/demo/shop` },
    ...request.ip !== undefined && isIP(request.ip) !== 0 ? { ip: request.ip } : {}, ...circumstancesOf(request),
  });
  if (placed.length > 0) services.work.kick();
  return placed.map(each => each.record.id);
};

const circumstancesOf = (request: Request): { userAgent?: string } => {
  const userAgent = request.get('user-agent')?.slice(0, 1000);
  return userAgent === undefined || userAgent === '' ? {} : { userAgent };
};

const recordsShown = 30;

/** What became of a form. It tells nothing of who, so it can be opened by anyone who has the random ids in its address. */
const sendRecorded = async (site: Site, request: Request, response: Response, viewer: Viewer, store: Store): Promise<void> => {
  const { services, base } = site;
  const storeId = store.id as StoreId;
  const ids = [request.query.record].flat().filter((each): each is RecordId => typeof each === 'string' && isId('record', each)).slice(0, recordsShown);
  const rows = (await Promise.all(ids.map(id => readRecord(services.database, storeId, id)))).filter(row => row !== undefined);
  const names = policyNames(await services.policies.list(storeId));
  const records = await Promise.all(rows.map(async (row) => {
    const each = recordFromRow(row);
    return {
      ...answerWords(viewer, each), about: aboutText(viewer, each, names), locale: each.locale ?? viewer.language,
      words: await wordingOf(services.database, storeId, each.textHash), time: viewer.moment(each.occurredAt, store.timezone), number: viewer.number(each.sequence), hash: shownHash(row.leaf_hash.toString('hex')),
      receipt: services.links.receiptUrl(storeId, each.id),
    };
  }));
  const places = rows.map(({ sequence }) => `record=${sequence}`).join('&');
  const title = records.length === 0 ? viewer.t.recorded.none : viewer.t.recorded.title;
  await sendPage(site, request, response, viewer, {
    view: 'recorded', title, scripts: ['copy.js'],
    model: { heading: title, records, shop: `${base}/demo/shop`, ledger: `${base}/ledger/${store.id}${places === '' ? '' : `?${places}`}#records` },
  });
};
