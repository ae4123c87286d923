// `placet apply`: an agency's stores, templates, policies and sections from a file, shown before they are done. (AGE-3)
import { createInterface } from 'node:readline/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Services } from '../compose.js';
import { CliFailure, failWith, print, progressBar, withServices } from './session.js';

interface ApplyOptions { yes?: boolean; plan?: boolean; prune?: boolean; schema?: boolean; fromExisting?: boolean }

export const addApplyCommand = (program: Command): void => {
  program.command('apply').description('make Placet what a YAML file says: stores, templates, policies, sections; shows what would change and asks first')
    .argument('[file]').option('--plan', 'only show what would change').option('--yes', 'do not ask, for scripts')
    .option('--prune', 'also remove what an earlier run of the file set and the file does not have any more; published versions stay')
    .option('--schema', 'print the JSON Schema of the file, for editors').option('--from-existing', 'print what is there as such a file')
    .action(async (file: string | undefined, options: ApplyOptions, command: Command) => {
      if (options.schema === true) {
        const { fileJsonSchema } = await import('../agencies/file-schema.js');
        process.stdout.write(`${JSON.stringify(fileJsonSchema(), null, 2)}\n`);
      } else if (options.fromExisting === true) {
        await withServices(printExisting);
      } else if (file === undefined) {
        throw new CliFailure('Name the file to apply, or ask for --from-existing or --schema.');
      } else {
        await applyFile(resolve(file), options, command);
      }
    });
};

const printExisting = async (services: Services): Promise<void> => {
  const { exportExisting } = await import('../agencies/export-existing.js');
  const { firstOrganisation } = await import('../organisations.js');
  const { id } = await firstOrganisation(services.database, services.clock.now());
  process.stdout.write(await exportExisting(services, id));
};

const applyFile = async (file: string, options: ApplyOptions, command: Command): Promise<void> => {
  const { readConfiguration } = await import('../agencies/read-file.js');
  const configuration = readConfiguration(file, process.env);
  // A mistake in the file is told before the database is even opened.
  if (!configuration.ok) return failWith(configuration.error);
  await withServices(async (services) => {
    const { isEmptyPlan, preparePlan } = await import('../agencies/plan.js');
    const { applyPlan } = await import('../agencies/apply-plan.js');
    const { outcomeLines, planAnswer, planLines } = await import('../agencies/print-plan.js');
    const { firstOrganisation } = await import('../organisations.js');
    const { commandLine } = await import('../users/audit-log.js');
    const { id: organisationId } = await firstOrganisation(services.database, services.clock.now());
    const prepared = await preparePlan(services, { organisationId, configuration: configuration.value, prune: options.prune === true });
    if (!prepared.ok) return failWith(prepared.error);
    const { plan } = prepared.value;
    const { json } = command.optsWithGlobals<{ json?: boolean }>();
    if (options.plan === true) { print(command, { plan: planAnswer(plan) }, planLines(plan)); return; }
    if (json !== true) process.stdout.write(`${planLines(plan).join('\n')}\n`);
    if (!isEmptyPlan(plan) && options.yes !== true) await agree(json === true);
    const bar = progressBar(plan.stores.length, 'stores');
    const applied = await applyPlan(services, commandLine(organisationId), prepared.value, (done) => { bar.update(done); });
    bar.stop();
    if (!applied.ok) return failWith(applied.error);
    if (applied.value.stores.some(({ outcome }) => outcome === 'failed')) process.exitCode = 1;
    if (json === true) print(command, { plan: planAnswer(plan), ...applied.value }, []);
    else if (!isEmptyPlan(plan)) process.stdout.write(`\n${outcomeLines(applied.value.stores).join('\n')}\n`);
  });
};

const agree = async (isForMachines: boolean): Promise<void> => {
  if (isForMachines || !process.stdin.isTTY) throw new CliFailure('Nothing was done. Say --yes to apply this without being asked.');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question('Do this? Only "yes" does it: ');
  lines.close();
  if (answer.trim() !== 'yes') throw new CliFailure('Nothing was done.');
};
