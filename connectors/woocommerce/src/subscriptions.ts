// WooCommerce's webhooks, kept alive: it never tries a delivery again, and switches a webhook off for good after seven failures in a row.
import { createHmac } from 'node:crypto';
import { ConnectorFault, textAt, type Json, type SubscriptionReport } from '@placet/core';
import type { WooClient } from './client.js';
import { topics } from './webhooks.js';

/** Nothing of the secret can be read back, so the name carries a mark of it: after a change of secrets the old ones are seen. */
const nameOf = (topic: string, secret: string): string => `Placet ${topic} ${createHmac('sha256', secret).update('placet webhook').digest('hex').slice(0, 8)}`;

type Standing = 'active' | 'repaired' | { readonly reason: string };

export const ensureWebhooks = async (client: WooClient, deliveryUrl: string, secret: string): Promise<SubscriptionReport> => {
  // WordPress decodes these before it signs, so both sides would sign with different secrets.
  if (/[&<>"']/.test(secret) || secret === '') throw new ConnectorFault('misconfigured', { detail: 'webhook_secret' });
  const there = await listed(client);
  let answering: Promise<boolean | null> | undefined;
  const isAnswering = (): Promise<boolean | null> => answering ??= client.answers(deliveryUrl);

  const ensure = async (topic: string): Promise<Standing> => {
    const name = nameOf(topic, secret);
    const ours = there.filter(row => textAt(row, 'topic') === topic && textAt(row, 'delivery_url') === deliveryUrl);
    const row = ours.find(each => textAt(each, 'status') === 'active') ?? ours[0];
    const wanted = { name, topic, delivery_url: deliveryUrl, secret, status: 'active' };
    if (row === undefined) return await saved(client, { method: 'POST', path: 'webhooks', body: wanted });
    const isActive = textAt(row, 'status') === 'active';
    if (isActive && textAt(row, 'name') === name) return 'active';
    // Its counter stays where it was: one more failure switches it off again. So it is switched on only when somebody is there to answer.
    if (!isActive && await isAnswering() === false) return { reason: 'delivery_unreachable' };
    return await saved(client, { method: 'PUT', path: `webhooks/${textAt(row, 'id') ?? ''}`, body: wanted });
  };

  const found: { topic: string; standing: Standing }[] = [];
  for (const topic of topics) found.push({ topic, standing: await ensure(topic) });
  return {
    active: found.filter(({ standing }) => standing === 'active' || standing === 'repaired').map(({ topic }) => topic),
    repaired: found.filter(({ standing }) => standing === 'repaired').map(({ topic }) => topic),
    missing: found.flatMap(({ topic, standing }) => typeof standing === 'string' ? [] : [{ topic, reason: standing.reason }]),
  };
};

const saved = async (client: WooClient, call: { method: 'POST' | 'PUT'; path: string; body: Readonly<Record<string, string>> }): Promise<Standing> => {
  try {
    const { json } = await client.call(call);
    return textAt(json, 'status') === 'active' ? 'repaired' : { reason: 'not_active' };
  } catch (error) {
    // What one topic is refused for need not hold for the others; a shop that is down, or a key that is refused, does.
    if (error instanceof ConnectorFault && error.kind === 'rejected') return { reason: error.detail ?? 'rejected' };
    throw error;
  }
};

const listed = async (client: WooClient): Promise<readonly Json[]> => {
  const found: Json[] = [];
  for (let page = 1; page <= 20; page++) {
    const { json, pages } = await client.call({ method: 'GET', path: 'webhooks', query: { status: 'all', per_page: '100', page: String(page) } });
    const rows = Array.isArray(json) ? json as readonly Json[] : [];
    found.push(...rows);
    if (rows.length === 0 || (pages !== null && page >= pages)) break;
  }
  return found;
};
