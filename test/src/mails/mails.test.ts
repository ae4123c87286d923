import { expect } from 'chai';
import { expectFailure, recordConsent } from '../api/builders.js';
import type { Shop } from '../api/harness.js';
import { bodyOf, headerOf } from './mail-server.js';
import { mailsOf, openMailHouse, sender, settledMail, until, type MailBody, type MailHouse } from './mail-house.js';

const hour = 3_600_000;

describe('A letter', () => {
  let house: MailHouse;
  let shop: Shop;
  before(async function () {
    this.timeout(30_000);
    house = await openMailHouse();
  });
  beforeEach(async () => { shop = await house.openShop({ doubleOptIn: 'by_region', name: 'Teehaus Grün & Söhne' }); });
  after(() => house.close());

  const takenFor = (address: string) => house.post.taken.filter(({ to }) => to === address);

  it('reaches the person under the store\'s name, with words in UTF-8, text and HTML alike', async () => {
    await shop.put('/branding', { replyTo: 'hallo@tea.example', postalAddress: 'Teeweg 1\n10115 Berlin', colour: '#123456' });
    await recordConsent(shop, { email: 'zoë@tea.example' }, { channel: 'email', answer: 'yes', text: 'Neues über Tee, bis zu 2 × im Monat', locale: 'de' });
    const mail = await settledMail(shop, 'sent');
    const [letter] = takenFor('zoë@tea.example');
    expect([mail.kind, mail.attempts, mail.error]).to.deep.equal(['double_opt_in', 1, null]);
    expect(letter?.from).to.equal(sender);
    expect(headerOf(letter?.raw ?? '', 'Subject')).to.equal('Bitte bestätigen Sie Ihre Anmeldung bei Teehaus Grün & Söhne');
    expect(headerOf(letter?.raw ?? '', 'From')).to.contain('Teehaus Grün & Söhne').and.contain(`<${sender}>`);
    expect(headerOf(letter?.raw ?? '', 'Reply-To')).to.contain('hallo@tea.example');
    expect(headerOf(letter?.raw ?? '', 'Message-ID')).to.equal(`<${mail.id}@placet.example>`);
    expect(headerOf(letter?.raw ?? '', 'Auto-Submitted')).to.equal('auto-generated');
    const body = bodyOf(letter?.raw ?? '');
    expect(body).to.contain('Neues über Tee, bis zu 2 × im Monat').and.contain('https://placet.test/c/').and.contain('10115 Berlin').and.contain('Teehaus Grün &amp; Söhne');
    expect(body).not.to.match(/<img|url\(|src=/);
  });

  it('is given up at once when the server refuses the address for good', async () => {
    house.post.next('refuse');
    await recordConsent(shop, { email: 'nobody@tea.example' });
    const mail = await settledMail(shop, 'failed');
    expect([mail.attempts, mail.error]).to.deep.equal([1, 'smtp_550 5.1.1']);
    expect(takenFor('nobody@tea.example')).to.deep.equal([]);
  });

  it('is tried again after a pause when the server says later, and holds nobody else up', async () => {
    house.post.next('postpone');
    await recordConsent(shop, { email: 'later@tea.example' });
    const waiting = await until(house, 'a postponed letter', async () => (await mailsOf(shop)).find(({ error }) => error !== null));
    expect([waiting.state, waiting.attempts, waiting.error]).to.deep.equal(['queued', 1, 'smtp_451 4.3.0']);
    expect(waiting.nextTryAt).to.be.a('string');
    await recordConsent(shop, { email: 'other@tea.example' });
    await until(house, 'the other letter', () => Promise.resolve(takenFor('other@tea.example')[0]));
    expect(takenFor('later@tea.example')).to.deep.equal([]);
    house.wait(hour);
    await until(house, 'the letter after its pause', async () => (await mailsOf(shop)).every(({ state }) => state === 'sent') ? true : undefined);
    expect(takenFor('later@tea.example')).to.have.length(1);
  });

  it('is tried again when the connection breaks in the middle of it, and arrives once', async () => {
    house.post.next('break');
    await recordConsent(shop, { email: 'cut@tea.example' });
    const broken = await until(house, 'a broken attempt', async () => (await mailsOf(shop)).find(({ error }) => error !== null));
    expect(broken.state).to.equal('queued');
    house.wait(hour);
    await settledMail(shop, 'sent');
    expect(takenFor('cut@tea.example')).to.have.length(1);
  });

  it('that the server took without being able to say so comes again under the same Message-ID and word for word', async () => {
    house.post.next('take_and_break');
    await recordConsent(shop, { email: 'twice@tea.example' });
    await until(house, 'the first delivery', () => Promise.resolve(takenFor('twice@tea.example')[0]));
    await until(house, 'the doubt', async () => (await mailsOf(shop)).find(({ error }) => error !== null));
    house.wait(hour);
    await settledMail(shop, 'sent');
    const letters = takenFor('twice@tea.example');
    expect(letters).to.have.length(2);
    expect(new Set(letters.map(({ raw }) => headerOf(raw, 'Message-ID'))).size).to.equal(1);
    expect(new Set(letters.map(({ raw }) => bodyOf(raw))).size).to.equal(1);
  });

  it('goes out once, however many jobs ask for it', async () => {
    await recordConsent(shop, { email: 'once@tea.example' });
    const { id } = await settledMail(shop, 'sent');
    const { database, clock } = house.services;
    await database.write(({ sql }) => sql.run(
      'INSERT INTO outbox (store_id, lane, topic, payload, state, attempts, available_at, created_at) VALUES (?, ?, \'mail.send\', ?, \'pending\', 0, ?, ?)',
      [shop.storeId, `${shop.storeId}/mail-0`, JSON.stringify({ mailId: id }), clock.now(), clock.now()]));
    await until(house, 'an empty outbox', async () =>
      (await database.models.outbox.count({ where: { storeId: shop.storeId, topic: 'mail.send' } })) === 0 ? true : undefined);
    expect(takenFor('once@tea.example')).to.have.length(1);
  });

  it('can be tried again by hand once it was given up, and not when it was sent', async () => {
    house.post.next('refuse');
    await recordConsent(shop, { email: 'again@tea.example' });
    const { id } = await settledMail(shop, 'failed');
    expect((await shop.post<MailBody>(`/mails/${id}/retry`, {})).status).to.equal(200);
    await settledMail(shop, 'sent');
    expectFailure(await shop.post(`/mails/${id}/retry`, {}), 'conflict');
    expect(takenFor('again@tea.example')).to.have.length(1);
  });

  it('that was sent is shown without the code that would confirm in the person\'s name', async () => {
    await recordConsent(shop, { email: 'shown@tea.example' });
    const { id } = await settledMail(shop, 'sent');
    const { body: { letter } } = await shop.get<MailBody>(`/mails/${id}`);
    expect(letter?.to).to.equal('shown@tea.example');
    expect(letter?.text).to.match(/\/c\/[0-9a-z]{26}\.[0-9a-z]{26}\.…/);
    expect(`${letter?.text ?? ''}${letter?.html ?? ''}`).not.to.match(/\/c\/[0-9a-z]{26}\.[0-9a-z]{26}\.[\w-]{32}/);
  });

  it('to somebody who was erased since is neither sent nor readable', async () => {
    house.post.next('postpone');
    const { subjectId } = await recordConsent(shop, { email: 'gone@tea.example' });
    await until(house, 'a postponed letter', async () => (await mailsOf(shop)).find(({ error }) => error !== null));
    const { destroySubjectKeys } = await import('@placet/server');
    await destroySubjectKeys(house.services.database, shop.storeId, subjectId as never, house.services.clock.now());
    house.wait(hour);
    const mail = await settledMail(shop, 'cancelled');
    expect((await shop.get<MailBody>(`/mails/${mail.id}`)).body.letter).to.equal(null);
    expect(takenFor('gone@tea.example')).to.deep.equal([]);
  });

  it('leaves nothing of a person in logs, in jobs, or in the open in the database', async () => {
    await recordConsent(shop, { email: 'secret.reader@tea.example', name: 'Sesame Reader' });
    house.post.next('refuse');
    await recordConsent(shop, { email: 'secret.other@tea.example' });
    await until(house, 'both letters', async () => (await mailsOf(shop)).every(({ state }) => state === 'sent' || state === 'failed') ? true : undefined);
    const { database } = house.services;
    const where = { storeId: shop.storeId };
    const kept = [await database.models.mails.findAll({ where, raw: true }), await database.models.outbox.findAll({ where, raw: true })];
    const rows = kept.flat().flatMap(row => Object.values(row).map(value => Buffer.isBuffer(value) ? value.toString('latin1') : String(value))).join('\n');
    for (const text of [house.logLines.join('\n'), rows]) expect(text).not.to.match(/secret\.|Sesame|tea\.example/);
  });

  it('never takes a second header from a name, an address or a store', async () => {
    expectFailure(await shop.put('/branding', { name: 'Tea\r\nBcc: all@tea.example' }), 'validation_failed', 'name');
    expectFailure(await shop.put('/branding', { replyTo: 'a@tea.example\r\nBcc: b@tea.example' }), 'validation_failed', 'replyTo');
    expectFailure(await shop.put('/branding', { logoUrl: 'http://tea.example/logo.svg' }), 'validation_failed', 'logoUrl');
    expectFailure(await shop.put('/branding', { logoUrl: 'https://user:secret@tea.example/logo.svg' }), 'validation_failed', 'logoUrl');
    const { mailer } = house.services;
    const letter = { messageId: 'mai_x@placet.example', from: { name: 'Tea', address: sender }, to: 'ada@tea.example', replyTo: undefined, subject: 'Tea', text: 'Tea', html: 'Tea' };
    const before = house.post.tries();
    for (const part of [
      { subject: 'Tea\r\nBcc: b@tea.example' }, { from: { name: 'Tea\nX: y', address: sender } }, { to: 'ada@tea.example>\r\nRCPT TO:<b@tea.example' }, { to: 'a@tea.example,b@tea.example' },
      { replyTo: 'x@tea.example\r\n' }, { messageId: 'a\r\nb' },
    ]) expect(await mailer?.send({ ...letter, ...part }), JSON.stringify(part)).to.deep.equal({ kind: 'refused', reason: 'unsafe_header' });
    expect(house.post.tries()).to.equal(before);
  });
});
