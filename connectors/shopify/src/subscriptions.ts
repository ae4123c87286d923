// The webhooks of an app that has no file naming them. Shopify deletes such a subscription after eight failed deliveries in a row, so it is looked after.
import { itemsAt, textAt, valueAt, type Json, type SubscriptionReport } from '@placet/core';
import type { Ask } from './client.js';
import { hides } from './graph-errors.js';

/** Each with its name in messages; the three of the law cannot be subscribed to here and are set in the app. */
export const subscribedTopics = {
  CUSTOMERS_CREATE: 'customers/create', CUSTOMERS_UPDATE: 'customers/update', CUSTOMERS_DELETE: 'customers/delete', CUSTOMERS_MERGE: 'customers/merge',
  CUSTOMERS_EMAIL_MARKETING_CONSENT_UPDATE: 'customers_email_marketing_consent/update',
  CUSTOMERS_MARKETING_CONSENT_UPDATE: 'customers_marketing_consent/update',
  CUSTOMERS_WHATS_APP_MARKETING_CONSENT_UPDATE: 'customers_whats_app_marketing_consent/update',
  SHOP_UPDATE: 'shop/update', APP_UNINSTALLED: 'app/uninstalled',
} as const satisfies Record<string, string>;

const listDocument = 'query Hooks($after: String) { webhookSubscriptions(first: 100, after: $after) { nodes { topic uri } pageInfo { hasNextPage endCursor } } }';
const createDocument = `mutation Hook($topic: WebhookSubscriptionTopic!, $hook: WebhookSubscriptionInput!) {
  webhookSubscriptionCreate(topic: $topic, webhookSubscription: $hook) { webhookSubscription { id } userErrors { field message } } }`;

const pagesMax = 20;

export const ensureSubscriptions = async (ask: Ask, deliveryUrl: string): Promise<SubscriptionReport> => {
  const there = await topicsDeliveredTo(ask, deliveryUrl);
  const report = { active: [] as string[], repaired: [] as string[], missing: [] as { topic: string; reason: string }[] };
  for (const [topic, name] of Object.entries(subscribedTopics)) {
    const reason = there.has(topic) ? undefined : await subscribe(ask, topic, deliveryUrl);
    if (reason !== undefined) { report.missing.push({ topic: name, reason }); continue; }
    report.active.push(name);
    if (!there.has(topic)) report.repaired.push(name);
  }
  return report;
};

const topicsDeliveredTo = async (ask: Ask, deliveryUrl: string): Promise<ReadonlySet<string>> => {
  const topics = new Set<string>();
  let after: string | null = null;
  for (let pages = 0; pages < pagesMax; pages++) {
    const { data } = await ask(listDocument, { after });
    for (const hook of itemsAt(data, 'webhookSubscriptions', 'nodes')) {
      if (textAt(hook, 'uri') === deliveryUrl) topics.add(textAt(hook, 'topic') ?? '');
    }
    after = textAt(data, 'webhookSubscriptions', 'pageInfo', 'endCursor') ?? null;
    if (valueAt(data, 'webhookSubscriptions', 'pageInfo', 'hasNextPage') !== true || after === null) break;
  }
  return topics;
};

/** Undefined when it is there, or the reason why not. Made twice, the second is refused for being there. */
const subscribe = async (ask: Ask, topic: string, uri: string): Promise<string | undefined> => {
  const { data, errors } = await ask(createDocument, { topic, hook: { uri, format: 'JSON' } }, { repeat: 'safe', optional: ['webhookSubscriptionCreate'] });
  if (hides(errors, 'webhookSubscriptionCreate') && errors.length > 0) return errors[0]?.code.toLowerCase() ?? 'denied';
  const [refusal]: readonly (Json | undefined)[] = itemsAt(data, 'webhookSubscriptionCreate', 'userErrors');
  if (refusal === undefined) return undefined;
  const message = textAt(refusal, 'message') ?? '';
  if (/already been taken/i.test(message)) return undefined;
  return /scope|access|permission/i.test(message) ? 'access_missing' : 'refused';
};
