// Published documents as shoppers read them: the version in force, and every version as it was frozen.
import { currentVersion, isId, policyKinds, wordingFor, type Policy, type PolicyVersion } from '@placet/core';
import type { Request, Response } from 'express';
import { sanitiseDocument } from '../documents/sanitise-html.js';
import type { Store } from '../storage/models/index.js';
import { storeIdOf } from './looker.js';
import { shownHash } from './record-words.js';
import { page, sendNotFound, sendPage, type Site } from './site.js';
import { viewerFor, type Viewer } from './viewer.js';

/** A store with all versions of one of its policies. */
interface Shelf { readonly store: Store; readonly policy: Policy; readonly versions: readonly PolicyVersion[] }

export const mountPolicyPages = (site: Site): void => {
  const clean = keptClean();
  const send = (request: Request, response: Response, viewer: Viewer, wanted: number | 'current'): Promise<void> => sendPolicy(site, clean, request, response, viewer, wanted);
  site.app.get('/p/:publicKey/:kind', page(site, (request, response, viewer) => send(request, response, viewer, 'current')));
  site.app.get('/p/:publicKey/:kind/v/:number', page(site, (request, response, viewer) =>
    send(request, response, viewer, /^[1-9]\d{0,8}$/.test(String(request.params.number)) ? Number(request.params.number) : 0)));
};

const sendPolicy = async (site: Site, clean: Cleaner, request: Request, response: Response, asked: Viewer, wanted: number | 'current'): Promise<void> => {
  const shelf = await findShelf(site, String(request.params.publicKey), String(request.params.kind));
  const { missing, missingNext, missingVersion } = asked.t.policy;
  if (shelf === undefined) { await sendNotFound(site, request, response, asked, [missing, missingNext]); return; }
  const now = site.services.clock.now();
  const inForce = currentVersion(shelf.versions, now);
  const version = wanted === 'current' ? inForce : shelf.versions.find(each => each.number === wanted);
  const text = version === undefined ? undefined : bestText(version, localesWanted(request, asked, shelf.store));
  if (version === undefined || text === undefined) { await sendNotFound(site, request, response, asked, [wanted === 'current' ? missing : missingVersion, missingNext]); return; }
  // The page around a document speaks its language, so that one address and language is one page.
  const viewer = viewerFor(text.locale);
  const tag = `"${version.contentHash}-${text.locale}-${site.assets.fingerprint}${wanted === 'current' ? `-${shelf.versions.length}-${inForce?.number ?? 0}` : ''}"`;
  response.set('ETag', tag);
  if (request.get('if-none-match') === tag) { response.set('Cache-Control', cacheOf(wanted)).vary('Accept-Language').status(304).end(); return; }
  const model = { ...modelOf(site, viewer, shelf, version, inForce, text.locale, wanted), html: clean(version.contentHash, text.locale, text.value.html), heading: text.value.title };
  await sendPage(site, request, response, viewer, {
    view: 'policy', title: `${text.value.title}, ${shelf.store.name}`, frame: 'paper', cache: cacheOf(wanted), isPublic: wanted === 'current', scripts: ['copy.js'], model,
  });
};

/** A frozen version never changes, the one in force may at any time. */
const cacheOf = (wanted: number | 'current'): string => wanted === 'current' ? 'public, max-age=0, must-revalidate' : 'public, max-age=604800';

/** By kind the youngest policy that has a version in force; any policy by its id. */
const findShelf = async ({ services }: Site, publicKey: string, kind: string): Promise<Shelf | undefined> => {
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

const modelOf = (
  { base, services }: Site, viewer: Viewer, { store, policy, versions }: Shelf, version: PolicyVersion, inForce: PolicyVersion | undefined, locale: string, wanted: number | 'current',
): object => {
  const { t } = viewer;
  const kind = policy.kind === 'custom' ? policy.id : policy.kind;
  const path = `${base}/p/${store.publicKey}/${kind}`;
  const frozen = (number: number): string => `${path}/v/${number}?locale=${locale}`;
  const describe = (each: PolicyVersion) => ({
    state: each === inForce ? t.policy.since : each.effectiveAt > services.clock.now() ? t.policy.from : `${t.policy.superseded}, ${t.policy.since}`,
    effective: viewer.day(each.effectiveAt, store.timezone), change: each.changeSummary === '' ? undefined : each.changeSummary,
  });
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const tags = Object.keys(version.locales);
  return {
    shop: store.name, locale, version: t.policy.version(viewer.number(version.number)), ...describe(version), isSuperseded: inForce !== undefined && version !== inForce,
    current: `${path}?locale=${locale}`, hash: shownHash(version.contentHash),
    languages: tags.length < 2 ? undefined : tags.map(tag => ({
      tag, name: names.of(tag) ?? tag, isThis: tag === locale, href: `${path}${wanted === 'current' ? '' : `/v/${version.number}`}?locale=${tag}`,
    })),
    versions: [...versions].reverse().map(each => ({ name: t.policy.version(viewer.number(each.number)), href: frozen(each.number), isThis: each === version, ...describe(each) })),
  };
};

type Cleaner = (contentHash: string, locale: string, html: string) => string;

const cleanMax = 200;

/** Texts were cleaned before they were frozen. They are cleaned again on the way out, should a rule have become stricter since; once per text. */
const keptClean = (): Cleaner => {
  const known = new Map<string, string>();
  return (contentHash, locale, html) => {
    const key = `${contentHash} ${locale}`;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    if (known.size >= cleanMax) known.clear();
    const made = sanitiseDocument(html);
    known.set(key, made);
    return made;
  };
};
