// The port of one Shopify store.
import { ConnectorFault, type Connector, type ConnectorContext, type PullPage, type PullQuery } from '@placet/core';
import { pullFile, startBulk } from './bulk-pull.js';
import { askerOf, type Ask } from './client.js';
import { testConnection } from './connection.js';
import { namesItsWebhooks } from './manifest.js';
import { anonymiseSubject, exportSubject } from './person-data.js';
import { placeOf } from './pull-cursor.js';
import { pushConsent } from './push-consent.js';
import { storeFacts } from './store-facts.js';
import { findCustomers } from './subjects.js';
import { ensureSubscriptions } from './subscriptions.js';
import { pullWalk, walkFrom } from './walk-pull.js';

export const connect = (context: ConnectorContext): Connector => {
  const ask = askerOf(context);
  return {
    testConnection: () => testConnection(ask, context),
    pullSubjects: query => pullSubjects(ask, context, query),
    readSubject: async who => (await findCustomers(ask, who)).map(({ subject }) => subject),
    pushConsent: push => pushConsent(ask, context.clock, push),
    storeFacts: () => storeFacts(ask),
    exportSubject: who => exportSubject(ask, who),
    anonymiseSubject: who => anonymiseSubject(ask, who),
    ensureSubscriptions: async deliveryUrl =>
      namesItsWebhooks(context.credentials.read()) ? { active: [], repaired: [], missing: [] } : ensureSubscriptions(ask, deliveryUrl),
  };
};

const pullSubjects = async (ask: Ask, context: ConnectorContext, { cursor, since }: PullQuery): Promise<PullPage> => {
  const now = context.clock.now();
  if (cursor === null) return since === null ? startBulk(ask, now) : pullWalk(ask, walkFrom(since, now));
  const place = placeOf(cursor);
  if (place === undefined) throw new ConnectorFault('misconfigured', { detail: 'cursor' });
  if (place.kind === 'asking') return startBulk(ask, now);
  return place.kind === 'file' ? pullFile(ask, context, place) : pullWalk(ask, place);
};
