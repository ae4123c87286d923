// Commands that bring lists in and take them out.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { channels, isChannel, type StoreId } from '@placet/core';
import { Option, type Command } from 'commander';
import type { Services } from '../compose.js';
import { writeRows } from '../csv/write-rows.js';
import { exportList, exportLists, isExportList } from '../exports/export-lists.js';
import { importAnswer, previewAnswer } from '../imports/import-answer.js';
import type { ImportCounts } from '../imports/import-counts.js';
import { importLimits } from '../imports/import-limits.js';
import { createImport, findImport, findInterrupted, SupersededImport } from '../imports/import-shelf.js';
import { parseSettings, type ImportSettings } from '../imports/import-settings.js';
import { problemsFile } from '../imports/list-problems.js';
import { previewImport } from '../imports/preview-import.js';
import { openContacts } from '../imports/read-contacts.js';
import { problemCells, problemColumns, type RowProblem } from '../imports/row-problems.js';
import { runImport } from '../imports/run-import.js';
import type { Import, Store } from '../storage/models/index.js';
import { CliFailure, failWith, noteDeed, print, progressBar, storeIdOf, storeNamed, withServices } from './session.js';

interface ImportOptions {
  readonly store: string;
  readonly source?: string;
  readonly map: readonly string[];
  readonly dryRun?: boolean;
  readonly errors?: string;
  readonly treatNoAs?: string;
  readonly timeZone?: string;
  readonly preset?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly everyRow?: string;
}

export const addTransferCommands = (program: Command): void => {
  program.command('import').description('import a CSV of opt-ins and opt-outs; the same file again goes on where it was interrupted').argument('<file.csv>')
    .requiredOption('--store <store>').option('--source <text>', 'where the file is from; kept with every record')
    .option('--map <field=header>', 'where a field stands, such as email=E-Mail; may be given again', (pair: string, pairs: string[]) => [...pairs, pair], [])
    .option('--dry-run', 'count what would happen and write nothing').option('--errors <file.csv>', 'write what was wrong, line by line')
    .addOption(new Option('--treat-no-as <meaning>', 'what an unticked box means').choices(['opt_out', 'no_record']))
    .option('--time-zone <zone>', 'of times without one, such as Europe/Berlin').option('--preset <name>', 'how the file is made; recognised by its headers otherwise')
    .option('--encoding <name>', 'such as windows-1252; detected otherwise').option('--delimiter <sign>', 'between cells; detected otherwise')
    .option('--every-row <channel=answer>', 'what being in the list says, such as email=no, when it has no column for answers')
    .action((file: string, options: ImportOptions, command: Command) => withServices(async (services) => {
      const store = await storeNamed(services, options.store);
      const { store: _store, dryRun, errors, ...stated } = options;
      const settings = parseSettings({ ...stated, source: options.source ?? (dryRun === true ? 'dry run' : '') });
      if (!settings.ok) return failWith(settings.error);
      const local: LocalFile = { file, bytes: sizeOf(file), settings: settings.value };
      await (dryRun === true ? tryFile : importFile)(services, store, local, errors, command);
    }));

  program.command('export').description('write a list as CSV').requiredOption('--store <store>')
    .addOption(new Option('--list <list>').choices(exportLists).makeOptionMandatory()).addOption(new Option('--channel <channel>').choices(channels))
    .option('-o, --output <file>', 'standard output otherwise')
    .action((options: { store: string; list: string; channel?: string; output?: string }, command: Command) => withServices(async (services) => {
      const store = await storeNamed(services, options.store);
      const storeId = storeIdOf(store);
      if (!isExportList(options.list)) throw new CliFailure('--list is not a list');
      const channel = options.channel !== undefined && isChannel(options.channel) ? options.channel : undefined;
      await noteDeed(services, store.organisationId, { action: 'list_exported', object: store.id, detail: `exports/${options.list}.csv` });
      const text = Readable.from(exportList(options.list, { database: services.database, keyring: services.keyring, storeId, channel }));
      if (options.output === undefined) {
        await pipeline(text, process.stdout, { end: false });
        return;
      }
      await pipeline(text, createWriteStream(options.output, { mode: 0o600 }));
      print(command, { file: options.output, bytes: statSync(options.output).size }, [`Wrote ${options.output}.`]);
    }));
};

