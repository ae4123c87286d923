// What the API changes or hands out is in the audit log: by the table for all routes, and by doing it for some of each kind.
import { expect } from 'chai';
import { apiRoutes, auditActions, type Route } from '@placet/server';
import { addPolicy, consentOf, publish, recordConsent, yesTo } from '../api/builders.js';
import type { Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';

/**
 * Routes that leave no row, and why: they only ask, they always refuse, the shopper's own words are in the ledger, which is their log, or programs report
 * what they send to people, thousands at a time, into a book of its own.
 */
const unaudited: Readonly<Record<string, 'only asks' | 'always refuses' | 'the ledger is its log' | 'kept in a book of its own'>> = {
  'post /v1/stores/{storeId}/consents': 'the ledger is its log',
  'post /v1/stores/{storeId}/decisions': 'only asks',
  'post /v1/stores/{storeId}/decisions/batch': 'only asks',
  'post /v1/stores/{storeId}/unsubscribe-links': 'only asks',
  'post /v1/stores/{storeId}/sends': 'kept in a book of its own',
  'delete /v1/stores/{storeId}/reservations/{reservationId}': 'kept in a book of its own',
  'post /v1/stores/{storeId}/enrolments': 'kept in a book of its own',
  'delete /v1/stores/{storeId}/enrolments/{enrolmentId}': 'kept in a book of its own',
  'post /v1/stores/{storeId}/connection/test': 'only asks',
  'post /v1/rules/evaluate': 'only asks',
  'post /v1/rules/deadline': 'only asks',
  'put /v1/stores/{storeId}/policies/{policyId}/versions/{version}': 'always refuses',
  'patch /v1/stores/{storeId}/policies/{policyId}/versions/{version}': 'always refuses',
  'delete /v1/stores/{storeId}/policies/{policyId}/versions/{version}': 'always refuses',
};

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

describe('The audit log, by the table of routes', () => {
  it('knows of every route that changes something, but for those named here with a reason', () => {
    const silent = apiRoutes.filter(({ method, audit }) => method !== 'get' && audit === undefined).map(nameOf);
    expect(silent.filter(name => !(name in unaudited)), 'name an `audit` action in the row').to.deep.equal([]);
    expect(Object.keys(unaudited).filter(name => !silent.includes(name)), 'no longer silent').to.deep.equal([]);
  });

  it('knows of every route that hands out a list or a log', () => {
    const handing = apiRoutes.filter(({ method, path }) => method === 'get' && /export/.test(path));
    expect(handing.length).to.be.at.least(4);
    expect(handing.filter(({ audit }) => audit === undefined).map(nameOf)).to.deep.equal([]);
  });

  it('has one word for one thing', () => { expect(new Set(auditActions).size).to.equal(auditActions.length); });
});

describeOnEach('The audit log of the API', (house) => {
  let shop: Shop;
  beforeEach(async () => { shop = await house().openShop(); });

  const rows = async (): Promise<readonly (readonly string[])[]> =>
    (await house().services.database.models.auditLog.findAll({ where: { organisationId: shop.organisationId }, order: [['sequence', 'ASC']] }))
      .map(({ actor, action, object, detail }) => [actor.slice(0, 3), action, object, detail ?? '']);

  it('tells who did what to what: token, action, object, and where it is', async () => {
    const { storeId } = shop;
    const policyId = await addPolicy(shop);
    await publish(shop, policyId, '<p>Terms</p>');
    await shop.patch('', { name: 'Tea House Two' });
    await shop.put('/sections/newsletter', { placements: [{ channel: 'email', required: false, text: { en: 'The tea letter' } }] });
    const { subjectId } = await recordConsent(shop, { email: 'ada@tea.example' }, yesTo('email'));
    await shop.patch(`/subjects/${subjectId}/channels`, { email: 'opted_out', reason: 'she called', actor: 'desk' });
    expect(await rows()).to.deep.equal([
      ['tok', 'policy_added', policyId, storeId], ['tok', 'version_published', policyId, storeId], ['tok', 'store_changed', storeId, ''],
      ['tok', 'section_set', storeId, 'sections/newsletter'], ['tok', 'channels_set', subjectId, storeId],
    ]);
  });

  it('tells who took lists and logs away', async () => {
    for (const path of ['/exports/opt-ins.csv', '/ledger/export']) expect((await shop.get(path)).status).to.equal(200);
    expect(await rows()).to.deep.equal([['tok', 'list_exported', shop.storeId, 'exports/opt-ins.csv'], ['tok', 'ledger_exported', shop.storeId, 'ledger/export']]);
  });

  it('says nothing of what was refused, asked, or answered again', async () => {
    const headers = { 'idempotency-key': 'once' };
    await shop.post('/policies', { kind: 'terms', name: 5 });
    await shop.get('/policies');
    await shop.post('/consents', consentOf({ email: 'ada@tea.example' }));
    for (let times = 0; times < 2; times++) {
      await shop.post('/policies', { kind: 'terms', name: 'Terms' }, { headers });
      await shop.post('/unsubscribes', { email: 'ada@tea.example', scope: 'all', source: 'the desk' }, { headers: { 'idempotency-key': 'twice' } });
    }
    expect((await rows()).map(([, action]) => action)).to.deep.equal(['policy_added', 'person_unsubscribed']);
  });

  it('holds nobody\'s address and none of a shopper\'s words', async () => {
    await shop.post('/unsubscribes', { email: 'ada@tea.example', scope: 'all', source: 'a letter from Ada' });
    expect(JSON.stringify(await rows())).to.not.match(/ada|letter/i);
  });
});
