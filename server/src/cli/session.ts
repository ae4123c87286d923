// What every command starts from: the configuration, the services, and how answers are printed.
import type { Failure } from '@placet/core';
import cliProgress from 'cli-progress';
import type { Command } from 'commander';
import { isId, type OrganisationId, type StoreId } from '@placet/core';
import type { Services } from '../compose.js';
import { readConfig } from '../config.js';
import { silentLog } from '../adapters/log.js';
import type { Store } from '../storage/models/index.js';
import { commandLine, writeAudit, type Deed } from '../users/audit-log.js';

/** A failure the person at the keyboard can do something about: printed without a stack, exit code 1. */
export class CliFailure extends Error {}

export const failWith = (failure: Failure): never => {
  const details = (failure.details ?? []).map(({ path, message, citation }) => `\n  ${path}: ${message}${citation === undefined ? '' : ` (${citation})`}`);
  throw new CliFailure(`${failure.message}${details.join('')}`);
};

/** Runs `work` with the services of the configured installation and closes them whatever happens. */
export const withServices = async <T>(work: (services: Services) => Promise<T>): Promise<T> => {
  const read = readConfig(process.env);
  if (!read.ok) throw new CliFailure(read.problems.map(({ setting, message }) => `${setting} ${message}`).join('\n'));
  // Loaded when needed: help, version and checks of a file answer at once without a database.
  const { compose } = await import('../compose.js');
  const services = await compose(read.config, { log: silentLog });
  try {
    return await work(services);
  } finally {
    await services.close();
  }
};

/** The store named by `--store`: by id, or by its exact name when only one has it. */
export const storeNamed = async (services: Services, text: string): Promise<Store> => {
  if (isId('store', text)) {
    const store = await services.stores.find(text);
    if (store !== undefined) return store;
  }
  const named = await services.database.models.stores.findAll({ where: { name: text, deletedAt: null }, limit: 2 });
  if (named.length === 1 && named[0] !== undefined) return named[0];
  throw new CliFailure(named.length === 0 ? `There is no store "${text}". \`placet store list\` shows them.` : `More than one store is called "${text}"; give the id.`);
};

/** Writes into the audit log what the command did; before a long work, so that a run cut off is known too. */
export const noteDeed = ({ database, clock }: Services, organisationId: string, deed: Deed): Promise<void> =>
  database.write(({ sql }) => writeAudit(sql, clock.now(), commandLine(organisationId as OrganisationId), deed));

export const storeIdOf = (store: Store): StoreId => store.id as StoreId;

/** Prints `answer` as JSON with `--json`, otherwise the `lines`. */
export const print = (command: Command, answer: unknown, lines: readonly string[]): void => {
  const { json } = command.optsWithGlobals<{ json?: boolean }>();
  process.stdout.write(json === true ? `${JSON.stringify(answer)}\n` : `${lines.join('\n')}\n`);
};

export interface Progress { update(done: number): void; stop(): void }

/** A bar on a terminal's standard error; nothing when the output goes elsewhere. */
export const progressBar = (total: number, unit: string): Progress => {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const bar = new cliProgress.SingleBar({ format: `{bar} {percentage}% | {value}/{total} ${unit} | {duration_formatted}`, stream: process.stderr }, cliProgress.Presets.shades_classic);
  bar.start(total, 0);
  return { update: (done) => { bar.update(Math.min(done, total)); }, stop: () => { bar.stop(); } };
};
