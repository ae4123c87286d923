// The golden cases of the marketing law, acted out: consents recorded, sends counted, settings made, and then the gate asked as a tool would ask it.
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import type { MarketingFacts } from '@placet/core';
import { describeInBoth, type House } from '../imports/import-harness.js';
import { brief, rolling, type DecisionAnswer } from './ask.js';

interface GoldenCase {
  readonly id: string;
  readonly title: string;
  readonly facts: MarketingFacts;
  readonly expect: { readonly decision: string; readonly reason: string; readonly decidedBy?: string };
}

const file = new URL('../../../core/src/regions/rules/golden/golden-marketing.json', import.meta.url);
const golden = JSON.parse(readFileSync(file, 'utf8')) as readonly GoldenCase[];

/** Cases that cannot be acted out, and why: they are asked by their facts. */
const unactable: Readonly<Record<string, string>> = {
  G02: 'the ledger does not keep how a box came',
  G12: 'an import without a stated source is refused before it is a record',
};

/** Codes of the golden cases where the way through the ledger ends in another one of the same answer. */
const told: Readonly<Record<string, string>> = { G09: 'explicit_consent' };

const zones: Readonly<Record<string, string>> = {
  'US-NY': 'America/New_York', 'US-FL': 'America/New_York', US: 'America/New_York', 'US-TX': 'America/Chicago', 'US-CA': 'America/Los_Angeles', 'CA-ON': 'America/Toronto',
  'CA-QC': 'America/Toronto', KR: 'Asia/Seoul', AU: 'Australia/Sydney', FR: 'Europe/Paris',
};

const phone = '+493023125001';
const subject = { email: 'ada@tea.example', phone };

/** Later than every case, so that what happened in it has happened; all are asked about the time of their own. */
const today = Date.parse('2026-11-12T12:00:00Z');

describeInBoth('The golden cases of the marketing law, by way of the ledger', (house) => {
  for (const each of golden) {
    const why = unactable[each.id];
    if (why !== undefined) {
      it(`${each.id} ${each.title} (by its facts alone, because ${why})`, async () => {
        const { body } = await house().json('POST', '/rules/evaluate', { facts: each.facts });
        expect([body.decision, body.detail]).to.deep.equal([each.expect.decision, each.expect.reason]);
      });
      continue;
    }
    it(`${each.id} ${each.title}`, async () => {
      house().time = today;
      const storeId = await house().addStore(each.facts.candidateRegions[0]?.slice(0, 2) ?? 'US');
      await act(house(), storeId, each);
      const { status, body, text } = await house().json('POST', `/stores/${storeId}/decisions`, questionOf(each));
      expect(status, text).to.equal(200);
      const answer = body as unknown as DecisionAnswer;
      expect([answer.decision, answer.detail], brief(answer)).to.deep.equal([each.expect.decision, told[each.id] ?? each.expect.reason]);
      if (each.expect.decidedBy !== undefined) expect(answer.rule.id.split('.')[0], answer.rule.id).to.equal(each.expect.decidedBy);
    });
  }
});

const act = async (house: House, storeId: string, { id, facts }: GoldenCase): Promise<void> => {
  for (const event of facts.consentHistory) {
    if (event.action === 'withdraw' && event.channel === 'all') {
      await done(house, 'POST', `/stores/${storeId}/unsubscribes`, { email: subject.email, scope: 'all', source: event.source });
    } else if (event.action === 'grant' || event.action === 'withdraw') {
      const answer = { channel: event.channel, answer: event.action === 'grant' ? 'yes' : 'no', text: 'Send me the tea letter.', locale: 'en' };
      // A yes of today waits for its confirmation where the region asks for one; one of long ago is what the shop says it was.
      const when = id === 'G03' ? {} : { occurredAt: event.at };
      await done(house, 'POST', `/stores/${storeId}/consents`, { subject, answers: [answer], source: { kind: 'web' }, ...when });
    }
  }
  for (const region of facts.merchantPolicy?.softOptIn ?? []) {
    await done(house, 'PUT', `/stores/${storeId}/sending`, { overrides: [{ region, setting: 'implied_consent', value: true }] });
  }
  for (const [window, count] of Object.entries(facts.sentInWindow)) {
    const hours = Number(window.slice(0, -1));
    for (let sent = 1; sent <= count; sent++) {
      const at = new Date(Date.parse(facts.recipientLocalTime) - sent * hours * 3_600_000 / (count + 1)).toISOString();
      await done(house, 'POST', `/stores/${storeId}/sends`, { subject, channel: facts.channel, messageType: 'newsletter', at } satisfies object);
    }
  }
};

