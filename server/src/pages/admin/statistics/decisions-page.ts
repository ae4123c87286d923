// The log of decisions, newest first, each with why it went as it did and whom it was about. (DEC-3)
import { channels, isId } from '@placet/core';
import { campaignIdSchema } from '../../../decisions/decision-request.js';
import { listDecisions, type DecisionFilter, type LoggedDecision } from '../../../decisions/list-decisions.js';
import { addressOf, emptyModel, filterModel, pagerModel, status, tableModel, type Column, type Field } from '../../kit/index.js';
import { crumbsTo, peoplePath, roomPath } from '../../navigation.js';
import { sendPage } from '../../site.js';
import { queryText, storePage, type StoreVisit } from '../admin-page.js';
import { typeWords } from '../why/why-pages.js';
import { readSpan, spanFields } from './span-form.js';
import { channelField, reasonWords, statisticsTabs } from './statistics-pages.js';

const pageSize = 50;
const dayMs = 86_400_000;
/** The log is kept for as long as the store says; all of it is asked for unless a span is given. */
const habitDays = 366;

const names = ['campaign', 'channel', 'decision', 'reason', 'from', 'to'] as const;
type Name = (typeof names)[number];

export const decisionsPage = storePage('/admin/stores/:storeId/statistics/decisions', async (visit) => {
  const { site, request, response, viewer, store, storeId } = visit;
  const t = viewer.t.statistics;
  const values = Object.fromEntries(names.map(name => [name, queryText(request, name)])) as Record<Name, string>;
  const span = readSpan(viewer, values.from, values.to, site.services.clock.now(), habitDays);
  const { filter, errors } = readFilter(visit, values);
  for (const [name, text] of span.errors) errors.set(name, text);
  const before = queryText(request, 'after');
  const found = errors.size > 0 ? [] : await listDecisions(site.services.database, storeId, {
    ...filter, before: isId('decision', before) ? before : undefined,
    from: values.from === '' ? undefined : Date.parse(`${span.from}T00:00:00Z`),
    to: values.to === '' ? undefined : Date.parse(`${span.to}T00:00:00Z`) + dayMs,
  }, pageSize + 1);
  const rows = found.slice(0, pageSize);
  const here = `${site.base}${roomPath('statistics', store.id)}/decisions`;
  const address = addressOf(here, values);
  const pager = pagerModel(address, { isFirst: !isId('decision', before), previous: undefined, next: found.length > pageSize ? rows.at(-1)?.id : undefined });
  await sendPage(site, request, response, viewer, {
    view: 'decisions', title: t.tabs.decisions, style: 'gate.css', place: { room: 'statistics', store, isInside: true }, status: errors.size > 0 ? 400 : 200,
    model: {
      heading: t.tabs.decisions, lead: t.logLead, crumbs: crumbsTo(viewer, site.base, store, [[t.title, roomPath('statistics', store.id)]], t.tabs.decisions),
      tabs: statisticsTabs(visit, 'decisions'),
      filter: filterModel(viewer,
        { path: here, isFiltered: names.some(name => values[name] !== ''),
          fields: [...fieldsOf(visit, values, errors), ...spanFields(viewer, values.from, values.to, span)] }),
      table: tableModel(viewer,
        { caption: t.logCaption, columns: columnsOf(visit), rows, pager,
          empty: errors.size > 0 ? emptyModel(t.wrong, t.wrongNext) : emptyModel(t.empty, t.emptyNext) }),
    },
  });
});

const readFilter = ({ viewer }: StoreVisit, values: Readonly<Record<Name, string>>): { filter: DecisionFilter; errors: Map<string, string> } => {
  const errors = new Map<string, string>();
  const read = <T>(name: Name, found: T | undefined, error: string): T | undefined => {
    if (values[name] !== '' && found === undefined) errors.set(name, error);
    return values[name] === '' ? undefined : found;
  };
  const { choice } = viewer.t.admin.errors;
  const filter = {
    campaignId: read('campaign', campaignIdSchema.safeParse(values.campaign).data, viewer.t.statistics.noCampaign),
    channel: read('channel', channels.find(each => each === values.channel), choice),
    decision: read('decision', (['allow', 'skip'] as const).find(each => each === values.decision), choice),
    reason: read('reason', Object.keys(viewer.t.why.reasons).find(each => each === values.reason), choice),
  };
  return { filter, errors };
};

const fieldsOf = ({ viewer }: StoreVisit, values: Readonly<Record<Name, string>>, errors: ReadonlyMap<string, string>): Field[] => {
  const { statistics: t, why } = viewer.t;
  return [
    { kind: 'text', name: 'campaign', label: t.campaign, value: values.campaign, lengthMax: 200, error: errors.get('campaign') },
    channelField(viewer, values.channel, errors.get('channel')),
    { kind: 'select', name: 'decision', label: t.answer, value: values.decision, any: t.anyAnswer, error: errors.get('decision'),
      options: [{ value: 'allow', text: why.send }, { value: 'skip', text: why.skip }] },
    { kind: 'select', name: 'reason', label: t.reason, value: values.reason, any: t.anyReason, error: errors.get('reason'),
      options: Object.entries(why.reasons).map(([value, text]) => ({ value, text })) },
  ];
};

const columnsOf = ({ site, viewer, store }: StoreVisit): readonly Column<LoggedDecision>[] => {
  const { statistics: t, why, targets } = viewer.t;
  return [
    { key: 'when', title: t.when, isName: true, cell: ({ decidedAt }) => ({ time: viewer.moment(decidedAt, store.timezone) }) },
    { key: 'answer', title: t.answer, cell: ({ ground: { decision, reason } }) => [
      { status: status(viewer, decision === 'allow' ? 'yes' : 'no', decision === 'allow' ? why.send : why.skip) },
      { text: reasonWords(viewer, reason), isQuiet: true },
    ] },
    { key: 'message', title: t.message,
      cell: ({ ground: { channel, messageType, campaignId } }) => [{ text: `${targets[channel]}, ${typeWords(messageType)}` },
        ...campaignId === '' ? [] : [{ text: campaignId, isQuiet: true }]] },
    { key: 'who', title: t.who, cell: ({ subjectId }) => subjectId === null ? { text: why.nobody, isQuiet: true } : [
      { text: t.person, href: `${site.base}${peoplePath(store.id)}/${subjectId}`, name: `${t.person} ${subjectId}` },
      { text: why.nav, href: `${site.base}${roomPath('why', store.id)}?subject=${subjectId}`, name: `${why.linked} ${subjectId}` },
    ] },
    { key: 'rule', title: why.rule, cell: ({ ground: { region, citation } }) => [{ text: region }, { text: citation, isQuiet: true }] },
  ];
};
