// One WooCommerce, reached: through Placet's plugin where it is installed, otherwise through what WooCommerce itself offers.
import { ConnectorFault, type Connector, type ConnectorContext, type ConnectorModule } from '@placet/core';
import { wooClient } from './client.js';
import { testShop } from './connection-test.js';
import { isHeld } from './consent-mapping.js';
import { manifest } from './manifest.js';
import { eraseFromShop, exportFromShop } from './person-data.js';
import { cursorMark, watchPlugin } from './plugin.js';
import { pullWithoutPlugin } from './pull.js';
import { pushToAccount } from './push.js';
import { readStoreFacts } from './store-facts.js';
import { readingOf, subjectsOf } from './subjects.js';
import { ensureWebhooks } from './subscriptions.js';
import { parseEvent, verifyWebhook } from './webhooks.js';

const connect = (context: ConnectorContext): Connector => {
  const client = wooClient(context);
  const reading = readingOf(client, context);
  const watch = watchPlugin(client);

  return {
    testConnection: () => testShop(client, watch),

    // A pull ends the way it began: one that started without the plugin holds places the plugin does not know. Was the plugin removed, it starts anew.
    pullSubjects: (query) => {
      const isPlugins = query.cursor?.startsWith(cursorMark) === true;
      const instead = () => pullWithoutPlugin(reading, isPlugins ? { ...query, cursor: null } : query);
      return query.cursor === null || isPlugins ? watch.through(plugin => plugin.pull(query), instead) : instead();
    },

    readSubject: who => watch.through(plugin => plugin.find(who), () => subjectsOf(reading, who)),

    pushConsent: async (push) => {
      const { channel } = push;
      if (!isHeld(channel)) throw new ConnectorFault('unsupported', { detail: channel });
      return await watch.through(plugin => plugin.push(push), () => pushToAccount(reading, push, channel));
    },

    storeFacts: () => watch.through(plugin => plugin.facts(), () => readStoreFacts(client)),
    exportSubject: who => watch.through(plugin => plugin.exported(who), () => exportFromShop(reading, who)),
    anonymiseSubject: who => watch.through(plugin => plugin.erase(who), () => eraseFromShop(reading, who)),

    ensureSubscriptions: async (deliveryUrl, secret) => await watch.isThere()
      ? { active: ['plugin'], repaired: [], missing: [] }
      : await ensureWebhooks(client, deliveryUrl, secret),
  };
};

export const connector: ConnectorModule = { manifest, connect, verifyWebhook, parseEvent };
