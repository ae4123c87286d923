// Files as an agency writes them, in a folder of their own, and what the command line makes of them without a process: the same functions, in this one.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FailureDetail } from '@placet/core';
import { applyPlan, commandLine, firstOrganisation, preparePlan, readConfiguration, type Applied, type Plan, type Services } from '@placet/server';
import { temporaryFolder } from '../api/temporary-folder.js';

/** Writes the files into a folder of their own and answers with the path of the first. */
export const filesIn = (files: Readonly<Record<string, string>>, folder = temporaryFolder()): string => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return join(folder, Object.keys(files)[0] ?? '');
};

export const teaHouse = `
    name: Tea House
    platform: custom
    url: https://tea.example
    country: DE
    locale: de
    timezone: Europe/Berlin
`;

export interface Applying { readonly environment?: Readonly<Record<string, string>>; readonly prune?: boolean }

export type Outcome = { readonly plan: Plan; readonly applied: Applied } | { readonly problems: readonly FailureDetail[]; readonly message: string };

/** Plans and applies, as `placet apply --yes` does for the first organisation. */
export const applyText = async (services: Services, text: string, options: Applying = {}): Promise<Outcome> =>
  applyFile(services, filesIn({ 'placet.yaml': text }), options);

export const applyFile = async (services: Services, file: string, { environment = {}, prune = false }: Applying = {}): Promise<Outcome> => {
  const configuration = readConfiguration(file, environment);
  if (!configuration.ok) return { problems: configuration.error.details ?? [], message: configuration.error.message };
  const { id: organisationId } = await firstOrganisation(services.database, services.clock.now());
  const prepared = await preparePlan(services, { organisationId, configuration: configuration.value, prune });
  if (!prepared.ok) return { problems: prepared.error.details ?? [], message: prepared.error.message };
  const applied = await applyPlan(services, commandLine(organisationId), prepared.value);
  if (!applied.ok) throw new Error(applied.error.message);
  return { plan: prepared.value.plan, applied: applied.value };
};

export const done = (outcome: Outcome): Exclude<Outcome, { problems: unknown }> => {
  if ('problems' in outcome) throw new Error(`${outcome.message} ${JSON.stringify(outcome.problems)}`);
  return outcome;
};

export const refused = (outcome: Outcome): readonly string[] => {
  if (!('problems' in outcome)) throw new Error('it was applied');
  return [outcome.message, ...outcome.problems.map(({ path, message }) => `${path}: ${message}`)];
};
