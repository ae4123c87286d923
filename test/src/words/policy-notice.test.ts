import { expect } from 'chai';
import { formTokenOf, listAudit } from '@placet/server';
import { addPolicy, recordConsent, versionOf } from '../api/builders.js';
import type { House, Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';

interface Page { readonly status: number; readonly text: string }
interface Mail { readonly id: string; readonly kind: string; readonly subjectId: string | null }

const ownerOf = async (house: House, shop: Shop) => {
  const { sessions } = house.services;
  const cookie = `placet_session=${await sessions.redeem(await sessions.makeLink(shop.organisationId, 'owner')) ?? ''}`;
  const headers = { accept: 'text/html', 'accept-language': 'en', cookie };
  const read = async (response: Response): Promise<Page> => ({ status: response.status, text: await response.text() });
  const at = (path: string): string => `${house.url}/admin/stores/${shop.storeId}/policies/${path}`;
  return {
    open: async (path: string, accept = 'text/html'): Promise<Page> => read(await fetch(at(path), { redirect: 'manual', headers: { ...headers, accept } })),
    send: async (path: string): Promise<Page> => read(await fetch(at(path), {
      method: 'POST', redirect: 'manual', headers, body: new URLSearchParams({ token: formTokenOf({ headers: { cookie } }) }),
    })),
  };
};

describeOnEach('A material new version', (house) => {
  let shop: Shop;
  let policyId: string;
  let seat: Awaited<ReturnType<typeof ownerOf>>;
  beforeEach(async () => {
    shop = await house().openShop();
    policyId = await addPolicy(shop);
    seat = await ownerOf(house(), shop);
    await shop.post(`/policies/${policyId}/versions`, versionOf('<p>One.</p>'));
  });

  const accept = async (subject: object): Promise<string> =>
    (await recordConsent(shop, subject, { policyId, answer: 'yes', text: 'I accept the terms.', locale: 'de' })).subjectId;
  const publishNext = (html = '<p>Two.</p>', material = true): Promise<unknown> =>
    shop.post(`/policies/${policyId}/versions`, { ...versionOf(html), material, changeSummary: 'Returns within 60 days.' });
  const letters = async (): Promise<readonly Mail[]> => (await shop.get<{ items: readonly Mail[] }>('/mails')).body.items.filter(({ kind }) => kind === 'policy_notice');
  /** The words of a letter, once its turn to be made has come. */
  const madeLetter = async (id: string): Promise<string> => {
    for (;;) {
      const { body: { letter } } = await shop.get<{ letter: { text: string } | null }>(`/mails/${id}`);
      if (letter !== null) return letter.text;
      await new Promise(resolve => setImmediate(resolve));
    }
  };
  const tell = async (): Promise<void> => {
    expect((await seat.send(`${policyId}/notice`)).status).to.equal(303);
    for (;;) {
      const { isOver } = JSON.parse((await seat.open(`${policyId}/notice`, 'application/json')).text) as { isOver: boolean };
      if (isOver) return;
      await new Promise(resolve => setImmediate(resolve));
    }
  };

  it('is told to those who accepted an older one and have an address, whatever they said to marketing', async () => {
    const ada = await accept({ email: 'ada@mail.example' });
    const bela = await accept({ email: 'bela@mail.example' });
    await shop.post('/unsubscribes', { subjectId: bela, scope: 'all', source: 'the desk' });
    await accept({ phone: '+447700900123' });
    await publishNext();
    await accept({ email: 'new@mail.example' });
    expect((await seat.open(policyId)).text).to.include('Tell those who accepted an older version');
    expect((await seat.open(`${policyId}/notice`)).text).to.include('Write to 3 people').and.include('Nobody gets it twice.');
    await tell();
    const found = await letters();
    expect(found.map(({ subjectId }) => subjectId)).to.have.members([ada, bela]);
    const text = await madeLetter(found[0]?.id ?? '');
    expect(text).to.include('Returns within 60 days.').and.include(`/${policyId}/v/2`).and.include('AGB');
    const deeds = await listAudit(house().services.database, shop.organisationId, Number.MAX_SAFE_INTEGER, 20);
    expect(deeds.filter(({ action, object }) => action === 'notice_begun' && object === policyId)).to.have.length(1);
  });

  it('is told nobody twice: not when it is begun again, nor to whom another was merged into', async () => {
    const ada = await accept({ email: 'ada@mail.example' });
    await publishNext();
    await tell();
    const late = await accept({ externalId: 'customer-7' });
    await house().services.database.write(({ sql }) => sql.run('UPDATE standings SET version = 1 WHERE store_id = ? AND subject_id = ?', [shop.storeId, late]));
    await shop.post(`/subjects/${late}/merges`, { subjectId: ada, reason: 'the same person' });
    await house().services.database.write(({ sql }) => sql.run('UPDATE standings SET version = 1 WHERE store_id = ? AND subject_id = ?', [shop.storeId, late]));
    await tell();
    expect(await letters()).to.have.length(1);
  });

  it('is written to more people than one transaction takes, each once', async () => {
    for (let at = 0; at < 130; at++) await accept({ email: `p${at}@mail.example` });
    await publishNext();
    await Promise.all([tell(), tell()]);
    const { database } = house().services;
    const rows = await database.read(sql => sql.all<{ people: number; letters: number }>(
      'SELECT COUNT(DISTINCT subject_id) AS people, COUNT(*) AS letters FROM mails WHERE store_id = ? AND kind = \'policy_notice\'', [shop.storeId]));
    expect(rows).to.deep.equal([{ people: 130, letters: 130 }]);
    expect((await seat.open(`${policyId}/notice`)).text).to.include('Everybody with an address has a letter.');
  });

  it('says so when the writing of letters was given up, and goes on when it is begun again', async () => {
    await accept({ email: 'ada@mail.example' });
    await publishNext();
    const payload = JSON.stringify({ policyId, version: 2, after: '' });
    await house().services.database.write(({ sql }) => sql.run(
      `INSERT INTO outbox (store_id, lane, topic, payload, state, attempts, available_at, created_at) VALUES (?, ?, 'policy.notice', ?, 'dead', 60, 0, 0)`,
      [shop.storeId, `${shop.storeId}/given-up`, payload]));
    expect((await seat.open(`${policyId}/notice`)).text).to.include('It stopped.');
    await tell();
    expect(await letters()).to.have.length(1);
  });

  it('is nothing to tell of when it is the first, or not material', async () => {
    await accept({ email: 'ada@mail.example' });
    expect((await seat.send(`${policyId}/notice`)).status).to.equal(404);
    await publishNext('<p>One, mended.</p>', false);
    expect((await seat.open(`${policyId}/notice`)).text).to.include('Nobody has accepted an older version');
    expect((await seat.open(policyId)).text).to.not.include('Tell those who accepted');
    expect((await seat.send(`${policyId}/notice`)).status).to.equal(404);
  });
});
