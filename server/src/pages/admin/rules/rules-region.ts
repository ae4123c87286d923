// The law of one region as this installation applies it: marketing per channel, requests, cookies, breaches, each with its citation and how far it was checked.
import {
  breachRulesFor, breachStanceFor, cookieRulesFor, cookieStanceFor, marketingRulesFor, normaliseRegion, rightsRulesFor, ruleChannels, type MarketingRules,
  type RightsRules,
  type RuleChannel,
} from '@placet/core';
import { calloutModel, factsModel, tableModel, type Cell, type Column, type Fact, type Line } from '../../kit/index.js';
import { roomPath, rulePath } from '../../navigation.js';
import { sendNotFound, sendPage } from '../../site.js';
import { housePage, type Visit } from '../admin-page.js';
import { isPlace, regionName } from './region-names.js';
import { breachWords, deadlineWords, gradeStatus, marketingGrade, monthsWords, quietLine, quietWords, requestWords, validityWords } from './rules-words.js';

const storesShown = 200;

export const rulesRegionPage = housePage('/admin/rules/:region', async (visit) => {
  const { site, request, response, viewer, looker } = visit;
  const t = viewer.t.rules;
  const id = normaliseRegion(String(request.params.region));
  if (id === undefined || !isPlace(viewer, id)) { await sendNotFound(site, request, response, viewer); return; }
  const marketing = marketingRulesFor(id);
  const stores = await site.services.stores.list(looker.organisationId, looker.storeScope, '', storesShown);
  const name = regionName(viewer, id);
  await sendPage(site, request, response, viewer, {
    view: 'rules-region', title: name, style: 'gate.css', place: { room: 'rules', isInside: true },
    model: {
      heading: name, lead: t.regionLead,
      crumbs: [{ text: t.title, href: `${site.base}${roomPath('rules')}`, isHere: false }, { text: name, href: undefined, isHere: true }],
      stores: stores
        .filter(({ country }) => country === id || (id.length === 2 && country.startsWith(`${id}-`)) || (marketing.id === id && marketingRulesFor(country).id === id))
        .map(store => ({ text: store.name, href: `${site.base}${roomPath('overview', store.id)}` })),
      marketing: {
        facts: factsModel(marketingFacts(visit, marketing, id)),
        table: tableModel(viewer, { caption: t.marketing, columns: channelColumns(visit, marketing), rows: ruleChannels }),
        pending: ruleChannels.flatMap(channel => (marketing.channels[channel].pending ?? []).map(({ from, change, citation }) => calloutModel(viewer, 'note',
          {
            title: `${viewer.t.targets[channel]}: ${from === null ? t.dateOpen : t.from(from)}`, sentences: [change], source: citation,
          }))),
        statutes: marketing.statutes.map(statute => `${statute.name}, ${statute.section}`),
      },
      rights: rightsModel(visit, rightsRulesFor(id), id), cookies: factsModel(cookieFacts(visit, id)), breaches: factsModel(breachFacts(visit, id)),
    },
  });
});

const heldFact = ({ site, viewer }: Visit, own: string, id: string): Fact[] => own === id ? [] : [
  { key: viewer.t.rules.heldTo, value: regionName(viewer, own), href: `${site.base}${rulePath(own)}` },
];

const marketingFacts = (visit: Visit, rules: MarketingRules, id: string): Fact[] => {
  const { viewer } = visit;
  const t = viewer.t.rules;
  const { maxDays, maxBusinessDays, citation } = rules.unsubscribe;
  const days = maxBusinessDays ?? maxDays;
  return [
    ...heldFact(visit, rules.id, id),
    { key: t.asOf, value: rules.lawAsOf },
    { key: t.checked, status: marketingGrade(viewer, rules), note: `${rules.verified.covers} (${rules.verified.source})` },
    { key: t.unsubscribe,
      value: days === null || days === 0 ? t.atOnce : t.units[maxBusinessDays === null ? 'calendar_day' : 'business_day'](days, viewer.number(days)),
      note: citation },
    { key: t.evidence, value: rules.evidence.statutoryMinimum === null ? t.noFigure : t.years(viewer.number(rules.evidence.statutoryMinimum.years)),
      note: rules.evidence.citation },
    { key: t.children, value: t.age(viewer.number(rules.minors.ageOfDigitalConsent ?? rules.minors.productDefaultAge ?? 16)), note: rules.minors.citation },
  ];
};

