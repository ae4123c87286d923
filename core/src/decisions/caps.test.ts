import { expect } from 'chai';
import fc from 'fast-check';
import { channels } from '../consents/index.js';
import { ask, dayMs, hourMs, now, standings, timeText } from '../testing/asking.js';
import { decide } from './decide.js';
import type { Decision } from './decision.js';
import { makeGate } from './gate.js';
import type { MerchantCap } from './gate-settings.js';
import type { DecisionQuestion, SendMark } from './question.js';

const known = standings(['opt_in', 'channel:email', 20], ['opt_in', 'channel:sms', 20]);
const sent = (channel: SendMark['channel'], ...hoursAgo: readonly number[]): SendMark[] => hoursAgo.map(hours => ({ channel, at: now - hours * hourMs }));
const under = (caps: readonly MerchantCap[], more: Partial<DecisionQuestion>): Decision =>
  decide(ask({ standings: known, timeZone: 'Europe/Berlin', ...more }), makeGate({ caps: [...caps] }));
const brief = (answer: Decision): string =>
  [answer.reason, answer.detail, answer.decision === 'skip' ? timeText(answer.notBefore) ?? 'never' : ''].join(' ').trim();

const daily = { max: 2, window: { kind: 'day' } } as const;
const weekly = { channel: 'email', max: 3, window: { kind: 'rolling', hours: 168 } } as const;

describe('caps', () => {
  const cases = [
    ['one of two a day', [daily], { sends: sent('email', 1) }, 'explicit_consent explicit_consent'],
    ['two of two, on any channel, until the midnight of the person', [daily], { sends: sent('email', 1).concat(sent('sms', 2)) },
      'daily_cap merchant_daily_cap 2026-11-09T23:00:00.000Z'],
    ['yesterday\'s, by the clock of the person', [daily], { sends: sent('email', 17, 18) }, 'explicit_consent explicit_consent'],
    ['yesterday\'s where the time zone is unknown', [daily], { sends: sent('email', 17, 18), timeZone: null }, 'daily_cap merchant_daily_cap 2026-11-09T22:00:00.000Z'],
    ['the fourth of a week on the channel, until the oldest leaves', [weekly], { sends: sent('email', 1, 100, 160) },
      'channel_cap merchant_window_cap 2026-11-09T23:00:00.000Z'],
    ['what left the window this very moment', [weekly], { sends: sent('email', 1, 100, 168) }, 'explicit_consent explicit_consent'],
    ['other channels beside the cap of one', [weekly], { sends: sent('sms', 1, 2, 3, 4) }, 'explicit_consent explicit_consent'],
    ['two caps reached: the later end, and as many must leave as are too many', [daily, weekly], { sends: sent('email', 1, 2, 3, 150) },
      'daily_cap merchant_daily_cap 2026-11-16T12:00:00.000Z'],
    ['a cap of nothing', [{ max: 0, window: { kind: 'day' } }], {}, 'daily_cap merchant_daily_cap never'],
    ['a message that is already on its way', [{ max: 1, window: { kind: 'rolling', hours: 24 } }], { sends: sent('email', -1) },
      'daily_cap merchant_daily_cap 2026-11-10T16:00:00.000Z'],
  ] as const;
  for (const [what, caps, more, said] of cases) {
    it(`say "${said}" to ${what}`, () => { expect(brief(under(caps, more))).to.equal(said); });
  }

  it('of the law hold as well, with their citation: three texts a day in Florida', () => {
    const answer = decide(ask({ standings: known, channel: 'sms', region: { id: 'US-FL', why: 'test' }, timeZone: 'America/New_York', sends: sent('sms', 1, 2, 23) }));
    expect(brief(answer)).to.equal('daily_cap frequency_cap 2026-11-09T16:00:00.000Z');
    expect(answer).to.deep.include({ step: 3, rule: { id: 'US-FL.caps.sms', citation: answer.rule.citation } });
    expect(answer.rule.citation).to.include('501.616');
  });

  it('hold nothing transactional or regulatory', () => {
    for (const messageType of ['order_confirmation', 'data_export_confirmation']) {
      expect(under([{ max: 0, window: { kind: 'day' } }], { messageType }).decision).to.equal('allow');
    }
  });

  const changes = [
    ['the day the clocks go forward', '2026-03-29T10:00:00Z', '2026-03-29T22:00:00.000Z'], ['the day they go back', '2026-10-25T10:00:00Z', '2026-10-25T23:00:00.000Z'],
    ['the last of February', '2026-02-28T10:00:00Z', '2026-02-28T23:00:00.000Z'], ['the day before a leap day', '2028-02-28T10:00:00Z', '2028-02-28T23:00:00.000Z'],
    ['a leap day', '2028-02-29T10:00:00Z', '2028-02-29T23:00:00.000Z'], ['the end of a year', '2026-12-31T10:00:00Z', '2026-12-31T23:00:00.000Z'],
  ] as const;
  for (const [what, time, midnight] of changes) {
    it(`of a day end at its midnight on ${what}`, () => {
      const at = Date.parse(time);
      const answer = under([{ max: 1, window: { kind: 'day' } }], { at, sends: [{ channel: 'email', at: at - hourMs }] });
      expect(brief(answer)).to.equal(`daily_cap merchant_daily_cap ${midnight}`);
    });
  }

  it('know where a day begins at one o\'clock because midnight was left out', () => {
    // Chile: on 6 September 2026 the clocks go from 24:00 straight to 01:00.
    const at = Date.parse('2026-09-05T20:00:00Z');
    const answer = under([{ max: 1, window: { kind: 'day' } }], { at, timeZone: 'America/Santiago', sends: [{ channel: 'email', at: at - hourMs }] });
    expect(brief(answer)).to.equal('daily_cap merchant_daily_cap 2026-09-06T04:00:00.000Z');
  });

  const cap: fc.Arbitrary<MerchantCap> = fc.record({
    channel: fc.constantFrom(undefined, ...channels), max: fc.integer({ min: 0, max: 4 }),
    window: fc.oneof(fc.constant({ kind: 'day' as const }), fc.integer({ min: 1, max: 300 }).map(hours => ({ kind: 'rolling' as const, hours }))),
  });
  const marks = fc.array(fc.record({ channel: fc.constantFrom('email' as const, 'sms' as const), at: fc.integer({ min: now - 20 * dayMs, max: now }) }), { maxLength: 8 });
  const zone = fc.constantFrom(null, 'Europe/Berlin', 'America/Santiago', 'Asia/Kathmandu');

  it('let a message go at the moment they name, and not a minute before', () => {
    fc.assert(fc.property(fc.array(cap, { maxLength: 3 }), marks, zone, (caps, sends, timeZone) => {
      const at = (time: number) => under(caps, { sends, timeZone, at: time });
      const answer = at(now);
      if (answer.decision === 'allow' || answer.notBefore === undefined) return;
      expect(at(answer.notBefore).decision).to.equal('allow');
      if (answer.notBefore - 60_000 >= now) expect(at(answer.notBefore - 60_000).decision).to.equal('skip');
    }), { numRuns: 300 });
  });

  it('never let more through because there is one more of them, or one more message', () => {
    fc.assert(fc.property(fc.array(cap, { maxLength: 2 }), cap, marks, marks, zone, (caps, more, sends, others, timeZone) => {
      if (under(caps, { sends, timeZone }).decision === 'allow') return;
      expect(under([...caps, more], { sends, timeZone }).decision).to.equal('skip');
      expect(under(caps, { sends: [...sends, ...others], timeZone }).decision).to.equal('skip');
    }), { numRuns: 300 });
  });
});
