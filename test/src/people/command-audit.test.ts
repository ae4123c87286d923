// What the command line does is in the audit log too: every command is named here with what it leaves there, or why nothing.
import { expect } from 'chai';
import { join } from 'node:path';
import { buildCli } from '@placet/server';
import { temporaryFolder } from '../api/temporary-folder.js';
import { runCommand, withInstallation } from '../faults/serving-child.js';

type Why = 'looks' | 'runs' | 'moves files while nothing serves' | 'changes no data';

/** By command the actions it writes, one of them for each thing it may do. */
const commands: Readonly<Record<string, readonly string[] | Why>> = {
  serve: 'runs', worker: 'runs', migrate: 'changes no data', doctor: 'looks', 'keys rotate': ['keys_rotated'],
  backup: 'moves files while nothing serves', restore: 'moves files while nothing serves',
  'sign-in': ['server_link_made'], 'store add': ['store_added'], 'store list': 'looks', 'store remove': ['store_removed'],
  'store connect': ['shop_connected'], 'store mode': ['shop_mode_changed'], sync: ['shop_walk_asked'], reconcile: ['shop_walk_asked'], decide: 'looks',
  'token create': ['token_made'], 'token list': 'looks', 'token revoke': ['token_revoked'],
  'user add': ['user_invited'], 'user link': ['link_made'], 'user reset-factor': ['factor_reset'], 'user list': 'looks',
  'ledger export': ['ledger_exported'], 'ledger verify': 'looks', 'ledger rebuild': ['ledger_rebuilt'],
  'documents generate': ['facts_set', 'documents_generated'], import: ['import_tried', 'import_started'], export: ['list_exported'],
  apply: ['store_added', 'store_changed'],
};

interface Named { name(): string; readonly commands: readonly Named[] }

const namesIn = (command: Named, before: readonly string[] = []): string[] => command.commands.flatMap((each) => {
  const way = [...before, each.name()];
  return each.commands.length === 0 ? [way.join(' ')] : namesIn(each, way);
});

describe('The audit log of the command line', function () {
  this.timeout(240_000);

  it('is thought of for every command there is', () => {
    expect(namesIn(buildCli()).sort()).to.deep.equal(Object.keys(commands).sort());
  });

  it('has a row of what each did, by the command line', async () => {
    const folder = temporaryFolder();
    const settings = { PLACET_DATA_DIR: folder };
    const run = async <T = unknown>(...words: string[]): Promise<T> => {
      const { code, out, err } = await runCommand(settings, '--json', ...words);
      expect(code, `${words.join(' ')}: ${err}`).to.equal(0);
      return JSON.parse(out) as T;
    };
    const { id } = await run<{ id: string }>('store', 'add', '--name', 'Tea House', '--url', 'https://tea.example', '--country', 'DE');
    await run('sign-in');
    await run('export', '--store', id, '--list', 'register', '-o', join(folder, 'register.csv'));
    await run('ledger', 'export', '--store', id, '-o', join(folder, 'ledger.ndjson'));
    await run('ledger', 'rebuild', '--store', id);
    await run('keys', 'rotate');
    await run('store', 'remove', id);
    const rows = await withInstallation(settings, ({ database }) => database.models.auditLog.findAll({ order: [['sequence', 'ASC']] }));
    expect(rows.map(({ action }) => action)).to.deep.equal(['store_added', 'server_link_made', 'list_exported', 'ledger_exported', 'ledger_rebuilt', 'keys_rotated', 'store_removed']);
    expect(new Set(rows.map(({ actor }) => actor))).to.deep.equal(new Set(['command_line']));
    expect(rows.filter(({ object }) => object === id)).to.have.lengthOf(5);
  });
});
