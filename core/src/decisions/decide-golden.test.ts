import { expect } from 'chai';
import { allChannels, channelTarget } from '../consents/index.js';
import cases from '../regions/rules/golden/golden-marketing.json' with { type: 'json' };
import { evaluate, makeLaw, marketingFactsSchema, type MarketingFacts } from '../regions/index.js';
import { inRegion, standings, type Entry } from '../testing/asking.js';
import { decide } from './decide.js';
import { makeGate, type Gate } from './gate.js';
import type { CustomerEvidence, DecisionQuestion, YesEvidence } from './question.js';

const actions = { grant: 'opt_in', withdraw: 'opt_out' } as const;

const entryOf = ({ action, channel, at }: MarketingFacts['consentHistory'][number]): Entry[] =>
  action === 'grant' || action === 'withdraw' ? [[actions[action], channel === 'all' ? allChannels : channelTarget(channel), Date.parse(at)]] : [];

const yesOf = ({ consentHistory }: MarketingFacts): YesEvidence | undefined => {
  const grant = consentHistory.findLast(({ action }) => action === 'grant');
  if (grant === undefined) return undefined;
  const confirmed = consentHistory.find(({ action }) => action === 'confirm');
  const weakness = { checkbox_preticked: 'preticked', import_no_proof: 'unproven' } as const satisfies Record<string, YesEvidence['weakness']>;
  return {
    confirmedAt: confirmed === undefined ? null : Date.parse(confirmed.at), isWritten: grant.written === true,
    weakness: Object.entries(weakness).find(([source]) => source === grant.source)?.[1] ?? null,
    isAfterOptOut: consentHistory.some(({ action }) => action === 'withdraw'),
  };
};

const timeOf = (time: string | null | undefined): number | null => typeof time === 'string' ? Date.parse(time) : null;

/** Zones that keep the offset of the case on its day. */
const zones: Readonly<Record<string, string>> = {
  '+01:00': 'Europe/Berlin', '-05:00': 'America/New_York', '-06:00': 'America/Chicago', '-08:00': 'America/Los_Angeles', '+09:00': 'Asia/Seoul', '+11:00': 'Australia/Sydney',
};

const questionOf = (facts: MarketingFacts): DecisionQuestion => {
  const [first = 'ZZ', ...others] = facts.candidateRegions;
  const at = Date.parse(facts.recipientLocalTime);
  const yes = yesOf(facts);
  return {
    standings: standings(...facts.consentHistory.flatMap(entryOf)), channel: facts.channel, messageType: facts.messageType, at,
    region: inRegion(first, ...others), timeZone: zones[facts.recipientLocalTime.slice(-6)] ?? 'UTC',
    lastPurchaseAt: timeOf(facts.lastPurchaseAt), lastEnquiryAt: timeOf(facts.lastEnquiryAt),
    registers: facts.registryListed ?? [], age: facts.recipientAge ?? null, isHoliday: false,
    sends: Array.from({ length: facts.sentInWindow['24h'] ?? 0 }, () => ({ channel: facts.channel, at: at - 3_600_000 })),
    customer: customerOf(facts), ...yes === undefined ? {} : { yes },
  };
};

const customerOf = ({ softOptIn = {} }: MarketingFacts): CustomerEvidence =>
  Object.fromEntries(Object.entries(softOptIn).map(([name, value]) => [name, value === true]));

const gateOf = ({ merchantPolicy }: MarketingFacts): Gate =>
  makeGate({ overrides: (merchantPolicy?.softOptIn ?? []).map(region => ({ region, setting: 'implied_consent', value: true })) });

describe('the golden cases at the gate', () => {
  for (const { id, title, facts, expect: expected } of cases) {
    it(`answer ${id} as the law alone does: ${title}`, () => {
      const read = marketingFactsSchema.parse(facts);
      const law = evaluate(read);
      const answer = decide(questionOf(read), gateOf(read));
      const notBefore = answer.decision === 'skip' && answer.step === 4 && answer.notBefore !== undefined ? new Date(answer.notBefore).toISOString() : undefined;
      expect({ decision: answer.decision, reason: answer.reason, detail: answer.detail, notBefore })
        .to.deep.equal({ decision: expected.decision, reason: law.reason, detail: expected.reason, notBefore: 'notBefore' in law ? law.notBefore : undefined });
      if ('decidedBy' in expected) expect(makeLaw().placeOf(answer.region.id).rules.id).to.equal(expected.decidedBy);
      expect(answer.rule.citation).to.match(/\w/);
    });
  }
});
