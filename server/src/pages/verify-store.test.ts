import { expect } from 'chai';
import type { StoreId } from '@placet/core';
import type { Verification } from './ledger-view.js';
import { keptMs, StoreVerifier, type VerifyProgress } from './verify-store.js';

const storeId = 'sto_a' as StoreId;
const verification = { verdict: { valid: false, record: 3, message: 'changed' }, tookMs: 1, at: 0 } as unknown as Verification;

interface Begun { readonly say: (progress: VerifyProgress) => void; readonly end: (result: Verification) => void; readonly fail: (fault: Error) => void }

const bench = () => {
  const begun: Begun[] = [];
  const clock = { at: 0 };
  const verifier = new StoreVerifier({
    patienceMs: 0, now: () => clock.at,
    verify: (_storeId, say) => new Promise((end, fail) => { begun.push({ say, end, fail }); }),
  });
  return { begun, clock, verifier };
};

describe('Verifying a store on a page', () => {
  it('tells how far it is while it runs, once for all who ask, and then the verdict', async () => {
    const { begun, verifier } = bench();
    expect(await verifier.look(storeId)).to.deep.equal({ progress: { done: 0, total: 0 } });
    begun[0]?.say({ done: 200, total: 900 });
    expect(await Promise.all([verifier.look(storeId), verifier.look(storeId)]))
      .to.deep.equal([{ progress: { done: 200, total: 900 } }, { progress: { done: 200, total: 900 } }]);
    begun[0]?.end(verification);
    expect(await verifier.look(storeId)).to.deep.equal({ verification });
    expect(begun).to.have.length(1);
  });

  it('keeps the verdict for those who were told to wait, and then reads anew', async () => {
    const { begun, clock, verifier } = bench();
    await verifier.look(storeId);
    begun[0]?.end(verification);
    await verifier.look(storeId);
    clock.at = keptMs - 1;
    expect(await verifier.look(storeId)).to.deep.equal({ verification });
    clock.at = keptMs;
    expect(await verifier.look(storeId)).to.have.property('progress');
    expect(begun).to.have.length(2);
  });

  it('reads anew each time where nobody had to wait', async () => {
    let count = 0;
    const verifier = new StoreVerifier({ patienceMs: 60_000, now: () => 0, verify: () => { count += 1; return Promise.resolve(verification); } });
    expect([await verifier.look(storeId), await verifier.look(storeId)]).to.deep.equal([{ verification }, { verification }]);
    expect(count).to.equal(2);
  });

  it('gives a fault to whoever asks, and does not begin again at every look', async () => {
    const { begun, verifier } = bench();
    await verifier.look(storeId);
    begun[0]?.fail(new Error('the database went away'));
    for (let looks = 0; looks < 2; looks++) {
      const fault = await verifier.look(storeId).then(() => undefined, (error: unknown) => error);
      expect(fault).to.be.an('error').with.property('message', 'the database went away');
    }
    expect(begun).to.have.length(1);
  });
});