const channelColumns = ({ viewer }: Visit, rules: MarketingRules): readonly Column<RuleChannel>[] => {
  const { rules: t, targets } = viewer.t;
  const { number } = viewer;
  const none = (lines: readonly Line[]): Cell => lines.length === 0 ? '' : lines;
  return [
    { key: 'channel', title: t.channel, isName: true, cell: channel => targets[channel] },
    {
      key: 'ground', title: t.ground, cell: (channel) => {
        const { stance, statutoryFloor, citations } = rules.channels[channel];
        const lines: Line[] = [{ text: t.stances[stance] }];
        if (statutoryFloor !== stance) lines.push(quietLine(t.floor(t.stances[statutoryFloor])));
        return [...lines, quietLine(citations.join('; '))];
      },
    },
    { key: 'confirm', title: t.doubleOptIn,
      cell: channel => [{ text: t.confirmations[rules.channels[channel].doubleOptIn ?? rules.doubleOptIn] },
        quietLine(rules.channels[channel].doubleOptInBasis ?? rules.doubleOptInBasis)] },
    {
      key: 'ends', title: t.ends, cell: (channel) => {
        const { validity, conditions } = rules.channels[channel];
        const months = validity?.expressConsentMonthsIfNoPeriodStated ?? validity?.reconfirmEveryMonths;
        return none([
          ...months === undefined ? [] : [{ text: monthsWords(viewer, months) }, quietLine(validity?.citation ?? '')],
          ...typeof conditions.purchaseTimeLimitMonths === 'number'
            ? [{ text: `${t.purchase}: ${monthsWords(viewer, conditions.purchaseTimeLimitMonths)}` }] : [],
          ...typeof conditions.enquiryTimeLimitMonths === 'number' ? [{ text: `${t.enquiry}: ${monthsWords(viewer, conditions.enquiryTimeLimitMonths)}` }] : [],
        ]);
      },
    },
    { key: 'quiet', title: t.quiet,
      cell: channel => none(rules.quietHours[channel].flatMap(each => [{ text: quietWords(viewer, each) }, quietLine(each.citation)])) },
    { key: 'caps', title: t.caps,
      cell: channel => none((rules.frequencyCap[channel] ?? []).flatMap(each => [{ text: t.cap(number(each.max), number(each.windowHours)) },
        quietLine(each.citation)])) },
    { key: 'registers', title: t.registers,
      cell: channel => none(rules.registries.filter(({ channels }) => channels.includes(channel)).flatMap(each => [{ text: each.name },
        quietLine(each.citation)])) },
  ];
};

