// What is to be done in which shops, read from its form. (AGE-2)
import type { TemplateRevision } from '../../../agencies/template-shelf.js';
import type { BulkActionName } from '../../../agencies/bulk/bulk-actions.js';
import type { StoreChoice } from '../../../agencies/bulk/choose-stores.js';
import type { Store } from '../../../storage/models/index.js';
import { formModel, type OptionGroup } from '../../kit/index.js';
import { fieldOf, fieldsOf } from '../../people/guard.js';
import type { Viewer } from '../../viewer.js';
import type { Visit } from '../admin-page.js';
import { agencyPaths } from './agency-frame.js';

const whichShops = ['inherits', 'all', 'these'] as const;

export interface BulkForm {
  readonly what: string;
  readonly which: (typeof whichShops)[number];
  readonly stores: readonly string[];
  readonly summary: string;
  readonly material: boolean;
  readonly errors: ReadonlyMap<string, string>;
}

export const emptyBulkForm: BulkForm = { what: '', which: 'inherits', stores: [], summary: '', material: true, errors: new Map() };

export const readBulkForm = ({ request }: Visit): BulkForm => ({
  what: fieldOf(request, 'what').slice(0, 200), which: whichShops.find(each => each === fieldOf(request, 'which')) ?? 'inherits', stores: fieldsOf(request, 'stores'),
  summary: fieldOf(request, 'summary').trim(), material: fieldOf(request, 'material') !== '', errors: new Map(),
});

/** One thing that can be done: an action, and the part of a template it is about. */
export interface Task { readonly value: string; readonly action: BulkActionName; readonly template: TemplateRevision | undefined; readonly part: string }

export const tasksOf = (templates: readonly TemplateRevision[]): readonly Task[] => [
  ...templates.flatMap((template): Task[] => [
    ...namesIn(template.body.policies).map((part): Task => ({ value: `publish_policy ${template.name} ${part}`, action: 'publish_policy', template, part })),
    ...namesIn(template.body.sections).map((part): Task => ({ value: `set_section ${template.name} ${part}`, action: 'set_section', template, part })),
  ]),
  { value: 'verify_ledger', action: 'verify_ledger', template: undefined, part: '' },
];

const namesIn = (parts: Readonly<Record<string, unknown>> = {}): string[] => Object.entries(parts).flatMap(([name, part]) => part === null ? [] : [name]);

/** The revision somebody sees is the one that goes out, whatever is written meanwhile. */
export const parametersFor = ({ action, template, part }: Task, { summary, material }: BulkForm): object => {
  if (action === 'set_section') return { section: part };
  if (action !== 'publish_policy' || template === undefined) return {};
  return { template: template.name, policy: part, revision: template.revision, material, ...summary === '' ? {} : { changeSummary: summary } };
};

export const choiceFor = ({ template }: Task, { which, stores }: BulkForm): StoreChoice => {
  if (which === 'these') return { stores };
  return which === 'inherits' && template !== undefined ? { filter: { inherits: template.name } } : {};
};

/** So many shops can be ticked one by one; of more, all or those that take something over. */
export const tickedMax = 200;

export const bulkFormModel = ({ site, viewer, token }: Visit, form: BulkForm, tasks: readonly Task[], stores: readonly Store[], problem?: string): object => {
  const words = viewer.t.agency.bulk;
  const canTick = stores.length <= tickedMax;
  const ways = whichShops.filter(each => canTick || each !== 'these');
  return formModel(viewer, {
    action: `${site.base}${agencyPaths.bulk}`, token, button: words.tryIt, more: [{ name: 'now', value: 'yes', text: words.start }], problem,
    fields: [
      { kind: 'select', name: 'what', label: words.what, value: form.what, groups: groupsOf(viewer, tasks), error: form.errors.get('what') },
      { kind: 'radio', name: 'which', label: words.which, value: form.which, options: ways.map(value => ({ value, text: words[value] })), error: form.errors.get('which') },
      ...canTick ? [{
        kind: 'boxes', name: 'stores', label: words.shops, values: form.stores, isOptional: true,
        options: stores.map(({ id, name }) => ({ value: id, text: name })), error: form.errors.get('stores'),
      } as const] : [],
      { kind: 'text', name: 'summary', label: words.summary, hint: words.summaryHint, value: form.summary, isOptional: true, lengthMax: 2000, error: form.errors.get('summary') },
      { kind: 'box', name: 'material', label: words.material, hint: words.materialHint, isTicked: form.material, isOptional: true },
    ],
  });
};

const groupsOf = ({ t }: Viewer, tasks: readonly Task[]): readonly OptionGroup[] => {
  const words = t.agency.bulk;
  const names = [...new Set(tasks.map(({ template }) => template?.name))];
  return names.map(name => ({
    label: name === undefined ? words.everywhere : words.fromTemplate(name),
    options: tasks.filter(({ template }) => template?.name === name).map(({ value, action, part }) => ({
      value, text: action === 'publish_policy' ? words.publish(part) : action === 'set_section' ? words.section(part) : words.verify,
    })),
  }));
};
