// What the store says about sending: caps, hours and other rules of its own, the kinds of its messages, and every version of it all. (REG-4, DEC-2, DEC-5)
import { channels, messageClasses, messageTypes, ruleChannels, type FailureDetail } from '@placet/core';
import { retentionDefaults, type SendingSettings, type SendingVersion } from '../../../decisions/sending-shelf.js';
import { addressOf, calloutModel, emptyModel, formModel, tableModel, tabsModel, type Column, type Field, type Line } from '../../kit/index.js';
import { crumbsTo, roomPath } from '../../navigation.js';
import { sendPage } from '../../site.js';
import { queryText, type StoreVisit } from '../admin-page.js';
import { actorNames } from '../actor-names.js';
import { overrideSettings, type OverrideSetting, type SendingField, type SendingPart } from './sending-entries.js';
import { capWords, overrideStatus, overrideWords, placeCell, versionWords } from './sending-words.js';

/** A form that came back: what was typed into which part, and what was wrong with it. */
export interface Returned {
  readonly part: SendingPart;
  readonly setting: OverrideSetting;
  readonly typed: (name: string) => string;
  readonly days: readonly string[];
  readonly errors: ReadonlyMap<SendingField, string>;
  readonly problem: string | undefined;
  /** The statutes a rule is below, when nobody answers for it. */
  readonly below: readonly FailureDetail[];
  readonly status: number;
}

export const settingAsked = (text: string): OverrideSetting => overrideSettings.find(each => each === text) ?? 'quiet_hours';

export const sendSending = async (visit: StoreVisit, returned?: Returned): Promise<void> => {
  const { site, request, response, viewer, store, storeId } = visit;
  const t = viewer.t.sending;
  const versions = await site.services.sending.versions(storeId);
  const newest = versions[0];
  const settings = newest?.settings ?? {};
  const version = String(newest?.version ?? 0);
  const setting = returned?.setting ?? settingAsked(queryText(request, 'setting'));
  const address = addressOf(`${site.base}${roomPath('sending', store.id)}`);
  const form = (part: SendingPart, fields: readonly Field[], button: string, hidden: Readonly<Record<string, string>> = {}): object => formModel(viewer, {
    id: part, action: address(), token: visit.token, fields: fields.map(field => withErrors(field, part, returned)), button,
    hidden: { part, version, ...hidden },
    problem: returned?.part === part ? returned.problem : undefined,
  });
  await sendPage(site, request, response, viewer, {
    view: 'sending', title: t.title, style: 'gate.css', status: returned?.status ?? 200, place: { room: 'sending', store },
    model: {
      heading: t.title, lead: t.lead, crumbs: crumbsTo(viewer, site.base, store, [], t.title),
      caps: { table: capsTable(visit, settings, version), form: form('caps', capFields(visit, returned), t.addCap) },
      overrides: {
        table: overridesTable(visit, settings, version), below: belowModel(visit, returned),
        tabs: tabsModel(t.whichRule,
          overrideSettings.map(each => ({ text: t.settings[each], href: `${address({ setting: each })}#rule`, isHere: each === setting })), 'segments'),
        form: form('overrides', overrideFields(visit, setting, returned), t.addRule, { setting }), title: t.settings[setting], what: t.whats[setting],
      },
      types: { table: typesTable(visit, settings, version), form: form('messageTypes', typeFields(visit, returned), t.addType) },
      retention: form('retention', retentionFields(visit, settings, returned), t.keep),
      versions: await versionsTable(visit, versions),
    },
  });
};

const withErrors = (field: Field, part: SendingPart, returned: Returned | undefined): Field =>
  returned?.part !== part ? field : { ...field, error: returned.errors.get(field.name as SendingField) };

const typedIn = (returned: Returned | undefined, part: SendingPart) => (name: string,
  habit = ''): string => returned?.part === part ? returned.typed(name) : habit;

/** The button that takes the entry at `at` away. */
const removal = ({ site, viewer, store, token }: StoreVisit, part: SendingPart, version: string) => (at: number, name: string): Line => ({
  button: viewer.t.sending.remove, name: `${viewer.t.sending.remove}: ${name}`, token, isDanger: true,
  action: addressOf(`${site.base}${roomPath('sending', store.id)}/remove`, { part, at: String(at), version })(),
});

interface Placed<Entry> { readonly entry: Entry; readonly at: number }
const placed = <Entry>(entries: readonly Entry[] = []): Placed<Entry>[] => entries.map((entry, at) => ({ entry, at }));