interface LocalFile { readonly file: string; readonly bytes: number; readonly settings: ImportSettings }

const tryFile = async (services: Services, store: Store, { file, settings }: LocalFile, errors: string | undefined, command: Command): Promise<void> => {
  const problems: RowProblem[] = [];
  const kept = errors === undefined ? importLimits.problemsShownMax : importLimits.problemsKeptMax;
  const preview = await previewImport(services, store, settings, createReadStream(file), (found) => {
    problems.push(...found.slice(0, kept - problems.length));
  });
  if (!preview.ok) return failWith(preview.error);
  await noteDeed(services, store.organisationId, { action: 'import_tried', object: store.id });
  if (errors !== undefined) await pipeline(Readable.from(writeRows(problemColumns, problems.map(problemCells))), createWriteStream(errors));
  const answer = previewAnswer(preview.value, settings, problems.slice(0, importLimits.problemsShownMax));
  print(command, answer, [
    `Read as ${preview.value.file.preset.title}, ${answer.encoding}${answer.isEncodingCertain ? '' : ' (a guess)'}. Nothing was written.`,
    ...answer.notice === null ? [] : [answer.notice], ...countLines(answer), ...answer.problems.map(({ line, column, message }) => `line ${line} ${column}: ${message}`),
  ]);
};

const importFile = async (services: Services, store: Store, local: LocalFile, errors: string | undefined, command: Command): Promise<void> => {
  const found = await beginOrGoOn(services, storeIdOf(store), local);
  await noteDeed(services, store.organisationId, { action: 'import_started', object: found.id, detail: store.id });
  const bar = progressBar(local.bytes, 'bytes');
  const run = await runImport(services, { store, found, source: createReadStream(local.file), onProgress: ({ bytesRead }) => { bar.update(bytesRead); } })
    .catch((error: unknown) => {
      if (error instanceof SupersededImport) throw new CliFailure('Another process is importing this file. Wait for it to end.');
      throw error;
    })
    .finally(() => { bar.stop(); });
  if (!run.ok) return failWith(run.error);
  if (errors !== undefined) await pipeline(Readable.from(problemsFile(services.database, storeIdOf(store), found.id)), createWriteStream(errors));
  const ended = await findImport(services.database, storeIdOf(store), found.id) ?? found;
  const answer = importAnswer(ended);
  print(command, answer, [...answer.notice === null ? [] : [answer.notice], ...countLines(answer), ...answer.message === null ? [] : [answer.message]]);
};

/** The file is looked at before anything is kept of it, and found again by its hash if an earlier run was cut off. */
const beginOrGoOn = async ({ database, clock }: Services, storeId: StoreId, { file, bytes, settings }: LocalFile): Promise<Import> => {
  const opened = await openContacts(createReadStream(file), settings);
  if (!opened.ok) return failWith(opened.error);
  await opened.value.close();
  const pinned = { ...settings, preset: opened.value.preset.id };
  const fileHash = await hashOf(file);
  return await findInterrupted(database, storeId, fileHash, pinned) ??
    await createImport(database, { storeId, settings: pinned, state: 'running', fileHash, bytesTotal: bytes, key: null }, clock.now());
};

const hashOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: importLimits.chunkBytes })) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
};

const countLines = ({ rows, optedIn, optedOut, pending, unchanged, refused, errors, warnings }: ImportCounts): string[] => [
  `${rows} rows: ${optedIn} opted in, ${optedOut} opted out, ${pending} pending, ${unchanged} unchanged`,
  `${refused} refused because an opt-out stands, ${errors} rows with errors, ${warnings} taken in part`,
];

const sizeOf = (file: string): number => {
  try {
    const { size } = statSync(file);
    return size;
  } catch {
    throw new CliFailure(`${file} cannot be read.`);
  }
};
