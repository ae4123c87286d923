// Verifies a store's log as it stands in the database. Requests that come while it runs share the one run, and hear how far it is.
import type { StoreId } from '@placet/core';
import type { Services } from '../compose.js';
import { exportLedger } from '../ledger/export-ledger.js';
import { verifyLedgerStream } from '../ledger/verify-file.js';
import { readLedgerState } from './ledger-state.js';
import type { Verification } from './ledger-view.js';

/** Lines read, of so many records; `total` is 0 until that is known. */
export interface VerifyProgress { readonly done: number; readonly total: number }

export type Look = { readonly verification: Verification } | { readonly progress: VerifyProgress };

export type Verify = (storeId: StoreId, onProgress: (progress: VerifyProgress) => void) => Promise<Verification>;

interface Run {
  readonly result: Promise<Verification>;
  progress: VerifyProgress;
  /** When it was over, by the clock; whoever was told to wait finds the verdict for a while. */
  endedAt: number | undefined;
  wasWaitedFor: boolean;
}

export interface VerifierSetting {
  readonly verify: Verify;
  readonly now: () => number;
  /** How long an answer may wait for the verdict before it tells how far it is. */
  readonly patienceMs: number;
}

export const keptMs = 30_000;

export class StoreVerifier {
  private readonly runs = new Map<StoreId, Run>();

  constructor(private readonly setting: VerifierSetting) {}

  /** The verdict, or how far the run is that will give it. A fault of the run is thrown to everybody who asks. */
  async look(storeId: StoreId): Promise<Look> {
    const run = this.runOf(storeId);
    const verification = await withinPatience(run.result, this.setting.patienceMs);
    if (verification !== undefined) return { verification };
    run.wasWaitedFor = true;
    return { progress: run.progress };
  }

  private runOf(storeId: StoreId): Run {
    const now = this.setting.now();
    for (const [id, { endedAt }] of this.runs) if (endedAt !== undefined && now >= endedAt + keptMs) this.runs.delete(id);
    const known = this.runs.get(storeId);
    if (known !== undefined) return known;
    const result = this.setting.verify(storeId, (progress) => { run.progress = progress; });
    const run: Run = { result, progress: { done: 0, total: 0 }, endedAt: undefined, wasWaitedFor: false };
    this.runs.set(storeId, run);
    const end = (): void => {
      if (run.wasWaitedFor) run.endedAt = this.setting.now();
      else this.runs.delete(storeId);
    };
    result.then(end, end);
    return run;
  }
}

const withinPatience = async (result: Promise<Verification>, patienceMs: number): Promise<Verification | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<undefined>((resolve) => { timer = setTimeout(() => { resolve(undefined); }, patienceMs); });
  try {
    return await Promise.race([result, tooLong]);
  } finally {
    clearTimeout(timer);
  }
};

/** Reads every record, recomputes every hash and checks every signature. */
export const verifyStore = ({ database, keyring, clock }: Pick<Services, 'database' | 'keyring' | 'clock'>): Verify => async (storeId, onProgress) => {
  const startedAt = performance.now();
  const at = clock.now();
  const { size } = await readLedgerState({ database, keyring }, storeId);
  let lines = 0;
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of exportLedger(database, keyring, storeId, at)) {
      yield Buffer.from(chunk);
      for (let next = chunk.indexOf('\n'); next !== -1; next = chunk.indexOf('\n', next + 1)) lines += 1;
      onProgress({ done: Math.min(lines, size), total: size });
    }
  };
  const verdict = await verifyLedgerStream(counted(), keyring.signer.publicKey);
  return { verdict, at, tookMs: Math.max(1, Math.round(performance.now() - startedAt)) };
};
