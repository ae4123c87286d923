// Requests as a shop would send them, varied by the test that needs it.
import { expect } from 'chai';
import { errorCodes } from '@placet/core';
import type { Answer, ErrorBody } from './api-client.js';
import type { Shop } from './harness.js';
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
