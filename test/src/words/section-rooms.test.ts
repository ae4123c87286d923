import { expect } from 'chai';
import { addPolicy } from '../api/builders.js';
import type { Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import { follow, hiddenOn, seatIn, type Seat, type Shown } from './rooms-harness.js';

interface Box { readonly channel?: string; readonly required: boolean; readonly text: Record<string, string> }

interface Asked { readonly placements: readonly Box[] }

describeOnEach('The room of sections', (house) => {
  let shop: Shop;
  let seat: Seat;
  let terms: string;
  before(async () => {
    shop = await house().openShop();
    seat = await seatIn(house(), shop);
    terms = await addPolicy(shop);
  });

  const asked = async (section: string): Promise<Asked['placements']> => (await shop.get<Asked>(`/sections/${section}`)).body.placements;

  const keepBox = async (section: string, box: string, fields: Readonly<Record<string, string>>): Promise<Shown> => {
    const page = await seat.look(`/sections/${section}/boxes/${box}`);
    return seat.send(`/sections/${section}/boxes/${box}`, { seen: hiddenOn(page, 'seen'), ...fields });
  };

  const undo = (page: Shown, section: string): Promise<Shown> =>
    seat.send(`/sections/${section}/undo`, { to: hiddenOn(page, 'to'), seen: hiddenOn(page, 'seen') });

  it('lists the five places, those of one\'s own, and what the guards warn of', async () => {
    for (const [name, words] of [['', 'Please fill this in.'], ['Not A Name', 'Only small letters'], ['checkout', 'a place of this name already']] as const) {
      const refused = await seat.send('/sections', { name });
      expect([refused.status, refused.text.includes(words)], name).to.deep.equal([422, true]);
    }
    expect((await follow(seat, await seat.send('/sections', { name: 'spring_raffle' }))).text).to.include('spring_raffle was added').and.include('Nothing is asked here yet');
    expect((await seat.send('/sections', { name: 'spring_raffle' })).status).to.equal(422);
    const { text } = await seat.look('/sections');
    for (const place of ['Registration', 'Contact form', 'Checkout', 'Newsletter form', 'After sign-in', 'spring_raffle', 'asks nothing']) expect(text).to.include(place);
    expect((await seat.look('/sections/never_added')).status).to.equal(404);
  });

  it('adds a box in Placet\'s words, changes them, and shows them as the shopper sees them', async () => {
    const filled = await keepBox('newsletter', 'email', { fill: 'de', 'text-de': '', 'text-en': 'Send me the letter.' });
    expect(filled.location).to.match(/boxes\/email$/);
    expect((await asked('newsletter'))[0]?.text).to.deep.equal({
      de: 'Ja, Tea House darf mir Neuigkeiten und Angebote per E-Mail senden. Das kann ich jederzeit widerrufen, zum Beispiel über den Link in jeder E-Mail.', en: 'Send me the letter.',
    });
    await keepBox('newsletter', 'sms', { 'text-de': 'Per SMS.', newLocale: 'de-AT', newText: 'Als SMS.' });
    expect((await asked('newsletter')).map(({ text }) => Object.keys(text).sort().join())).to.deep.equal(['de,en', 'de,de-AT']);
    const { text } = await seat.look('/sections/newsletter?locale=en');
    expect(text).to.include('Send me the letter.').and.include('No words in this language; shoppers read de.').and.include('name="order" value="email"');
  });

  it('says why a switch cannot be used, refuses it all the same, and names where that is written', async () => {
    const box = await seat.look('/sections/newsletter/boxes/email');
    expect(box.text).to.match(/name="required" value="yes" disabled/).and.include('A channel cannot be mandatory. (GDPR Art. 7(4), recital 43').and.match(/name="preTicked" value="yes" disabled/);
    const forced = await keepBox('newsletter', 'email', { required: 'yes', 'text-en': 'Send me the letter, please.' });
    expect(forced.status).to.equal(422);
    expect(forced.text).to.match(/id="f-required-error">Marketing can never be the price of something else[^<]*GDPR/).and.include('Send me the letter, please.');
    const greedy = await keepBox('newsletter', 'email', { 'text-en': 'I accept everything: agree to all.' });
    expect(greedy.text).to.match(/id="f-text-en-error">One box cannot accept everything at once/);
    expect((await asked('newsletter'))[0]?.text.en).to.equal('Send me the letter.');
    expect((await keepBox('newsletter', 'email', { 'text-en': ' ' })).text).to.include('in one language at least');
  });

  it('warns at the checkout until the terms are mandatory', async () => {
    await keepBox('checkout', terms, { 'text-en': 'I accept the terms.' });
    const warned = await seat.look('/sections/checkout');
    expect(warned.text).to.include('Nobody has to accept the terms at checkout').and.include('2011/83/EU').and.include('callout warning');
    expect((await seat.look('/sections')).text).to.include('one warning');
    await keepBox('checkout', terms, { required: 'yes', 'text-en': 'I accept the terms.' });
    expect((await seat.look('/sections/checkout')).text).to.not.include('callout warning');
  });

  it('puts boxes in order, tells who comes late, and takes any change back once', async () => {
    const order = async () => (await asked('newsletter')).map(({ channel }) => channel).join();
    const moved = await seat.send('/sections/newsletter/order', [['order', 'email'], ['order', 'sms'], ['move', 'sms:up']]);
    expect([moved.status, await order()]).to.deep.equal([303, 'sms,email']);
    const said = await follow(seat, moved);
    expect(said.text).to.include('The order is kept.').and.include('Undo');
    expect((await seat.send('/sections/newsletter/order', [['order', 'email'], ['order', 'post']])).status).to.equal(409);
    expect([(await undo(said, 'newsletter')).status, await order()]).to.deep.equal([303, 'email,sms']);
    const again = await undo(said, 'newsletter');
    expect([again.status, again.text.includes('nothing was taken back')]).to.deep.equal([409, true]);
    const removed = await follow(seat, await seat.send('/sections/newsletter/boxes/sms/remove', {}));
    expect([removed.text.includes('SMS was removed.'), await order()]).to.deep.equal([true, 'email']);
    expect([(await undo(removed, 'newsletter')).status, await order()]).to.deep.equal([303, 'email,sms']);
    expect((await seat.send('/sections/newsletter/boxes/push/remove', {})).status).to.equal(404);
  });

  it('tells the later of two who change one box, and keeps what was typed', async () => {
    const mine = await seat.look('/sections/newsletter/boxes/email');
    await keepBox('newsletter', 'email', { 'text-en': 'Their words.' });
    const late = await seat.send('/sections/newsletter/boxes/email', { seen: hiddenOn(mine, 'seen'), 'text-en': 'My words.' });
    expect(late.status).to.equal(409);
    expect(late.text).to.include('Somebody else changed this box').and.include('Their words.').and.include('My words.');
    expect((await asked('newsletter'))[0]?.text.en).to.equal('Their words.');
    expect((await seat.send('/sections/newsletter/boxes/email', { seen: hiddenOn(late, 'seen'), 'text-en': 'My words.' })).status).to.equal(303);
    expect((await asked('newsletter'))[0]?.text.en).to.equal('My words.');
  });

  it('loses no box when many change a section at once', async () => {
    const channels = ['email', 'sms', 'whatsapp', 'push', 'phone', 'post'];
    const answers = await Promise.all(channels.map(channel => seat.send(`/sections/registration/boxes/${channel}`, { seen: 'none', 'text-en': `By ${channel}.` })));
    expect(answers.map(({ status }) => status)).to.deep.equal(channels.map(() => 303));
    expect((await asked('registration')).map(({ channel }) => channel)).to.have.members(channels);
  });

  it('removes a place of one\'s own and brings it back, and leaves the standard ones', async () => {
    await keepBox('spring_raffle', 'email', { 'text-en': 'Write to me.' });
    const gone = await follow(seat, await seat.send('/sections/spring_raffle/remove', {}));
    expect([gone.text.includes('spring_raffle was removed.'), (await seat.look('/sections/spring_raffle')).status]).to.deep.equal([true, 404]);
    expect((await undo(gone, 'spring_raffle')).status).to.equal(303);
    expect(await asked('spring_raffle')).to.have.length(1);
    expect((await seat.send('/sections/checkout/remove', {})).status).to.equal(404);
  });

  it('shows those who may not change anything the preview only', async () => {
    const { text } = await (await seatIn(house(), shop, 'agent')).look('/sections/newsletter');
    expect(text).to.include('My words.').and.not.include('name="order"').and.not.include('Add a box');
  });
});
