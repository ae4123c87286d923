// A record as the rooms of a store show it.
import type { RegisterEntry } from '../../consents/list-register.js';
import { peoplePath } from '../navigation.js';
import { aboutText, answerWords, maskEmail, placeText, type PolicyNames } from '../record-words.js';
import type { Viewer } from '../viewer.js';
import type { StoreVisit } from './admin-page.js';

export interface PersonWords { readonly name: string; readonly address: string | undefined }

/** Who somebody is, as far as the visitor may see it; undefined when the key is gone and nobody can know. */
export const personWords = ({ viewer: { t }, readsAddresses }: StoreVisit, person: RegisterEntry['person']): PersonWords | undefined => {
  if (person === undefined) return undefined;
  const { name, email, phone, externalId } = person;
  if (!readsAddresses) return { name: email === undefined ? t.ledger.anonymous : maskEmail(email), address: undefined };
  const address = email ?? phone ?? externalId;
  return name === undefined ? { name: address ?? t.ledger.anonymous, address: undefined } : { name, address };
};

export const recordModel = (visit: StoreVisit, names: PolicyNames, { record, text, person, context }: RegisterEntry): object => {
  const { site, viewer, store, readsAddresses } = visit;
  const { t } = viewer;
  return {
    ...answerWords(viewer, record), about: aboutText(viewer, record, names), time: viewer.moment(record.occurredAt, store.timezone),
    isUndated: record.timeGrade === 'unknown', place: placeText(viewer, record), via: viaText(viewer, record),
    region: record.region ?? undefined,
    who: personWords(visit, person), person: `${site.base}${peoplePath(store.id)}/${record.subjectId}`,
    words: text ?? undefined, locale: record.locale ?? viewer.language,
    document: documentPath(visit, record), address: readsAddresses ? context?.ip : undefined, device: readsAddresses ? deviceText(context) : undefined,
    notes: readsAddresses ? context?.notes : undefined,
    number: viewer.number(record.sequence), receipt: site.services.links.receiptUrl(record.storeId, record.id),
    receiptName: t.ledger.receipt(viewer.number(record.sequence)),
  };
};

/** `shop, footer form`: how the answer came, where the section does not say it already. */
export const viaText = ({ t }: Viewer, { section, source, widget }: RegisterEntry['record']): string | undefined => {
  const parts = [...section === null ? [] : [t.sources[source]], ...widget === null ? [] : [widget]];
  return parts.length === 0 ? undefined : parts.join(', ');
};

/** Where the very version of a policy can be read. */
export const documentPath = ({ site, store }: StoreVisit, { target, version }: Pick<RegisterEntry['record'], 'target' | 'version'>): string | undefined =>
  !target.startsWith('policy:') || version === null ? undefined : `${site.base}/p/${store.publicKey}/${target.slice('policy:'.length)}/v/${version}`;

const deviceLengthMax = 60;

const deviceText = (context: RegisterEntry['context']): string | undefined => {
  const text = context?.device ?? context?.userAgent;
  return text === undefined || text.length <= deviceLengthMax ? text : `${text.slice(0, deviceLengthMax)}…`;
};
