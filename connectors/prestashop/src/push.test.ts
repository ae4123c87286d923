import { ConnectorFault, type ConsentPush, type ShopAnswer } from '@placet/core';
import { expect } from 'chai';
import { connect } from './connect.js';
import { answerOf, recordedAnswer, scriptedShop } from './testing/recorded-shop.js';

const at = Date.UTC(2026, 10, 21, 20, 45);
const push = (more: Partial<ConsentPush> = {}): ConsentPush =>
  ({ who: { email: 'nophone@example.test' }, key: '9', channel: 'email', state: 'opted_in', at, isConfirmed: false, recordId: 'rec_1', ...more });

const row = (more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  id: 9, id_shop: 1, id_lang: 1, email: 'nophone@example.test', newsletter: '0', newsletter_date_add: '2019-12-31 23:59:59', deleted: '0', is_guest: '0',
  date_add: '2019-12-31 23:59:59', date_upd: '2020-03-29 01:59:59', ...more,
});
const rows = (...each: readonly Readonly<Record<string, unknown>>[]): ShopAnswer => answerOf(200, JSON.stringify({ customers: each }));

const faultIn = async (work: Promise<unknown>): Promise<string | undefined> => {
  try {
    await work;
    return undefined;
  } catch (error) {
    return error instanceof ConnectorFault ? error.message : 'another error';
  }
};

describe('writing to a PrestaShop', () => {
  it('patches as recorded, in the shop of the row, sends the date over an old one, and believes what it reads afterwards', async () => {
    const shop = scriptedShop([rows(row()), 'patch-newsletter-2-on', 'patch-newsletter-3-after-on', 'languages']);
    const outcome = await connect(shop.context).pushConsent(push());
    expect([outcome.kind, outcome.seen?.key, outcome.seen?.channels.email]).to.deep.equal(['written', '9', { state: 'opted_in', at }]);
    const [, patch] = shop.asked;
    expect([patch?.method, patch?.url]).to.deep.equal(['PATCH', 'https://shop.example/api/customers/9?output_format=JSON&id_shop=1']);
    expect(patch?.body).to.contain('<newsletter>1</newsletter><newsletter_date_add>2026-11-21 21:45:00</newsletter_date_add>');
    expect(shop.asked.some(({ method }) => method === 'PUT')).to.equal(false);
    expect(shop.options[1]?.isFinal?.(recordedAnswer('error-patch-guest-of-registered-email'))).to.equal(true);
  });

  it('writes nothing when the shop holds it already', async () => {
    const shop = scriptedShop([rows(row()), rows(row()), 'languages']);
    expect((await connect(shop.context).pushConsent(push({ state: 'opted_out' }))).kind).to.equal('unchanged');
    expect(shop.asked.map(({ method }) => method)).to.deep.equal(['GET', 'GET', 'GET']);
  });

  for (const [name, reason] of [
    ['error-patch-legacy-invalid-name', 'stored_field_invalid_module_can'], ['error-patch-guest-of-registered-email', 'email_of_another_account_module_can'],
  ] as const) {
    it(`says that the shop will never take it, and that the module could: ${name}`, async () => {
      const shop = scriptedShop([rows(row({ newsletter: '1' })), name, rows(row({ newsletter: '1' })), 'languages']);
      const { kind, reason: said, seen } = await connect(shop.context).pushConsent(push({ state: 'opted_out' }));
      expect([kind, said, seen?.channels.email?.state]).to.deep.equal(['refused', reason, 'opted_in']);
    });
  }

  it('says that a row went while it was written to', async () => {
    const shop = scriptedShop([rows(row()), 'error-patch-unknown-id', 'customers-page-empty']);
    expect(await connect(shop.context).pushConsent(push())).to.deep.equal({ kind: 'absent' });
  });

  it('names the right that is missing', async () => {
    const shop = scriptedShop([rows(row()), 'error-405-25-method-not-allowed']);
    expect(await faultIn(connect(shop.context).pushConsent(push()))).to.equal('access_missing customers PATCH 405');
  });

  it('goes through hosts that let only GET and POST pass', async () => {
    const blocked: ShopAnswer = { status: 405, headers: { 'content-type': 'text/html' }, body: new TextEncoder().encode('<h1>405 Not Allowed</h1>') };
    const shop = scriptedShop([rows(row({ newsletter: '1' })), blocked, 'patch-by-ps-method', rows(row()), 'languages']);
    expect((await connect(shop.context).pushConsent(push({ state: 'opted_out' }))).kind).to.equal('written');
    const [, , post] = shop.asked;
    expect([post?.method, new URL(post?.url ?? '').searchParams.get('ps_method')]).to.deep.equal(['POST', 'PATCH']);
  });

  it('does not write to versions before 8, which know no PATCH', async () => {
    const old = { ...rows(row()), headers: { 'content-type': 'application/json', 'psws-version': '1.7.8.8' } };
    const shop = scriptedShop([old]);
    expect(await faultIn(connect(shop.context).pushConsent(push()))).to.equal('unsupported write_needs_module');
    expect(shop.asked.length).to.equal(1);
  });

  it('cannot reach newsletter readers without an account, and says so', async () => {
    expect(await faultIn(connect(scriptedShop([]).context).pushConsent(push({ key: 'guest:ada@example.com' })))).to.equal('unsupported guests_need_module');
  });

  it('writes an opt-out to every row of the address, and an opt-in not to deleted ones', async () => {
    const three = rows(row({ newsletter: '1' }), row({ id: 10, is_guest: '1', newsletter: '1' }), row({ id: 11, deleted: '1', newsletter: '1' }));
    const out = scriptedShop([three, answerOf(200, '{}'), 'error-patch-guest-of-registered-email', answerOf(200, '{}'), rows(row()), 'languages']);
    expect((await connect(out.context).pushConsent(push({ key: null, state: 'opted_out' }))).kind).to.equal('refused');
    expect(out.asked.filter(({ method }) => method === 'PATCH').map(({ url }) => new URL(url).pathname)).to.deep.equal(['/api/customers/9', '/api/customers/10', '/api/customers/11']);
    const off = rows(row({ deleted: '1' }));
    expect((await connect(scriptedShop([off]).context).pushConsent(push({ key: null }))).kind).to.equal('absent');
  });

  it('sends the key as ws_key only when that was chosen', async () => {
    const shop = scriptedShop(['auth-200-ws-key-parameter', 'languages'], { sendKeyInAddress: 'yes' });
    await connect(shop.context).readSubject({ externalId: '9' });
    expect([new URL(shop.asked[0]?.url ?? '').searchParams.get('ws_key'), shop.asked[0]?.headers?.authorization])
      .to.deep.equal(['PSCONNECTORKEY0123456789ABCDEFGH', undefined]);
    const usual = scriptedShop(['customers-page-empty'], { sendKeyInAddress: 'no' });
    await connect(usual.context).readSubject({ externalId: '9' });
    expect(usual.asked[0]?.url).to.not.contain('PSCONNECTORKEY');
  });
});
