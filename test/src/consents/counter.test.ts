import { expect } from 'chai';
import type { StoreId } from '@placet/core';
import { withoutDoubleOptIn } from '@placet/server';
import { expectFailure, consentOf } from '../api/builders.js';
import { storeFields, type House } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import { join, openBrowser, openOrganisation, type Browser, type Seen } from '../people/people-harness.js';

const second = 1000;
const words = { email: 'May we write to you about new teas, twice a month?', sms: 'May we text you when a tea is in again?' };

interface Till { readonly storeId: StoreId; readonly path: string; readonly agent: Browser; readonly auditor: Browser }

describeOnEach('The form at the till', (house) => {
  let till: Till;
  beforeEach(async function () {
    this.timeout(30_000);
    till = await openTill(house());
  });

  const records = () => house().services.database.models.records.findAll({ where: { storeId: till.storeId }, order: [['sequence', 'ASC']], raw: true });
  const filled = (fields: object = {}) => ({ email: 'ada@tea.example', phone: '', cashier: 'till 4', spoken: 'Yes, please', yes: 'email', ...fields });
  const takenIn = ({ location }: Seen): string => /\?taken=(rec_\w+)$/.exec(location ?? '')?.[1] ?? '';

  it('shows the words to read aloud, nothing ticked, and who may not answer is told so', async () => {
    const { text, status } = await till.agent.get(till.path);
    expect(status).to.equal(200);
    for (const each of Object.values(words)) expect(text).to.contain(each);
    expect(text).not.to.match(/type="checkbox"[^>]* checked/);
    expect((await till.auditor.get(till.path)).status).to.equal(403);
    expect((await openBrowser(house()).get(till.path)).status).to.equal(401);
  });

  it('records what was said with the words, the cashier and what was spoken', async () => {
    const answered = await till.agent.post(till.path, filled());
    expect(answered.status, answered.text).to.equal(303);
    const [row] = await records();
    expect(row).to.include({ action: 'opt_in', target: 'channel:email', source: 'pos', actor: 'cashier', section: 'counter', widget: 'counter' });
    const token = await house().token('owner', (await house().services.stores.find(till.storeId))?.organisationId as never);
    const { body } = await house().api(token).get<{ items: { text: string; context: object }[] }>(`/stores/${till.storeId}/consents`);
    expect(body.items[0]?.text).to.equal(words.email);
    expect(body.items[0]?.context).to.deep.equal({ actorId: 'till 4', notes: 'Yes, please' });
    const after = await till.agent.get(`${till.path}?taken=${takenIn(answered)}`);
    expect(after.text).to.contain('Recorded: E-mail').and.contain('Take it back');
    expect(after.text).not.to.contain('ada@tea.example');
  });

  it('keeps what was typed and says what is missing', async () => {
    const cases: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
      [{ cashier: '' }, 'Say who hears the answer.'], [{ spoken: ' ' }, 'Write what the customer said.'], [{ email: '' }, 'For e-mail, the address is needed.'],
      [{ email: 'ada' }, 'This is no e-mail address.'], [{ yes: 'push' }, 'Tick what the customer said yes to.'], [{ yes: 'sms' }, 'For this, a phone number is needed.'],
      [{ phone: '12' }, 'This is no phone number.'], [{ spoken: 'x'.repeat(2000) }, 'This is too long.'],
    ];
    for (const [fields, problem] of cases) {
      const refused = await till.agent.post(till.path, filled(fields));
      expect([refused.status, refused.text.includes(problem)], JSON.stringify(fields)).to.deep.equal([422, true]);
    }
    expect(await records()).to.have.length(0);
    expect((await till.agent.post(till.path, { ...filled({ email: '<b>"x' }) })).text).to.contain('&lt;b&gt;&quot;x');
  });

  it('is taken back within a minute by a no, and not later', async () => {
    const answered = await till.agent.post(till.path, filled());
    const record = takenIn(answered);
    house().wait(55 * second);
    const undone = await till.agent.post(`${till.path}/undo`, { record });
    expect(undone.status, undone.text).to.equal(303);
    expect((await records()).map(({ action }) => action)).to.deep.equal(['opt_in', 'opt_out']);
    const late = takenIn(await till.agent.post(till.path, filled({ email: 'bela@tea.example' })));
    house().wait(75 * second);
    expect((await till.agent.post(`${till.path}/undo`, { record: late })).status).to.equal(409);
    expect((await records()).map(({ action }) => action)).to.deep.equal(['opt_in', 'opt_out', 'opt_in']);
    expect((await till.agent.get(`${till.path}?taken=${late}`)).text).not.to.contain('Take it back');
  });

  it('takes nothing back that stood before, nor what was said elsewhere', async () => {
    const store = await house().services.stores.find(till.storeId);
    const api = house().api(await house().token('owner', store?.organisationId as never));
    const { body: earlier } = await api.post<{ records: { id: string }[] }>(`/stores/${till.storeId}/consents`, consentOf({ email: 'ada@tea.example' }));
    house().wait(second);
    const answered = await till.agent.post(till.path, filled());
    expect((await till.agent.post(`${till.path}/undo`, { record: takenIn(answered) })).status).to.equal(303);
    expect((await records()).map(({ action }) => action)).to.deep.equal(['opt_in', 'opt_in']);
    expect((await till.agent.post(`${till.path}/undo`, { record: earlier.records[0]?.id ?? '' })).status).to.equal(404);
    const other = await openTill(house());
    expect((await other.agent.post(`${other.path}/undo`, { record: takenIn(answered) })).status).to.equal(404);
  });

  it('asks for a confirmation where the region does, and says so', async () => {
    const { services } = house();
    const store = await services.stores.find(till.storeId);
    if (store === undefined) throw new Error('no store');
    await services.stores.update(store, { doubleOptIn: JSON.stringify({ ...withoutDoubleOptIn('x', 'x', 0), override: null }) });
    const answered = await till.agent.post(till.path, filled());
    expect((await till.agent.get(answered.location ?? '')).text).to.contain('An e-mail asks the customer to confirm.');
    expect((await records()).map(({ action }) => action)).to.deep.equal(['pending']);
  });

  it('leaves a row in the audit log without a person in it', async () => {
    const record = takenIn(await till.agent.post(till.path, filled()));
    const store = await house().services.stores.find(till.storeId);
    const rows = await house().services.database.models.auditLog.findAll({ where: { organisationId: store?.organisationId ?? '' }, raw: true });
    expect(rows.filter(({ action }) => action === 'answers_taken').map(({ object, detail }) => [object, detail])).to.deep.equal([[till.storeId, record]]);
    expect(JSON.stringify(rows)).not.to.contain('ada@tea.example');
  });

  it('has its rules for the API too: a spoken yes names who heard it and what was said', async () => {
    const shop = await house().openShop();
    const spoken = { ...consentOf({ email: 'ada@tea.example' }), source: { kind: 'pos' } };
    expectFailure(await shop.post('/consents', spoken), 'validation_failed', 'actor');
    expectFailure(await shop.post('/consents', { ...spoken, actor: 'cashier', notes: 'Yes' }), 'validation_failed', 'actor');
    expectFailure(await shop.post('/consents', { ...spoken, actor: 'till 4' }), 'validation_failed', 'notes');
    expectFailure(await shop.post('/consents', { ...spoken, actor: { kind: 'cashier', id: 'till 4' }, notes: '  ' }), 'validation_failed', 'notes');
    expect((await shop.post('/consents', { ...spoken, actor: { kind: 'cashier', id: 'till 4' }, notes: 'Yes, please' })).status).to.equal(201);
  });
});

const openTill = async (house: House): Promise<Till> => {
  const { organisationId, owner } = await openOrganisation(house);
  const { stores, sections } = house.services;
  const store = await stores.create(organisationId, storeFields, () => null);
  await stores.update(store, { doubleOptIn: JSON.stringify(withoutDoubleOptIn('the test says when it wants one', 'a test', 0)) });
  const placed = await sections.put(store, 'counter', {
    placements: (['email', 'sms'] as const).map(channel => ({ channel, required: false, preTicked: false, text: { de: words[channel] } })),
  });
  expect(placed.ok).to.equal(true);
  return {
    storeId: store.id as StoreId, path: `/admin/stores/${store.id}/counter`, agent: await join(house, owner, 'agent'), auditor: await join(house, owner, 'auditor'),
  };
};
