import { expect } from 'chai';
import { formTokenOf, type Role } from '@placet/server';
import { consentOf, recordConsent, yesTo } from './builders.js';
import type { Shop } from './harness.js';
import { describeOnEach } from './installations.js';
import type { Recorded } from './shapes.js';

describeOnEach('What staff does in a contact report', (house) => {
  let shop: Shop;
  let ada: Recorded;
  let cookie: string;
  const seat = async (role: Role, of = shop): Promise<string> => {
    const { sessions } = house().services;
    return `placet_session=${await sessions.redeem(await sessions.makeLink(of.organisationId, role)) ?? ''}`;
  };
  const path = () => `/admin/stores/${shop.storeId}/people/${ada.subjectId}`;
  const look = async (by = cookie, more = ''): Promise<string> =>
    (await fetch(`${house().url}${path()}`, { headers: { accept: 'text/html', 'accept-language': 'en', cookie: `${by}${more}` } })).text();
  const send = async (to: string, fields: Readonly<Record<string, string>>, by = cookie): Promise<{ status: number; text: string; said: string }> => {
    const body = new URLSearchParams({ token: formTokenOf({ headers: { cookie: by } }), ...fields });
    const response = await fetch(`${house().url}${path()}/${to}`, { method: 'POST', redirect: 'manual', headers: { accept: 'text/html', 'accept-language': 'en', cookie: by }, body });
    return { status: response.status, text: await response.text(), said: response.headers.getSetCookie().find(each => each.startsWith('placet_said='))?.split(';')[0] ?? '' };
  };
  const state = async (): Promise<string | undefined> =>
    (await shop.get<{ channels: Record<string, { state: string }> }>(`/subjects/${ada.subjectId}`)).body.channels.email?.state;
  const newest = async () => (await shop.get<{ items: { id: string; source: string; actor: string; context: Record<string, string> | null }[] }>('/consents?limit=1')).body.items[0];
  const told = { channel: 'email', answer: 'opted_out', reason: 'Called and asked for no more of it.' };

  beforeEach(async () => {
    shop = await house().openShop();
    cookie = await seat('agent');
    ada = await recordConsent(shop, { email: 'ada@mail.example', name: 'Ada Example' });
  });

  it('notes what somebody said, with who heard it and why, and takes it back for a minute', async () => {
    const sent = await send('channels', told);
    expect(sent.status).to.equal(303);
    expect(await state()).to.equal('opted_out');
    const record = await newest();
    expect(record).to.deep.include({ source: 'admin', actor: 'merchant_user' });
    expect(record?.context?.notes).to.equal(told.reason);
    const page = await look(cookie, `; ${sent.said}`);
    expect(page).to.include('E-mail: no. Recorded in your name.').and.include('Undo').and.include(told.reason);
    expect((await send('undo', { record: record?.id ?? '' })).status).to.equal(303);
    expect(await state()).to.equal('opted_in');
    await send('undo', { record: record?.id ?? '' });
    expect((await newest())?.context?.notes).to.equal(`taken back (${record?.id ?? ''})`);
  });

  it('takes nothing back after a minute, nor what somebody answered themselves, nor to never having been asked', async () => {
    await send('channels', told);
    const { id } = await newest() ?? { id: '' };
    house().wait(71_000);
    const late = await send('undo', { record: id });
    expect(await look(cookie, `; ${late.said}`)).to.include('It could not be taken back');
    expect(await state()).to.equal('opted_out');
    const own = await shop.post<Recorded>('/consents', consentOf({ email: 'ada@mail.example' }, yesTo('email')));
    expect((await send('undo', { record: own.body.records[0]?.id ?? '' })).status).to.equal(404);
    const never = await send('channels', { ...told, channel: 'sms' });
    expect(await look(cookie, `; ${never.said}`)).to.include('SMS: no.').and.not.include('Undo');
  });

  it('says beside the field what is missing, keeps what was typed, and records nothing', async () => {
    const { status, text } = await send('channels', { channel: 'fax', answer: '', reason: ' ' });
    expect(status).to.equal(422);
    expect(text).to.include('Say how you know.').and.include('Choose one of these.').and.match(/<details[^>]* open>/);
    expect((await send('channels', { ...told, answer: '' })).text).to.include(told.reason);
    expect(await state()).to.equal('opted_in');
  });

  it('offers nothing of it to who may only look, and says who did it in the audit log', async () => {
    expect(await look()).to.include('/u/').and.include('Note what they told you').and.include(`register.csv?person&#x3D;${ada.subjectId}`);
    expect(await look(await seat('auditor'))).to.not.include('/u/').and.not.include('Note what they told you');
    await send('channels', told);
    const rows = await house().services.database.read(sql => sql.all<{ action: string; object: string }>('SELECT action, object FROM audit_log WHERE organisation_id = ?', [shop.organisationId]));
    expect(rows.filter(({ action }) => action === 'channels_set')).to.deep.equal([{ action: 'channels_set', object: ada.subjectId }]);
  });

  it('asks once more to confirm, and not more than a person can bear', async () => {
    shop = await house().openShop({ doubleOptIn: 'by_region' });
    cookie = await seat('agent');
    ada = await recordConsent(shop, { email: 'ada@mail.example' });
    expect(await look()).to.include('Waiting for a confirmation').and.include('Send the confirmation again');
    const soon = await send('confirm', { channel: 'email' });
    expect(await look(cookie, `; ${soon.said}`)).to.include('More would only annoy');
    house().wait(6 * 60_000);
    const sent = await send('confirm', { channel: 'email' });
    expect(await look(cookie, `; ${sent.said}`)).to.include('Sent once more.');
    const none = await send('confirm', { channel: 'sms' });
    expect(await look(cookie, `; ${none.said}`)).to.include('Nothing is waiting');
  });
});
