import { expect } from 'chai';
import type { RecordId } from '../kernel/index.js';
import { allMarketingRules } from '../regions/rules/marketing/index.js';
import { fold } from './fold.js';
import { mayBeAskedByEmail } from './reconfirmation.js';
import type { Action } from './record.js';
import { allChannels, channelTarget, type Target } from './target.js';

const said = (...answers: readonly (readonly [Action, Target])[]) => fold(answers.map(([action, target], at) =>
  ({ id: `rec_${at}` as RecordId, sequence: at, action, target, version: null, occurredAt: 1000 + at, timeGrade: 'observed' as const, recordedAt: 1000 + at })));

describe('asking again by e-mail', () => {
  it('is open only where the law lets marketing go without a yes and be asked for by it', () => {
    const open = allMarketingRules.filter(({ id }) => mayBeAskedByEmail(id, fold([])).may).map(({ id }) => id);
    expect(open).to.include('US').and.not.include.members(['DE', 'GB', 'CA', 'EU', 'AU', 'ZA', 'BR']);
    for (const { id } of allMarketingRules) expect(mayBeAskedByEmail(id, fold([])).citation, id).to.be.a('string').and.not.equal('');
    for (const region of [null, '', 'XX', 'nowhere']) expect(mayBeAskedByEmail(region, fold([])), String(region)).to.include({ may: false, why: 'region' });
  });

  it('never reaches anyone who said yes or no, unsubscribed from everything, or is being asked already', () => {
    for (const { id } of allMarketingRules) {
      for (const action of ['opt_in', 'opt_out', 'confirm'] as const) {
        expect(mayBeAskedByEmail(id, said([action, channelTarget('email')])), id).to.deep.equal({ may: false, why: 'answered', citation: null });
      }
      expect(mayBeAskedByEmail(id, said(['opt_out', allChannels])).may, id).to.equal(false);
      expect(mayBeAskedByEmail(id, said(['pending', channelTarget('email')])), id).to.deep.equal({ may: false, why: 'waiting', citation: null });
    }
  });

  it('takes an answer about another channel for none about this one', () => {
    expect(mayBeAskedByEmail('US', said(['opt_out', channelTarget('sms')])).may).to.equal(true);
  });
});
