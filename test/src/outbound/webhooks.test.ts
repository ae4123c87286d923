import { expect } from 'chai';
import type { SubjectId } from '@placet/core';
import { destroySubjectKeys } from '@placet/server';
import { addPolicy, expectFailure, noTo, publish, recordConsent, yesTo } from '../api/builders.js';
import { apiOf } from '../api/api-client.js';
import type { Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import type { Page } from '../api/shapes.js';
import { addEndpoint, deliveriesOf, endpointOf, untilAll, untilSo, type EndpointBody } from './endpoints.js';
import { isSigned, openReceiver, type Receiver } from './receiver.js';

describeOnEach('Webhook endpoints', (house) => {
  let shop: Shop;
  beforeEach(async () => { shop = await house().openShop(); });

  const url = 'https://hooks.example/placet';

  it('show their secret once, and it lies nowhere in plain text', async () => {
    const headers = { 'idempotency-key': 'once' };
    const first = await shop.post<EndpointBody>('/webhook-endpoints', { url }, { headers });
    expect([first.status, first.body.secret]).to.satisfy(([status, secret]: [number, string]) => status === 201 && /^whsec_[A-Za-z0-9+/]{43}=$/.test(secret));
    const again = await shop.post<EndpointBody>('/webhook-endpoints', { url }, { headers });
    expect([again.status, again.body.id, again.body.secret]).to.deep.equal([201, first.body.id, null]);
    const listed = await shop.get<Page<EndpointBody>>('/webhook-endpoints');
    expect(listed.body.items.length).to.equal(1);
    expect(JSON.stringify([listed.body, await endpointOf(shop, first.body.id)])).to.not.contain('whsec_');
    const secret = first.body.secret ?? 'nothing';
    const { database } = house().services;
    for (const table of ['webhook_endpoints', 'idempotency_keys', 'audit_log']) {
      const [rows] = await database.sequelize.query(`SELECT * FROM ${table}`);
      expect(JSON.stringify(rows), table).to.not.contain(secret.slice('whsec_'.length));
    }
  });

  it('are refused where they lead inside, and when a field is wrong', async () => {
    for (const target of ['https://10.0.0.1/', 'https://127.0.0.2/', 'https://[::1]/', 'https://169.254.169.254/latest', 'ftp://hooks.example/', 'https://a:b@hooks.example/', 'hooks', '']) {
      expectFailure(await shop.post('/webhook-endpoints', { url: target }), 'validation_failed', 'url');
    }
    expectFailure(await shop.post('/webhook-endpoints', { url, events: [] }), 'validation_failed', 'events');
    expectFailure(await shop.post('/webhook-endpoints', { url, events: ['consent.dreamed'] }), 'validation_failed', 'events[0]');
    expectFailure(await shop.post('/webhook-endpoints', { url, colour: 'red' }), 'validation_failed', 'colour');
    const { id } = await addEndpoint(shop, url);
    expectFailure(await shop.patch(`/webhook-endpoints/${id}`, { url: 'https://192.168.0.1/' }), 'validation_failed', 'url');
    expectFailure(await shop.patch(`/webhook-endpoints/${id}`, {}), 'validation_failed');
  });

  it('are for admins, of their own store, and at most twenty', async () => {
    for (const role of ['agent', 'auditor'] as const) {
      const api = apiOf(`${house().url}/v1/stores/${shop.storeId}`, await house().token(role, shop.organisationId));
      expectFailure(await api.post('/webhook-endpoints', { url, includeIdentifiers: true }), 'forbidden');
      expectFailure(await api.get('/webhook-endpoints'), 'forbidden');
    }
    const { id } = await addEndpoint(shop, url);
    const stranger = await house().openShop();
    for (const answer of [await stranger.get(`/webhook-endpoints/${id}`), await stranger.patch(`/webhook-endpoints/${id}`, { enabled: false }), await stranger.delete(`/webhook-endpoints/${id}`)]) {
      expectFailure(answer, 'not_found');
    }
    for (let at = 1; at < 20; at++) await addEndpoint(shop, url);
    expectFailure(await shop.post('/webhook-endpoints', { url }), 'conflict');
    expect((await shop.delete(`/webhook-endpoints/${id}`)).status).to.equal(204);
    expectFailure(await shop.get(`/webhook-endpoints/${id}`), 'not_found');
    await addEndpoint(shop, url);
  });
});

describeOnEach('Webhooks', (house) => {
  let shop: Shop;
  let receiver: Receiver;
  const receivers: Receiver[] = [];
  beforeEach(async () => {
    shop = await house().openShop();
    receiver = await newReceiver();
  });
  afterEach(() => { for (const each of receivers.splice(0)) each.close(); });

  const newReceiver = async (): Promise<Receiver> => {
    const made = await openReceiver();
    receivers.push(made);
    return made;
  };

  it('tell of a consent with ids and how the person stands, signed, and without who it is', async () => {
    const { secret } = await addEndpoint(shop, receiver.url);
    const { subjectId, records: [record] } = await recordConsent(shop, { email: 'ada@tea.example', name: 'Ada' }, yesTo('email'));
    const [message] = await receiver.until(1);
    if (message === undefined) expect.fail('nothing came');
    expect([isSigned(secret, message), isSigned(`whsec_${Buffer.alloc(32).toString('base64')}`, message)]).to.deep.equal([true, false]);
    expect(message.type).to.equal('consent.recorded');
    expect(message.data).to.deep.include({ storeId: shop.storeId, subjectId, id: record?.id, sequence: 0, channel: 'email', answer: 'yes' });
    expect(message.data.channels).to.include({ email: 'opted_in', sms: 'unknown' });
    expect(message.text).to.not.match(/ada|@/i);
    expect(message.headers).to.include({ 'content-type': 'application/json', 'user-agent': `Placet/0.1.0` });
  });

  it('tell who it is only where an admin asked for it, and of an erased person nothing', async () => {
    await addEndpoint(shop, receiver.url, { includeIdentifiers: true });
    const { subjectId } = await recordConsent(shop, { email: 'ada@tea.example', phone: '+493023125044', name: 'Ada' });
    expect((await receiver.until(1))[0]?.data.identifiers).to.deep.equal({ email: 'ada@tea.example', phone: '+493023125044' });
    receiver.react = () => ({ status: 500 });
    await shop.post('/unsubscribes', { subjectId, scope: 'all', source: 'link' });
    await receiver.until(2);
    await destroySubjectKeys(house().services.database, shop.storeId, subjectId as SubjectId, house().services.clock.now());
    receiver.react = () => ({ status: 200 });
    house().wait(20_000);
    const later = (await receiver.until(4)).slice(2);
    expect(later.map(({ type }) => type)).to.deep.equal(['subject.unsubscribed', 'subject.erased']);
    for (const { data } of later) expect([data.subjectId, data.identifiers, data.channels]).to.deep.equal([subjectId, undefined, undefined]);
  });

  it('go to whom they were asked for: a no reaches who takes consents, under the name they asked for', async () => {
    const [stops, versions] = [await newReceiver(), await newReceiver()];
    await addEndpoint(shop, receiver.url, { events: ['consent.recorded'] });
    await addEndpoint(shop, stops.url, { events: ['subject.unsubscribed'] });
    await addEndpoint(shop, versions.url, { events: ['policy.published'] });
    await recordConsent(shop, { email: 'ada@tea.example' }, yesTo('email'), noTo('sms'));
    const policyId = await addPolicy(shop);
    await publish(shop, policyId, '<p>Terms</p>');
    expect((await receiver.until(2)).map(({ type, data }) => [type, data.answer])).to.deep.equal([['consent.recorded', 'yes'], ['consent.recorded', 'no']]);
    expect((await stops.until(1)).map(({ type, data }) => [type, data.channel])).to.deep.equal([['subject.unsubscribed', 'sms']]);
    expect((await versions.until(1)).map(({ type, data }) => [type, data.policyId, data.version])).to.deep.equal([['policy.published', policyId, 1]]);
    expect([receiver.received.length, stops.received.length]).to.deep.equal([2, 1]);
  });

  it('are signed with both secrets for a day after a rotation, and then with the new one', async () => {
    const { id, secret: before } = await addEndpoint(shop, receiver.url);
    const { body: { secret: after } } = await shop.post<EndpointBody>(`/webhook-endpoints/${id}/rotate-secret`, undefined);
    await recordConsent(shop, { email: 'ada@tea.example' });
    const [overlapping] = await receiver.until(1);
    if (overlapping === undefined || typeof after !== 'string') expect.fail('nothing came');
    expect([before, after].map(secret => isSigned(secret, overlapping))).to.deep.equal([true, true]);
    house().wait(86_400_000);
    await recordConsent(shop, { email: 'ada@tea.example' });
    const [, later] = await receiver.until(2);
    if (later === undefined) expect.fail('nothing came');
    expect([before, after].map(secret => isSigned(secret, later))).to.deep.equal([false, true]);
  });

  it('that fail come again under the same id, in order for each person, until they are taken', async () => {
    const { id } = await addEndpoint(shop, receiver.url);
    receiver.react = (_message, count) => [{ status: 500 }, 'reset' as const][count - 1] ?? { status: 200 };
    const { subjectId } = await recordConsent(shop, { email: 'ada@tea.example' });
    await receiver.until(1);
    await shop.post('/unsubscribes', { subjectId, scope: 'all', source: 'link' });
    await untilSo('the first attempt is written down', async () => (await deliveriesOf(shop, id)).some(({ state, status }) => state === 'waiting' && status === 500));
    house().wait(6000);
    await receiver.until(2);
    await untilSo('the second attempt is written down', async () => (await deliveriesOf(shop, id)).some(({ fault }) => fault === 'reset'));
    house().wait(12_000);
    const messages = await receiver.until(4);
    expect(messages.map(({ type }) => type)).to.deep.equal(['consent.recorded', 'consent.recorded', 'consent.recorded', 'subject.unsubscribed']);
    expect(new Set(messages.slice(0, 3).map(each => each.id)).size).to.equal(1);
    expect(messages[3]?.id).to.not.equal(messages[0]?.id);
    await untilAll(shop, id, 'delivered', 2);
    expect((await deliveriesOf(shop, id)).map(({ sequence, attempts, status, subjectId: person }) => [sequence, attempts, status, person]))
      .to.deep.equal([[1, 1, 200, subjectId], [0, 3, 200, subjectId]]);
  });

  it('wait as long as they are told to', async () => {
    const { id } = await addEndpoint(shop, receiver.url);
    receiver.react = (_message, count) => count === 1 ? { status: 429, headers: { 'retry-after': '600' } } : { status: 200 };
    await recordConsent(shop, { email: 'ada@tea.example' });
    const toldAt = house().services.clock.now();
    await untilSo('the attempt is written down', async () => (await deliveriesOf(shop, id)).some(({ status }) => status === 429));
    const [waiting] = await deliveriesOf(shop, id);
    expect(Date.parse(waiting?.nextAttemptAt ?? '') - toldAt).to.be.within(599_000, 700_000);
    // Another person's message waits as well: it was the endpoint that asked for peace.
    await recordConsent(shop, { email: 'bob@tea.example' });
    house().wait(590_000);
    expect(receiver.received.length).to.equal(1);
    house().wait(120_000);
    await receiver.until(3);
  });

  it('end at once where the answer is 410, with an alarm; switched on again, the endpoint goes on where it stopped', async () => {
    const { id } = await addEndpoint(shop, receiver.url);
    receiver.react = () => ({ status: 410 });
    await recordConsent(shop, { email: 'ada@tea.example' });
    await untilSo('the endpoint is switched off', async () => !(await endpointOf(shop, id)).enabled);
    expect((await endpointOf(shop, id)).disabledReason).to.equal('gone');
    const alarms = async (state: string) => (await shop.get<Page<{ kind: string; about: string }>>(`/alarms?state=${state}`)).body.items.map(({ kind, about }) => [kind, about]);
    expect(await alarms('open')).to.deep.include(['webhook_disabled', id]);
    await recordConsent(shop, { email: 'bob@tea.example' });
    receiver.react = () => ({ status: 204 });
    await shop.patch(`/webhook-endpoints/${id}`, { enabled: true });
    expect((await receiver.until(3)).slice(1).map(({ data }) => data.sequence)).to.have.members([0, 1]);
    expect(await alarms('open')).to.not.deep.include(['webhook_disabled', id]);
  });

  it('follow no redirect inside', async () => {
    const inside = await newReceiver();
    const { id } = await addEndpoint(shop, receiver.url);
    receiver.react = () => ({ status: 307, headers: { location: inside.url } });
    await recordConsent(shop, { email: 'ada@tea.example' });
    await untilSo('the attempt is written down', async () => (await deliveriesOf(shop, id)).some(({ fault }) => fault === 'redirected'));
    expect([receiver.received.length, inside.received.length]).to.deep.equal([1, 0]);
  });

  it('to one that hangs hold up no other, nor other people of the same', async () => {
    const healthy = await newReceiver();
    receiver.react = ({ data }) => data.sequence === 0 ? 'hang' : { status: 200 };
    const { id } = await addEndpoint(shop, receiver.url);
    await addEndpoint(shop, healthy.url);
    await recordConsent(shop, { email: 'slow@tea.example' });
    await receiver.until(1);
    for (let at = 0; at < 20; at++) await recordConsent(shop, { email: `p${at}@tea.example` });
    await shop.post('/unsubscribes', { email: 'slow@tea.example', scope: 'all', source: 'link' });
    await healthy.until(22);
    await receiver.until(21);
    expect(receiver.received.map(({ data }) => data.sequence)).to.not.include(21);
    await shop.delete(`/webhook-endpoints/${id}`);
  });

  it('are tried at once by the test route, which tells how it went', async () => {
    const { id, secret } = await addEndpoint(shop, receiver.url, { events: ['policy.published'] });
    const test = async () => (await shop.post<{ delivered: boolean; status: number | null; fault: string | null }>(`/webhook-endpoints/${id}/test`, undefined)).body;
    expect(await test()).to.include({ delivered: true, status: 200, fault: null });
    const [message] = receiver.received;
    if (message === undefined) expect.fail('nothing came');
    expect([message.type, isSigned(secret, message)]).to.deep.equal(['webhook.test', true]);
    receiver.react = () => ({ status: 503 });
    expect(await test()).to.include({ delivered: false, status: 503, fault: null });
    receiver.react = () => 'reset';
    expect(await test()).to.include({ delivered: false, status: null, fault: 'reset' });
    expect(await deliveriesOf(shop, id)).to.deep.equal([]);
  });

  it('are sent again by sequence or by time, under the ids of before', async () => {
    const { id } = await addEndpoint(shop, receiver.url);
    const startedAt = new Date(house().services.clock.now()).toISOString();
    for (let at = 0; at < 5; at++) {
      await recordConsent(shop, { email: `p${at}@tea.example` });
      // Before the clock is moved: to a delivery under way that would look like a process that died.
      await untilAll(shop, id, 'delivered', at + 1);
      house().wait(60_000);
    }
    const before = new Map(receiver.received.map(({ data, id: message }) => [data.sequence, message]));
    const replay = (from: unknown, to: unknown) => shop.post<{ messages: number }>(`/webhook-endpoints/${id}/replay`, { from, to });
    expect((await replay(1, 3)).body).to.deep.equal({ messages: 3 });
    const again = (await receiver.until(8)).slice(5);
    expect(again.map(({ data }) => data.sequence)).to.have.members([1, 2, 3]);
    for (const { data, id: message } of again) expect(message).to.equal(before.get(data.sequence));
    await untilAll(shop, id, 'delivered', 5);
    expect((await replay(startedAt, new Date(Date.parse(startedAt) + 90_000).toISOString())).body).to.deep.equal({ messages: 2 });
    expect((await receiver.until(10)).slice(8).map(({ data }) => data.sequence)).to.have.members([0, 1]);
    expect((await replay(7, 900)).body).to.deep.equal({ messages: 0 });
    expectFailure(await replay(-1, 3), 'validation_failed', 'from');
    await shop.patch(`/webhook-endpoints/${id}`, { enabled: false });
    expectFailure(await replay(0, 3), 'conflict');
  });

  it('reach the meter of unsubscriptions', async () => {
    const { id } = await addEndpoint(shop, receiver.url);
    const { subjectId } = await recordConsent(shop, { email: 'ada@tea.example' });
    const { body } = await shop.post<{ records: { id: string }[] }>('/unsubscribes', { subjectId, scope: 'all', source: 'link' });
    await untilSo('the click is noted as delivered', async () => (await house().services.database.models.unsubscribeLags.findAll({
      where: { storeId: shop.storeId, recordId: body.records[0]?.id ?? '', stage: 'delivered', destination: `webhook:${id}` },
    })).some(({ reachedAt }) => reachedAt !== null));
  });

  it('leave no secret, no address and nobody in the log', async () => {
    const { secret } = await addEndpoint(shop, `${receiver.url}?token=hidden-in-the-query`);
    await recordConsent(shop, { email: 'ada@tea.example' });
    await receiver.until(1);
    receiver.react = () => 'reset';
    await recordConsent(shop, { email: 'bob@tea.example' });
    await receiver.until(2);
    expect(house().logLines.filter(line => line.includes(secret.slice('whsec_'.length)) || line.includes('hidden-in-the-query') || /ada@|bob@/.test(line))).to.deep.equal([]);
  });
});
