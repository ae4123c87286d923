// Where an endpoint is and what it is told, read from its form.
import { changeTypes } from '../../../outbound/change-types.js';
import type { EndpointFields } from '../../../outbound/endpoint-shelf.js';
import { eventsOf } from '../../../outbound/endpoint-row.js';
import type { WebhookEndpoint } from '../../../storage/models/index.js';
import type { Field } from '../../kit/index.js';
import { fieldOf, fieldsOf } from '../../people/guard.js';
import type { Viewer } from '../../viewer.js';
import type { StoreVisit } from '../admin-page.js';

export interface WebhookForm {
  readonly fields: EndpointFields;
  readonly errors: ReadonlyMap<string, string>;
}

const urlLengthMax = 2048;
const descriptionLengthMax = 200;

export const readWebhookForm = ({ request, viewer }: StoreVisit): WebhookForm => {
  const t = viewer.t.webhooks;
  const ticked = fieldsOf(request, 'events');
  const fields = {
    url: fieldOf(request, 'url').trim().slice(0, urlLengthMax), description: fieldOf(request, 'description').trim(),
    events: changeTypes.filter(each => ticked.includes(each)),
    includeIdentifiers: fieldOf(request, 'includeIdentifiers') !== '',
  };
  const errors = new Map<string, string>();
  if (fields.url === '') errors.set('url', viewer.t.kit.form.needed);
  if (fields.events.length === 0) errors.set('events', t.errors.events);
  if (fields.description.length > descriptionLengthMax) errors.set('description', viewer.t.kit.form.tooLong(viewer.number(descriptionLengthMax)));
  return { fields, errors };
};

export const emptyWebhookForm: WebhookForm = { fields: { url: '', description: '', events: changeTypes, includeIdentifiers: false }, errors: new Map() };

export const webhookFormOf = ({ url, description, events, withIdentifiers }: WebhookEndpoint): WebhookForm =>
  ({ fields: { url, description, events: eventsOf(events), includeIdentifiers: withIdentifiers === 1 }, errors: new Map() });

export const webhookFields = ({ t: { webhooks: t } }: Viewer, { fields, errors }: WebhookForm): Field[] => [
  { kind: 'url', name: 'url', label: t.url, hint: t.urlHint, value: fields.url, lengthMax: urlLengthMax, error: errors.get('url') },
  { kind: 'text', name: 'description', label: t.description, hint: t.descriptionHint, value: fields.description, isOptional: true,
    lengthMax: descriptionLengthMax, error: errors.get('description') },
  { kind: 'boxes', name: 'events', label: t.events, values: fields.events, options: changeTypes.map(value => ({ value, text: t.types[value], hint: value })),
    error: errors.get('events') },
  { kind: 'box', name: 'includeIdentifiers', label: t.identifiers, hint: t.identifiersHint, isTicked: fields.includeIdentifiers, isOptional: true },
];
