// One shop, reached: through the module where there is one, otherwise through the webservice.
import {
  ConnectorFault, pluginAnswers, pluginConsentBody, pluginReference, type Connector, type ConnectorContext, type ConsentPush, type PullPage, type PullQuery,
  type ShopReference,
} from '@placet/core';
import { webservice } from './client.js';
import { testShop } from './connection-test.js';
import { manifest } from './manifest.js';
import { moduleOf, type ShopModule } from './module.js';
import { exportRows } from './person-data.js';
import { pushNewsletter } from './push.js';
import { checked, factsOfShop } from './store-facts.js';
import { pullRows, readRows } from './subjects.js';

export const connect = (context: ConnectorContext): Connector => {
  const shop = webservice(context);
  const shopModule = moduleOf(context);
  const isUnnamed = ({ externalId, email }: ShopReference): boolean => externalId === undefined && email === undefined;
  return {
    testConnection: () => testShop(shop, shopModule, context),
    pullSubjects: query => shopModule === undefined ? pullRows(shop, context, query) : pullFromModule(shopModule, query),
    readSubject: async (who) => {
      // Nobody is looked up by telephone here.
      if (isUnnamed(who)) return [];
      return shopModule === undefined ? readRows(shop, context, who) : pluginAnswers.page(await shopModule.get('subjects/find', pluginReference(who))).subjects;
    },
    pushConsent: async (push) => {
      if (!manifest.channels.includes(push.channel)) throw new ConnectorFault('unsupported', { detail: 'channel' });
      return shopModule === undefined ? pushNewsletter(shop, context, push) : pushToModule(shopModule, push);
    },
    storeFacts: async () => shopModule === undefined ? factsOfShop(shop, context.storeUrl) : checked(await shopModule.get('store')),
    exportSubject: async (who) => {
      if (isUnnamed(who)) return { parts: [], missing: [] };
      return shopModule === undefined ? exportRows(shop, who) : pluginAnswers.exported(await shopModule.get('subject-data', pluginReference(who)));
    },
    anonymiseSubject: async ({ externalId = null, email = null }) =>
      pluginAnswers.erased(await needed(shopModule).post('erasure', JSON.stringify({ externalId, email }))),
    // The module sends by itself, to the address and with the secret the merchant gives it.
    // eslint-disable-next-line @typescript-eslint/require-await -- a fault is a rejection here too
    ensureSubscriptions: async () => {
      needed(shopModule);
      return { active: ['module'], repaired: [], missing: [] };
    },
  };
};

const needed = (shopModule: ShopModule | undefined): ShopModule => {
  if (shopModule === undefined) throw new ConnectorFault('unsupported', { detail: 'needs_module' });
  return shopModule;
};

const pageSize = 250;

/** A cursor of the webservice means nothing to the module: a pull that changes ways begins anew. */
const pullFromModule = async (shopModule: ShopModule, { cursor, since }: PullQuery): Promise<PullPage> => {
  const after = cursor?.startsWith('module:') === true ? cursor.slice('module:'.length) : undefined;
  const page = pluginAnswers.page(await shopModule.get('subjects', [
    ...after === undefined ? [] : [['after', after] as const],
    ['limit', String(pageSize)],
    ...since === null ? [] : [['since', new Date(since - overlapMs).toISOString()] as const],
  ]));
  return { ...page, next: page.next === null ? null : `module:${page.next}` };
};

const overlapMs = 2 * 60_000;

/**
 * Where the person has several rows and none is meant, all are written: the module finds them by the address. An answer that was written to one row is
 * not one that was written to all.
 */
const pushToModule = async (shopModule: ShopModule, push: ConsentPush): Promise<ReturnType<typeof pluginAnswers.outcome>> =>
  pluginAnswers.outcome(await shopModule.post('consents', pluginConsentBody(push)));