const rightsModel = (visit: Visit, rules: RightsRules, id: string): object => {
  const { viewer } = visit;
  const t = viewer.t.rules;
  const { extension, acknowledgement } = rules.response;
  const facts: Fact[] = [
    ...heldFact(visit, rules.region, id),
    { key: t.checked, status: gradeStatus(viewer, rules.verification), ...rules.verificationNote === undefined ? {} : { note: rules.verificationNote } },
    { key: t.answerWithin, value: `${requestWords(viewer, rules)}, ${t.starts[rules.response.default.from]}`, note: rules.response.default.citation },
    {
      key: t.extension, value: extension.value === null || extension.unit === null || extension.unit === undefined || extension.unit === 'reasonable'
        ? t.noFigure : deadlineWords(viewer, { value: extension.value, unit: extension.unit }),
      ...extension.citation === undefined ? {} : { note: extension.citation },
    },
    ...acknowledgement.required && acknowledgement.within !== undefined ? [{ key: t.acknowledge, value: deadlineWords(viewer, acknowledgement.within),
      ...acknowledgement.citation === undefined ? {} : { note: acknowledgement.citation } }] : [],
    { key: t.fee, value: rules.fee.free ? t.free : t.notFree, ...rules.fee.citation === undefined ? {} : { note: rules.fee.citation } },
  ];
  const own = rules.response.byRight ?? {};
  const columns: readonly Column<RightsRules['rights'][number]>[] = [
    { key: 'right', title: t.right, isName: true, cell: ({ right, variant }) => rightWords(t.rights, right, variant) },
    {
      key: 'within', title: t.answerWithin, cell: ({ right, variant }) => {
        const special = own[variant === undefined ? right : `${right}.${variant}`];
        if (special?.value !== undefined && special.unit !== undefined) return [{ text: deadlineWords(viewer, { value: special.value, unit: special.unit }) },
          quietLine(special.citation)];
        return special?.text === undefined ? { text: requestWords(viewer, rules), isQuiet: true } : [{ text: special.text }, quietLine(special.citation)];
      },
    },
    { key: 'since', title: t.since, cell: ({ since }) => since ?? '' },
    { key: 'law', title: t.citation,
      cell: ({ citation, note }) => [...citation === undefined ? [] : [quietLine(citation)], ...note === undefined ? [] : [quietLine(note)]] },
  ];
  return {
    facts: factsModel(facts), table: tableModel(viewer, { caption: t.rightsTitle, columns, rows: rules.rights.filter(({ available }) => available) }),
    statutes: rules.statutes.map(({ title, articles, inForce, url }) => ({ text: [title, ...articles === undefined ? [] : [articles]].join(', '),
      inForce: inForce === undefined ? undefined : t.inForce(inForce), url })),
    upcoming: (rules.upcoming ?? []).map(({ date, title, citation }) => calloutModel(viewer, 'note',
      { title: t.from(date), sentences: [title], ...citation === undefined ? {} : { source: citation } })),
  };
};

const rightWords = (table: Readonly<Record<string, string>>, right: string, variant: string | undefined): string => {
  const words = table[right] ?? right.replaceAll('_', ' ');
  return variant === undefined ? words : `${words} (${table[variant] ?? variant.replaceAll('_', ' ')})`;
};

const cookieFacts = (visit: Visit, id: string): Fact[] => {
  const { site, viewer } = visit;
  const t = viewer.t.rules;
  const rules = cookieRulesFor(id);
  const stance = cookieStanceFor(id, new Date(site.services.clock.now()).toISOString().slice(0, 10));
  const [accept, refusal] = validityWords(viewer, rules);
  return [
    ...heldFact(visit, rules.region, id), { key: t.checked, status: gradeStatus(viewer, rules.verification) },
    { key: t.beforeChoice, value: t.cookieStances[stance.stance], note: rules.law }, { key: t.yesHolds, value: accept, note: rules.consentValidity.basis },
    { key: t.noHolds, value: refusal },
    { key: t.rejectEasy, value: rules.rejectAsEasyAsAccept.required ? t.required : t.notRequired, note: rules.rejectAsEasyAsAccept.basis },
    { key: t.wall, value: t.walls[rules.cookieWall.allowed] ?? rules.cookieWall.allowed, note: rules.cookieWall.text },
    ...rules.gpc === undefined ? [] : [{ key: t.gpc, value: rules.gpc.required ? t.required : t.notRequired,
      ...rules.gpc.since === null ? {} : { note: t.from(rules.gpc.since) } }],
  ];
};

const breachFacts = (visit: Visit, id: string): Fact[] => {
  const { viewer } = visit;
  const t = viewer.t.rules;
  const rules = breachRulesFor(id);
  const { withinHours, withinDays } = rules.persons;
  return [
    ...heldFact(visit, rules.region, id), { key: t.checked, status: gradeStatus(viewer, rules.verification) },
    { key: t.tellAuthority, value: breachWords(viewer, breachStanceFor(id)), note: rules.authority.citation ?? rules.citation },
    {
      key: t.tellPersons, value: withinHours !== undefined ? t.hours(viewer.number(withinHours)) : typeof withinDays === 'number'
        ? t.units.calendar_day(withinDays, viewer.number(withinDays)) : t.noFigure,
      note: [rules.persons.when, rules.persons.within, rules.persons.citation].filter(each => each !== undefined).join(' · '),
    },
  ];
};
