// One person, one channel, one shop, and everything that can go wrong between them, in every order: thousands of seeds, each replayed by its number.
// CONVERGENCE_RUNS sets how many, CONVERGENCE_SEED replays one.
import { expect } from 'chai';
import type { Answer, ConsentRecord } from '../../consents/record.js';
import { judgeImport } from '../../consents/draft.js';
import { channelReport, fold, type Standings } from '../../consents/fold.js';
import { channelTarget } from '../../consents/target.js';
import type { RecordId, StoreId, SubjectId } from '../../kernel/index.js';
import { seededRandom } from '../../testing/test-clock.js';
import type { ShopChannel } from '../connector/shop-subject.js';
import { dueAtShop, remember, rememberWritten, sayingOf, type PushedState, type ShopMemory } from './shop-memory.js';

/** `dated`: keeps when somebody said it, and of two the newer. `stamping`: keeps when it was written. `switch`: keeps on or off. */
const shopKinds = ['dated', 'stamping', 'switch'] as const;
type ShopKind = (typeof shopKinds)[number];

interface Said { readonly answer: 'yes' | 'no'; readonly at: number; readonly isProven: boolean }

class World {
  now = 1_000_000;
  private records: ConsentRecord[] = [];
  private memory: ShopMemory | undefined;
  private hints = 0;
  private pushing: { state: PushedState; at: number; step: 'noted' | 'written' } | undefined;
  private shop: ShopChannel;
  /** Everything people said, with the time they truly said it. */
  readonly said: Said[] = [];
  /** Noes given to a switch that nobody looked at since. */
  private readonly unseen: Said[] = [];

  constructor(private readonly kind: ShopKind) {
    this.shop = { state: kind === 'switch' ? 'off' : 'silent', at: null };
  }

  private get habits() {
    return { stampsTime: this.kind === 'stamping' };
  }

  private get standings(): Standings {
    return fold(this.records);
  }

  get here() {
    return channelReport(this.standings, 'email');
  }

  private record(answer: Answer, occurredAt: number, timeGrade: ConsentRecord['timeGrade']): void {
    const sequence = this.records.length;
    this.records.push({
      id: `rec_${sequence}` as RecordId, storeId: 'sto_1' as StoreId, subjectId: 'sub_1' as SubjectId, sequence, target: channelTarget('email'),
      version: null, textHash: null,
      action: answer === 'yes' ? 'opt_in' : answer === 'no' ? 'opt_out' : 'pending', locale: null, section: null, source: 'web', widget: null,
      region: null, regionBasis: null,
      occurredAt, timeGrade, recordedAt: this.now, actor: 'shopper', sealed: null,
    });
  }

  /** The person answers at Placet. */
  answerHere(answer: 'yes' | 'no'): void {
    this.said.push({ answer, at: this.now, isProven: true });
    this.record(answer, this.now, 'observed');
  }

  /** A file says so, without a time. */
  importFile(answer: 'yes' | 'no'): void {
    const before = this.records.length;
    this.take(answer, null);
    // A no without a time, of somebody who said no before, is none of today.
    if (answer === 'no' && this.records.length > before) this.said.push({ answer, at: this.now, isProven: true });
  }

  /** The person answers in the shop, which may or may not tell. */
  answerThere(answer: 'yes' | 'no', isTold: boolean): void {
    const isSwitch = this.kind === 'switch';
    // A switch that was never seen on cannot be seen to be switched off.
    const isVisible = !isSwitch || answer === 'yes' || (this.memory?.state === 'opted_in' && this.memory.pushing === null);
    // Nor one that was switched back on before anybody looked.
    if (isSwitch && answer === 'yes') this.unseen.splice(0).forEach(no => this.said.splice(this.said.indexOf(no), 1));
    if (isVisible) this.said.push({ answer, at: this.now, isProven: !isSwitch || answer === 'no' });
    const last = this.said.at(-1);
    if (isSwitch && isVisible && answer === 'no' && last !== undefined) this.unseen.push(last);
    this.shop = isSwitch ? { state: answer === 'yes' ? 'opted_in' : 'off', at: null } : { state: answer === 'yes' ? 'opted_in' : 'opted_out', at: this.now };
    if (isTold) this.hints++;
  }

  /** A hint arrives, perhaps again, perhaps late: the shop is looked at as it is now. */
  hear(): void {
    if (this.hints > 0) this.look();
  }

  look(): void {
    this.unseen.length = 0;
    const saying = sayingOf(this.memory, this.shop, this.habits);
    if (saying !== undefined) this.take(saying.answer, saying.at);
    this.memory = remember(this.memory, this.shop);
  }

