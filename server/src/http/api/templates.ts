// What an agency shares among its stores. Changing a template changes no store: it leaves drafts, which somebody publishes.
import { err, type OrganisationId, type StoreId } from '@placet/core';
import { z } from 'zod';
import { draftOf, originsOf, type StoreDraft } from '../../agencies/drafts.js';
import { shownChange } from '../../agencies/print-plan.js';
import { findTemplate, listTemplates, saveSetup, saveTemplate, setupOf, setupsOf, type StoreSetup, type TemplateRevision } from '../../agencies/template-shelf.js';
import { partNameSchema, writtenSchema, type Written } from '../../agencies/written.js';
import type { Services } from '../../compose.js';
import type { Store } from '../../storage/models/index.js';
import { allStores } from '../../agencies/match-stores.js';
import { json, route } from '../route.js';
import { listOf, notFound, pageQuery, rfc3339, timeText } from './shapes.js';

const changeShape = z.object({ path: z.string(), before: z.string().optional(), after: z.string().optional(), diff: z.array(z.string()).optional() });
const detailShape = z.object({ path: z.string(), message: z.string(), citation: z.string().optional() });
const draftShape = z.object({ storeId: z.string(), name: z.string(), changes: z.array(changeShape), problems: z.array(detailShape) });
const headShape = z.object({ name: z.string(), revision: z.int(), createdAt: timeText });
const templateShape = headShape.extend({ body: writtenSchema, inheritedBy: z.array(z.string()) });
const changedShape = headShape.extend({ body: writtenSchema, drafts: z.array(draftShape) });
const inheritanceShape = z.object({
  inherits: z.array(z.string()), overrides: writtenSchema,
  fields: z.array(z.object({ path: z.string(), template: z.string().nullable().describe('null: the store\'s own words') })),
  draft: draftShape,
});

const headOf = ({ name, revision, createdAt }: TemplateRevision) => ({ name, revision, createdAt: rfc3339(createdAt) });

const draftBody = ({ id, name }: Store, { changes, problems }: StoreDraft) =>
  ({ storeId: id, name, changes: changes.map(shownChange), problems: problems.slice(0, 50) });

const bodiesOf = async ({ database }: Services, organisationId: OrganisationId): Promise<ReadonlyMap<string, Written>> =>
  new Map((await listTemplates(database, organisationId)).map(({ name, body }) => [name, body]));

/** The stores that inherit the template and are not what it now says. */
const draftsOf = async (services: Services, organisationId: OrganisationId, template: string): Promise<object[]> => {
  const setups = await setupsOf(services.database, organisationId);
  const bodies = await bodiesOf(services, organisationId);
  const drafts: object[] = [];
  for (const store of await allStores(services, organisationId)) {
    const setup = setups.get(store.id);
    if (setup?.inherits.includes(template) !== true) continue;
    const draft = await draftOf(services, store, setup, bodies);
    if (draft.changes.length + draft.problems.length > 0) drafts.push(draftBody(store, draft));
  }
  return drafts;
};

const inheritanceOf = async (services: Services, store: Store, setup: StoreSetup) => {
  const bodies = await bodiesOf(services, store.organisationId as OrganisationId);
  const draft = await draftOf(services, store, setup, bodies);
  return { inherits: setup.inherits, overrides: setup.own, fields: originsOf(setup, bodies), draft: draftBody(store, draft) };
};

const notForOneStore = err('forbidden', 'A token for one store cannot change what stores share.');

const createSchema = writtenSchema.extend({ name: partNameSchema });