const done = async (house: House, method: string, path: string, body: object): Promise<void> => {
  const answer = await house.json(method, path, body);
  expect([200, 201], answer.text).to.include(answer.status);
};

const questionOf = ({ facts }: GoldenCase): object => {
  const { candidateRegions: regions, recipientAge: age, softOptIn, lastPurchaseAt, lastEnquiryAt } = facts;
  const [shippingCountry, billingCountry] = regions;
  // JSON leaves out what is not there.
  const evidence = {
    shippingCountry, billingCountry, timezone: zones[shippingCountry ?? ''], age, softOptIn,
    lastPurchaseAt: lastPurchaseAt ?? undefined, lastEnquiryAt: lastEnquiryAt ?? undefined,
  };
  return {
    // The number is German: what is asked about by e-mail has no other place than the case says.
    subject: { email: subject.email }, channel: facts.channel, messageType: facts.messageType === 'marketing' ? 'newsletter' : facts.messageType,
    at: facts.recipientLocalTime, evidence,
  };
};

type SeedRow = Readonly<Record<'region' | 'country' | 'withoutAnswer' | 'afterPurchase' | 'withYes', string>>;

/** The eight stances of the product's table: what e-mail marketing needs, and that order mails always go. */
const seedRows: readonly SeedRow[] = [
  { region: 'European Union', country: 'FR', withoutAnswer: 'skip no_opt_in 1', afterPurchase: 'skip no_opt_in 1', withYes: 'allow explicit_consent' },
  { region: 'United Kingdom', country: 'GB', withoutAnswer: 'skip no_opt_in 1', afterPurchase: 'skip no_opt_in 1', withYes: 'allow explicit_consent' },
  { region: 'United States', country: 'US-NY', withoutAnswer: 'skip no_opt_in 1', afterPurchase: 'allow implied_purchase', withYes: 'allow explicit_consent' },
  { region: 'California', country: 'US-CA', withoutAnswer: 'skip no_opt_in 1', afterPurchase: 'skip no_opt_in 1', withYes: 'allow explicit_consent' },
  { region: 'Canada', country: 'CA-ON', withoutAnswer: 'skip no_opt_in 1', afterPurchase: 'allow implied_purchase', withYes: 'allow explicit_consent' },
  { region: 'Brazil', country: 'BR', withoutAnswer: 'skip no_opt_in 1', afterPurchase: 'skip no_opt_in 1', withYes: 'allow explicit_consent' },
  { region: 'Australia', country: 'AU', withoutAnswer: 'skip no_opt_in 1', afterPurchase: 'allow implied_purchase', withYes: 'allow explicit_consent' },
  { region: 'India', country: 'IN', withoutAnswer: 'skip no_opt_in 1', afterPurchase: 'skip no_opt_in 1', withYes: 'allow explicit_consent' },
];

describeInBoth('The eight stances, by way of the ledger', (house) => {
  for (const { region, country, withoutAnswer, afterPurchase, withYes } of seedRows) {
    it(`hold in ${region}`, async () => {
      house().time = today;
      const storeId = await house().addStore();
      const bought = { lastPurchaseAt: new Date(today - 30 * 86_400_000).toISOString() };
      const ask = async (evidence: object, messageType = 'newsletter'): Promise<string> => {
        const { body } = await house().json('POST', `/stores/${storeId}/decisions`, {
          subject: { email: subject.email }, channel: 'email', messageType, evidence: { shippingCountry: country, ...evidence },
        });
        return brief(body as unknown as DecisionAnswer);
      };
      expect([await ask({}), await ask(bought)]).to.deep.equal([withoutAnswer, afterPurchase]);
      const yes = { channel: 'email', answer: 'yes', text: 'Send me the tea letter.', locale: 'en' };
      await done(house(), 'POST', `/stores/${storeId}/consents`, { subject: { email: subject.email }, answers: [yes], source: { kind: 'web' } });
      expect([await ask({}), await ask(bought)]).to.deep.equal([withYes, withYes]);
      await done(house(), 'PUT', `/stores/${storeId}/sending`, { caps: [rolling(0, 48)] });
      expect([await ask({}), await ask({}, 'order_confirmation')]).to.deep.equal(['skip channel_cap 3', 'allow transactional']);
      await done(house(), 'POST', `/stores/${storeId}/unsubscribes`, { email: subject.email, scope: 'all', source: 'link' });
      expect([await ask(bought), await ask({}, 'password_reset'), await ask({}, 'data_export_confirmation')])
        .to.deep.equal(['skip globally_unsubscribed 2', 'allow transactional', 'allow regulatory']);
    });
  }
});
