import { createHmac, randomBytes } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { lookupHash, randomBytes as pooledBytes, seal, unseal, UnknownMasterKey, Vault } from './vault.js';

const current = randomBytes(32);

describe('the vault', () => {
  it('opens what it sealed, and only with the same key, context and bytes', () => {
    const key = randomBytes(32);
    const sealed = seal(key, Buffer.from('Ada'), 'record 1');
    expect(unseal(key, sealed, 'record 1').toString()).to.equal('Ada');
    expect(() => unseal(randomBytes(32), sealed, 'record 1')).to.throw();
    expect(() => unseal(key, sealed, 'record 2')).to.throw();
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => unseal(key, changed, 'record 1'), `byte ${at}`).to.throw();
    }
  });

  it('never seals the same text the same way twice', () => {
    const sealed = new Set(Array.from({ length: 2000 }, () => seal(current, Buffer.from('Ada'), '').toString('hex')));
    expect(sealed.size).to.equal(2000);
  });

  it('opens keys wrapped by the master key before a rotation, and no others', () => {
    const before = new Vault({ current });
    const dataKey = before.newDataKey();
    const wrapped = before.wrap(dataKey, 'sub_1');
    const after = new Vault({ current: randomBytes(32), previous: current });
    expect(after.unwrap(wrapped, before.masterKeyId, 'sub_1').equals(dataKey)).to.equal(true);
    expect(() => after.unwrap(wrapped, before.masterKeyId, 'sub_2')).to.throw();
    expect(() => new Vault({ current: randomBytes(32) }).unwrap(wrapped, before.masterKeyId, 'sub_1')).to.throw(UnknownMasterKey);
  });

  it('finds people of one store only under that store and that key', () => {
    const hash = lookupHash(current, 'sto_1', 'email:ada@example.test');
    expect(hash.equals(lookupHash(current, 'sto_1', 'email:ada@example.test'))).to.equal(true);
    expect(hash.equals(lookupHash(current, 'sto_2', 'email:ada@example.test'))).to.equal(false);
    expect(hash.equals(lookupHash(randomBytes(32), 'sto_1', 'email:ada@example.test'))).to.equal(false);
  });

  it('makes lookup hashes that are HMAC-SHA-256, byte for byte', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (key, store, text) => {
      expect(lookupHash(key, store, text).equals(createHmac('sha256', key).update(`${store}\n${text}`).digest())).to.equal(true);
    }));
    expect(() => lookupHash(randomBytes(65), 'sto_1', 'x')).to.throw(RangeError);
  });

  it('hands out each random byte once, across refills of its pool', () => {
    const seen = new Set(Array.from({ length: 3000 }, () => pooledBytes(12).toString('hex')));
    expect(seen.size).to.equal(3000);
  });
});