export const templateRoutes = [
  route({
    method: 'get', path: '/v1/templates', summary: 'Templates that stores inherit, by name', permission: 'read', query: z.strictObject(pageQuery),
    answer: listOf(headShape.extend({ inheritedBy: z.array(z.string()) })),
    handle: async ({ services, principal: { organisationId, storeScope }, query: { cursor, limit } }) => {
      const templates = await listTemplates(services.database, organisationId, cursor ?? '', limit + 1);
      const setups = [...await setupsOf(services.database, organisationId)].filter(([id]) => storeScope === null || id === storeScope);
      const items = templates.slice(0, limit).map(template => ({
        ...headOf(template), inheritedBy: setups.filter(([, { inherits }]) => inherits.includes(template.name)).map(([id]) => id),
      }));
      const shown = items.filter(({ inheritedBy }) => storeScope === null || inheritedBy.length > 0);
      return json({ items: shown, nextCursor: templates.length > limit ? items.at(-1)?.name ?? null : null });
    },
  }),
  route({
    method: 'post', path: '/v1/templates', summary: 'Add a template', permission: 'manage', body: createSchema, answer: changedShape, errors: ['conflict'],
    audit: 'template_set',
    handle: async ({ services, principal: { organisationId, storeScope }, body: { name, ...body }, now }) => {
      if (storeScope !== null) return notForOneStore;
      if (await findTemplate(services.database, organisationId, name) !== undefined) return err('conflict', `There is a template ${name} already.`);
      const saved = await saveTemplate(services.database, organisationId, name, body, now);
      return saved.ok ? json({ ...headOf(saved.value), body, drafts: [] }, 201) : saved;
    },
  }),
  route({
    method: 'get', path: '/v1/templates/{template}', summary: 'Show a template, or an earlier revision of it', permission: 'read',
    query: z.strictObject({ revision: z.coerce.number().int().min(1).optional() }), answer: templateShape,
    handle: async ({ services, principal: { organisationId, storeScope }, params, query: { revision } }) => {
      const name = partNameSchema.safeParse(params.template);
      const template = name.success ? await findTemplate(services.database, organisationId, name.data, revision) : undefined;
      if (template === undefined) return notFound('template');
      const inheritedBy = [...await setupsOf(services.database, organisationId)]
        .filter(([id, { inherits }]) => inherits.includes(template.name) && (storeScope === null || id === storeScope)).map(([id]) => id);
      if (storeScope !== null && inheritedBy.length === 0) return notFound('template');
      return json({ ...headOf(template), body: template.body, inheritedBy });
    },
  }),
  route({
    method: 'put', path: '/v1/templates/{template}', summary: 'Change a template; the stores that inherit it get drafts, and nothing is published', permission: 'manage',
    body: writtenSchema, answer: changedShape, errors: ['conflict'], audit: 'template_set',
    handle: async ({ services, principal: { organisationId, storeScope }, params, body, now }) => {
      if (storeScope !== null) return notForOneStore;
      const name = partNameSchema.safeParse(params.template);
      if (!name.success || await findTemplate(services.database, organisationId, name.data) === undefined) return notFound('template');
      const saved = await saveTemplate(services.database, organisationId, name.data, body, now);
      return saved.ok ? json({ ...headOf(saved.value), body, drafts: await draftsOf(services, organisationId, name.data) }) : saved;
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/templates', summary: 'What a store inherits, what it says itself, and what is not published yet', permission: 'read',
    answer: inheritanceShape,
    handle: async ({ services, store, storeId }) => json(await inheritanceOf(services, store, await setupOf(services.database, storeId))),
  }),
  route({
    method: 'put', path: '/v1/stores/{storeId}/templates', summary: 'Set what a store inherits and what it says itself; nothing is published', permission: 'manage',
    body: z.strictObject({ inherits: z.array(partNameSchema).max(10), overrides: writtenSchema.default({}) }), answer: inheritanceShape, audit: 'store_templates_set',
    handle: async ({ services, store, storeId, body: { inherits, overrides }, now }) => {
      const bodies = await bodiesOf(services, store.organisationId as OrganisationId);
      const unknown = inherits.findIndex(name => !bodies.has(name));
      if (unknown !== -1) return err('validation_failed', `inherits[${unknown}]: is not a template`, [{ path: `inherits[${unknown}]`, message: 'is not a template' }]);
      await services.database.write(tx => saveSetup(tx, services.database, store, { inherits: [...new Set(inherits)], own: overrides }, now));
      return json(await inheritanceOf(services, store, await setupOf(services.database, storeId satisfies StoreId)));
    },
  }),
];
