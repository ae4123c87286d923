import { expect } from 'chai';
import { storeFields, type House } from '../api/harness.js';
import { expectFailure } from '../api/builders.js';
import { describeOnEach } from '../api/installations.js';
import { deeds, openOrganisation, type Member, type Seen } from './people-harness.js';
import { temporaryFolder } from '../api/temporary-folder.js';
import { runCommand } from '../faults/serving-child.js';

const day = 86_400_000;
const textIn = (text: string): string => /(plc_[0-9a-z]{26}_[\w-]{43})/.exec(text)?.[1] ?? '';

const make = (owner: Member, fields: Readonly<Record<string, string>> = {}): Promise<Seen> =>
  owner.post('/admin/tokens', { name: 'the warehouse', role: 'auditor', store: '', lifetime: '30', ...fields });

const rowOf = (house: House, text: string) => house.services.database.models.tokens.findByPk(`tok_${text.slice(4, 30)}`);

/** Until the note of a use, which no answer waits for, is written. */
const noted = async (house: House): Promise<void> => { await house.services.tokens.settle(); };

describeOnEach('The page of tokens', (house) => {
  it('makes a token whose text is shown once, for one store or all, with its role and its end', async () => {
    const { owner, organisationId } = await openOrganisation(house());
    const store = await house().services.stores.create(organisationId, storeFields, () => null);
    const made = await make(owner, { store: store.id });
    const text = textIn(made.text);
    expect((await owner.get('/admin/tokens')).text).to.include('the warehouse').and.include('Tea House').and.include('Olga Owner').and.not.include(text);
    expect((await house().api(text).get(`/stores/${store.id}`)).status).to.equal(200);
    expectFailure(await house().api(text).post('/stores', storeFields), 'forbidden');
    expect((await rowOf(house(), text))?.expiresAt).to.be.closeTo(house().services.clock.now() + 30 * day, 60_000);
    expect(await deeds(house(), organisationId)).to.deep.equal(['user_joined', 'token_made']);
  });

  it('says what is wrong, keeps what was typed, and takes no store of somebody else', async () => {
    const { owner } = await openOrganisation(house());
    const stranger = await house().openShop();
    for (const fields of [{ name: '' }, { name: 'x'.repeat(101) }, { role: 'emperor' }, { lifetime: '31' }, { store: stranger.storeId }, { store: 'sto_nothing' }]) {
      const answer = await make(owner, fields);
      expect([answer.status, textIn(answer.text)], JSON.stringify(fields)).to.deep.equal([422, '']);
    }
    expect((await make(owner, { role: '', name: 'a <name>' })).text).to.include('value="a &lt;name&gt;"');
  });

  it('revokes after asking; the token is turned away from then on', async () => {
    const { owner, organisationId } = await openOrganisation(house());
    const text = textIn((await make(owner)).text);
    const id = (await rowOf(house(), text))?.id ?? '';
    expect((await house().api(text).get('/stores')).status).to.equal(200);
    expect((await owner.get(`/admin/tokens/${id}/revoke`)).text).to.include('Revoke the warehouse?');
    expect((await house().api(text).get('/stores')).status, 'asking changes nothing').to.equal(200);
    expect((await owner.post(`/admin/tokens/${id}/revoke`, {})).status).to.equal(303);
    expectFailure(await house().api(text).get('/stores'), 'unauthenticated');
    expect((await owner.post(`/admin/tokens/${id}/revoke`, {})).status).to.equal(404);
    expect((await deeds(house(), organisationId)).at(-1)).to.equal('token_revoked');
  });
});

describeOnEach('A token', (house) => {
  it('that expired is answered 401 that says so, and tells nothing to who does not know its secret', async () => {
    const { owner } = await openOrganisation(house());
    const text = textIn((await make(owner)).text);
    expect((await house().api(text).get('/stores')).status).to.equal(200);
    house().wait(30 * day);
    expect(expectFailure(await house().api(text).get('/stores'), 'unauthenticated').message).to.match(/^This token expired on \d{4}-/);
    const guessed = `${text.slice(0, -1)}${text.endsWith('A') ? 'B' : 'A'}`;
    expect(expectFailure(await house().api(guessed).get('/stores'), 'unauthenticated').message).to.not.include('expired');
  });

  it('has its last use written down, at most once a minute, however many requests come', async () => {
    const { owner } = await openOrganisation(house());
    const text = textIn((await make(owner)).text);
    expect((await rowOf(house(), text))?.lastUsedAt).to.equal(null);
    const firstAt = house().services.clock.now();
    await Promise.all(Array.from({ length: 20 }, () => house().api(text).get('/stores')));
    await noted(house());
    const first = (await rowOf(house(), text))?.lastUsedAt ?? 0;
    expect(first).to.be.within(firstAt, house().services.clock.now());
    house().wait(50_000);
    await house().api(text).get('/stores');
    await noted(house());
    expect((await rowOf(house(), text))?.lastUsedAt).to.equal(first);
    house().wait(10_001);
    await house().api(text).get('/stores');
    await noted(house());
    expect((await rowOf(house(), text))?.lastUsedAt).to.be.at.least(first + 60_000);
  });
});

describe('placet token', function () {
  this.timeout(120_000);
  const settings = { PLACET_DATA_DIR: temporaryFolder() };
  const run = async <T>(...words: string[]): Promise<T> => {
    const { code, out, err } = await runCommand(settings, '--json', 'token', ...words);
    expect(code, err).to.equal(0);
    return JSON.parse(out) as T;
  };

  it('makes, lists and revokes, and says what is wrong with --expires', async () => {
    const { id } = await run<{ id: string }>('create', '--name', 'the warehouse', '--role', 'agent', '--expires', '90d');
    const [listed] = await run<{ id: string; name: string; role: string; expiresAt: string }[]>('list');
    expect(listed).to.deep.include({ id, name: 'the warehouse', role: 'agent' });
    expect(Date.parse(listed?.expiresAt ?? '') - Date.now()).to.be.closeTo(90 * day, day);
    await run('revoke', id);
    expect(await run('list')).to.deep.equal([]);
    for (const words of [['create', '--expires', 'tomorrow'], ['create', '--expires', '2020-01-01'], ['create', '--expires', '0d'], ['create', '--name', ''], ['revoke', id]]) {
      expect((await runCommand(settings, 'token', ...words)).code, words.join(' ')).to.equal(1);
    }
  });
});
