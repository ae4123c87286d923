import { expect } from 'chai';
import { Store } from '../storage/models/index.js';
import type { StoreState } from './installation-state.js';
import { nextSteps, standingOf, type Stage } from './next-steps.js';
import { texts } from './texts/index.js';

/** A row without a database: only its id is asked for. */
const storeOf = (id: string): Store => Object.create(Store.prototype, { id: { value: id } }) as Store;

const stateWith = (id: string, state: Partial<StoreState>): StoreState =>
  ({ store: storeOf(id), policies: 1, published: 1, sections: 1, records: 1, signedRecords: 1, signedAt: 1, ...state });

describe('What to do next', () => {
  const cases: readonly [string, readonly StoreState[], Stage, string | undefined][] = [
    ['asks for a store first', [], 'no_store', undefined],
    ['asks for a first answer before documents', [stateWith('sto_a', {}), stateWith('sto_b', { policies: 0, published: 0, sections: 0, records: 0 })], 'no_record', 'sto_b'],
    ['asks for a policy when a store has none', [stateWith('sto_a', {}), stateWith('sto_b', { policies: 0, published: 0, sections: 0 })], 'no_policy', 'sto_b'],
    ['asks for a version when nothing is published', [stateWith('sto_a', { published: 0, sections: 0 })], 'no_version', 'sto_a'],
    ['asks for a section when nothing is asked', [stateWith('sto_a', { sections: 0 })], 'no_section', 'sto_a'],
    ['asks for a first answer when nobody has answered', [stateWith('sto_a', { records: 0 })], 'no_record', 'sto_a'],
    ['shows how to verify once answers are there', [stateWith('sto_a', {})], 'running', 'sto_a'],
  ];
  for (const [name, stores, stage, store] of cases) {
    it(name, () => {
      const standing = standingOf(stores);
      expect({ stage: standing.stage, store: standing.store?.store.id }).to.deep.equal({ stage, store });
    });
  }

  it('names the store and the address in every command that needs them', () => {
    const commands = (['no_policy', 'no_version', 'no_section', 'no_record', 'running'] as const)
      .map(stage => nextSteps(stage, { t: texts.en, baseUrl: 'https://placet.example', storeId: 'sto_a' })[0]?.command ?? '');
    for (const command of commands) expect(command).to.include('sto_a');
    expect(nextSteps('no_record', { t: texts.en, baseUrl: 'https://placet.example/privacy', storeId: 'sto_a' })[0]?.link?.href).to.equal('/privacy/admin/stores/sto_a/first-answer');
    expect(commands[2]).to.include('curl -X PUT https://placet.example/v1/stores/sto_a/sections/newsletter');
  });
});
