// The `placet` command: what can be done without a browser, by people and by scripts. Exits non-zero on any failure.
import { Command } from 'commander';
import { placetVersion } from '../version.js';
import { addApplyCommand } from './apply-command.js';
import { addBackupCommands } from './backup-commands.js';
import { addDecideCommand } from './decide-command.js';
import { addDocumentCommands } from './document-commands.js';
import { addLedgerCommands } from './ledger-commands.js';
import { addOperationCommands } from './operation-commands.js';
import { addPeopleCommands } from './people-commands.js';
import { CliFailure } from './session.js';
import { addTokenCommands } from './token-commands.js';
import { addTransferCommands } from './transfer-commands.js';
import { addUserCommands } from './user-commands.js';

export const buildCli = (): Command => {
  const program = new Command('placet').description('Consent and privacy for online shops').version(placetVersion)
    .option('--json', 'print answers as JSON, for machines').showHelpAfterError('(placet --help lists the commands)');
  addOperationCommands(program);
  addBackupCommands(program);
  addPeopleCommands(program);
  addDecideCommand(program);
  addTokenCommands(program);
  addApplyCommand(program);
  addUserCommands(program);
  addLedgerCommands(program);
  addDocumentCommands(program);
  addTransferCommands(program);
  return program;
};

export const runCli = async (argv: readonly string[]): Promise<void> => {
  // Whoever reads our output may stop early, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code === 'EPIPE') process.exit(); else throw error; });
  try {
    await buildCli().parseAsync(argv);
  } catch (error) {
    process.exitCode = 1;
    if (!(error instanceof CliFailure)) throw error;
    process.stderr.write(`${error.message}\n`);
  }
};
