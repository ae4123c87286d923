// The register of a store: everything anybody answered, to look through and to look up. (LED-6)
import { allChannels, channels, channelTarget, cookieCategories, cookieTarget, policyTarget, type Policy, type Target } from '@placet/core';
import { readLedgerState } from '../ledger-state.js';
import { addressOf } from '../kit/index.js';
import { crumbsTo, peoplePath, registerPath } from '../navigation.js';
import { aboutText, placeText, policyNames } from '../record-words.js';
import { sendPage } from '../site.js';
import type { Viewer } from '../viewer.js';
import { queryText, storePage, type StoreVisit } from './admin-page.js';
import { recordModel } from './record-view.js';
import { answersAsked, readRegisterForm, registerFields, type RegisterField, type RegisterForm } from './register-form.js';
import { pagerModel, readRegisterPage, type RegisterPage } from './register-page.js';

export const registerPage = storePage('/admin/stores/:storeId/register', async (visit) => {
  const { site, request, response, viewer, store, storeId } = visit;
  const { register: words, nav } = viewer.t.admin;
  const policies = await site.services.policies.list(storeId);
  const form = await readRegisterForm(visit);
  const page = await readAsked(visit, form);
  const names = policyNames(policies);
  const path = `${site.base}${registerPath(store.id)}`;
  const { size } = await readLedgerState(site.services, storeId);
  await sendPage(site, request, response, viewer, {
    view: 'register', title: words.title(store.name), style: 'admin.css', place: { room: 'register', store }, status: form.errors.size > 0 ? 400 : 200,
    model: {
      heading: words.title(store.name), crumbs: crumbsTo(viewer, site.base, store, [], nav.register), path, people: `${site.base}${peoplePath(store.id)}`,
      total: viewer.t.landing.records(size, viewer.number(size)), fields: await fieldsModel(visit, form, policies), isFiltered: form.isFiltered,
      hasErrors: form.errors.size > 0, isEmpty: size === 0,
      seenTo: page.seenTo === undefined ? undefined : words.seenTo(viewer.day(page.seenTo, store.timezone).text),
      hasNoMatch: page.entries.length === 0 && page.seenTo === undefined && size > 0 && form.errors.size === 0, isNobody: form.isNobody,
      rows: page.entries.map(entry => recordModel(visit, names, entry)), pager: pagerModel(path, form.values, page),
      export: visit.looker.kind === 'session' && form.errors.size === 0 && !form.isNobody ? exportLink(visit, form) : undefined,
    },
  });
});

/** What is shown, as a file: the filter goes along, a person as a number. */
const exportLink = ({ site, store, viewer: { t } }: StoreVisit, { values, filter, isFiltered }: RegisterForm): object => {
  const { target, section, from, to, subjectId } = filter;
  const time = (at: number | undefined): string => at === undefined ? '' : new Date(at).toISOString();
  const address = addressOf(`${site.base}/v1/stores/${store.id}/exports/register.csv`, {
    about: target ?? '', answer: values.answer, section: section ?? '', from: time(from), to: time(to), person: subjectId ?? '',
  });
  return { href: address(), text: isFiltered ? t.exports.part : t.admin.register.export };
};

const nothing: RegisterPage = { entries: [], isFirst: true, newer: undefined, older: undefined };

const readAsked = ({ site, request, storeId }: StoreVisit, { errors, isNobody, filter }: RegisterForm): Promise<RegisterPage> =>
  errors.size > 0 || isNobody
    ? Promise.resolve(nothing)
    : readRegisterPage(site.services, storeId, filter, { before: queryText(request, 'before'), after: queryText(request, 'after') });

interface Option { readonly value: string; readonly text: string; readonly isChosen: boolean }
interface OptionGroup { readonly label: string; readonly options: readonly Option[] }

/** The form's fields by name, each with its value, its complaint, and what can be chosen. */
const fieldsModel = async (visit: StoreVisit, { values, errors }: RegisterForm, policies: readonly Policy[]): Promise<object> => {
  const { site, viewer, storeId } = visit;
  const sections = [...new Set([...(await site.services.sections.list(storeId)).map(({ name }) => name), ...Object.keys(viewer.t.sections)])];
  const field = (name: RegisterField, more: object = {}): object => ({ value: values[name], error: errors.get(name), ...more });
  const option = (name: RegisterField) => (value: string, text: string): Option => ({ value, text, isChosen: values[name] === value });
  return {
    ...Object.fromEntries(registerFields.map(name => [name, field(name)])),
    about: field('about', { groups: targetGroups(viewer, policies, option('about')) }),
    answer: field('answer', { options: answersAsked.map(each => option('answer')(each, viewer.t.answers[each])) }),
    section: field('section', { options: sections.map(name => option('section')(name, placeText(viewer, { section: name, source: 'web' }))) }),
  };
};

const targetGroups = (viewer: Viewer, policies: readonly Policy[], option: (value: string, text: string) => Option): OptionGroup[] => {
  const { groups } = viewer.t.admin.register;
  const names = policyNames(policies);
  const group = (label: string, targets: readonly Target[]): OptionGroup =>
    ({ label, options: targets.map(target => option(target, aboutText(viewer, { target, version: null }, names))) });
  return [
    group(groups.channels, [...channels.map(channelTarget), allChannels]), group(groups.policies, policies.map(({ id }) => policyTarget(id))),
    group(groups.cookies, cookieCategories.map(cookieTarget)),
  ].filter(({ options }) => options.length > 0);
};
