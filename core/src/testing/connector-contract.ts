// What every connector does, whichever shop it reaches. One line per platform runs it against a stand-in of that shop; what the platform cannot do is a
// skip that carries the manifest's own words.
import { expect } from 'chai';
import { parseStoreFacts } from '../documents/facts.js';
import {
  ConnectorFault, isAble, type Capability, type Connector, type ConnectorFaultKind, type ConnectorModule, type InboundMessage, type PushOutcome,
  type ShopSubject,
} from '../sync/index.js';
import type { StandInShop } from './stand-in-shop.js';

const at = Date.UTC(2026, 1, 3, 10, 20, 30);
const hour = 3_600_000;

export const describeConnector = (name: string, module: ConnectorModule, open: () => Promise<StandInShop>): void => {
  describe(`the connector ${name}`, () => {
    let shop: StandInShop;
    let connector: Connector;
    beforeEach(async () => { shop = await open(); connector = module.connect(shop.context); });
    afterEach(async () => { await shop.close(); });

    const { manifest } = module;
    /** A test of something the platform may not be able to do: then it is shown that it says so. */
    const able = (capability: Capability, hasPlugin: boolean): boolean => isAble(manifest, capability, hasPlugin);
    const itIfAble = (capability: Capability, title: string, test: () => Promise<void>): void => {
      it(title, async function () {
        if (able(capability, shop.hasPlugin)) { await test(); return; }
        const { note } = manifest.capabilities[capability];
        expect(note, `${capability} needs a note`).to.match(/\S/);
        if (this.test !== undefined) this.test.title += ` (cannot: ${note ?? ''})`;
        this.skip();
      });
    };

    describe('its manifest', () => {
      it('says of everything it cannot do what is lost', () => {
        for (const [capability, { support, note }] of Object.entries(manifest.capabilities)) {
          if (support !== 'yes') expect(note, capability).to.match(/\.$/);
        }
      });

      it('says where each credential is found, and takes the ones it is given', () => {
        for (const { title, fields, steps } of manifest.credentials) {
          expect(steps.length, title).to.be.greaterThan(0);
          for (const { name: field, label } of fields) expect([field, label].join(' ')).to.match(/^[a-z][A-Za-z]+ \S/);
        }
        const given = shop.context.credentials.read();
        const kind = manifest.credentials.find(({ fields }) => fields.every(({ name: field, isOptional }) => isOptional === true || field in given));
        for (const { name: field, pattern } of kind?.fields ?? []) if (given[field] !== undefined) expect(given[field]).to.match(pattern);
        expect(kind, 'the stand-in signs in by a kind the manifest names').to.not.equal(undefined);
      });
    });

    describe('when it is tried', () => {
      it('says which shop this is and that nothing is missing', async () => {
        const { shop: found, missing, plugin } = await connector.testConnection();
        expect([missing, plugin !== null]).to.deep.equal([[], shop.hasPlugin]);
        expect(found.name).to.match(/\S/);
      });

      it('names the right that is missing', async () => {
        const { context, lacks } = shop.poorerContext;
        expect((await module.connect(context).testConnection()).missing).to.include(lacks);
      });

      it('says that credentials are refused, and not that the shop is down', async () => {
        expect(await kindOf(module.connect(shop.strangerContext).testConnection())).to.equal('credentials_refused');
      });
    });

    describe('reading', () => {
      const many = 23;
      const addMany = (): string[] => Array.from({ length: many }, (_, each) => {
        const email = `person${each}@example.com`;
        shop.add({ email, name: `Person ${each}`, ...each % 3 === 0 ? {} : { says: { email: { state: each % 3 === 1 ? 'opted_in' : 'opted_out', at: at + each * 1000 } } } });
        return email;
      });

      itIfAble('pull_customers', 'brings everyone once, and takes silence for silence', async () => {
        const emails = addMany();
        const found = (await pullAll(connector)).filter(({ standing }) => standing === 'active');
        expect(found.map(({ email }) => email).sort()).to.deep.equal([...emails].sort());
        for (const [each, email] of emails.entries()) {
          const channel = found.find(subject => subject.email === email)?.channels.email;
          const state = channel?.state ?? 'silent';
          if (each % 3 === 0) expect(state, email).to.be.oneOf(['silent', 'off']);
          else if (each % 3 === 1) expect(state, email).to.equal('opted_in');
          else expect(state, email).to.be.oneOf(['opted_out', 'off']);
          if (each % 3 === 1 && able('consent_time', shop.hasPlugin)) expect(channel?.at, email).to.equal(at + each * 1000);
        }
        expect(new Set(found.map(({ key }) => key)).size).to.equal(many);
      });

      itIfAble('pull_customers', 'goes on from a cursor as if nothing had happened', async () => {
        const emails = addMany();
        const found = new Set<string>();
        let cursor: string | null = null;
        for (let pages = 0; pages === 0 || cursor !== null; pages++) {
          // Another process each time, which knows nothing but the cursor.
          const page = await module.connect(shop.context).pullSubjects({ cursor, since: null });
          for (const { email, standing } of page.subjects) if (email !== undefined && standing === 'active') found.add(email);
          cursor = page.next;
          expect(pages).to.be.lessThan(60);
        }
        expect([...found].sort()).to.deep.equal([...emails].sort());
      });

      itIfAble('incremental_pull', 'brings what changed since, and little else', async () => {
        addMany();
        shop.act('person0@example.com', 'email', 'opted_in', at + 40 * 24 * hour);
        const found = await pullAll(connector, at + 39 * 24 * hour);
        expect(found.map(({ email }) => email)).to.include('person0@example.com');
        expect(found.length).to.be.lessThan(many);
      });

      itIfAble('pull_guests', 'brings guests too, with what they said', async () => {
        shop.add({ email: 'guest@example.com', isGuest: true, says: { email: { state: 'opted_in', at } } });
        const guest = (await pullAll(connector)).find(({ email }) => email === 'guest@example.com');
        expect([guest?.externalId, guest?.channels.email?.state]).to.deep.equal([undefined, 'opted_in']);
      });

      it('finds a person by id and by address, and nobody for a stranger', async () => {
        const { externalId, key } = shop.add({ email: 'Ada.Example@example.com', name: 'Ada Example', says: { email: { state: 'opted_in', at } } });
        for (const who of [{ externalId }, { email: 'ada.example@example.com' }]) {
          const [found] = await connector.readSubject(who);
          expect([found?.key, found?.externalId, found?.email?.toLowerCase()]).to.deep.equal([key, externalId, 'ada.example@example.com']);
        }
        expect(await connector.readSubject({ email: 'nobody@example.com' })).to.deep.equal([]);
        expect(await connector.readSubject({ externalId: unknownIdLike(externalId) })).to.deep.equal([]);
      });

      it('is not led astray by what an address may hold', async () => {
        shop.add({ email: 'o\'hara+tag@example.com', says: { email: { state: 'opted_in', at } } });
        shop.add({ email: 'o@example.com' });
        expect((await connector.readSubject({ email: 'o\'hara+tag@example.com' })).map(({ email }) => email)).to.deep.equal(['o\'hara+tag@example.com']);
        expect(await connector.readSubject({ email: 'a"b) OR id:*@example.com' })).to.deep.equal([]);
      });
    });

    const push = (email: string, { key, externalId }: { key: string; externalId?: string }, state: 'opted_in' | 'opted_out', when = at + hour): Promise<PushOutcome> =>
      connector.pushConsent({ who: { email, externalId }, key, channel: 'email', state, at: when, isConfirmed: false, recordId: 'rec_1' });

    describe('writing', () => {
      itIfAble('push_email', 'sets an opt-in and an opt-out, and says what the shop then holds', async () => {
        const made = shop.add({ email: 'ada@example.com' });
        for (const [step, state] of (['opted_in', 'opted_out', 'opted_in'] as const).entries()) {
          const outcome = await push('ada@example.com', made, state, at + step * hour);
          expect(outcome.kind, state).to.equal('written');
          const held = shop.holds('ada@example.com', 'email');
          if (state === 'opted_in') expect(held).to.equal('opted_in'); else expect(held).to.be.oneOf(['opted_out', 'off']);
          expect(outcome.seen?.channels.email?.state).to.equal(held);
        }
      });

      itIfAble('push_email', 'does the same thing twice without harm', async () => {
        const made = shop.add({ email: 'ada@example.com' });
        await push('ada@example.com', made, 'opted_in');
        const again = await push('ada@example.com', made, 'opted_in');
        expect(again.kind).to.be.oneOf(['unchanged', 'written']);
        expect(shop.holds('ada@example.com', 'email')).to.equal('opted_in');
      });

      itIfAble('push_email', 'survives a connection lost after the shop had done it', async () => {
        const made = shop.add({ email: 'ada@example.com' });
        shop.trouble('reset_after_commit', 1);
        await push('ada@example.com', made, 'opted_in');
        expect(shop.holds('ada@example.com', 'email')).to.equal('opted_in');
      });

      itIfAble('push_email', 'says that a person is not there, and makes none', async () => {
        const { writes } = shop;
        const outcome = await push('nobody@example.com', { key: 'unknown' }, 'opted_out');
        expect([outcome.kind, shop.holds('nobody@example.com', 'email'), shop.writes]).to.deep.equal(['absent', 'absent', writes]);
      });

      itIfAble('push_guests', 'writes the answer of a guest', async () => {
        const made = shop.add({ email: 'guest@example.com', isGuest: true, says: { email: { state: 'opted_in', at } } });
        await push('guest@example.com', made, 'opted_out');
        expect(shop.holds('guest@example.com', 'email')).to.be.oneOf(['opted_out', 'off', 'silent', 'absent']);
      });

      it('refuses a channel the shop cannot hold', async () => {
        const made = shop.add({ email: 'ada@example.com' });
        const outcome = connector.pushConsent({ who: { email: 'ada@example.com', externalId: made.externalId }, key: made.key, channel: 'post', state: 'opted_in', at, isConfirmed: false, recordId: 'rec_1' });
        expect(await kindOf(outcome)).to.equal('unsupported');
      });
    });

    describe('in trouble', () => {
      for (const trouble of ['throttled', 'server_error', 'reset'] as const) {
        it(`reads all the same when the shop is ${trouble} once`, async () => {
          const { externalId } = shop.add({ email: 'ada@example.com' });
          shop.trouble(trouble, 1);
          expect(await connector.readSubject({ externalId })).to.have.lengthOf(1);
        });
      }

      for (const trouble of ['maintenance_page', 'server_error'] as const) {
        it(`says that it may pass when the shop shows ${trouble} and nothing else`, async () => {
          const { externalId } = shop.add({ email: 'ada@example.com' });
          shop.trouble(trouble, 1000);
          const fault = await faultOf(connector.readSubject({ externalId }));
          expect(fault?.mayPass, fault?.message).to.equal(true);
        });
      }

      it('says nothing of a person or a secret in its faults', async () => {
        shop.add({ email: 'ada@example.com' });
        shop.trouble('server_error', 1000);
        const fault = await faultOf(connector.readSubject({ email: 'ada@example.com' }));
        expect(fault?.message).to.not.contain('ada');
        for (const secret of Object.values(shop.context.credentials.read())) expect(fault?.message).to.not.contain(secret);
      });
    });

    describe('listening', () => {
      const heard = (): InboundMessage => {
        const { key } = shop.add({ email: 'ada@example.com' });
        shop.messages();
        shop.act('ada@example.com', 'email', 'opted_in', at + hour);
        const message = shop.messages().find(each => module.parseEvent(each).some(event => 'who' in event));
        if (message === undefined) throw new Error(`the stand-in sent nothing about ${key}`);
        return message;
      };

      itIfAble('events', 'knows the shop by its signature, and by the same id each time', async () => {
        const message = heard();
        const verdict = module.verifyWebhook(message, shop.keys);
        expect(verdict.kind).to.equal('genuine');
        expect(module.verifyWebhook({ ...message, receivedAt: message.receivedAt + 1000 }, shop.keys)).to.deep.equal(verdict);
        const rotated = { ...shop.keys, secrets: ['a-newer-secret-0123456789', ...shop.keys.secrets] };
        expect(module.verifyWebhook(message, rotated)).to.deep.equal(verdict);
        await Promise.resolve();
      });

      itIfAble('events', 'refuses it when one byte is another, wherever', async () => {
        const message = heard();
        for (let place = 0; place < message.body.length; place += Math.max(1, Math.floor(message.body.length / 40))) {
          const body = Uint8Array.from(message.body);
          body[place] = (body[place] ?? 0) ^ 1;
          expect(module.verifyWebhook({ ...message, body }, shop.keys).kind, `byte ${place}`).to.equal('refused');
        }
        expect(module.verifyWebhook(message, { ...shop.keys, secrets: ['another-secret-0123456789'] }).kind).to.equal('refused');
        expect(module.verifyWebhook({ ...message, headers: {} }, shop.keys).kind).to.equal('refused');
        expect(module.verifyWebhook({ ...message, body: new Uint8Array() }, shop.keys).kind).to.equal('refused');
        await Promise.resolve();
      });

      itIfAble('events', 'leads to the person it is about', async () => {
        const event = module.parseEvent(heard()).find(each => 'who' in each);
        if (event === undefined || !('who' in event)) throw new Error('no event about a person');
        const [found] = await connector.readSubject({ externalId: event.who.externalId, email: event.who.email });
        expect([found?.email, found?.channels.email?.state ?? 'silent']).to.deep.equal(['ada@example.com', shop.holds('ada@example.com', 'email')]);
      });

      it('bears any bytes', () => {
        for (const text of ['', '{', 'null', '[]', '[[[', '{"id":{}}', '{"customer_id":[1]}', '\u0000', `{"a":${'['.repeat(5000)}`]) {
          const message: InboundMessage = { headers: { 'content-type': 'application/json' }, body: new TextEncoder().encode(text), receivedAt: at };
          expect(module.verifyWebhook(message, shop.keys).kind).to.be.oneOf(['refused', 'ping']);
          expect(module.parseEvent(message)).to.be.an('array');
        }
      });
    });

    describe('for the other rooms', () => {
      itIfAble('store_facts', 'reads facts the documents can use', async () => {
        const facts = await connector.storeFacts();
        const parsed = parseStoreFacts(facts);
        expect(parsed.ok, parsed.ok ? '' : parsed.error.message).to.equal(true);
        expect(facts.store?.url).to.match(/^https?:/);
      });

      itIfAble('export_subject', 'brings what the shop holds, without secrets', async () => {
        const { externalId } = shop.add({ email: 'ada@example.com', name: 'Ada Example' });
        const { parts } = await connector.exportSubject({ externalId, email: 'ada@example.com' });
        expect(JSON.stringify(parts.find(({ name: part }) => part === 'profile'))).to.contain('ada@example.com');
        expect(JSON.stringify(parts)).to.not.match(/passwd|password_hash|secure_key|rp_token/);
      });

      itIfAble('anonymise_subject', 'leaves nobody to be recognised, and can be done again', async () => {
        const { externalId } = shop.add({ email: 'ada@example.com', name: 'Ada Example' });
        const { state, items } = await connector.anonymiseSubject({ externalId, email: 'ada@example.com' });
        expect(items.length).to.be.greaterThan(0);
        if (state === 'done') expect((await connector.readSubject({ email: 'ada@example.com' })).filter(({ standing }) => standing === 'active')).to.deep.equal([]);
        await connector.anonymiseSubject({ externalId, email: 'ada@example.com' });
      });

      for (const [capability, run] of Object.entries({
        store_facts: each => each.storeFacts(),
        export_subject: each => each.exportSubject({ email: 'ada@example.com' }),
        anonymise_subject: each => each.anonymiseSubject({ email: 'ada@example.com' }),
      } satisfies Partial<Record<Capability, (each: Connector) => Promise<unknown>>>)) {
        it(`either does ${capability} or says that it cannot`, async () => {
          if (able(capability as Capability, shop.hasPlugin)) return;
          expect(await kindOf(run(connector))).to.equal('unsupported');
        });
      }
    });
  });
};

const pullAll = async (connector: Connector, since: number | null = null): Promise<ShopSubject[]> => {
  const found: ShopSubject[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < 100; pages++) {
    const page = await connector.pullSubjects({ cursor, since });
    found.push(...page.subjects);
    if (page.next === null) return found;
    cursor = page.next;
  }
  throw new Error('the pull does not end');
};

const faultOf = async (work: Promise<unknown>): Promise<ConnectorFault | undefined> => {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof ConnectorFault) return error;
    throw error;
  }
};

const kindOf = async (work: Promise<unknown>): Promise<ConnectorFaultKind | undefined> => (await faultOf(work))?.kind;

/** An id of the same shape that nobody has. */
const unknownIdLike = (id: string | undefined): string => (id ?? '1').replace(/\d+$/, digits => '9'.repeat(Math.max(6, digits.length)));
