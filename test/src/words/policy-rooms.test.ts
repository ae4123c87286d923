import { expect } from 'chai';
import { addPolicy, publish } from '../api/builders.js';
import type { Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import { follow, hiddenOn, seatIn, type Seat } from './rooms-harness.js';

describeOnEach('The room of policies', (house) => {
  let shop: Shop;
  let seat: Seat;
  before(async () => {
    shop = await house().openShop();
    seat = await seatIn(house(), shop);
  });

  const begun = async (kind: string, html: string): Promise<string> => {
    const policyId = await addPolicy(shop, kind);
    await publish(shop, policyId, html);
    expect((await seat.send(`/policies/${policyId}/draft/begin`, { origin: 'version' })).status).to.equal(303);
    return `/policies/${policyId}`;
  };

  const keep = async (path: string, html: string, locale = 'en') => {
    const page = await seat.look(`${path}/draft?locale=${locale}`);
    return seat.send(`${path}/draft`, { locale, revision: hiddenOn(page, 'revision'), title: 'Terms', html });
  };

  it('says what to do while there is none, and adds one', async () => {
    const { text } = await seat.look('/policies');
    expect(text).to.include('There is no policy yet').and.include('name="kind"');
    const refused = await seat.send('/policies', { kind: 'privacy', name: ' ' });
    expect([refused.status, refused.text.includes('Give the policy a name.'), /value="privacy" checked/.test(refused.text)]).to.deep.equal([422, true, true]);
    const added = await seat.send('/policies', { kind: 'privacy', name: 'Our <privacy>' });
    expect(added.status).to.equal(303);
    expect((await follow(seat, added)).text).to.include('Our &lt;privacy&gt; was added').and.include('There is no version yet').and.include('Begin the draft');
    expect((await seat.look('/policies')).text).to.include('not published yet');
  });

  it('takes a text from draft to frozen version, with the difference before it and the way to it after', async () => {
    const path = await begun('terms', '<p>Delivery takes three days.</p>');
    const page = await seat.look(`${path}/draft?locale=en`);
    expect(page.text).to.include('&lt;p&gt;Delivery takes three days.&lt;/p&gt;').and.include('aria-label="Languages of the text"');
    expect((await keep(path, 'Delivery takes two days.\r\n\r\n<script>alert(1)</script><p>By <b>bicycle</b>.</p>')).status).to.equal(303);
    const kept = await seat.look(`${path}/draft?locale=en`);
    expect(kept.text).to.include('<p>By <b>bicycle</b>.</p>').and.not.include('<script>alert');
    expect((await seat.look('/policies')).text).to.include('waits');
    expect((await seat.look(`${path}/publish/review`)).text).to.include('Say whether the change is material').and.not.include('name="print"');
    const silent = await seat.send(`${path}/publish`, { revision: '1', changeSummary: 'Two days.', effectiveOn: '2001-01-01' });
    expect(silent.status).to.equal(422);
    expect(silent.text).to.include('Say yes or no.').and.include('cannot be in force before it is published').and.include('Two days.');
    expect((await seat.send(`${path}/publish`, { revision: '1', material: 'yes', changeSummary: 'Two days.', effectiveOn: '' })).location).to.match(/\/publish\/review$/);
    const review = await seat.look(`${path}/publish/review`);
    expect(review.text).to.match(/<del>.*three/).and.match(/<ins>.*two/).and.include('is asked again at the next sign-in').and.include('Publish version 2');
    const published = await seat.send(`${path}/publish/review`, { print: hiddenOn(review, 'print') });
    const after = await follow(seat, published);
    expect(after.text).to.include('Version 2 is published.').and.include('Two days.').and.include('Begin the draft').and.include('register?about');
    const { body } = await shop.get<{ locales: Record<string, { html: string }>; material: boolean }>(`${path}/versions/2`);
    expect(body.locales.en?.html).to.not.include('script');
    expect([Object.keys(body.locales), body.material]).to.deep.equal([['de', 'en'], true]);
    const compare = await seat.look(`${path}/compare?from=1&to=2&locale=en`);
    expect(compare.text).to.match(/<del>.*three/).and.match(/<ins>.*two/);
    const version = await seat.look(`${path}/versions/1`);
    expect(version.text).to.include('replaced').and.match(/<code class="long">[0-9a-f]{64}/);
    const [, open = ''] = /href="(\/p\/[^"]+)"/.exec((await seat.look(path)).text) ?? [];
    expect((await seat.look(open)).text).to.include('bicycle');
  });

  it('publishes nothing but what was read: a draft changed since is shown again, and a text like the last is refused', async () => {
    const path = await begun('cookies', '<p>One cookie.</p>');
    await seat.send(`${path}/publish`, { revision: '1', material: 'no', changeSummary: '', effectiveOn: '' });
    const review = await seat.look(`${path}/publish/review`);
    const same = await seat.send(`${path}/publish/review`, { print: hiddenOn(review, 'print') });
    expect([same.status, same.text.includes('Not a word differs')]).to.deep.equal([409, true]);
    await keep(path, '<p>Two cookies.</p>');
    const stale = await seat.send(`${path}/publish/review`, { print: hiddenOn(review, 'print') });
    expect([stale.status, stale.text.includes('Somebody changed the draft since you read it'), stale.text.includes('Two')]).to.deep.equal([409, true, true]);
    expect((await shop.get<{ items: unknown[] }>(`${path}/versions`)).body.items).to.have.length(1);
    const [one, two] = await Promise.all([1, 2].map(() => seat.send(`${path}/publish/review`, { print: hiddenOn(stale, 'print') })));
    expect([one?.status, two?.status].sort()).to.deep.equal([303, 409]);
    expect((await shop.get<{ items: unknown[] }>(`${path}/versions`)).body.items).to.have.length(2);
  });

  it('tells the later of two who write one language, and loses neither\'s words', async () => {
    const path = await begun('consent_declaration', '<p>We write monthly.</p>');
    const other = await seatIn(house(), shop, 'admin');
    const mine = await seat.look(`${path}/draft?locale=en`);
    const theirs = await other.look(`${path}/draft?locale=en`);
    expect((await other.send(`${path}/draft`, { locale: 'en', revision: hiddenOn(theirs, 'revision'), title: 'Consent', html: '<p>We write weekly.</p>' })).status).to.equal(303);
    const late = await seat.send(`${path}/draft`, { locale: 'en', revision: hiddenOn(mine, 'revision'), title: 'Consent', html: '<p>We write daily.</p>' });
    expect(late.status).to.equal(409);
    expect(late.text).to.include('while you were writing').and.include('&lt;p&gt;We write daily.&lt;/p&gt;').and.match(/<del>.*weekly/).and.match(/<ins>.*daily/);
    expect((await seat.look(`${path}/draft?locale=en`)).text).to.include('&lt;p&gt;We write weekly.&lt;/p&gt;');
    expect((await seat.send(`${path}/draft`, { locale: 'en', revision: hiddenOn(late, 'revision'), title: 'Consent', html: '<p>We write daily.</p>' })).status).to.equal(303);
    const german = await seat.look(`${path}/draft?locale=de`);
    expect((await other.send(`${path}/draft`, { locale: 'de', revision: hiddenOn(german, 'revision'), title: 'Einwilligung', html: '<p>Monatlich.</p>' })).status).to.equal(303);
    expect((await seat.send(`${path}/draft/discard`, {})).status).to.equal(303);
    const gone = await other.send(`${path}/draft`, { locale: 'de', revision: '2', title: 'Einwilligung', html: '<p>Mein Satz.</p>' });
    expect([gone.status, gone.text.includes('&lt;p&gt;Mein Satz.&lt;/p&gt;')]).to.deep.equal([409, true]);
  });

  it('adds and takes out languages, and refuses what is too long without losing it', async () => {
    const path = await begun('custom', '<p>Rules.</p>');
    expect((await seat.send(`${path}/draft/languages`, { locale: 'Klingon!' })).text).to.include('This is no language tag.');
    expect((await seat.send(`${path}/draft/languages`, { locale: 'de' })).text).to.include('has this language already');
    expect((await seat.send(`${path}/draft/languages`, { locale: 'fr' })).location).to.match(/draft\?locale=fr$/);
    expect((await seat.look(`${path}/publish/review`)).text).to.include('The title in fr is empty');
    expect((await seat.look(`${path}/draft/languages/fr/remove`)).text).to.include('Take fr out of the draft?');
    expect((await seat.send(`${path}/draft/languages/fr/remove`, {})).status).to.equal(303);
    expect((await seat.look(`${path}/draft/languages/fr/remove`)).status).to.equal(404);
    const long = await keep(path, `<p>${'ä'.repeat(200_000)}</p>`);
    expect([long.status, long.text.includes('At most 200,000 characters'), long.text.length > 200_000]).to.deep.equal([422, true, true]);
  });

  it('starts from a document of Placet where the facts are there, and says which are missing where not', async () => {
    const policyId = await addPolicy(shop, 'privacy');
    const missing = await seat.send(`/policies/${policyId}/draft/begin`, { origin: 'document' });
    expect([missing.status, missing.text.includes('facts of the store are missing'), missing.text.includes('GDPR')]).to.deep.equal([422, true, true]);
    expect((await seat.look(`/policies/${policyId}/draft`)).text).to.include('There is no draft yet.');
  });

  it('leaves a row for what people do, and none for what keeps itself', async () => {
    const path = await begun('terms', '<p>Rows.</p>');
    const actions = async (): Promise<string[]> => (await house().services.database.read(sql =>
      sql.all<{ action: string }>('SELECT action FROM audit_log WHERE object = ? ORDER BY sequence', [path.split('/').at(-1) ?? '']))).map(({ action }) => action);
    await keep(path, '<p>Kept by hand.</p>');
    const page = await seat.look(`${path}/draft?locale=en`);
    await seat.send(`${path}/draft`, { locale: 'en', revision: hiddenOn(page, 'revision'), title: 'Terms', html: '<p>Kept itself.</p>', itself: 'yes' });
    await seat.send(`${path}/draft/discard`, {});
    expect((await actions()).filter(action => action.startsWith('draft'))).to.deep.equal(['draft_begun', 'draft_kept', 'draft_discarded']);
  });

  it('shows those who may not change anything no form, and no draft', async () => {
    const path = await begun('terms', '<p>Read only.</p>');
    const auditor = await seatIn(house(), shop, 'auditor');
    expect((await auditor.look('/policies')).text).to.not.include('Add the policy');
    expect((await auditor.look(path)).text).to.include('A draft is being written').and.not.include('Go on writing');
    for (const rest of ['/draft', '/publish', '/publish/review', '/draft/discard']) expect((await auditor.look(`${path}${rest}`)).status, rest).to.equal(403);
    expect((await seat.look('/policies/pol_00000000000000000000000000')).status).to.equal(404);
    expect((await seat.look(`${path}/versions/9`)).status).to.equal(404);
  });
});
