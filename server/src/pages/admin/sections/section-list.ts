// Every place where consent is asked, with what it asks and what the guards warn of; and a place of one's own. (POL-4, POL-5)
import { err, ok, sectionNameSchema, standardSections, type Placement } from '@placet/core';
import { formModel, say, status, tableModel, type Column } from '../../kit/index.js';
import { crumbsTo, roomPath } from '../../navigation.js';
import { fieldOf, seeOther } from '../../people/guard.js';
import { sendPage } from '../../site.js';
import { audited, storeForm, storePage, type StoreVisit } from '../admin-page.js';
import { canManage } from '../policies/policy-visit.js';
import { isStandard, sectionTitle, warningsOf } from './section-visit.js';

const path = '/admin/stores/:storeId/sections' as const;

export const sectionsPage = storePage(path, visit => sendSections(visit));

/** Names a counter or a place already has would be the same place twice. */
export const newSectionForm = audited('section_set', storeForm(path, 'manage', async (visit) => {
  const { site, request, response, viewer, store } = visit;
  const words = viewer.t.words.sections;
  const typed = fieldOf(request, 'name').trim();
  const name = sectionNameSchema.safeParse(typed);
  if (!name.success) { await sendSections(visit, { value: typed.slice(0, 100), error: typed === '' ? viewer.t.kit.form.needed : words.nameWrong }); return; }
  const added = isStandard(name.data) ? err('conflict', 'taken')
    : await site.services.sections.change(store, name.data, ({ updatedAt }) => updatedAt > 0 ? err('conflict', 'taken') : ok([]));
  if (!added.ok) { await sendSections(visit, { value: typed, error: words.nameTaken }); return; }
  visit.note({ detail: name.data });
  say(site, request, response, { text: words.added(name.data) });
  seeOther(response, `${site.base}${roomPath('sections', store.id)}/${name.data}`);
}));

interface Row { readonly name: string; readonly placements: readonly Placement[]; readonly warnings: number }

const rowsOf = async (visit: StoreVisit): Promise<Row[]> => {
  const { site: { services }, viewer, storeId } = visit;
  const policies = await services.policies.list(storeId);
  const own = (await services.sections.list(storeId)).map(({ name }) => name).filter(name => !isStandard(name));
  return Promise.all([...standardSections, ...own].map(async (name): Promise<Row> => {
    const placements = await services.sections.find(storeId, name);
    // A place that asks nothing is not used, and there is nothing to warn of.
    return { name, placements, warnings: placements.length === 0 ? 0 : warningsOf(viewer, { store: visit.store, policies }, name, placements).length };
  }));
};

const sendSections = async (visit: StoreVisit, typed?: { readonly value: string; readonly error: string }): Promise<void> => {
  const { site, request, response, viewer, store, token } = visit;
  const words = viewer.t.words.sections;
  await sendPage(site, request, response, viewer, {
    view: 'sections', title: words.title, place: { room: 'sections', store }, status: typed === undefined ? 200 : 422,
    model: {
      heading: words.title, lead: words.lead, crumbs: crumbsTo(viewer, site.base, store, [], words.title),
      table: tableModel(viewer, { caption: words.caption, columns: columnsFor(visit), rows: await rowsOf(visit) }),
      form: !canManage(visit) ? undefined : formModel(viewer, {
        action: `${site.base}${roomPath('sections', store.id)}`, token, button: words.add,
        fields: [{ kind: 'text', name: 'name', label: words.name, hint: words.nameHint, value: typed?.value ?? '', error: typed?.error, lengthMax: 64 }],
      }),
    },
  });
};

const columnsFor = ({ site, viewer, store }: StoreVisit): Column<Row>[] => {
  const words = viewer.t.words.sections;
  return [
    { key: 'name', title: words.place, isName: true, cell: ({ name }) => ({ text: sectionTitle(viewer, name), href: `${site.base}${roomPath('sections', store.id)}/${name}` }) },
    { key: 'boxes', title: words.boxes, isNumber: true, cell: ({ placements }) => placements.length === 0 ? '' : viewer.number(placements.length) },
    {
      key: 'needed', title: words.needed, isNumber: true,
      cell: ({ placements }) => placements.length === 0 ? '' : viewer.number(placements.filter(({ required }) => required).length),
    },
    {
      key: 'state', title: words.state, cell: ({ placements, warnings }) => ({
        status: placements.length === 0 ? status(viewer, 'none', words.asksNothing)
          : warnings === 0 ? status(viewer, 'yes', words.fine) : status(viewer, 'waiting', words.warnings(warnings, viewer.number(warnings))),
      }),
    },
  ];
};
