// Published documents as shoppers read them: the version in force, and every version as it was frozen.
import { currentVersion, isId, policyKinds, wordingFor, type PolicyVersion } from '@placet/core';
import type { Request, Response } from 'express';
import { sanitiseDocument } from '../documents/sanitise-html.js';
import type { Store } from '../storage/models/index.js';
import { storeIdOf } from './looker.js';
import { currentModel, frozenModel, type Cleaner, type Shelf, type Shown } from './policy-view.js';
import type { PageRow } from './page-row.js';
import { page, sendNotFound, sendPage, type Site } from './site.js';
import { viewerFor, type Viewer } from './viewer.js';

export const policyPages: readonly PageRow[] = [
  {
    method: 'get', path: '/p/:publicKey/:kind', door: 'anyone', handlers: (site) => {
      const clean = keptClean();
      return [page(site, (request, response, viewer) => sendCurrent(site, request, response, viewer, clean), 'shared')];
    },
  },
  {
    method: 'get', path: '/p/:publicKey/:kind/v/:number', door: 'anyone', handlers: (site) => {
      const clean = keptClean();
      return [page(site, (request, response, viewer) => sendFrozen(site, request, response, viewer, clean), 'shared')];
    },
  },
];

const sendCurrent = async (site: Site, request: Request, response: Response, viewer: Viewer, clean: Cleaner): Promise<void> => {
  const shelf = await findShelf(site, request);
  const version = shelf === undefined ? undefined : currentVersion(shelf.versions, site.services.clock.now());
  const shown = choose(request, viewer, shelf, version);
  if (shown === undefined) { await sendMissing(site, request, response, viewer, 'missing'); return; }
  const tag = `${shown.version.contentHash}-${shown.locale}-${shown.shelf.versions.length}-${site.assets.fingerprint}`;
  await sendDocument(site, request, response, { tag, cache: 'public, max-age=0, must-revalidate' }, shown, now => currentModel(now, clean));
};

const sendFrozen = async (site: Site, request: Request, response: Response, viewer: Viewer, clean: Cleaner): Promise<void> => {
  const shelf = await findShelf(site, request);
  const shown = choose(request, viewer, shelf, shelf?.versions.find(({ number }) => String(number) === request.params.number));
  if (shown === undefined) { await sendMissing(site, request, response, viewer, shelf === undefined ? 'missing' : 'missingVersion'); return; }
  const tag = `${shown.version.contentHash}-${shown.locale}-${site.assets.fingerprint}`;
  await sendDocument(site, request, response, { tag, cache: 'public, max-age=604800' }, shown, now => frozenModel(now, clean));
};

const choose = (request: Request, viewer: Viewer, shelf: Shelf | undefined, version: PolicyVersion | undefined): Shown | undefined => {
  const text = shelf === undefined || version === undefined ? undefined : bestText(version, localesWanted(request, viewer, shelf.store));
  return shelf === undefined || version === undefined || text === undefined ? undefined : { shelf, version, locale: text.locale, text: text.value };
};

const sendMissing = (site: Site, request: Request, response: Response, viewer: Viewer, what: 'missing' | 'missingVersion'): Promise<void> =>
  sendNotFound(site, request, response, viewer, [viewer.t.policy[what], viewer.t.policy.missingNext]);

interface Keeping { readonly tag: string; readonly cache: string }
type Modeller = (setting: { readonly site: Site; readonly viewer: Viewer; readonly shown: Shown }) => object;

/** The page around a document speaks its language, so that a hash and a language are one page. */
const sendDocument = async (site: Site, request: Request, response: Response, { tag, cache }: Keeping, shown: Shown, model: Modeller): Promise<void> => {
  response.set('ETag', `"${tag}"`);
  if (request.get('if-none-match') === `"${tag}"`) {
    response.set('Cache-Control', cache).vary('Accept-Language').status(304).end();
    return;
  }
  const viewer = viewerFor(shown.locale);
  await sendPage(site, request, response, viewer, {
    view: 'policy', title: `${shown.text.title}, ${shown.shelf.store.name}`, frame: 'paper', cache, isPublic: true, scripts: ['copy.js'],
    model: model({ site, viewer, shown }),
  });
};

/** By kind the youngest policy that has a version in force; any policy by its id. */
const findShelf = async ({ services }: Site, { params }: Request): Promise<Shelf | undefined> => {
  const [publicKey, kind] = [String(params.publicKey), String(params.kind)];
  const store = /^pk_[\w-]{1,60}$/.test(publicKey) ? await services.stores.findByPublicKey(publicKey) : undefined;
  if (store === undefined) return undefined;
  const storeId = storeIdOf(store);
  const byId = isId('policy', kind) ? await services.policies.find(storeId, kind) : undefined;
  const isKind = policyKinds.some(each => each === kind && each !== 'custom');
  const candidates = byId !== undefined ? [byId] : isKind ? (await services.policies.list(storeId)).filter(policy => policy.kind === kind).reverse() : [];
  const now = services.clock.now();
  let first: Shelf | undefined;
  for (const policy of candidates.slice(0, 20)) {
    const shelf = { store, policy, versions: await services.policies.versions(storeId, policy.id) };
    if (currentVersion(shelf.versions, now) !== undefined) return shelf;
    first ??= shelf;
  }
  return first;
};

const localesWanted = (request: Request, viewer: Viewer, store: Store): string[] =>
  [...typeof request.query.locale === 'string' ? [request.query.locale.slice(0, 40)] : [], ...viewer.wanted, store.locale];

/** The first wanted language the version has; if it has none of them, what the core shows such a reader. */
const bestText = ({ locales }: PolicyVersion, wanted: readonly string[]) => {
  const languages = new Set(Object.keys(locales).map(tag => tag.split('-', 1)[0]));
  return wordingFor(locales, wanted.find(tag => languages.has(tag.split('-', 1)[0])) ?? wanted.at(-1) ?? 'en');
};

const cleanMax = 200;

/** Texts were cleaned before they were frozen. They are cleaned again on the way out, should a rule have become stricter since; once per text. */
const keptClean = (): Cleaner => {
  const known = new Map<string, string>();
  return ({ version, locale, text }) => {
    const key = `${version.contentHash} ${locale}`;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    if (known.size >= cleanMax) known.clear();
    const made = sanitiseDocument(text.html);
    known.set(key, made);
    return made;
  };
};
