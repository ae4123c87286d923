import { expect } from 'chai';
import { disableMs, failuresTolerated, giveUpMs, judgeAttempt, type Attempt, type AttemptFacts } from './judge-attempt.js';
import { toldAs, typeOfRecord, changeTypes } from './change-types.js';

const now = 1_700_000_000_000;
const most = { bytes: (count: number) => new Uint8Array(count).fill(255) };
const well = { failures: 0, failingSince: null, pausedUntil: 0 };
const status = (code: number, retryAfterMs?: number): Attempt => ({ status: code, retryAfterMs });
const judge = (attempt: Attempt, facts: Partial<AttemptFacts> = {}) =>
  judgeAttempt({ attempt, attempts: 1, firstTriedAt: now, health: well, now, random: most, ...facts });

describe('An attempt', () => {
  it('that is answered with 2xx is done with, and the endpoint is well', () => {
    for (const code of [200, 201, 202, 204, 299]) {
      expect(judge(status(code), { health: { failures: 2, failingSince: now - 5, pausedUntil: now } }))
        .to.deep.equal({ state: 'delivered', nextAt: now, health: well, disable: undefined, isRecovered: false });
    }
    expect(judge(status(200), { health: { failures: failuresTolerated, failingSince: now - 5, pausedUntil: 0 } }).isRecovered).to.equal(true);
  });

  it('that fails is made again after 5, 10, 20 seconds and so on, an hour at most', () => {
    expect([1, 2, 3, 10, 11, 50].map(attempts => judge(status(500), { attempts }).nextAt - now))
      .to.deep.equal([5000, 10_000, 20_000, 2_560_000, 3_600_000, 3_600_000]);
  });

  it('waits as long as the answer says, and the endpoint with it', () => {
    const verdict = judge(status(429, 600_000));
    expect([verdict.nextAt - now, verdict.health.pausedUntil - now]).to.deep.equal([600_000, 600_000]);
  });

  it('says something about the endpoint, or about the message alone', () => {
    for (const attempt of [status(500), status(404), status(401), status(302), { fault: 'timeout' }, { fault: 'not_allowed' }, { fault: 'own_fault' }] as const) {
      expect(judge(attempt).health, JSON.stringify(attempt)).to.include({ failures: 1, failingSince: now });
    }
    for (const code of [400, 409, 413, 415, 422]) expect(judge(status(code)).health).to.deep.equal({ failures: 0, failingSince: now, pausedUntil: 0 });
  });

  it('that we broke off ourselves says nothing', () => {
    expect(judge({ fault: 'aborted' })).to.deep.equal({ state: 'waiting', nextAt: now, health: well, disable: undefined, isRecovered: false });
  });

  it('leaves the endpoint in peace from the third failure in a row on', () => {
    expect([0, 1, 2, 3].map(failures => Math.max(0, judge(status(500), { health: { ...well, failures } }).health.pausedUntil - now)))
      .to.deep.equal([0, 0, 5000, 10_000]);
  });

  it('is the last of its message after three days, of its endpoint after five, or at a 410', () => {
    expect([giveUpMs - 1, giveUpMs].map(age => judge(status(500), { firstTriedAt: now - age }).state)).to.deep.equal(['waiting', 'dead']);
    expect([disableMs - 1, disableMs].map(age => judge(status(500), { health: { ...well, failures: 9, failingSince: now - age } }).disable))
      .to.deep.equal([undefined, 'failing']);
    expect(judge(status(410))).to.include({ state: 'waiting', disable: 'gone' });
  });
});

describe('A change', () => {
  it('is told under the type asked for; a no is also a consent record', () => {
    expect(typeOfRecord({ action: 'opt_out', target: 'channel:email' })).to.equal('subject.unsubscribed');
    expect([['opt_in', 'channel:email'], ['opt_out', 'cookie:targeting'], ['withdraw', 'policy:pol_1'], ['pending', 'channel:sms'], ['confirm', 'channel:sms']]
      .map(([action, target]) => typeOfRecord({ action: action as 'opt_in', target: target ?? '' }))).to.deep.equal(Array(5).fill('consent.recorded'));
    for (const type of changeTypes) {
      expect(toldAs([type], type)).to.equal(type);
      expect(toldAs(changeTypes, type)).to.equal(type);
      expect(toldAs(['consent.recorded'], type)).to.equal(type === 'subject.unsubscribed' || type === 'consent.recorded' ? 'consent.recorded' : undefined);
    }
  });
});