const capsTable = (visit: StoreVisit, { caps }: SendingSettings, version: string): object => {
  const { viewer } = visit;
  const t = viewer.t.sending;
  const remove = removal(visit, 'caps', version);
  const columns: readonly Column<Placed<NonNullable<SendingSettings['caps']>[number]>>[] = [
    { key: 'cap', title: t.cap, isName: true, cell: ({ entry }) => capWords(viewer, entry) },
    { key: 'remove', title: t.change, cell: ({ entry, at }) => remove(at, capWords(viewer, entry)) },
  ];
  return tableModel(viewer, { caption: t.capsTitle, columns, rows: placed(caps), empty: emptyModel(t.noCaps, t.noCapsNext) });
};

const overridesTable = (visit: StoreVisit, { overrides }: SendingSettings, version: string): object => {
  const { viewer, store } = visit;
  const t = viewer.t.sending;
  const remove = removal(visit, 'overrides', version);
  const columns: readonly Column<Placed<NonNullable<SendingSettings['overrides']>[number]>>[] = [
    { key: 'rule', title: t.rule, isName: true,
      cell: ({ entry }) => [{ text: t.settings[entry.setting] }, { text: overrideWords(viewer, entry), isQuiet: true }] },
    { key: 'where', title: t.where, cell: ({ entry }) => placeCell(viewer, entry) },
    {
      key: 'kind', title: t.against, cell: ({ entry }) => [{ status: overrideStatus(viewer, entry) }, ...entry.approval === undefined ? [] : [
        { text: t.answersFor(entry.approval.name, viewer.day(Date.parse(entry.approval.at), store.timezone).text), isQuiet: true },
        { text: entry.approval.reason, isQuiet: true },
      ]],
    },
    { key: 'remove', title: t.change, cell: ({ entry, at }) => remove(at, `${t.settings[entry.setting]}, ${overrideWords(viewer, entry)}`) },
  ];
  return tableModel(viewer, { caption: t.rulesTitle, columns, rows: placed(overrides), empty: emptyModel(t.noRules, t.noRulesNext) });
};

interface TypeRow { readonly name: string; readonly class: (typeof messageClasses)[number]; readonly at: number | undefined }

const typesTable = (visit: StoreVisit, { messageTypes: own = [] }: SendingSettings, version: string): object => {
  const { viewer } = visit;
  const t = viewer.t.sending;
  const remove = removal(visit, 'messageTypes', version);
  const rows: TypeRow[] = [
    ...own.map((each, at) => ({ ...each, at })),
    ...Object.entries(messageTypes).map(([name, messageClass]) => ({ name, class: messageClass, at: undefined })),
  ];
  const columns: readonly Column<TypeRow>[] = [
    { key: 'name', title: t.typeName, isName: true, cell: ({ name }) => ({ code: name }) },
    { key: 'class', title: viewer.t.why.messageClass, cell: row => viewer.t.why.classes[row.class] },
    { key: 'remove', title: t.change, cell: ({ name, at }) => at === undefined ? { text: t.builtIn, isQuiet: true } : remove(at, name) },
  ];
  return tableModel(viewer, { caption: t.typesTitle, columns, rows });
};

const channelField = ({ viewer }: StoreVisit, value: string, options: readonly (typeof channels)[number][], any: string): Field =>
  ({ kind: 'select', name: 'channel', label: viewer.t.sending.channel, value, any,
    options: options.map(each => ({ value: each, text: viewer.t.targets[each] })) });

const capFields = (visit: StoreVisit, returned: Returned | undefined): Field[] => {
  const t = visit.viewer.t.sending;
  const typed = typedIn(returned, 'caps');
  return [
    { kind: 'number', name: 'max', label: t.max, value: typed('max') }, channelField(visit, typed('channel'), channels, t.allTogether),
    { kind: 'radio', name: 'window', label: t.window, value: typed('window', 'day'),
      options: [{ value: 'day', text: t.windowDay, hint: t.windowDayHint }, { value: 'rolling', text: t.windowRolling }] },
    { kind: 'number', name: 'hours', label: t.hours, hint: t.hoursHint, value: typed('hours'), isOptional: true },
  ];
};

const typeFields = ({ viewer }: StoreVisit, returned: Returned | undefined): Field[] => {
  const t = viewer.t.sending;
  const typed = typedIn(returned, 'messageTypes');
  return [
    { kind: 'text', name: 'name', label: t.typeName, hint: t.typeHint, value: typed('name'), lengthMax: 64 },
    { kind: 'select', name: 'class', label: viewer.t.why.messageClass, value: typed('class', 'marketing'),
      options: messageClasses.map(each => ({ value: each, text: viewer.t.why.classes[each] })) },
  ];
};

