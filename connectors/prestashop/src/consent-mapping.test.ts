import { expect } from 'chai';
import type { JsonObject } from '@placet/core';
import { rowsOf } from './answers.js';
import { newsletterChannel, newsletterXml, shouldBeOn } from './consent-mapping.js';
import { shopTime } from './shop-time.js';
import { recorded, recordedAnswer, recordedAt } from './testing/recorded-shop.js';

const paris = shopTime('Europe/Paris');
const base: JsonObject = { newsletter: '1', newsletter_date_add: '2026-02-03 11:20:30', date_add: '2025-01-01 10:00:00', date_upd: '2026-02-03 11:20:30' };
const channel = (more: JsonObject) => newsletterChannel({ ...base, ...more }, paris, recordedAt);

describe('the newsletter switch of a PrestaShop', () => {
  it('is a yes with the date the shop keeps, in the shop\'s zone', () => {
    expect(channel({})).to.deep.equal({ state: 'opted_in', at: Date.UTC(2026, 1, 3, 10, 20, 30) });
    expect(channel({ newsletter: 1 })).to.deep.equal(channel({}));
  });

  it('is no statement when it is off, and its old date is not the time of an opt-out', () => {
    expect(channel({ newsletter: '0' })).to.deep.equal({ state: 'off', at: null });
  });

  it('is hidden when the field is missing, as in answers that drop what is zero', () => {
    expect(newsletterChannel({ id: 1 }, paris, recordedAt)).to.deep.equal({ state: 'hidden', at: null });
    for (const newsletter of ['yes', '', null, 2]) expect(channel({ newsletter }).state).to.equal('hidden');
  });

  it('has no time where the date is empty, impossible, ancient or still to come', () => {
    for (const date of ['0000-00-00 00:00:00', '', null, '2026-02-30 10:00:00', '1980-01-01 00:00:00', '2027-01-01 00:00:00']) {
      expect(channel({ newsletter_date_add: date, date_add: '1970-01-02 00:00:00', date_upd: '2027-06-01 00:00:00' }).at, String(date)).to.equal(null);
    }
  });

  it('has no time where the newsletter block wrote it by the clock of the database', () => {
    // As recorded: shop in Paris, database in UTC, so that the opt-in stands before the account.
    const [row] = rowsOf(recordedAnswer('newsletter-block-customer-3-after'), 'customers') as readonly JsonObject[];
    expect(newsletterChannel(row ?? {}, paris, recordedAt)).to.deep.equal({ state: 'opted_in', at: null });
    // A database ahead of the shop: later than the last change, which the block never moves.
    expect(channel({ newsletter_date_add: '2026-02-03 16:20:30' }).at).to.equal(null);
  });

  it('keeps the time of an opt-in that was followed by other changes', () => {
    expect(channel({ date_upd: '2026-10-25 02:30:00' }).at).to.equal(Date.UTC(2026, 1, 3, 10, 20, 30));
  });

  it('is written as recorded, date and all, and never with an address of the internet', () => {
    const sent = recorded('patch-newsletter-2-on').request.body ?? '';
    const ours = newsletterXml('9', true, '2026-11-21 21:45:00');
    expect(ours).to.equal(sent.replace(/<ip_registration_newsletter>.*<\/ip_registration_newsletter>/, ''));
    expect(newsletterXml('9', false, '2026-11-21 21:45:00')).to.contain('<newsletter>0</newsletter></customer>');
  });

  it('is off for an opt-in that waits for its confirmation', () => {
    expect([shouldBeOn({ state: 'opted_in' }), shouldBeOn({ state: 'pending' }), shouldBeOn({ state: 'opted_out' })]).to.deep.equal([true, false, false]);
  });
});
