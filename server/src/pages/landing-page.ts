// The first page: what Placet is, how it stands, and what to do next.
import type { Request, Response } from 'express';
import type { Services } from '../compose.js';
import { findSampleShop } from '../demo/demo-organisation.js';
import type { Principal } from '../http/access.js';
import { placetVersion } from '../version.js';
import { readInstallation, type InstallationState, type Problem, type StoreState } from './installation-state.js';
import { lookerOf } from './looker.js';
import { demoSteps, nextSteps, standingOf, type Step } from './next-steps.js';
import { platformName } from './platform-names.js';
import { page, sendMessage, sendPage, type Site } from './site.js';
import type { Viewer } from './viewer.js';

export const mountLandingPage = (site: Site): void => {
  site.app.get('/', page(site, async (request, response, viewer) => {
    const looker = await lookerOf(site.services, request);
    await (looker === undefined ? sendToStranger(site, request, response, viewer) : sendLanding(site, request, response, viewer, looker));
  }));
};

/** A calm page that tells nothing of the installation. */
const sendToStranger = (site: Site, request: Request, response: Response, viewer: Viewer): Promise<void> => {
  const { what, stranger, strangerHow } = viewer.t.landing;
  return sendMessage(site, request, response, viewer, 200, {
    heading: 'Placet', sentences: [what, stranger, strangerHow], command: viewer.t.signIn.command,
    action: { text: viewer.t.people.signIn.title, href: `${site.base}/sign-in` },
  });
};

const sendLanding = async (site: Site, request: Request, response: Response, viewer: Viewer, looker: Principal): Promise<void> => {
  const { services } = site;
  const state = await readInstallation(services, looker.organisationId, looker.storeScope);
  const { landing } = viewer.t;
  await sendPage(site, request, response, viewer, {
    view: 'landing', title: landing.titleRunning, scripts: ['copy.js'], place: { room: 'home' },
    model: {
      heading: landing.titleRunning, problems: state.problems.map(each => problemText(viewer, each)),
      nextTitle: looker.kind === 'demo' ? landing.nextDemo : landing.next, steps: await stepsFor(site, viewer, looker, state),
      stores: state.stores.map(each => storeModel(site, viewer, each)), more: state.hasMoreStores ? landing.moreStores('…') : undefined,
      ...factsModel(services, viewer, state),
    },
  });
};

const stepsFor = async ({ services, base }: Site, viewer: Viewer, looker: Principal, { stores }: InstallationState): Promise<Step[]> => {
  const shop = looker.kind === 'demo' ? await findSampleShop(services) : undefined;
  if (shop !== undefined) return demoSteps(viewer.t, `${base}/demo/shop`, `${base}/ledger/${shop.id}`);
  const { stage, store } = standingOf(stores);
  return nextSteps(stage, { t: viewer.t, baseUrl: services.config.baseUrl, storeId: store?.store.id ?? '' });
};

const problemText = ({ t, number }: Viewer, problem: Problem): string => {
  switch (problem.kind) {
    case 'queue': return t.problems.queue;
    case 'migrations': case 'dead': return t.problems[problem.kind](number(problem.count));
    case 'unsigned': return t.problems.unsigned(problem.store, number(problem.count));
  }
};

const storeModel = ({ base }: Site, viewer: Viewer, { store, records, signedAt }: StoreState): object => ({
  name: store.name, platform: platformName(store.platform), host: URL.canParse(store.url) ? new URL(store.url).host : store.url,
  records: viewer.t.landing.records(records, viewer.number(records)), signed: signedAt === undefined ? undefined : viewer.moment(signedAt, store.timezone),
  ledger: `${base}/ledger/${store.id}`, ledgerLabel: viewer.t.landing.ledgerOf(store.name),
});

const factsModel = ({ config, database }: Services, viewer: Viewer, { stores, queue }: InstallationState): object => {
  const { landing } = viewer.t;
  const last = stores.reduce<StoreState | undefined>((newest, each) => (each.signedAt ?? 0) > (newest?.signedAt ?? 0) ? each : newest, undefined);
  return {
    version: placetVersion, database: landing.databases[database.dialect],
    queue: config.redisUrl === undefined ? landing.queues.embedded : landing.queues.redis,
    queueState: queue === undefined ? viewer.t.problems.queue : landing.queueState(viewer.number(queue.waiting), viewer.number(queue.dead)),
    signed: last?.signedAt === undefined ? undefined : viewer.moment(last.signedAt, last.store.timezone),
  };
};
