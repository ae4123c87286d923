import { expect } from 'chai';
import { ask, brief, inRegion, standings, timeText } from '../testing/asking.js';
import { decide } from './decide.js';
import type { Decision } from './decision.js';
import { makeGate } from './gate.js';
import type { GateSettings } from './gate-settings.js';
import type { DecisionQuestion } from './question.js';

const known = standings(['opt_in', 'channel:sms', 20], ['opt_in', 'channel:email', 20], ['opt_in', 'channel:phone', 20], ['opt_in', 'channel:push', 20]);
const text = (region: string, time: string, timeZone: string | null, more: Partial<DecisionQuestion> = {}, settings: GateSettings = {}): Decision =>
  decide(ask({ standings: known, channel: 'sms', region: inRegion(region), at: Date.parse(time), timeZone, ...more }), makeGate(settings));
const end = (answer: Decision): string | undefined => answer.decision === 'skip' ? timeText(answer.notBefore) : 'goes';

const nights: GateSettings = {
  overrides: [{ region: '*', setting: 'quiet_hours', value: [{ from: '22:00', to: '03:30', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] }] }],
};

describe('quiet hours', () => {
  const clocks = [
    ['before midnight', 'US-FL', '2026-11-10T01:30:00Z', 'America/New_York', '2026-11-10T13:00:00.000Z'],
    ['after midnight', 'US-FL', '2026-11-10T08:00:00Z', 'America/New_York', '2026-11-10T13:00:00.000Z'],
    ['on the last quiet minute', 'US-FL', '2026-11-10T12:59:59Z', 'America/New_York', '2026-11-10T13:00:00.000Z'],
    ['on the first open one', 'US-FL', '2026-11-10T13:00:00Z', 'America/New_York', 'goes'],
    ['in the night the clocks go forward', 'US-FL', '2026-03-08T04:00:00Z', 'America/New_York', '2026-03-08T12:00:00.000Z'],
    ['in the night they go back', 'US-FL', '2026-11-01T03:00:00Z', 'America/New_York', '2026-11-01T13:00:00.000Z'],
    ['in the west of Florida, an hour later', 'US-FL', '2026-11-10T13:30:00Z', 'America/Chicago', '2026-11-10T14:00:00.000Z'],
    ['on a Texan Sunday morning', 'US-TX', '2026-11-08T17:00:00Z', 'America/Chicago', '2026-11-08T18:00:00.000Z'],
    ['on a French holiday the tables know, till Thursday', 'FR', '2026-11-11T12:00:00Z', 'Europe/Paris', '2026-11-12T07:00:00.000Z'],
    ['on the eve of the French new year, past it', 'FR', '2026-12-31T22:00:00Z', 'Europe/Paris', '2027-01-02T07:00:00.000Z'],
    ['from February into March', 'US-FL', '2026-03-01T01:30:00Z', 'America/New_York', '2026-03-01T13:00:00.000Z'],
    ['into a leap day', 'US-FL', '2028-02-29T01:30:00Z', 'America/New_York', '2028-02-29T13:00:00.000Z'],
    ['in an unknown zone of Florida: both clocks are kept', 'US-FL', '2026-11-10T13:30:00Z', null, '2026-11-10T14:00:00.000Z'],
    ['in an unknown zone of Florida, late in the evening of the east', 'US-FL', '2026-11-10T01:30:00Z', null, '2026-11-10T14:00:00.000Z'],
    ['under a zone nobody knows', 'US-FL', '2026-11-10T13:30:00Z', 'Florida/West', '2026-11-10T14:00:00.000Z'],
    ['somewhere in the United States: every state, every clock', 'US', '2026-11-10T15:00:00Z', null, '2026-11-10T18:00:00.000Z'],
    ['nobody knows where: no moment suits the whole earth', 'ZZ', '2026-11-10T15:00:00Z', null, undefined],
  ] as const;
  for (const [when, region, time, zone, ends] of clocks) {
    it(`hold a text ${when} (${region}, ${time}) until ${ends ?? 'more is known'}`, () => { expect(end(text(region, time, zone))).to.equal(ends); });
  }

  it('keep the holidays of the calendar they are given, of every day on the way', () => {
    const asked = new Set<string>();
    const two = ['2026-10-12', '2026-10-13'];
    const holidays = (place: string, day: number): boolean => {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      asked.add(`${place} ${date}`);
      return two.includes(date);
    };
    const call = (more: Partial<DecisionQuestion> = {}) => text('ES', '2026-10-12T10:00:00Z', 'Europe/Madrid', { channel: 'phone', holidays, ...more });
    expect(end(call())).to.equal('2026-10-14T07:00:00.000Z');
    expect([...asked]).to.include.members(['ES 2026-10-12', 'ES 2026-10-13']);
    expect(end(call({ isHoliday: false })), 'what is told of today counts').to.equal('goes');
  });

  it('of a store hold besides those of the law, and through a change of the clocks', () => {
    const berlin = (time: string) => text('DE', time, 'Europe/Berlin', {}, nights);
    expect(brief(berlin('2026-11-09T22:00:00Z'))).to.equal('skip quiet_hours 4 merchant_quiet_hours');
    expect(end(berlin('2026-11-09T22:00:00Z'))).to.equal('2026-11-10T02:30:00.000Z');
    // 02:00 becomes 03:00 on 29 March; 03:00 becomes 02:00 on 25 October.
    expect(end(berlin('2026-03-28T23:00:00Z'))).to.equal('2026-03-29T01:30:00.000Z');
    expect(end(berlin('2026-10-24T22:00:00Z'))).to.equal('2026-10-25T02:30:00.000Z');
    expect(end(berlin('2026-11-09T12:00:00Z'))).to.equal('goes');
  });

  it('end at the change of the clocks itself when that leads out of them', () => {
    const small = { overrides: [{ region: 'DE', setting: 'quiet_hours', value: [{ from: '01:00', to: '02:30', days: ['sun'] }] }] } as const satisfies GateSettings;
    expect(end(text('DE', '2026-03-29T00:30:00Z', 'Europe/Berlin', {}, { overrides: [...small.overrides] }))).to.equal('2026-03-29T01:00:00.000Z');
  });

  it('hold no e-mail, whatever a store sets; only a statute that names e-mail does', () => {
    const email = { channel: 'email' } as const;
    expect(end(text('DE', '2026-11-09T23:00:00Z', 'Europe/Berlin', email, nights))).to.equal('goes');
    expect(brief(text('ZA', '2026-11-09T23:00:00Z', 'Africa/Johannesburg', email))).to.equal('skip quiet_hours 4 quiet_hours');
  });

  it('are lifted by an agreement to be written to at night, but not those of the store', () => {
    const korean = { agreements: { nightAt: 30 } };
    expect(end(text('KR', '2026-11-09T14:00:00Z', 'Asia/Seoul', { ...korean, standings: standings(['opt_in', 'channel:sms', Date.parse('2026-01-01T00:00:00Z')]) }))).to.equal('goes');
    const answer = text('KR', '2026-11-09T14:00:00Z', 'Asia/Seoul', { ...korean, standings: standings(['opt_in', 'channel:sms', Date.parse('2026-01-01T00:00:00Z')]) }, nights);
    expect(answer.detail).to.equal('merchant_quiet_hours');
  });

  it('take the word of the question on a holiday before the tables', () => {
    const french = (time: string, isHoliday: boolean) => text('FR', time, 'Europe/Paris', { isHoliday }).detail;
    expect([french('2026-11-11T12:00:00Z', false), french('2026-11-12T12:00:00Z', true)]).to.deep.equal(['explicit_consent', 'quiet_hours']);
  });

  it('of all candidates hold together', () => {
    const answer = text('US-FL', '2026-11-10T03:00:00Z', 'America/New_York', { region: inRegion('US-FL', 'IN') });
    expect(end(answer)).to.equal('2026-11-10T15:00:00.000Z');
  });
});
