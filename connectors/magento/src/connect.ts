// One Magento, reached: by the module's routes where it is installed, by Magento's own where not.
import {
  ConnectorFault, pluginAnswers, pluginConsentBody, pluginReference, type Connector, type ConnectorContext, type ConsentPush, type PullPage, type PullQuery,
  type PushOutcome, type ShopReference, type ShopSubject,
} from '@placet/core';
import { magentoClient } from './client.js';
import { keptFor } from './kept.js';
import { anonymiseInCore, exportFromCore } from './person-data.js';
import { findPlugin, pluginOf, type Plugin } from './plugin.js';
import { pageSize, pullFromCore } from './pull.js';
import { pushToCore } from './push.js';
import { factsOfPlugin, factsOfViews } from './store-facts.js';
import { readLayout, readStoreViews } from './stores.js';
import { accountsOf, subjectOf } from './subjects.js';
import { tryConnection } from './try-connection.js';

const minute = 60_000;

/** Clocks differ, and a change may be committed after one that is younger. */
const overlapMs = 10 * minute;

const modulePrefix = 'p:';

const pullFromModule = async (plugin: Plugin, { cursor, since }: PullQuery): Promise<PullPage> => {
  const after = cursor?.startsWith(modulePrefix) === true ? cursor.slice(modulePrefix.length) : undefined;
  const page = pluginAnswers.page(await plugin.get('subjects', [
    ...after === undefined ? [] : [['after', after] as const], ['limit', String(pageSize)],
    ...since === null ? [] : [['since', new Date(Math.max(0, since - overlapMs)).toISOString()] as const],
  ]));
  return { ...page, next: page.next === null ? null : `${modulePrefix}${page.next}` };
};

const findInModule = async (plugin: Plugin, who: ShopReference): Promise<readonly ShopSubject[]> =>
  pluginAnswers.page(await plugin.get('subjects/find', pluginReference(who))).subjects;

const pushToModule = async (plugin: Plugin, push: ConsentPush): Promise<PushOutcome> => {
  if (push.channel !== 'email') throw new ConnectorFault('unsupported', { detail: push.channel });
  return pluginAnswers.outcome(await plugin.post('consents', pluginConsentBody(push)));
};

const isNobody = ({ externalId, email, phone }: ShopReference): boolean => [externalId, email, phone].every(each => each === undefined || each === '');

export const connect = (context: ConnectorContext): Connector => {
  const client = magentoClient(context);
  const plugin = pluginOf(client);
  const isThere = keptFor(5 * minute, context.clock, async () => (await findPlugin(client)).kind === 'present');
  const layout = keptFor(15 * minute, context.clock, () => readLayout(client));
  const either = async <T>(module: () => Promise<T>, core: () => Promise<T>): Promise<T> => await isThere() ? module() : core();
  return {
    testConnection: () => tryConnection(client, context),
    pullSubjects: query => either(() => pullFromModule(plugin, query), async () => pullFromCore(client, await layout(), query.cursor)),
    readSubject: async (who) => {
      if (isNobody(who)) return [];
      return either(() => findInModule(plugin, who), async () => {
        const [{ locales }, accounts] = [await layout(), await accountsOf(client, who)];
        return accounts.flatMap(account => subjectOf(account, locales) ?? []);
      });
    },
    pushConsent: push => either(() => pushToModule(plugin, push), async () => pushToCore(client, (await layout()).locales, push)),
    storeFacts: () => either(async () => factsOfPlugin(await plugin.get('store')), async () => factsOfViews(await readStoreViews(client), context.storeUrl)),
    exportSubject: who => either(
      async () => pluginAnswers.exported(await plugin.get('subject-data', pluginReference(who))), () => exportFromCore(client, who)),
    anonymiseSubject: who => either(
      async () => pluginAnswers.erased(await plugin.post('erasure', JSON.stringify({ externalId: who.externalId ?? null, email: who.email ?? null }))),
      () => anonymiseInCore(client, who)),
    ensureSubscriptions: async () => ({ active: [], repaired: [], missing: await isThere() ? [] : [{ topic: 'events', reason: 'module_missing' }] }),
  };
};
