import { expect } from 'chai';
import { ledgerSize, noTo, recordConsent } from '../api/builders.js';
import type { Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import type { Page, RegisterRow } from '../api/shapes.js';
import { fetchPage, headingOf, hidden, may, oneClick, press, subscriber, type Answered, type Person } from './links.js';

describeOnEach('Taking an unsubscription back on its own page', (house) => {
  let shop: Shop;
  let person: Person;
  beforeEach(async () => {
    shop = await house().openShop();
    person = await subscriber(shop, ['email', 'post']);
  });
  const stop = (what = 'stop'): Promise<Answered> => press(person.link, { do: what, lang: 'en' });
  const undo = ({ html }: Answered): Promise<Answered> => press(person.link, { do: 'undo', lang: 'en', record: hidden(html, 'record'), code: hidden(html, 'code') }, { 'user-agent': 'A browser' });

  it('is the person\'s new yes, in the words shown, with proof, and leaves the no where it was', async () => {
    const words = 'Yes, Tea House may send me marketing by e-mail again: offers, news and reminders. I can stop it at any time.';
    const stopped = await stop();
    expect(stopped.html).to.contain(words);
    const { status, html } = await undo(stopped);
    expect([status, headingOf(html)]).to.deep.equal([200, 'Tea House may send you marketing by e-mail again']);
    expect(await may(shop, person.email)).to.equal('allow explicit_consent');
    const { body } = await shop.get<Page<RegisterRow>>(`/consents?subjectId=${person.subjectId}`);
    expect(body.items.map(({ action }) => action)).to.deep.equal(['opt_in', 'opt_out', 'opt_in', 'opt_in']);
    expect(body.items[0]).to.deep.include({ text: words, locale: 'en', source: 'center', actor: 'shopper' });
    expect(body.items[0]?.context).to.deep.include({ userAgent: 'A browser' });
    expect(html).to.contain('/r/').and.contain('name="do" value="stop"');
  });

  it('brings back all that the stop turned off, and nothing that was off before', async () => {
    await recordConsent(shop, { email: person.email }, noTo('sms'));
    house().wait(1000);
    const { status, html } = await undo(await stop('all'));
    expect([status, headingOf(html)]).to.deep.equal([200, 'Tea House may send you marketing by e-mail and by post again']);
    expect([await may(shop, person.email), await may(shop, person.email, 'newsletter', 'post'), await may(shop, person.email, 'newsletter', 'sms')].map(each => each.split(' ')[0]))
      .to.deep.equal(['allow', 'allow', 'skip']);
  });

  it('happens once, and again is a no that can be said again', async () => {
    const stopped = await stop();
    expect([(await undo(stopped)).status, (await undo(stopped)).status]).to.deep.equal([200, 409]);
    expect(await ledgerSize(shop)).to.equal(4);
    house().wait(1000);
    await oneClick(person.link);
    expect(await may(shop, person.email)).to.equal('skip no_opt_in');
  });

  it('is also offered to whoever pressed twice', async () => {
    const [first, second] = [await stop(), await stop()];
    expect(hidden(second.html, 'code')).to.equal(hidden(first.html, 'code'));
    expect((await undo(second)).status).to.equal(200);
  });

  it('is not offered to whoever only opens the link later, nor to those who had said no yes', async () => {
    await stop();
    expect((await fetchPage(person.link, { headers: { 'accept-language': 'en' } })).html).to.contain('Off since').and.not.contain('value="undo"');
    const { body } = await shop.post<{ items: readonly { url: string }[] }>('/unsubscribe-links', { channel: 'email', people: [{ email: 'silent@tea.example' }] });
    const silent = await press(`${house().url}${new URL(body.items[0]?.url ?? '').pathname}`, { do: 'stop', lang: 'en' });
    expect(silent.html).to.contain('no longer sends you marketing').and.not.contain('value="undo"');
  });

  it('needs the code of exactly this stop, and comes too late after an hour', async () => {
    const stopped = await stop();
    const record = hidden(stopped.html, 'record');
    const other = await subscriber(shop);
    const theirs = await press(other.link, { do: 'stop', lang: 'en' });
    for (const fields of [
      { record, code: '' }, { record, code: hidden(theirs.html, 'code') }, { record: hidden(theirs.html, 'record'), code: hidden(theirs.html, 'code') },
      { record: '', code: '' }, { record: 'rec_00000000000000000000000000', code: 'x'.repeat(32) },
    ]) expect((await press(person.link, { do: 'undo', ...fields })).status, JSON.stringify(fields)).to.equal(409);
    house().wait(3_600_001);
    expect((await undo(stopped)).status).to.equal(409);
    expect(await may(shop, person.email)).to.equal('skip no_opt_in');
  });

  it('does not outlive a later no that was said elsewhere', async () => {
    const stopped = await stop();
    house().wait(1000);
    await recordConsent(shop, { email: person.email }, noTo('email'));
    expect((await undo(stopped)).status).to.equal(409);
    expect(await may(shop, person.email)).to.equal('skip no_opt_in');
  });
});
