// "May we write to her?", asked by hand: the whole way of the gate's answer about one message to one person. (DEC-3)
import { channels, isId, type Identifier } from '@placet/core';
import { findById, type KnownSubject } from '../../../subjects/find-subject.js';
import { addressOf, filterModel, formModel, type Field } from '../../kit/index.js';
import { crumbsTo, roomPath } from '../../navigation.js';
import { fieldOf, seeOther } from '../../people/guard.js';
import { sendNotFound, sendPage } from '../../site.js';
import { queryText, storeForm, storePage, type StoreVisit } from '../admin-page.js';
import { findPerson } from '../find-person.js';
import { personWords } from '../record-view.js';
import { askWhy, identifiersFor, identifiersTyped } from './ask-why.js';
import { readWhyForm, typeHabit, whyFields, type WhyForm } from './why-form.js';
import { answerModel } from './why-model.js';

const path = '/admin/stores/:storeId/why' as const;

/** With `subject` in the address it answers about that person; who is typed comes by the form, so that no address of anybody stands in one of ours. */
export const whyPage = storePage(path, async (visit) => {
  const { site, request, response, viewer, storeId } = visit;
  const asked = queryText(request, 'subject');
  const form = readWhyForm(visit, name => name === 'person' ? '' : queryText(request, name), await typesOf(visit));
  if (asked === '') { await sendWhy(visit, form, {}); return; }
  if (!isId('subject', asked)) { await sendNotFound(site, request, response, viewer); return; }
  const person = await findById(site.services.database, site.services.keyring, storeId, asked);
  await sendWhy(visit, form,
    person === undefined ? { isErased: true } : { person, identifiers: identifiersFor(person.profile, form.channel, visit.store.country) });
});

/** Only asks, so it leaves no row in the audit log. Somebody known is shown under their id. */
export const whyForm = storeForm(path, 'read', async (visit) => {
  const { site, request, response, viewer, store } = visit;
  const form = readWhyForm(visit, name => fieldOf(request, name), await typesOf(visit));
  const found = form.values.person === '' ? 'unreadable' : await findPerson(visit, form.values.person, ['email', 'phone', 'externalId']);
  if (found === 'unreadable') { await sendWhy(visit, { ...form, errors: new Map([...form.errors, ['person', viewer.t.why.errors.person]]) }, {}); return; }
  if (typeof found === 'object' && form.errors.size === 0) {
    const address = addressOf(`${site.base}${roomPath('why', store.id)}`, { ...form.values, person: '', subject: found.id });
    seeOther(response, address());
    return;
  }
  await sendWhy(visit, form, { identifiers: form.errors.size > 0 ? [] : identifiersTyped(form.values.person, store.country) });
});

const typesOf = async ({ site: { services }, storeId }: StoreVisit): Promise<ReadonlySet<string>> => {
  const { gate } = await services.database.read(sql => services.sending.current(sql, storeId));
  return new Set(gate.types.keys());
};

interface About { readonly person?: KnownSubject; readonly identifiers?: readonly Identifier[]; readonly isErased?: boolean }

const sendWhy = async (visit: StoreVisit, form: WhyForm, { person, identifiers = [], isErased = false }: About): Promise<void> => {
  const { site, request, response, viewer, store, token } = visit;
  const t = viewer.t.why;
  const here = `${site.base}${roomPath('why', store.id)}`;
  const answer = identifiers.length === 0 || form.errors.size > 0 ? undefined : await askWhy(visit, form, identifiers);
  const who = person === undefined ? form.values.person === '' ? t.nobody : form.values.person : personWords(visit, { ...person.profile })?.name ?? t.nobody;
  const fields = await fieldsOf(visit, form, person === undefined);
  await sendPage(site, request, response, viewer, {
    view: 'why', title: t.title, style: 'gate.css', place: { room: 'why', store },
    status: form.errors.size === 0 ? 200 : request.method === 'POST' ? 422 : 400,
    model: {
      heading: t.title, lead: t.lead, crumbs: crumbsTo(viewer, site.base, store, [], t.nav), isErased, another: person === undefined ? undefined : here,
      formTitle: answer === undefined && !isErased ? t.form : t.askAgain,
      answer: answer === undefined ? undefined : answerModel(visit, answer, t.question(typeWords(form.messageType), viewer.t.targets[form.channel], who)),
      form: person !== undefined ? undefined : formModel(viewer, { action: here, token, fields, button: t.button }),
      filter: person === undefined ? undefined : filterModel(viewer, { path: here, fields, isFiltered: false, hidden: { subject: person.id } }),
    },
  });
};

/** `review_request` as people write it. */
export const typeWords = (type: string): string => type.replaceAll('_', ' ');

const fieldsOf = async (visit: StoreVisit, { values, errors }: WhyForm, asksWho: boolean): Promise<Field[]> => {
  const { viewer, store } = visit;
  const t = viewer.t.why;
  const types = [...await typesOf(visit)];
  const fields: Field[] = [
    { kind: 'text', name: 'person', label: t.person, hint: t.personHint, value: values.person, lengthMax: 320 },
    { kind: 'select', name: 'channel', label: t.channel, value: values.channel, options: channels.map(value => ({ value, text: viewer.t.targets[value] })) },
    { kind: 'select', name: 'type', label: t.type, value: values.type === '' ? typeHabit : values.type,
      options: types.map(value => ({ value, text: typeWords(value) })) },
    { kind: 'text', name: 'at', label: t.at, hint: t.atHint(viewer.zone(store.timezone)), value: values.at, isOptional: true, lengthMax: 40 },
    { kind: 'text', name: 'country', label: t.country, hint: t.countryHint, value: values.country, isOptional: true, lengthMax: 8 },
    { kind: 'text', name: 'zone', label: t.zone, hint: t.zoneHint, value: values.zone, isOptional: true, lengthMax: 64 },
    { kind: 'date', name: 'purchase', label: t.purchase, hint: t.purchaseHint, value: values.purchase, isOptional: true },
    { kind: 'box', name: 'customer', label: t.customer, hint: t.customerHint, isTicked: values.customer !== '', isOptional: true },
  ];
  return fields.filter(({ name }) => asksWho || name !== whyFields[0]).map(field => ({ ...field,
    error: errors.get(field.name as WhyForm['errors'] extends ReadonlyMap<infer Name, string> ? Name : never) }));
};
