// An endpoint and its deliveries in words.
import { isId } from '@placet/core';
import type { deliveryStates } from '../../../outbound/delivery-log.js';
import { type Delivery } from '../../../outbound/delivery-log.js';
import type { WebhookEndpoint } from '../../../storage/models/index.js';
import { factsModel, status, type Column, type Fact, type Status, type Tone } from '../../kit/index.js';
import { peoplePath } from '../../navigation.js';
import type { Viewer } from '../../viewer.js';
import type { StoreVisit } from '../admin-page.js';

export const stateOf = (viewer: Viewer, { state, disabledReason, failingSince }: WebhookEndpoint): Status => {
  const t = viewer.t.webhooks;
  if (state !== 'enabled') return status(viewer, disabledReason === 'by_request' ? 'none' : 'no',
    t.off[(disabledReason ?? 'by_request') as keyof typeof t.off]);
  return failingSince === null ? status(viewer, 'yes', t.on) : status(viewer, 'waiting', t.failing);
};

export const endpointFacts = ({ viewer, store }: StoreVisit, endpoint: WebhookEndpoint): object => {
  const t = viewer.t.webhooks;
  const times: readonly (readonly [string, number | null])[] = [[t.offSince, endpoint.disabledAt], [t.failingSince, endpoint.failingSince],
    [t.oldSecretUntil, endpoint.previousUntil]];
  return factsModel([
    { key: t.state, status: stateOf(viewer, endpoint) }, { key: t.url, code: endpoint.url },
    ...times.flatMap(([key, at]): Fact[] => at === null ? [] : [{ key, time: viewer.moment(at, store.timezone) }]),
    { key: t.next, value: viewer.number(endpoint.feedPosition), note: t.nextWhat }, { key: t.added, time: viewer.moment(endpoint.createdAt, store.timezone) },
  ]);
};

const deliveryTones = { waiting: 'waiting', sending: 'waiting', delivered: 'yes', dead: 'no' } as const satisfies Record<(typeof deliveryStates)[number],
  Tone>;

export const deliveryColumns = ({ site, viewer, store }: StoreVisit): readonly Column<Delivery>[] => {
  const t = viewer.t.webhooks;
  const when = (at: number) => ({ time: viewer.recent(at, store.timezone, site.services.clock.now()) });
  return [
    { key: 'sequence', title: t.number, isName: true, cell: ({ sequence }) => viewer.number(sequence) },
    { key: 'what', title: t.what,
      cell: ({ type, lane }) => [{ text: t.types[type] },
        ...lane !== null && isId('subject',
          lane) ? [{ text: t.person, href: `${site.base}${peoplePath(store.id)}/${lane}`, name: `${t.person} ${lane}` }] : []] },
    { key: 'state', title: t.state,
      cell: ({ state, nextAt }) => [{ status: status(viewer, deliveryTones[state], t.states[state]) }, ...state === 'waiting' ? [when(nextAt)] : []] },
    { key: 'answer', title: t.answer,
      cell: ({ status: code, fault }) => [...code === null ? [] : [{ text: String(code) }], ...fault === null ? [] : [{ text: fault, isQuiet: true }]] },
    { key: 'attempts', title: t.attempts, isNumber: true, cell: ({ attempts }) => viewer.number(attempts) },
    { key: 'latency', title: t.latency, isNumber: true, cell: ({ latencyMs }) => latencyMs === null ? '' : `${viewer.number(latencyMs)} ms` },
    { key: 'done', title: t.done, cell: ({ doneAt }) => doneAt === null ? '' : when(doneAt) },
  ];
};
