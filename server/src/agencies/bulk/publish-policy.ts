// Publishes a policy of a template to the stores that inherit it, each with its own words over it. (POL-2, AGE-3)
import type { OrganisationId } from '@placet/core';
import { z } from 'zod';
import { policiesApplier } from '../appliers/policies.js';
import { draftOf, type StoreDraft } from '../drafts.js';
import { findTemplate, listTemplates, setupOf } from '../template-shelf.js';
import { partNameSchema } from '../written.js';
import { bulkAction, done, refuse, type BulkContext } from './bulk-action.js';

export const inheritedDraft = async ({ ports, store }: Pick<BulkContext<unknown>, 'ports' | 'store'>, pinned?: { name: string; revision: number | undefined }) => {
  const organisationId = store.organisationId as OrganisationId;
  const setup = await setupOf(ports.database, store.id as never);
  const templates = new Map((await listTemplates(ports.database, organisationId)).map(({ name, body }) => [name, body]));
  if (pinned?.revision !== undefined) {
    const template = await findTemplate(ports.database, organisationId, pinned.name, pinned.revision);
    if (template !== undefined) templates.set(pinned.name, template.body); else templates.delete(pinned.name);
  }
  return { setup, draft: await draftOf(ports, store, setup, templates) };
};

export const publishPolicy = bulkAction({
  parameters: z.strictObject({
    template: partNameSchema, policy: partNameSchema, revision: z.int().min(1).optional().describe('The revision of the template; without it, the newest'),
    material: z.boolean().optional(), changeSummary: z.string().max(2000).optional(),
  }),
  run: async (context) => {
    const { ports, store, parameters: { template, policy: key, revision, material, changeSummary }, isDryRun, actor } = context;
    const { setup, draft } = await inheritedDraft(context, { name: template, revision });
    if (!setup.inherits.includes(template)) return refuse(`This store does not inherit the template ${template}.`);
    const problems = problemsOf(draft, `policies.${key}.`);
    if (problems.length > 0) return refuse('The policy cannot be published as it is.', problems);
    const policy = draft.parts.policies[key];
    if (policy === undefined) return refuse(`There is no policy ${key} in what this store inherits.`);
    if (Object.keys(policy.locales).length === 0) return refuse('The policy has no text yet.');
    const stored = draft.existing.policies.find(each => each.key === key);
    const last = stored?.last?.number ?? 0;
    if (!draft.changes.some(({ path }) => path.startsWith(`policies.${key}.locales.`))) return done(`version ${last} has these words already`);
    if (isDryRun) return done(`would publish version ${last + 1}`);
    const wanted = { [key]: { ...policy, ...material === undefined ? {} : { material }, ...changeSummary === undefined ? {} : { changeSummary } } };
    const set = await policiesApplier.set(wanted, { ports, store, wanted: { ...draft.parts, policies: { ...draft.parts.policies, ...wanted } }, actor });
    return set.ok ? done(`published version ${last + 1}`) : refuse(set.error.message, set.error.details);
  },
});

export const problemsOf = ({ problems }: StoreDraft, prefix: string) => problems.filter(({ path }) => path === 'inherits' || path.startsWith(prefix));
