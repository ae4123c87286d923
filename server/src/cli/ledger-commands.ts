// Commands about the ledger: export it, verify it anywhere, rebuild the state from it.
import { createWriteStream, readFileSync, statSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { toHex } from '@placet/core';
import type { Command } from 'commander';
import { publicKeyFromPem, publicKeyToPem } from '../adapters/crypto-tools.js';
import { exportLedger } from '../ledger/export-ledger.js';
import { rebuildStandings } from '../ledger/rebuild.js';
import { verifyLedgerFile } from '../ledger/verify-file.js';
import { CliFailure, noteDeed, print, progressBar, storeIdOf, storeNamed, withServices } from './session.js';

export const addLedgerCommands = (program: Command): void => {
  const ledger = program.command('ledger').description('the append-only log of every answer');

  ledger.command('export').description('write a store\'s log to a file anyone can verify')
    .requiredOption('--store <store>').requiredOption('-o, --output <file>')
    .option('--key-out <file>', 'write the public key beside it')
    .action((options: { store: string; output: string; keyOut?: string }, command: Command) => withServices(async (services) => {
      const { database, keyring, clock } = services;
      const store = await storeNamed(services, options.store);
      await noteDeed(services, store.organisationId, { action: 'ledger_exported', object: store.id });
      await pipeline(Readable.from(exportLedger(database, keyring, storeIdOf(store), clock.now())), createWriteStream(options.output));
      if (options.keyOut !== undefined) writeFileSync(options.keyOut, publicKeyToPem(keyring.signer.publicKey));
      print(command, { file: options.output, bytes: statSync(options.output).size }, [`Wrote ${options.output}. Anyone with the public key can check it: placet ledger verify ${options.output} --key <pem>`]);
    }));

  ledger.command('verify').description('check an exported log; needs only the file and the public key').argument('<file>').requiredOption('--key <pem file>')
    .action(async (file: string, { key }: { key: string }, command: Command) => {
      const publicKey = readKey(key);
      const bar = progressBar(sizeOf(file), 'bytes');
      const verdict = await verifyLedgerFile(file, publicKey, bytes => bar.update(bytes));
      bar.stop();
      if (verdict.valid) {
        print(command, { valid: true, records: verdict.records, checkpoints: verdict.checkpoints, rootHash: toHex(verdict.last.root) }, [
          `Valid: ${counted(verdict.records, 'record')}, ${counted(verdict.checkpoints, 'signed checkpoint')}, the last of ${new Date(verdict.last.signedAt).toISOString()}.`, `root ${toHex(verdict.last.root)}`,
        ]);
        return;
      }
      process.exitCode = 1;
      print(command, verdict, [`NOT VALID at record ${verdict.record} (line ${verdict.line}): ${verdict.message}`, `fault ${verdict.fault}`]);
    });

  ledger.command('rebuild').description('make the current state anew from the records').requiredOption('--store <store>')
    .action((options: { store: string }, command: Command) => withServices(async (services) => {
      const store = await storeNamed(services, options.store);
      const rebuilt = await rebuildStandings(services.database, storeIdOf(store));
      await noteDeed(services, store.organisationId, { action: 'ledger_rebuilt', object: store.id });
      print(command, rebuilt, [`Rebuilt ${rebuilt.standings} standings from ${rebuilt.records} records.`]);
    }));
};

const readKey = (file: string): Uint8Array => {
  try {
    return publicKeyFromPem(readFileSync(file, 'utf8'));
  } catch {
    throw new CliFailure(`${file} does not hold an Ed25519 public key in PEM.`);
  }
};

const sizeOf = (file: string): number => {
  try {
    return statSync(file).size;
  } catch {
    throw new CliFailure(`${file} cannot be read.`);
  }
};

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
