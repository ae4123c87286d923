import { createHash } from 'node:crypto';
import type { Digest, StoreId } from '../kernel/index.js';
import { describeLedger } from './ledger-contract.js';
import { MemoryLedger } from './memory-ledger.js';
import { seededRandom, TestClock } from './test-clock.js';

const digest: Digest = bytes => createHash('sha256').update(bytes).digest();

describeLedger('in memory', digest, () =>
  Promise.resolve(new MemoryLedger({ digest, clock: new TestClock(), random: seededRandom(1), storeId: 'sto_test' as StoreId })));
