import { expect } from 'chai';
import fc from 'fast-check';
import type { Decision, RecordId } from '@placet/core';
import { answerBody, answerLine, errorLine } from './answer-text.js';
import { newDecisionId } from './decision-log.js';
import { groundOf } from './ground.js';
import type { Answer } from './judge.js';

const recordId = fc.stringMatching(/^rec_[0-9a-hjkmnp-tv-z]{26}$/).map(text => text as RecordId);

const answers: fc.Arbitrary<Answer> = fc.record({
  isAllowed: fc.boolean(), records: fc.array(recordId, { maxLength: 3 }), why: fc.string(), citation: fc.string({ unit: 'binary' }), campaignId: fc.string(),
  region: fc.constantFrom('DE', 'US-CA'), at: fc.integer({ min: 0, max: 4e12 }), notBefore: fc.option(fc.integer({ min: 0, max: 4e12 }), { nil: undefined }),
}).map(({ isAllowed, records, why, citation, campaignId, region, at, notBefore }) => {
  const grounds = { region: { id: region, why }, rule: { id: `${region}.marketing.email`, citation }, records };
  const decision: Decision = isAllowed
    ? { decision: 'allow', reason: 'explicit_consent', detail: 'explicit_consent', step: null, ...grounds }
    : { decision: 'skip', reason: 'daily_cap', detail: 'merchant_daily_cap', step: 3, ...grounds, ...notBefore === undefined ? {} : { notBefore } };
  const ground = groundOf({ channel: 'email', messageType: 'newsletter', campaignId }, decision);
  return { entry: { id: newDecisionId(at), decision, ground, subjectId: null, at }, decidedAt: at, messageClass: 'marketing', reservation: null };
});

describe('An answer in a line', () => {
  it('is the same JSON as the answer of a route, whatever it says', () => {
    fc.assert(fc.property(answers, (answer) => { expect(answerLine(answer)).to.equal(`${JSON.stringify(answerBody(answer))}\n`); }), { numRuns: 500 });
  });

  it('rests on the ground of its own words, and on the same one when they come again', () => {
    fc.assert(fc.property(fc.array(answers, { minLength: 2, maxLength: 60 }), (many) => {
      for (const { entry: { decision, ground } } of many) {
        const { id, head, why, citation, reason, region } = groundOf(ground, decision);
        expect([id, head]).to.deep.equal([ground.id, ground.head]);
        expect([why, citation, reason, region]).to.deep.equal([decision.region.why, decision.rule.citation, decision.reason, decision.region.id]);
      }
    }));
  });
});

describe('A line that cannot be answered', () => {
  it('is told by its number and what is wrong', () => {
    expect(JSON.parse(errorLine(7, { code: 'malformed_json', message: 'is not JSON' }))).to.deep.equal({
      error: { code: 'malformed_json', message: 'line 7: is not JSON', line: 7 },
    });
  });
});
