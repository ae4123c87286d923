// A first answer by hand, so that whoever has just added a store sees where answers arrive before any shop is connected.
import { identifiersOf, wordingFor, type StoreId } from '@placet/core';
import { suggestConsentText } from '@placet/templates';
import { phoneParserFor } from '../../../adapters/phone.js';
import { captureFromConsent } from '../../../consents/capture-consent.js';
import { documentLanguageOf } from '../../../documents/document-language.js';
import { userOf } from '../../../users/user.js';
import { calloutModel, formModel, say } from '../../kit/index.js';
import { crumbsTo, registerPath, roomPath } from '../../navigation.js';
import { fieldOf, seeOther } from '../../people/guard.js';
import { sendPage } from '../../site.js';
import { audited, storeForm, storePage, type StoreVisit } from '../admin-page.js';

const path = '/admin/stores/:storeId/first-answer' as const;
const section = 'newsletter';
const wordsMax = 2000;

interface Given {
  readonly words: string;
  readonly email: string;
  readonly errors: { readonly words?: string; readonly email?: string };
  readonly problem?: string;
}

export const firstAnswerPage = storePage(path, async visit => sendForm(visit, {
  words: (await askedInNewsletter(visit))?.text ?? suggested(visit), email: await ownEmail(visit), errors: {},
}), 'manage');

export const firstAnswerForm = audited('answers_taken', storeForm(path, 'manage', async (visit) => {
  const { site, request, response, viewer, store, note } = visit;
  const problems = viewer.t.store.first.problems;
  const words = fieldOf(request, 'words').replace(/\r\n?/g, '\n').trim();
  const email = fieldOf(request, 'email').trim().slice(0, 321);
  const errors = {
    ...words === '' || words.length > wordsMax ? { words: problems.words } : {},
    ...identifiersOf({ email }, phoneParserFor(store.country)).ok ? {} : { email: problems.email },
  };
  const given = { words: words.slice(0, wordsMax + 1), email, errors };
  if (Object.keys(errors).length > 0) { await sendForm(visit, given, 422); return; }
  const asked = await ask(visit, words);
  const capture = asked === undefined ? undefined : await captureFromConsent(site.services.policies, store, {
    subject: { email }, section, answers: [{ channel: 'email', answer: 'yes', text: words, locale: asked.locale }],
    source: { kind: 'admin', widget: 'first answer' },
  }, site.services.clock.now(), true);
  if (capture?.ok !== true) { await sendForm(visit, { ...given, problem: problems.failed }, 422); return; }
  const reply = await site.services.writer.append(capture.value);
  site.services.work.kick();
  const waits = reply.kind === 'captured' && (reply.captured.confirming ?? []).length > 0;
  note({ detail: reply.kind === 'captured' ? reply.captured.placed[0]?.record.id ?? '' : '' });
  say(site, request, response, { text: waits ? viewer.t.store.first.waits : viewer.t.store.first.done });
  seeOther(response, `${site.base}${registerPath(store.id)}`);
}));

const languageOf = ({ store }: StoreVisit): string => documentLanguageOf(store.locale);

const suggested = ({ store }: StoreVisit): string => suggestConsentText('channel:email', documentLanguageOf(store.locale), store.name);

const askedInNewsletter = async ({ site, store, storeId }: StoreVisit): Promise<{ text: string; locale: string } | undefined> => {
  const placements = await site.services.sections.find(storeId, section);
  const words = placements.flatMap(placement => 'channel' in placement && placement.channel === 'email' ? wordingFor(placement.text, store.locale) ?? [] : [])[0];
  return words === undefined ? undefined : { text: words.value, locale: words.locale };
};

/** A store that asks nothing yet asks this from now on; what it asks already is left as it is. */
const ask = async (visit: StoreVisit, words: string): Promise<{ locale: string } | undefined> => {
  const { site, store } = visit;
  const there = await askedInNewsletter(visit);
  if (there !== undefined) return there;
  if ((await site.services.sections.find(store.id as StoreId, section)).length > 0) return { locale: languageOf(visit) };
  const put = await site.services.sections.put(store, section, { placements: [{ channel: 'email', required: false, preTicked: false, text: { [languageOf(visit)]: words } }] });
  return put.ok ? { locale: languageOf(visit) } : undefined;
};

const ownEmail = async ({ site, looker }: StoreVisit): Promise<string> => {
  const { userId } = looker;
  return userId === undefined ? '' : (await site.services.database.read(sql => userOf(sql, looker.organisationId, userId)))?.email ?? '';
};

const sendForm = (visit: StoreVisit, { words, email, errors, problem }: Given, status = 200): Promise<void> => {
  const { site, request, response, viewer, store, token } = visit;
  const t = viewer.t.store.first;
  return sendPage(site, request, response, viewer, {
    view: 'one-form', title: t.title, status, place: { room: 'overview', store, isInside: true },
    model: {
      heading: t.title, lead: t.lead, crumbs: crumbsTo(viewer, site.base, store, [], t.title), callout: calloutModel(viewer, 'note', { sentences: [t.stays] }),
      form: formModel(viewer, {
        action: `${site.base}/admin/stores/${store.id}/first-answer`, token, button: t.button, problem, cancel: { text: viewer.t.kit.dialog.cancel, href: `${site.base}${roomPath('overview', store.id)}` },
        fields: [
          { kind: 'area', name: 'words', label: t.words, hint: t.wordsHint, value: words, rows: 4, lengthMax: wordsMax, language: languageOf(visit), error: errors.words },
          { kind: 'email', name: 'email', label: t.email, value: email, lengthMax: 320, error: errors.email },
        ],
      }),
    },
  });
};
