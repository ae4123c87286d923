// A version as it was frozen, and what changed between any two of them. (POL-2)
import { wordingFor, type PolicyText, type PolicyVersion } from '@placet/core';
import { htmlToText } from '../../../documents/html-to-text.js';
import { sanitiseDocument } from '../../../documents/sanitise-html.js';
import { addressOf, diffModel, factsModel, filterModel, localeTabsModel, status } from '../../kit/index.js';
import { sendNotFound, sendPage } from '../../site.js';
import { queryText } from '../admin-page.js';
import { insidePolicies, policyCrumbs, policyPage, policyPath, publicPath, versionNumbered, type PolicyVisit } from './policy-visit.js';
import { versionStatus } from './policy-room.js';

const path = '/admin/stores/:storeId/policies/:policyId' as const;

/** The language a page shows of a text in several: the one asked for, else what the reader reads. */
export const localeShown = (asked: string, tags: readonly string[], reader: string): string =>
  tags.find(tag => tag === asked) ?? wordingFor(Object.fromEntries(tags.map(tag => [tag, tag])), reader)?.locale ?? 'en';

export const versionPage = policyPage(`${path}/versions/:number`, async (visit) => {
  const { site, request, response, viewer, store, versions } = visit;
  const version = versionNumbered(visit, String(request.params.number));
  if (version === undefined) { await sendNotFound(site, request, response, viewer); return; }
  const words = viewer.t.words.policy;
  const name = viewer.t.policy.version(viewer.number(version.number));
  const tags = Object.keys(version.locales);
  const locale = localeShown(queryText(request, 'locale'), tags, viewer.language);
  const text = version.locales[locale];
  const here = addressOf(`${site.base}${policyPath(visit, `/versions/${version.number}`)}`);
  const before = versions.findLast(({ number }) => number < version.number);
  const open = await publicPath(visit);
  await sendPage(site, request, response, viewer, {
    view: 'policy-version', title: `${visit.policy.name}, ${name}`, place: insidePolicies(visit),
    model: {
      heading: `${visit.policy.name}, ${name}`, lead: viewer.t.policy.kept, crumbs: policyCrumbs(visit, name), locale, textTitle: text?.title ?? '', html: sanitiseDocument(text?.html ?? ''),
      facts: factsModel([
        { key: words.state, status: versionStatus(viewer, versions, version, site.services.clock.now()) },
        { key: words.from, time: viewer.moment(version.effectiveAt, store.timezone) },
        { key: words.published, time: viewer.moment(version.publishedAt, store.timezone) },
        { key: words.change, value: version.material ? words.material : words.minor, ...version.changeSummary === '' ? {} : { note: version.changeSummary } },
        { key: words.hash, code: version.contentHash, note: words.hashNote },
        ...open === undefined ? [] : [{ key: words.open, value: `${open}/v/${version.number}`, href: `${site.base}${open}/v/${version.number}` }],
      ]),
      locales: localeTabsModel(viewer, tags.map(tag => ({ locale: tag, href: here({ locale: tag }), isHere: tag === locale, state: 'complete' as const }))),
      compare: before === undefined ? undefined : {
        text: words.compareWith(viewer.number(before.number)),
        href: addressOf(`${site.base}${policyPath(visit, '/compare')}`, { from: String(before.number), to: String(version.number), locale })(),
      },
    },
  });
});

export const comparePage = policyPage(`${path}/compare`, async (visit) => {
  const { site, request, response, viewer, policy, versions } = visit;
  const words = viewer.t.words.compare;
  const to = versionNumbered(visit, queryText(request, 'to')) ?? versions.at(-1);
  const from = versionNumbered(visit, queryText(request, 'from')) ?? versions.findLast(({ number }) => number < (to?.number ?? 0)) ?? to;
  const tags = [...new Set([from, to].flatMap(version => Object.keys(version?.locales ?? {})))].sort();
  const locale = localeShown(queryText(request, 'locale'), tags, viewer.language);
  await sendPage(site, request, response, viewer, {
    view: 'policy-compare', title: `${words.title}: ${policy.name}`, place: insidePolicies(visit),
    model: {
      heading: words.title, lead: words.lead, crumbs: policyCrumbs(visit, words.title), isEmpty: to === undefined,
      filter: filterModel(viewer, {
        path: `${site.base}${policyPath(visit, '/compare')}`, isFiltered: false,
        fields: [
          { kind: 'select', name: 'from', label: words.from, value: String(from?.number ?? ''), options: versionOptions(visit) },
          { kind: 'select', name: 'to', label: words.to, value: String(to?.number ?? ''), options: versionOptions(visit) },
          { kind: 'select', name: 'locale', label: viewer.t.policy.languages, value: locale, options: tags.map(tag => ({ value: tag, text: tag })) },
        ],
      }),
      missing: missingIn(visit, locale, from, to),
      diff: from === undefined || to === undefined ? undefined : diffModel(viewer, plainText(from.locales[locale]), plainText(to.locales[locale]), locale),
    },
  });
});

/** Title and text as they are read. */
export const plainText = (text: PolicyText | undefined): string => text === undefined ? '' : `${text.title}\n\n${htmlToText(sanitiseDocument(text.html))}`;

const versionOptions = ({ viewer, store, versions }: PolicyVisit) => [...versions].reverse().map(({ number, effectiveAt }) =>
  ({ value: String(number), text: `${viewer.t.policy.version(viewer.number(number))}, ${viewer.day(effectiveAt, store.timezone).text}` }));

/** Which of the two does not have the language, so that a whole text in one colour is no riddle. */
const missingIn = ({ viewer }: PolicyVisit, locale: string, ...both: readonly (PolicyVersion | undefined)[]): object | undefined => {
  const without = both.find(version => version !== undefined && version.locales[locale] === undefined);
  return without === undefined ? undefined : { status: status(viewer, 'none', viewer.t.words.compare.missing(viewer.number(without.number))) };
};
