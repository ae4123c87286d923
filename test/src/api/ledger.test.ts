import { expect } from 'chai';
import fc from 'fast-check';
import { fromHex, openCheckpoint, verifyConsistency, verifyInclusion, verifyReceipt, verifierKey, type Checkpoint, type Receipt } from '@placet/core';
import { digest, publicKeyFromPem, verifyLedgerStream, verifySignature } from '@placet/server';
import { expectFailure, ledgerSize, recordConsent, yesTo } from './builders.js';
import type { Shop } from './harness.js';
import { describeOnEach } from './installations.js';
import type { Changes, CheckpointBody, Page, ProofBody, RegisterRow } from './shapes.js';

const tools = { digest, verifySignature };

const bytesOf = (hex: string): Uint8Array => fromHex(hex) ?? expect.fail(`${hex} is no hex`);

describeOnEach('The change feed', (house) => {
  it('gives every record once, in order, from any place on', async () => {
    const shop = await house().openShop();
    for (let at = 0; at < 5; at++) await recordConsent(shop, { email: `p${at}@tea.example` }, yesTo('email'), yesTo('sms'));
    const changes = async (query: string): Promise<Changes> => (await shop.get<Changes>(`/changes?${query}`)).body;
    expect((await changes('')).items.map(({ sequence }) => sequence)).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const first = await changes('after=-1&limit=4');
    expect([first.items.map(({ sequence }) => sequence), first.nextCursor, first.lastSequence]).to.deep.equal([[0, 1, 2, 3], '3', 3]);
    const rest = await changes(`after=${first.nextCursor ?? ''}`);
    expect([rest.items.map(({ sequence }) => sequence), rest.nextCursor, rest.lastSequence]).to.deep.equal([[4, 5, 6, 7, 8, 9], null, 9]);
    expect(await changes('after=9')).to.deep.equal({ items: [], nextCursor: null, lastSequence: 9 });
  });

  it('gives at most 1000 at once', async function () {
    this.timeout(30_000);
    const shop = await house().openShop();
    const answers = [yesTo('email'), yesTo('sms'), yesTo('push'), yesTo('phone'), yesTo('post')].flatMap(each => Array.from({ length: 10 }, () => each));
    await Promise.all(Array.from({ length: 21 }, (_, at) => recordConsent(shop, { email: `p${at}@tea.example` }, ...answers)));
    const { body } = await shop.get<Changes>('/changes?limit=1000');
    expect([body.items.length, body.nextCursor, body.lastSequence]).to.deep.equal([1000, '999', 999]);
    expectFailure(await shop.get('/changes?limit=1001'), 'validation_failed', 'limit');
    for (const after of ['-2', '1.5', '1e400', 'x', '9007199254740993']) expectFailure(await shop.get(`/changes?after=${after}`), 'validation_failed', 'after');
  });
});

