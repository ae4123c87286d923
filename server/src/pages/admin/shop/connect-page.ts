// Connecting a shop, step by step for its platform: what to click there, what to enter here, a live test, and what comes of it. (SYN-1, SYN-2)
import type { ConnectionReport, ConnectorManifest, CredentialKind, Result } from '@placet/core';
import { connectShop, tryConnection, type Connected } from '../../../sync/connections.js';
import { deliveryUrlOf } from '../../../sync/keep-subscribed.js';
import { connectorOf } from '../../../stores/platforms.js';
import { calloutModel, factsModel, formModel, type Fact } from '../../kit/index.js';
import { crumbsTo, roomPath } from '../../navigation.js';
import { fieldOf } from '../../people/guard.js';
import { platformName } from '../../platform-names.js';
import { sendPage } from '../../site.js';
import { audited, queryText, storeForm, storePage, type AdminPage, type StoreVisit } from '../admin-page.js';
import { connectFields, emptyConnectForm, keptText, kindIn, readConnectForm, type ConnectForm } from './connect-form.js';
import { cannotOf, faultWords, kindWords, missingRights, rightsOf, takesPlugin, warningWords } from './shop-words.js';
import { sendSync } from './sync-page.js';

const path = '/admin/stores/:storeId/shop/connect' as const;

const manifestOf = ({ store }: StoreVisit): ConnectorManifest | undefined => connectorOf(store.platform)?.manifest;
const hereOf = ({ site, store }: StoreVisit): string => `${site.base}${roomPath('sync', store.id)}`;

const connectPage = storePage(path, async (visit) => {
  const manifest = manifestOf(visit);
  if (manifest === undefined) { await sendSync(visit); return; }
  const kind = kindIn(manifest, queryText(visit.request, 'kind'));
  if (kind === undefined) await sendChoice(visit, manifest);
  else await sendWizard(visit, manifest, { form: emptyConnectForm(kind) });
}, 'manage');

const connectForm = audited('shop_connected', storeForm(path, 'manage', async (visit) => {
  const { site: { services }, request, store } = visit;
  const manifest = manifestOf(visit);
  const kind = manifest === undefined ? undefined : kindIn(manifest, fieldOf(request, 'kind'));
  if (manifest === undefined || kind === undefined) { await sendNothing(visit, manifest); return; }
  const form = readConnectForm(visit, kind);
  if (form.errors.size > 0) { await sendWizard(visit, manifest, { form, status: 422 }); return; }
  if (fieldOf(request, 'try') !== '') {
    // Nothing is kept, so nothing is noted.
    visit.note('nothing');
    const tried = await tryConnection(services, store, form.values);
    await (tried.ok ? sendWizard(visit, manifest, { form, report: tried.value }) : sendRefused(visit, manifest, form, tried));
    return;
  }
  const connected = await connectShop(services, store, { credentials: form.values, mode: form.mode });
  if (connected.ok) await sendConnected(visit, manifest, connected.value);
  else await sendRefused(visit, manifest, form, connected);
}));

/** A form without a kind: the choice again, or why there is none. */
const sendNothing = async (visit: StoreVisit, manifest: ConnectorManifest | undefined): Promise<void> => {
  visit.note('nothing');
  await (manifest === undefined ? sendSync(visit) : sendChoice(visit, manifest, 422));
};

const crumbs = (visit: StoreVisit): object[] => {
  const { site, viewer, store } = visit;
  return crumbsTo(viewer, site.base, store, [[viewer.t.sync.nav, roomPath('sync', store.id)]], viewer.t.sync.connect.crumb);
};

const sendChoice = async (visit: StoreVisit, manifest: ConnectorManifest, status = 200): Promise<void> => {
  const { site, request, response, viewer, store } = visit;
  const t = viewer.t.sync.connect;
  await sendPage(site, request, response, viewer, {
    view: 'sync-choice', title: t.title(manifest.title), status, style: 'gate.css', place: { room: 'sync', store, isInside: true },
    model: {
      heading: t.title(manifest.title), lead: t.lead, crumbs: crumbs(visit),
      kinds: manifest.credentials.map((kind) => {
        const { title } = kindWords(viewer, manifest, kind);
        return { title, href: `${hereOf(visit)}/connect?kind=${kind.id}`, name: `${t.choose}: ${title}` };
      }),
    },
  });
};

/** Whether its steps lead to the list of rights under them. */
const namesRights = ({ steps }: CredentialKind): boolean => steps.some(step => step.includes('named below'));

interface Shown {
  readonly form: ConnectForm;
  readonly status?: number;
  readonly report?: ConnectionReport;
  readonly problem?: string;
  readonly callout?: object;
}

