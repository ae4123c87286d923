// What staff can do about a person in their contact report: note an answer, ask once more, hand on a link, take the records along.
import { channels, type StoreId } from '@placet/core';
import { channelOf } from '../../consents/double-opt-in/confirmation-row.js';
import { listAwaited } from '../../consents/double-opt-in/resend.js';
import { isAllowed } from '../../http/access.js';
import type { KnownSubject } from '../../subjects/find-subject.js';
import { formModel } from '../kit/index.js';
import { peoplePath } from '../navigation.js';
import type { StoreVisit } from './admin-page.js';

export interface AnswerForm {
  readonly values: Readonly<Record<'channel' | 'answer' | 'reason', string>>;
  readonly errors: Readonly<Partial<Record<'channel' | 'answer' | 'reason', string>>>;
}

const emptyForm: AnswerForm = { values: { channel: 'email', answer: '', reason: '' }, errors: {} };

export const personAddress = ({ site, store }: StoreVisit, subjectId: string): string => `${site.base}${peoplePath(store.id)}/${subjectId}`;

export const deedsModel = async (visit: StoreVisit, known: KnownSubject, form: AnswerForm = emptyForm): Promise<object | undefined> => {
  const { looker, site: { services } } = visit;
  if (looker.kind !== 'session' || !isAllowed(looker, 'answer')) return undefined;
  const [link] = await services.unsubscribeLinks.headersFor({ storeId: visit.storeId, scope: 'all', campaignId: undefined }, [known.id]);
  const { contact } = visit.viewer.t;
  return {
    form: answerModel(visit, known, form), isOpen: Object.keys(form.errors).length > 0, awaited: await awaitedModel(visit, known),
    link: { label: undefined, name: contact.link, text: link?.url ?? '' },
  };
};

/** The records about a person as files, for whoever may fetch them. */
export const filesModel = ({ site, store, looker }: StoreVisit, subjectId: string): object | undefined => {
  const file = (ending: string): string => `${site.base}/v1/stores/${store.id}/exports/register.${ending}?person=${subjectId}`;
  return looker.kind === 'session' ? { csv: file('csv'), json: file('json') } : undefined;
};

const answerModel = (visit: StoreVisit, known: KnownSubject, { values, errors }: AnswerForm): object => {
  const { viewer, token } = visit;
  const { contact: words, targets } = viewer.t;
  return formModel(viewer, {
    action: `${personAddress(visit, known.id)}/channels`, token, button: words.button,
    fields: [
      { kind: 'select', name: 'channel', label: words.channel, value: values.channel, options: channels.map(channel => ({ value: channel, text: targets[channel] })), error: errors.channel },
      { kind: 'radio', name: 'answer', label: words.answer, value: values.answer, options: [{ value: 'opted_out', text: words.no }, { value: 'opted_in', text: words.yes }], error: errors.answer },
      { kind: 'area', name: 'reason', label: words.reason, hint: words.reasonHint, value: values.reason, rows: 3, lengthMax: 2000, error: errors.reason },
    ],
  });
};

const awaitedModel = async (visit: StoreVisit, known: KnownSubject): Promise<object[]> => {
  const { site: { services }, viewer, store } = visit;
  const { contact: words, targets } = viewer.t;
  const rows = await listAwaited(services, store.id as StoreId, known.id);
  return rows.map((row) => {
    const channel = channelOf(row);
    const isMailed = channel === 'email' && known.profile.email !== undefined;
    return {
      channel, about: targets[channel], until: viewer.moment(row.expires_at, store.timezone), name: words.againOf(targets[channel]),
      action: isMailed ? `${personAddress(visit, known.id)}/confirm` : undefined, token: visit.token,
      link: isMailed ? undefined : { label: words.handOn, name: targets[channel], text: services.links.confirmUrl(store.id, row.id) },
    };
  });
};