describeOnEach('The ledger', (house) => {
  let shop: Shop;
  let publicKey: Uint8Array;
  const checkpoint = async (): Promise<Checkpoint> => {
    const { status, body } = await shop.get<CheckpointBody>('/ledger/checkpoint');
    expect(status, JSON.stringify(body)).to.equal(200);
    publicKey = publicKeyFromPem(body.publicKey);
    const opened = openCheckpoint(tools, publicKey, body.note);
    if (!opened.ok) expect.fail(opened.error.message);
    expect(body).to.deep.include({ size: opened.value.size, origin: opened.value.origin, rootHash: Buffer.from(opened.value.root).toString('hex') });
    expect(body.verifierKey).to.equal(verifierKey(digest, body.origin, publicKey));
    return opened.value;
  };

  beforeEach(async () => {
    shop = await house().openShop();
    for (let at = 0; at < 7; at++) await recordConsent(shop, { email: `p${at}@tea.example` });
  });

  it('has a checkpoint signed by the key that is shown, over all records', async () => {
    const { size, origin } = await checkpoint();
    expect(size).to.equal(7);
    expect(origin).to.equal(`placet.test/v1/stores/${shop.storeId}/ledger`);
  });

  it('proves each record against the checkpoint, and proves no other', async () => {
    const { items } = (await shop.get<Page<RegisterRow>>('/consents')).body;
    for (const { id, leafHash, sequence } of items) {
      const { body } = await shop.get<ProofBody>(`/ledger/proof?record=${id}`);
      const opened = openCheckpoint(tools, publicKey, body.checkpoint);
      if (!opened.ok) expect.fail(opened.error.message);
      expect(body).to.deep.include({ record: id, index: sequence, leafHash, size: opened.value.size });
      const path = body.hashes.map(bytesOf);
      expect(verifyInclusion(digest, bytesOf(leafHash), sequence, body.size, path, opened.value.root)).to.equal(true);
      expect(verifyInclusion(digest, digest(bytesOf(leafHash)), sequence, body.size, path, opened.value.root)).to.equal(false);
    }
    expectFailure(await shop.get('/ledger/proof?record=rec_00000000000000000000000000'), 'not_found');
    expectFailure(await shop.get('/ledger/proof?record=1'), 'validation_failed', 'record');
  });

  it('proves that it only grew, between any two checkpoints', async () => {
    const seen = [await checkpoint()];
    for (let at = 0; at < 6; at++) {
      await recordConsent(shop, { email: `q${at}@tea.example` }, yesTo('sms'));
      seen.push(await checkpoint());
    }
    for (const older of seen) {
      for (const newer of seen.filter(({ size }) => size >= older.size)) {
        const { body } = await shop.get<{ hashes: string[] }>(`/ledger/consistency?from=${older.size}&to=${newer.size}`);
        expect(verifyConsistency(digest, older.size, older.root, newer.size, newer.root, body.hashes.map(bytesOf)), `${older.size} to ${newer.size}`).to.equal(true);
      }
    }
    for (const query of ['from=2&to=1', 'from=0&to=99', 'from=-1&to=3', 'from=1', 'from=1&to=x']) expectFailure(await shop.get(`/ledger/consistency?${query}`), 'validation_failed');
  });

  it('is exported whole, and the export verifies with nothing but the key', async () => {
    await checkpoint();
    await recordConsent(shop, { email: 'late@tea.example' });
    const { status, body, headers } = await shop.get<string>('/ledger/export');
    expect([status, headers.get('content-type')]).to.deep.equal([200, 'application/x-ndjson']);
    expect(headers.get('content-disposition')).to.contain(`placet-ledger-${shop.storeId}.ndjson`);
    const verdict = await verifyLedgerStream(chunksOf(body), publicKey);
    expect(verdict).to.deep.include({ valid: true, records: 8 });
    expect(await verifyLedgerStream(chunksOf(body.replace('"action":"opt_in"', '"action":"opt_out"')), publicKey)).to.deep.include({ valid: false, record: 0 });
    expect((await shop.get('/ledger/verification')).body).to.deep.include({ valid: true, records: 8 });
  });

  it('of an empty shop is exported, proven and verified too', async () => {
    shop = await house().openShop();
    expect((await checkpoint()).size).to.equal(0);
    const { body } = await shop.get<string>('/ledger/export');
    expect(await verifyLedgerStream(chunksOf(body), publicKey)).to.deep.include({ valid: true, records: 0 });
  });

  it('gives a receipt that verifies offline, and no longer after any change', async () => {
    const { records } = await recordConsent(shop, { email: 'ada@tea.example' });
    const { status, body } = await shop.get<Receipt>(`/consents/${records[0]?.id ?? ''}/receipt`);
    expect(status).to.equal(200);
    await checkpoint();
    expect(verifyReceipt(tools, publicKey, body)).to.deep.equal({ valid: true });
    expect(JSON.stringify(body)).not.to.contain('ada@');
    const text = JSON.stringify(body);
    fc.assert(fc.property(fc.nat(text.length - 1), fc.constantFrom('0', 'A', 'z', '9', ' '), (at, letter) => {
      const changed = parseOr(`${text.slice(0, at)}${letter}${text.slice(at + 1)}`);
      if (changed === undefined || JSON.stringify(changed) === text) return;
      expect(isAccepted(publicKey, changed), `${text.slice(Math.max(0, at - 20), at)}[${letter}]`).to.equal(false);
    }), { numRuns: 300 });
    expectFailure(await shop.get('/consents/rec_00000000000000000000000000/receipt'), 'not_found');
    expect(await ledgerSize(shop)).to.equal(8);
  });
});

const isAccepted = (publicKey: Uint8Array, receipt: Receipt): boolean => {
  try {
    return verifyReceipt(tools, publicKey, receipt).valid;
  } catch {
    return false;
  }
};

const parseOr = (text: string): Receipt | undefined => {
  try {
    return JSON.parse(text) as Receipt;
  } catch {
    return undefined;
  }
};

const chunksOf = async function* (text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 1000) yield await Promise.resolve(bytes.subarray(at, at + 1000));
};
