// A link that was followed: what it means, and who and whose it is about right now.
import { channelReport, channels, globallyUnsubscribedAt, type ChannelReport, type StoreId } from '@placet/core';
import type { Services } from '../../compose.js';
import { brandingOf, type Branding } from '../../mails/branding.js';
import type { Store } from '../../storage/models/index.js';
import { findById, type KnownSubject } from '../../subjects/find-subject.js';
import { languageOnRecord } from '../../unsubscribe/undo-stop.js';
import type { LinkMeaning, Scope } from '../../unsubscribe/unsubscribe-token.js';

export interface FollowedLink extends LinkMeaning {
  readonly store: Store;
  readonly branding: Branding;
  /** The name the shop writes under. */
  readonly brand: string;
  /** Undefined for someone erased or never known, who is answered like anybody else. */
  readonly subject: KnownSubject | undefined;
  readonly languageOnRecord: string | undefined;
}

/** Undefined when the store was removed. */
export const followLink = async (services: Services, meaning: LinkMeaning): Promise<FollowedLink | undefined> => {
  const { storeId, subjectId } = meaning;
  const [store, subject] = await Promise.all([services.stores.find(storeId), findById(services.database, services.keyring, storeId, subjectId)]);
  if (store === undefined) return undefined;
  const [branding, locale] = await Promise.all([
    brandingOf(services.database, store), subject === undefined ? undefined : languageOnRecord(services.database, storeId, subject.id),
  ]);
  return { ...meaning, store, branding, brand: branding.name, subject, languageOnRecord: locale };
};

/** How things stand for what the link is about, as one channel's report tells it. */
export const standingOf = ({ subject }: Pick<FollowedLink, 'subject'>, scope: Scope): ChannelReport => {
  if (subject === undefined) return { state: 'unknown', since: null, recordId: null };
  if (scope !== 'all') return channelReport(subject.standings, scope);
  const since = globallyUnsubscribedAt(subject.standings);
  const isOff = since !== null && channels.every(channel => channelReport(subject.standings, channel).state === 'opted_out');
  return isOff ? { state: 'opted_out', since, recordId: subject.standings.get('channel:all')?.recordId ?? null } : { state: 'unknown', since: null, recordId: null };
};

/** Whether there is a privacy policy to link to. */
export const hasPrivacyPolicy = async ({ policies }: Pick<Services, 'policies'>, storeId: StoreId): Promise<boolean> => {
  const listed = (await policies.list(storeId)).filter(({ kind }) => kind === 'privacy').slice(0, 20);
  const inForce = await Promise.all(listed.map(({ id }) => policies.versionInForce(storeId, id)));
  return inForce.some(({ ok }) => ok);
};