const sendWizard = async (visit: StoreVisit, manifest: ConnectorManifest, { form, status = 200, report, problem, callout }: Shown): Promise<void> => {
  const { site, request, response, viewer, store, token } = visit;
  const t = viewer.t.sync.connect;
  const { title, steps } = kindWords(viewer, manifest, form.kind);
  const kept = keptText(visit, form);
  await sendPage(site, request, response, viewer, {
    view: 'sync-connect', title: t.title(manifest.title), status, style: 'gate.css', place: { room: 'sync', store, isInside: true },
    model: {
      heading: t.title(manifest.title), lead: t.lead, crumbs: crumbs(visit), callout, steps, rights: rightsOf(viewer, manifest),
      namesRights: namesRights(form.kind),
      kind: manifest.credentials.length < 2 ? undefined : { title, href: `${hereOf(visit)}/connect` },
      tested: report === undefined ? undefined : testedModel(visit, manifest, report),
      form: formModel(viewer, {
        action: `${hereOf(visit)}/connect`, token, button: t.button, problem, ...connectFields(visit, manifest, form),
        hidden: { kind: form.kind.id, ...kept === '' ? {} : { kept } }, more: [{ name: 'try', value: 'yes', text: t.test }],
        cancel: { text: viewer.t.kit.dialog.cancel, href: hereOf(visit) },
      }),
    },
  });
};

/** A shop that says no: which values are wrong, or what to do next. */
const sendRefused = async (
  visit: StoreVisit, manifest: ConnectorManifest, form: ConnectForm, { error }: Extract<Result<unknown>, { ok: false }>,
): Promise<void> => {
  const { viewer } = visit;
  const t = viewer.t.sync.connect;
  const detail = (at: string): string => error.details?.find(each => each.path === at)?.message ?? '';
  const said = faultWords(viewer, [detail('shop'), detail('shop.detail')].filter(text => text !== '').join(' '));
  if (said === undefined) { await sendWizard(visit, manifest, { form, status: 422, problem: t.errors.kind }); return; }
  const sentences = [said.next, ...said.detail === undefined ? [] : [said.detail], t.refused];
  // What the shop refuses is typed anew; what it did not even look at need not be.
  const secrets = new Set(form.kind.fields.filter(({ isSecret }) => isSecret).map(({ name }) => name));
  const isRefused = detail('shop') === 'credentials_refused';
  const values = Object.fromEntries(Object.entries(form.values).filter(([name]) => !isRefused || !secrets.has(name)));
  await sendWizard(visit, manifest, { form: { ...form, values }, status: 409, callout: calloutModel(viewer, 'refusal', { title: said.what, sentences }) });
};

const testedModel = ({ viewer }: StoreVisit, manifest: ConnectorManifest, { shop, plugin, missing, warnings }: ConnectionReport): object => {
  const t = viewer.t.sync.tested;
  const pluginText = plugin === null ? t.noPlugin : plugin.version === null ? t.hasPluginUnknown : t.hasPlugin(plugin.version);
  const facts: readonly Fact[] = [
    { key: t.name, value: shop.name ?? t.unknown }, { key: t.version, value: shop.version ?? t.unknown },
    ...takesPlugin(manifest) ? [{ key: t.plugin, value: pluginText }] : [],
  ];
  return {
    facts: factsModel(facts), missing: missingRights(viewer, manifest, missing), isFine: missing.length === 0, warnings: warningWords(viewer, warnings),
  };
};

const sendConnected = async (visit: StoreVisit, manifest: ConnectorManifest, { connection, report, secret }: Connected): Promise<void> => {
  const { site, request, response, viewer, store } = visit;
  const t = viewer.t.sync.connected;
  const url = deliveryUrlOf(site.services.config, store);
  const hasPlugin = takesPlugin(manifest);
  await sendPage(site, request, response, viewer, {
    view: 'sync-connected', title: t.title, style: 'gate.css', scripts: ['copy.js'], place: { room: 'sync', store, isInside: true },
    model: {
      heading: t.title, lead: connection.mode === 'realtime' ? t.lead : t.leadManual, crumbs: crumbs(visit), go: hereOf(visit),
      tested: testedModel(visit, manifest, report), url: { label: t.url, name: t.url, text: url },
      secret: hasPlugin ? { label: t.secret, name: t.secret, text: secret } : undefined, cannot: cannotOf(viewer, manifest, report.plugin !== null),
      cannotTitle: viewer.t.sync.cannot.title(platformName(manifest.id)),
    },
  });
};

export const connectRooms: readonly AdminPage[] = [connectPage, connectForm];
