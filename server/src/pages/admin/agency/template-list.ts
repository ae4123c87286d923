// What shops share: the templates, who takes them over, and where a shop has words of its own instead. (AGE-3)
import type { Store } from '../../../storage/models/index.js';
import { originsOf } from '../../../agencies/drafts.js';
import { writtenFieldPaths } from '../../../agencies/fields.js';
import { listTemplates, setupsOf, type TemplateRevision } from '../../../agencies/template-shelf.js';
import { emptyModel, tableModel, type Column } from '../../kit/index.js';
import { sendPage } from '../../site.js';
import { housePage, type Visit } from '../admin-page.js';
import { agencyPaths, agencyTabs, reachedStores } from './agency-frame.js';

interface Row {
  readonly template: TemplateRevision;
  readonly takenBy: readonly Store[];
  /** Shops that have words of their own, or of another template, in one place of it at least. */
  readonly withOwn: readonly Store[];
}

const namesShown = 4;

export const templatesPage = housePage(agencyPaths.templates, async (visit) => {
  const { site, request, response, viewer } = visit;
  const words = viewer.t.agency.templates;
  await sendPage(site, request, response, viewer, {
    view: 'templates', title: words.title, place: { room: 'shops', isInside: true },
    model: {
      heading: words.title, lead: words.lead, crumbs: undefined, tabs: agencyTabs(visit, 'templates'),
      table: tableModel(viewer, {
        caption: words.caption, columns: columnsOf(visit), rows: await rowsOf(visit),
        empty: emptyModel(words.empty, words.emptyNext, { command: 'npx placet apply placet.yaml --plan' }),
      }),
    },
  });
});

const rowsOf = async (visit: Visit): Promise<Row[]> => {
  const { site: { services: { database } }, looker: { organisationId, storeScope } } = visit;
  const templates = await listTemplates(database, organisationId);
  const bodies = new Map(templates.map(({ name, body }) => [name, body]));
  const setups = await setupsOf(database, organisationId);
  const stores = await reachedStores(visit);
  return templates.map((template): Row => {
    const paths = new Set(writtenFieldPaths(template.body));
    const takenBy = stores.filter(({ id }) => setups.get(id)?.inherits.includes(template.name) === true);
    const withOwn = takenBy.filter(({ id }) => {
      const setup = setups.get(id);
      return setup !== undefined && originsOf(setup, bodies).some(({ path, template: from }) => from !== template.name && paths.has(path));
    });
    return { template, takenBy, withOwn };
  }).filter(({ takenBy }) => storeScope === null || takenBy.length > 0);
};

const columnsOf = ({ site, viewer }: Visit): readonly Column<Row>[] => {
  const words = viewer.t.agency.templates;
  const named = (stores: readonly Store[]): string => {
    const names = stores.slice(0, namesShown).map(({ name }) => name).join(', ');
    return stores.length > namesShown ? `${names} ${words.more(viewer.number(stores.length - namesShown))}` : names;
  };
  return [
    { key: 'name', title: words.name, isName: true, cell: ({ template: { name } }) => ({ text: name, href: `${site.base}${agencyPaths.templates}/${name}` }) },
    { key: 'takenBy', title: words.takenBy, cell: ({ takenBy }) => takenBy.length === 0 ? { text: words.none, isQuiet: true }
      : [{ text: words.shops(takenBy.length, viewer.number(takenBy.length)) }, { text: named(takenBy), isQuiet: true }] },
    { key: 'own', title: words.ownWords, cell: ({ withOwn }) => named(withOwn) },
    { key: 'revision', title: words.revision, isNumber: true, cell: ({ template: { revision } }) => viewer.number(revision) },
    { key: 'changed', title: words.changed, cell: ({ template: { createdAt } }) => ({ time: viewer.moment(createdAt, 'UTC') }) },
  ];
};
