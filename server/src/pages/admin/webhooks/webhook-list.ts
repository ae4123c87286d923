// Who is told of what happens in the store. A secret is shown once, on the page that answers its making. (SYN-6)
import { addEndpoint, listEndpoints } from '../../../outbound/endpoint-shelf.js';
import { eventsOf } from '../../../outbound/endpoint-row.js';
import { changeTypes } from '../../../outbound/change-types.js';
import type { WebhookEndpoint } from '../../../storage/models/index.js';
import { emptyModel, formModel, tableModel, type Column } from '../../kit/index.js';
import { crumbsTo, roomPath } from '../../navigation.js';
import { sendPage } from '../../site.js';
import { audited, storeForm, storePage, type StoreVisit } from '../admin-page.js';
import { emptyWebhookForm, readWebhookForm, webhookFields, type WebhookForm } from './webhook-form.js';
import { stateOf } from './webhook-models.js';

const path = '/admin/stores/:storeId/webhooks' as const;

export const webhooksPage = storePage(path, visit => sendWebhooks(visit, {}), 'manage');

export const webhookAddForm = audited('endpoint_added', storeForm(path, 'manage', async (visit) => {
  const form = readWebhookForm(visit);
  if (form.errors.size > 0) { await sendWebhooks(visit, { form, status: 422 }); return; }
  const added = await addEndpoint(visit.site.services, visit.storeId, form.fields);
  if (!added.ok) {
    const t = visit.viewer.t.webhooks.errors;
    const isUrl = added.error.code === 'validation_failed';
    await sendWebhooks(visit,
      { form: { ...form, errors: isUrl ? new Map([['url', t.url]]) : form.errors }, status: isUrl ? 422 : 409, problem: isUrl ? undefined : t.tooMany });
    return;
  }
  visit.note({ object: added.value.endpoint.id });
  await sendWebhooks(visit, { made: added.value.endpoint, secret: added.value.secret });
}));

interface Shown {
  readonly form?: WebhookForm;
  readonly status?: number;
  readonly problem?: string | undefined;
  readonly made?: WebhookEndpoint;
  readonly secret?: string;
}

const sendWebhooks = async (visit: StoreVisit, { form = emptyWebhookForm, status = 200, problem, made, secret }: Shown): Promise<void> => {
  const { site, request, response, viewer, store, storeId, token } = visit;
  const t = viewer.t.webhooks;
  const here = `${site.base}${roomPath('webhooks', store.id)}`;
  const rows = await listEndpoints(site.services, storeId);
  await sendPage(site, request, response, viewer, {
    view: 'webhooks', title: t.title, style: 'gate.css', scripts: ['copy.js'], status, place: { room: 'webhooks', store },
    model: {
      heading: t.title, lead: t.lead, crumbs: crumbsTo(viewer, site.base, store, [], t.title),
      made: made === undefined ? undefined : { what: t.secretMade, href: `${here}/${made.id}`, secret: { label: t.secret, name: t.secret, text: secret } },
      table: tableModel(viewer, { caption: t.title, columns: endpointColumns(visit, here), rows, empty: emptyModel(t.none, t.noneNext) }),
      form: formModel(viewer, { action: here, token, fields: webhookFields(viewer, form), button: t.add, problem }),
      check: { label: t.check, name: t.check, text: checkSnippet },
    },
  });
};

const endpointColumns = ({ viewer }: StoreVisit, here: string): readonly Column<WebhookEndpoint>[] => {
  const t = viewer.t.webhooks;
  return [
    { key: 'url', title: t.url, isName: true,
      cell: ({ id, url, description }) => [{ text: description === '' ? url : description, href: `${here}/${id}` },
        ...description === '' ? [] : [{ text: url, isQuiet: true }]] },
    { key: 'state', title: t.state, cell: endpoint => ({ status: stateOf(viewer, endpoint) }) },
    { key: 'events', title: t.events,
      cell: ({ events }) => eventsOf(events).length === changeTypes.length ? t.allEvents : eventsOf(events).map(each => t.types[each]).join(', ') },
    { key: 'identifiers', title: t.identifiersShort, cell: ({ withIdentifiers }) => withIdentifiers === 1 ? t.yes : t.no },
  ];
};

/** What a receiver does first, as the Standard Webhooks specification has it. */
const checkSnippet = `import { createHmac, timingSafeEqual } from 'node:crypto';

export const isOurs = (secret, headers, body) => {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const signed = \`\${headers['webhook-id']}.\${headers['webhook-timestamp']}.\${body}\`;
  const wanted = createHmac('sha256', key).update(signed).digest();
  const isRecent = Math.abs(Date.now() / 1000 - Number(headers['webhook-timestamp'])) < 300;
  return isRecent && headers['webhook-signature'].split(' ').some((each) => {
    const given = Buffer.from(each.replace('v1,', ''), 'base64');
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  });
};`;
