// The first page of whoever is inside: what needs somebody, how it goes, and while an installation is new, what to do next.
import type { Request, Response } from 'express';
import { findSampleShop } from '../../demo/demo-organisation.js';
import { isAllowed, type Principal } from '../../http/access.js';
import { readInstallation, type InstallationState } from '../installation-state.js';
import { chartModel, sparkModel, statsModel, status, type Stat } from '../kit/index.js';
import { roomPath } from '../navigation.js';
import { demoSteps, nextSteps, standingOf, type Step } from '../next-steps.js';
import { sendPage, type Site } from '../site.js';
import type { Viewer } from '../viewer.js';
import { needsOf, problemNeed, worstFirst, type Need } from './needs.js';
import { readToday, type Today } from './read-today.js';

const needsShown = 12;
const dayMs = 86_400_000;

export const sendToday = async (site: Site, request: Request, response: Response, viewer: Viewer, looker: Principal): Promise<void> => {
  const { services, base } = site;
  const state = await readInstallation(services, looker.organisationId, looker.storeScope);
  const today = await readToday(services, looker.organisationId, looker.storeScope);
  const { t, number } = viewer;
  const needs = allNeeds(site, viewer, looker, state, today);
  const hasStores = state.stores.length > 0;
  await sendPage(site, request, response, viewer, {
    view: 'today', title: t.today.title, scripts: ['copy.js'], place: { room: 'home' },
    model: {
      heading: t.today.title, lead: hasStores ? t.today.lead : t.landing.what, crumbs: undefined, hasStores, needs: needs.slice(0, needsShown),
      more: needs.length > needsShown ? { text: t.today.more(number(needs.length - needsShown)), href: `${base}${roomPath('stores')}` } : undefined,
      nextTitle: looker.kind === 'demo' ? t.landing.nextDemo : t.landing.next, steps: await stepsFor(site, viewer, looker, state),
      stats: statsModel(hasStores ? figures(site, viewer, today) : []), chart: chart(viewer, site.services.clock.now(), today),
      ledger: ledgerLine(site, viewer, today),
    },
  });
};

const allNeeds = ({ base }: Site, viewer: Viewer, looker: Principal, { problems }: InstallationState, { states, waiting }: Today): Need[] => {
  const setting = { viewer, base, looker };
  const worst = [...states].sort((left, right) => right.score - left.score);
  const ofStores = worst.flatMap(state => needsOf(setting, state, waiting.get(state.store.id) ?? 0));
  return worstFirst([...problems.map(problem => problemNeed(setting, problem)), ...ofStores]);
};

/** Until something was recorded, and in a demo; then the page is about what needs somebody. */
const stepsFor = async ({ services, base }: Site, viewer: Viewer, looker: Principal, { stores }: InstallationState): Promise<readonly Step[]> => {
  const shop = looker.kind === 'demo' ? await findSampleShop(services) : undefined;
  if (shop !== undefined) return demoSteps(viewer.t, `${base}/demo/shop`, `${base}/ledger/${shop.id}`);
  const { stage, store } = standingOf(stores);
  if (stage === 'running') return [];
  const steps = nextSteps(stage, { t: viewer.t, baseUrl: services.config.baseUrl, storeId: store?.store.id ?? '' });
  return isAllowed(looker, 'manage') ? steps : steps.map(step => ({ ...step, link: undefined }));
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** A store with a trouble that is broken or late is not in order; documents still to be written do not make it so. */
const isTroubled = ({ parts }: Today['states'][number]): boolean =>
  parts.some(({ kind }) => kind !== 'missing_documents' && kind !== 'incomplete_clauses');

const trendOf = ({ states }: Today): { days: readonly number[]; now: number; before: number } => {
  const days = Array.from({ length: 30 }, (_each, at) => sum(states.map(({ optIns }) => optIns[at] ?? 0)));
  return { days, now: sum(days), before: sum(states.map(({ optInsBefore }) => optInsBefore)) };
};

const figures = ({ base }: Site, viewer: Viewer, today: Today): Stat[] => {
  const words = viewer.t.today.figures;
  const { number } = viewer;
  const { days, now, before } = trendOf(today);
  const troubled = today.states.filter(isTroubled).length;
  return [
    { label: words.optIns, value: number(now), note: words.before(number(before)), spark: sparkModel(viewer.t.today.trend, days) },
    {
      label: words.shops, value: number(today.states.length), href: `${base}${roomPath('stores')}`,
      status: troubled === 0 ? status(viewer, 'yes', words.healthy(number(today.states.length))) : status(viewer, 'waiting', words.troubled(troubled, number(troubled))),
    },
    { label: words.lag, value: today.lagP99Ms === undefined ? '–' : words.seconds(number(Math.round(today.lagP99Ms / 100) / 10)), note: today.lagP99Ms === undefined ? words.lagNone : words.lagNote },
  ];
};

const chart = (viewer: Viewer, now: number, today: Today): object => {
  const { days, now: current, before } = trendOf(today);
  const { t, number } = viewer;
  const zone = today.states.length === 1 ? today.states[0]?.store.timezone ?? 'UTC' : 'Etc/UTC';
  return chartModel(viewer, {
    id: 'trend', title: t.today.trend, shape: 'bars', columns: [t.kit.chart.when, t.today.optIns],
    summary: current + before === 0 ? t.today.trendNone : t.today.trendSum(number(current), number(before)),
    points: current === 0 ? [] : days.map((value, at) => ({ label: viewer.day(now - (29 - at) * dayMs, zone).text, value })),
  });
};

/** "12,481 records, sealed 14:00 [Verify]". */
const ledgerLine = ({ base, services }: Site, viewer: Viewer, { states, records, signedAt }: Today): object => {
  const only = states.length === 1 ? states[0]?.store : undefined;
  return {
    text: viewer.t.landing.records(records, viewer.number(records)),
    sealed: signedAt === undefined ? undefined : viewer.recent(signedAt, only?.timezone ?? 'UTC', services.clock.now()),
    href: only === undefined ? `${base}${roomPath('stores')}` : `${base}/ledger/${only.id}/verify`, link: only === undefined ? viewer.t.admin.nav.stores : viewer.t.today.figures.verify,
  };
};
