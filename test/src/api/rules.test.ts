import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { root } from '../tidy/repository.js';
import { expectFailure } from './builders.js';
import type { Shop } from './harness.js';
import { describeOnEach } from './installations.js';

interface GoldenCase { readonly id: string; readonly facts: Readonly<Record<string, unknown>>; readonly expect: Readonly<Record<string, unknown>> }
interface Evaluated {
  readonly decision: string;
  readonly reason: string;
  readonly detail: string;
  readonly decidedBy: string;
  readonly citation: readonly string[];
  readonly notBefore?: string;
}

const golden = (name: string): unknown => JSON.parse(readFileSync(join(root, 'core/src/regions/rules/golden', name), 'utf8'));

describeOnEach('The rules', (house) => {
  let shop: Shop;
  before(async () => { shop = await house().openShop(); });
  const ask = (path: string, body: object, token = shop.token) => house().api(token).post<Evaluated>(`/rules/${path}`, body);

  it('of marketing answer every golden case by its facts alone', async () => {
    for (const { id, facts, expect: expected } of golden('golden-marketing.json') as readonly GoldenCase[]) {
      const { status, body } = await ask('evaluate', { facts });
      expect(status, `${id} ${JSON.stringify(body)}`).to.equal(200);
      const { decision, detail, decidedBy } = body;
      expect({ decision, reason: detail, ...'decidedBy' in expected ? { decidedBy } : {} }, id).to.deep.equal(expected);
      expect(body.citation.length, id).to.be.greaterThan(0);
    }
  });

  it('of marketing say when quiet hours end', async () => {
    const golds = golden('golden-marketing.json') as readonly GoldenCase[];
    const { body } = await ask('evaluate', { facts: golds.find(({ id }) => id === 'G19')?.facts });
    expect(body).to.deep.equal({
      decision: 'skip', reason: 'quiet_hours', detail: 'quiet_hours', decidedBy: 'US-FL', citation: ['Fla. Stat. § 501.616(6)(a)'],
      notBefore: '2026-11-04T13:00:00.000Z',
    });
  });

  it('of marketing name what is wrong with the facts', async () => {
    const [first] = golden('golden-marketing.json') as readonly GoldenCase[];
    for (const [change, path] of [
      [{ channel: 'fax' }, 'facts.channel'], [{ recipientLocalTime: '2026-11-03 10:00' }, 'facts.recipientLocalTime'], [{ hurry: true }, 'facts.hurry'],
      [{ candidateRegions: Array.from({ length: 51 }, () => 'DE') }, 'facts.candidateRegions'], [{ sentInWindow: { always: 1 } }, 'facts.sentInWindow.always'],
      [{ consentHistory: [{ action: 'grant', channel: 'email', at: 'then', source: 'form' }] }, 'facts.consentHistory[0].at'],
    ] as const) {
      expectFailure(await house().api(shop.token).post('/rules/evaluate', { facts: { ...first?.facts, ...change } }), 'validation_failed', path);
    }
  });

  it('on requests answer every golden case by its facts alone', async () => {
    for (const { id, region, facts, expect: expected } of (golden('golden-rights.json') as { cases: readonly (GoldenCase & { region: string })[] }).cases) {
      const { status, body } = await house().api(shop.token).post<Record<string, unknown>>('/rules/deadline', { region, facts });
      expect(status, `${id} ${JSON.stringify(body)}`).to.equal(200);
      expect(Object.fromEntries(Object.keys(expected).map(key => [key, body[key]])), id).to.deep.equal(expected);
    }
  });

  it('on requests name what is wrong with the facts', async () => {
    const facts = { right: 'access', receivedAt: '2026-11-02', identity: 'verified' };
    for (const [change, path] of [
      [{ receivedAt: '2026-02-30' }, 'facts.receivedAt'], [{ receivedAt: '9999-12-31' }, 'facts.receivedAt'], [{ identity: 'perhaps' }, 'facts.identity'],
      [{ country: 'Germany' }, 'facts.country'], [{ data: { invoice: 'once' } }, 'facts.data.invoice'], [{ hurry: true }, 'facts.hurry'],
    ] as const) {
      expectFailure(await house().api(shop.token).post('/rules/deadline', { region: 'EU', facts: { ...facts, ...change } }), 'validation_failed', path);
    }
  });

  it('are read by a token of any role', async () => {
    const [first] = golden('golden-marketing.json') as readonly GoldenCase[];
    for (const role of ['owner', 'admin', 'agent', 'auditor'] as const) {
      expect((await ask('evaluate', { facts: first?.facts }, await house().token(role, shop.organisationId))).status, role).to.equal(200);
    }
  });
});
