// Requests as a shop would send them, varied by the test that needs it.
import { expect } from 'chai';
import { errorCodes } from '@placet/core';
import type { Answer, ErrorBody } from './api-client.js';
import { addEndpoint } from '@placet/server';
import type { House, Shop } from './harness.js';
import type { PolicyBody, Recorded, VersionBody } from './shapes.js';

export const newsletterWords = 'Send me the tea letter.';

export const yesTo = (channel: string) => ({ channel, answer: 'yes', text: newsletterWords, locale: 'en' });

export const noTo = (channel: string) => ({ ...yesTo(channel), answer: 'no' });

/** A consent as the newsletter form sends it. */
export const consentOf = (subject: object, ...answers: readonly object[]) => ({
  subject, answers: answers.length > 0 ? answers : [yesTo('email')], section: 'newsletter', source: { kind: 'web', widget: 'footer form', pageUrl: 'https://tea.example/letter' },
});

export const recordConsent = async (shop: Shop, subject: object, ...answers: readonly object[]): Promise<Recorded> => {
  const { status, body } = await shop.post<Recorded>('/consents', consentOf(subject, ...answers));
  expect(status, JSON.stringify(body)).to.equal(201);
  return body;
};

export const addPolicy = async (shop: Shop, kind = 'terms'): Promise<string> => {
  const { status, body } = await shop.post<PolicyBody>('/policies', { kind, name: `Our ${kind}` });
  expect(status, JSON.stringify(body)).to.equal(201);
  return body.id;
};

export const publish = async (shop: Shop, policyId: string, html: string): Promise<VersionBody> => {
  const { status, body } = await shop.post<VersionBody>(`/policies/${policyId}/versions`, versionOf(html));
  expect(status, JSON.stringify(body)).to.equal(201);
  return body;
};

export const versionOf = (html: string) => ({ locales: { en: { title: 'Terms', html }, de: { title: 'AGB', html } }, material: true, changeSummary: 'first' });

/** The answer is this failure, in the one shape, under the status of the table. */
export const expectFailure = (answer: Answer<unknown>, code: keyof typeof errorCodes, path?: string): ErrorBody['error'] => {
  const { error } = answer.body as ErrorBody;
  expect(answer.body, JSON.stringify(answer.body)).to.have.all.keys('error');
  expect(error.code, JSON.stringify(answer.body)).to.equal(code);
  expect(answer.status).to.equal(errorCodes[code].status);
  expect(Object.keys(error).filter(key => !['code', 'message', 'details', 'requestId'].includes(key))).to.deep.equal([]);
  expect(error.message).to.be.a('string').and.not.equal('');
  expect(error.requestId).to.equal(answer.headers.get('x-request-id'));
  if (path !== undefined) expect([error.message, ...(error.details ?? []).map(detail => detail.path)].join('\n')).to.contain(path);
  return error;
};

/** How many records the store's log holds. */
export const ledgerSize = async (shop: Shop): Promise<number> => {
  const [head] = await shop.house.services.database.read(sql => sql.all<{ size: number }>('SELECT size FROM ledger_heads WHERE store_id = ?', [shop.storeId]));
  return head?.size ?? -1;
};

/** An upload somebody has still to look at. */
export const addImport = async ({ house: { services: { database, clock } }, storeId }: Shop): Promise<string> => {
  const id = `imp_${'0'.repeat(26)}`;
  const counts = { rows: 0, optedIn: 0, optedOut: 0, pending: 0, unchanged: 0, refused: 0, errors: 0, warnings: 0, line: 0, bytesRead: 0, problems: 0 };
  await database.models.imports.create({
    storeId, id, source: '', options: '{"source":"","mapping":{}}', state: 'waiting', fileHash: null, rowsRead: 0, bytesRead: 0, bytesTotal: 0,
    counts: JSON.stringify(counts), message: null, masterKeyId: null, wrappedKey: null, createdAt: clock.now(), updatedAt: clock.now(), finishedAt: null,
  });
  return id;
};

/** A source of opt-ins that fell silent a day ago. */
export const addAlarm = async ({ services: { database, clock } }: House, storeId: string): Promise<string> => {
  const id = `alm_${'0'.repeat(26)}`;
  const now = clock.now();
  const detail = JSON.stringify({ source: 'web / newsletter / footer form', rule: 'silent', since: new Date(now - 86_400_000).toISOString(), expected: 12, seen: 0 });
  await database.write(({ sql }) => sql.run(
    'INSERT INTO alarms (store_id, id, kind, about, open_key, detail, seen, opened_at, seen_at, resolved_at) VALUES (?, ?, ?, ?, ?, ?, 3, ?, ?, NULL)',
    [storeId, id, 'opt_ins_dropped', 'source_1', 'opt_ins_dropped:source_1', detail, now, now]));
  return id;
};

/** A receiver nobody is at, switched off so that nothing is sent. */
export const addWebhook = async ({ services }: House, storeId: Shop['storeId']): Promise<string> => {
  const added = await addEndpoint(services, storeId, { url: 'https://receiver.example/hook', events: ['subject.unsubscribed'], description: '', includeIdentifiers: false });
  if (!added.ok) throw new Error(added.error.message);
  await services.database.write(({ sql }) => sql.run('UPDATE webhook_endpoints SET state = ? WHERE store_id = ? AND id = ?', ['disabled', storeId, added.value.endpoint.id]));
  return added.value.endpoint.id;
};

/** A template the shop takes over. */
export const addTemplate = async (shop: Shop): Promise<string> => {
  const api = shop.house.api(shop.token);
  const made = await api.post('/templates', {
    name: 'house', policies: { terms: { kind: 'terms', name: 'Terms', locales: { en: { title: 'Terms', html: '<p>Sold by {{store.name}}.</p>' } } } },
    sections: { newsletter: { placements: [{ channel: 'email', text: { en: 'News from {{store.name}}?' } }] } },
  });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  await shop.put('/templates', { inherits: ['house'] });
  return 'house';
};

/** A trial of publishing that template's policy, begun. */
export const addBulk = async (shop: Shop): Promise<string> => {
  const wanted = { action: 'publish_policy', parameters: { template: 'house', policy: 'terms' }, dryRun: true };
  return (await shop.house.api(shop.token).post<{ id: string }>('/bulk', wanted)).body.id;
};
