// A plan as people read it before they say yes: + what is made, ~ what changes, − what goes, and what was changed in Placet meanwhile.
import { htmlToMarkdown } from '../documents/html-to-markdown.js';
import type { StoreOutcome } from './apply-plan.js';
import { isSecretField, type FieldChange } from './fields.js';
import { isEmptyPlan, type Deed, type Plan, type PlannedChange, type StorePlan, type TemplatePlan } from './plan.js';
import { lineDiff } from './text-diff.js';

const marks: Readonly<Record<Deed, string>> = { create: '+', change: '~', remove: '−', nothing: ' ' };

export const planLines = (plan: Plan): readonly string[] => {
  if (isEmptyPlan(plan)) return ['Nothing to do: Placet is what the file says.'];
  const { create, change, remove } = plan.counts;
  const drifted = plan.stores.flatMap(({ changes }) => changes).filter(({ drift }) => drift !== undefined).length;
  return [
    ...plan.templates.filter(({ deed }) => deed !== 'nothing').flatMap(templateLines),
    ...plan.stores.filter(({ deed }) => deed !== 'nothing').flatMap(storeLines),
    '', `Plan: ${create} to make, ${change} to change, ${remove} to remove.`,
    ...drifted === 0 ? [] : [`${drifted} of the changes set back what was changed in Placet since the last run (marked "drift").`],
  ];
};

const templateLines = ({ name, deed, changes }: TemplatePlan): string[] =>
  ['', `${marks[deed]} template ${name}`, ...deed === 'create' ? [`    ${changes.length} fields`] : changes.flatMap(changeLines)];

const storeLines = ({ key, name, storeId, deed, changes, pruned }: StorePlan): string[] => [
  '', `${marks[deed]} store ${key} (${name}${storeId === null ? '' : `, ${storeId}`})${deed === 'remove' ? ': hidden; its ledger is kept' : ''}`,
  ...deed === 'create' ? newLines(changes) : changes.flatMap(changeLines), ...pruned.removed.map(path => `  − ${path}`), ...pruned.kept.map(({ path, reason }) => `    ${path} stays: ${reason}`),
];

/** What is all new is told in a line for each part: nobody compares it with anything. */
const newLines = (changes: readonly PlannedChange[]): string[] => {
  const partOf = ({ path }: PlannedChange): string => path.split('.').slice(0, 2).join('.');
  const parts = [...new Set(changes.map(partOf))];
  return parts.flatMap((part) => {
    const inside = changes.filter(change => partOf(change) === part);
    const order = inside.find(({ path }) => path === `${part}.order`)?.after;
    return inside.length === 1 ? inside.flatMap(changeLines) : [`  + ${part}: ${order ?? `${inside.length} fields`}`];
  });
};

const inlineMax = 90;

const changeLines = (change: PlannedChange): string[] => {
  const { path, before, after, drift } = change;
  const mark = before === undefined ? '+' : after === undefined ? '−' : '~';
  const note = drift === undefined ? '' : `   (drift${drift.by === undefined ? '' : `: set by ${drift.by}${drift.at === undefined ? '' : ` on ${new Date(drift.at).toISOString()}`}`})`;
  if (isSecretField(path)) return [`  ${mark} ${path}: (secret)${note}`];
  const [left, right] = [readable(path, before), readable(path, after)];
  if (isShort(left) && isShort(right)) return [`  ${mark} ${path}: ${[left, right].filter(text => text !== undefined).map(quoted).join(' → ')}${note}`];
  if (left === undefined || right === undefined) return [`  ${mark} ${path}: ${(left ?? right ?? '').length} characters${note}`];
  return [`  ${mark} ${path}:${note}`, ...lineDiff(left, right).map(line => `      ${line}`)];
};

const readable = (path: string, value: string | undefined): string | undefined => value !== undefined && path.endsWith('.html') ? htmlToMarkdown(value) : value;
const isShort = (text: string | undefined): boolean => text === undefined || (text.length <= inlineMax && !text.includes('\n'));
const quoted = (text: string | undefined): string => JSON.stringify(text ?? '');

/** A change for machines: long texts as what differs in them. */
export const shownChange = ({ path, before, after }: FieldChange): FieldChange & { readonly diff?: readonly string[] } => {
  if (isShort(before) && isShort(after)) return { path, ...before === undefined ? {} : { before }, ...after === undefined ? {} : { after } };
  return { path, diff: lineDiff(readable(path, before) ?? '', readable(path, after) ?? '') };
};

/** The plan for machines; secrets are named, not shown. */
export const planAnswer = (plan: Plan): object => ({
  counts: plan.counts,
  templates: plan.templates.map(each => ({ ...each, changes: each.changes.map(shownChange) })),
  stores: plan.stores.map(each => ({ ...each, changes: each.changes.map(plannedAnswer) })),
});

const plannedAnswer = ({ drift, ...change }: PlannedChange): object => ({
  ...isSecretField(change.path) ? { path: change.path, isSecret: true } : shownChange(change), ...drift === undefined ? {} : { drift },
});

export const outcomeLines = (stores: readonly StoreOutcome[]): readonly string[] => {
  const shown = stores.filter(({ outcome }) => outcome !== 'unchanged');
  const failed = shown.filter(({ outcome }) => outcome === 'failed').length;
  return [
    ...shown.map(({ key, outcome, reason }) => outcome === 'failed' ? `✕ ${key}: ${reason ?? ''}` : `✓ ${key} ${outcome}`),
    failed === 0 ? `Done: ${shown.length} of ${stores.length} stores changed.` : `${failed} of ${stores.length} stores failed. Run the same command again to go on.`,
  ];
};