  private take(answer: Answer, at: number | null): void {
    const grade = at === null ? 'unknown' : 'stated';
    const draft = { target: channelTarget('email'), action: answer === 'yes' ? 'opt_in' : answer === 'no' ? 'opt_out' : 'pending', version: null,
      textHash: null, locale: null } as const;
    if (judgeImport(this.standings, draft, at ?? this.now, grade, this.now) === 'record') this.record(answer, at ?? this.now, grade);
  }

  /** One step of a push; a crash leaves it where it is, and it is begun again. */
  push(): void {
    if (this.pushing === undefined) {
      // A yes is never written over what was not looked at just before.
      if (this.due() === 'opted_in') this.look();
      const state = this.due();
      if (state === undefined) return;
      this.memory = { state: this.memory?.state ?? 'silent', at: this.memory?.at ?? null, pushing: { state, at: this.here.since ?? 0 } };
      this.pushing = { state, at: this.here.since ?? 0, step: 'noted' };
      if (state === 'opted_in') this.write();
    } else if (this.pushing.step === 'noted') this.write();
    else {
      const { memory, isNews } = rememberWritten(this.pushing, this.shop, this.habits);
      this.memory = memory;
      this.pushing = undefined;
      if (isNews) this.look();
    }
  }

  private write(): void {
    if (this.pushing === undefined) return;
    const { state, at } = this.pushing;
    this.pushing.step = 'written';
    if (this.kind === 'switch') this.shop = { state: state === 'opted_in' ? 'opted_in' : 'off', at: null };
    else if (this.kind === 'stamping') this.shop = { state, at: this.now };
    else if (this.shop.at === null || at >= this.shop.at) this.shop = { state, at };
  }

  /** The process dies: what was in memory is gone, what was noted stays. */
  crash(): void {
    this.pushing = undefined;
  }

  due(): PushedState | undefined {
    return dueAtShop(this.here.state, this.memory ?? { state: 'silent' }, { canHoldPending: true });
  }

  /** Nobody says anything any more, and everybody is compared. */
  settle(): void {
    for (let rounds = 0; rounds < 8; rounds++) {
      this.now += 2000;
      this.look();
      for (let steps = 0; steps < 4; steps++) this.push();
    }
  }

  get isSettled(): boolean {
    return this.pushing === undefined && this.due() === undefined && sayingOf(this.memory, this.shop, this.habits) === undefined &&
      (this.here.state === 'unknown' || dueAtShop(this.here.state, this.shop, { canHoldPending: true }) === undefined);
  }
}

const live = (seed: number): World => {
  const random = seededRandom(seed);
  const dice = (sides: number): number => (random.bytes(1)[0] ?? 0) % sides;
  const world = new World(shopKinds[dice(3)] ?? 'dated');
  for (let steps = 6 + dice(24); steps > 0; steps--) {
    world.now += 2000 * (1 + dice(50));
    const answer = dice(2) === 0 ? 'yes' : 'no';
    const acts: readonly (() => void)[] = [
      () => { world.answerHere(answer); },
      () => { world.answerThere(answer, dice(4) > 0); },
      ...Array<() => void>(2).fill(() => { world.hear(); }),
      ...Array<() => void>(3).fill(() => { world.push(); }),
      () => { world.crash(); },
      () => { world.look(); },
      () => { world.importFile(answer); },
    ];
    acts[dice(acts.length)]?.();
  }
  world.settle();
  return world;
};

const runs = Number(process.env.CONVERGENCE_RUNS ?? 30_000);
const only = process.env.CONVERGENCE_SEED;
const seeds = only === undefined ? Array.from({ length: runs }, (_, seed) => seed) : [Number(only)];

describe(`A shop and what is known of it, over ${seeds.length} lives`, () => {
  it('end in the same state once they were compared', () => {
    for (const seed of seeds) expect(live(seed).isSettled, `seed ${seed}`).to.equal(true);
  });

  it('never end in a yes that is older than a no, or that nobody can date', () => {
    for (const seed of seeds) {
      const { here, said } = live(seed);
      const lastNo = Math.max(0, ...said.filter(({ answer }) => answer === 'no').map(({ at }) => at));
      const lastProvenYes = Math.max(0, ...said.filter(({ answer, isProven }) => answer === 'yes' && isProven).map(({ at }) => at));
      if (here.state === 'opted_in' && lastNo > 0) expect(lastProvenYes, `seed ${seed}`).to.be.greaterThan(lastNo);
    }
  });
});