const retentionFields = ({ viewer }: StoreVisit, { retention = retentionDefaults }: SendingSettings, returned: Returned | undefined): Field[] => {
  const t = viewer.t.sending;
  const typed = typedIn(returned, 'retention');
  return [
    { kind: 'number', name: 'decisionDays', label: t.decisionDays, value: typed('decisionDays', String(retention.decisionDays)) },
    { kind: 'number', name: 'sendDays', label: t.sendDays, hint: t.sendDaysHint, value: typed('sendDays', String(retention.sendDays)) },
  ];
};

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'] as const;

const overrideFields = (visit: StoreVisit, setting: OverrideSetting, returned: Returned | undefined): Field[] => {
  const { viewer } = visit;
  const { sending: t, rules } = viewer.t;
  const typed = typedIn(returned, 'overrides');
  const isInstead = setting.endsWith('_instead');
  const values: Readonly<Record<OverrideSetting, () => readonly Field[]>> = {
    quiet_hours: () => hours, quiet_hours_instead: () => hours, cap: () => caps, caps_instead: () => caps,
    double_opt_in: () => yesNo, implied_consent: () => yesNo, consent_months: () => months, implied_months: () => months,
  };
  const hours: readonly Field[] = [
    { kind: 'text', name: 'from', label: t.from, hint: t.timeHint, value: typed('from'), lengthMax: 5, isOptional: isInstead },
    { kind: 'text', name: 'to', label: t.to, value: typed('to'), lengthMax: 5, isOptional: isInstead },
    { kind: 'boxes', name: 'days', label: t.days, values: returned?.part === 'overrides' ? returned.days : days,
      options: days.map(value => ({ value, text: rules.days[value] })) },
  ];
  const caps: readonly Field[] = [
    { kind: 'number', name: 'max', label: t.max, value: typed('max'), isOptional: isInstead },
    { kind: 'number', name: 'hours', label: t.hours, value: typed('hours'), isOptional: isInstead },
  ];
  const yesNo: readonly Field[] = [{ kind: 'radio', name: 'value', label: t.settings[setting], value: typed('value', 'yes'),
    options: [{ value: 'yes', text: t.yes }, { value: 'no', text: t.no }] }];
  const months: readonly Field[] = [{ kind: 'number', name: 'value', label: t.months, hint: t.monthsHint, value: typed('value'), isOptional: true }];
  return [
    ...values[setting](), { kind: 'text', name: 'region', label: t.region, hint: t.regionHint, value: typed('region'), isOptional: true, lengthMax: 6 },
    channelField(visit, typed('channel'), ruleChannels, t.everyChannel),
    { kind: 'text', name: 'approver', label: t.approver, hint: t.approverHint, value: typed('approver'), isOptional: true, lengthMax: 200 },
    { kind: 'area', name: 'reason', label: t.reason, value: typed('reason'), isOptional: true, rows: 2, lengthMax: 2000 },
  ];
};

const belowModel = ({ viewer }: StoreVisit,
  returned: Returned | undefined): object | undefined => returned === undefined || returned.below.length === 0 ? undefined
  : calloutModel(viewer, 'warning',
      { title: viewer.t.sending.belowTitle, sentences: [viewer.t.sending.belowWhat, ...returned.below.slice(0, 12).map(({ message }) => message)] });

const versionsTable = async (visit: StoreVisit, versions: readonly SendingVersion[]): Promise<object> => {
  const { site, viewer, store, token } = visit;
  const t = viewer.t.sending;
  const names = await actorNames(visit, versions.map(({ actor }) => actor));
  const current = versions[0]?.version;
  const columns: readonly Column<SendingVersion>[] = [
    { key: 'version', title: t.version, isName: true, cell: ({ version }) => viewer.number(version) },
    { key: 'when', title: t.when, cell: ({ createdAt }) => ({ time: viewer.moment(createdAt, store.timezone) }) },
    { key: 'who', title: t.who, cell: ({ actor }) => names.get(actor) ?? t.byServer },
    { key: 'what', title: t.what, cell: ({ settings }) => versionWords(viewer, settings) },
    {
      key: 'restore', title: t.change, cell: ({ version }) => version === current ? { text: t.holdsNow, isQuiet: true } : {
        button: t.restore, name: t.restoreOf(viewer.number(version)), token,
        action: addressOf(`${site.base}${roomPath('sending', store.id)}/restore`, { version: String(version), from: String(current ?? 0) })(),
      },
    },
  ];
  return tableModel(viewer, { caption: t.versionsTitle, columns, rows: versions, empty: emptyModel(t.noVersions, t.noVersionsNext) });
};
