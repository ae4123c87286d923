// What an unsubscribe link shows: what would stop, what has stopped, and what was taken back.
import type { Channel, RecordId } from '@placet/core';
import type { Response } from 'express';
import type { Site } from '../site.js';
import { undoableChannels } from '../../unsubscribe/undo-stop.js';
import type { Scope } from '../../unsubscribe/unsubscribe-token.js';
import { hasPrivacyPolicy, standingOf, type FollowedLink } from './followed-link.js';
import type { Reader } from './reader.js';
import { sendUnsubscribePage, stopWords } from './send-unsubscribe-page.js';

export const sendAsk = (site: Site, response: Response, reader: Reader, { scope, brand, branding }: FollowedLink): void => {
  const { t } = reader;
  sendUnsubscribePage(site, response, reader, {
    view: 'unsubscribe-ask', title: t.title(brand), branding, hasLanguages: true,
    model: {
      heading: t.title(brand), about: scope === 'all' ? t.aboutAll(brand) : t.about(brand, t.by[scope]), stop: stopWords(reader, brand, scope),
      all: scope === 'all' ? undefined : { words: t.stopAll, note: t.stopAllNote(brand) },
    },
  });
};

/** It is too long ago, or the code is for something else; nothing was changed. */
export const sendNotUndone = (site: Site, response: Response, reader: Reader, { brand, branding }: FollowedLink): void => {
  const { t } = reader;
  sendUnsubscribePage(site, response, reader, {
    view: 'unsubscribe-message', title: t.title(brand), status: 409, branding, hasLanguages: false, model: { heading: t.title(brand), sentences: [t.notUndone, t.later] },
  });
};

interface DoneSetting { readonly hasLanguages: boolean; readonly since?: number }

/** What stands now. Just after a stop it can be taken back; for someone unknown it reads the same, with nothing to show for it. */
export const sendDone = async (site: Site, response: Response, reader: Reader, link: FollowedLink, { hasLanguages, since }: DoneSetting): Promise<void> => {
  const { database, clock, unsubscribeLinks: { tokens } } = site.services;
  const { storeId, scope, brand, store, subject } = link;
  const { t } = reader;
  const standing = standingOf(link, scope);
  const at = standing.since ?? since;
  const undoable = since === undefined || subject === undefined || standing.recordId === null
    ? []
    : await undoableChannels(database, storeId, subject, standing.recordId, clock.now());
  const heading = doneHeading(reader, scope, brand);
  sendUnsubscribePage(site, response, reader, {
    view: 'unsubscribe-done', title: heading, branding: link.branding, hasLanguages,
    model: {
      heading, since: at === undefined ? undefined : reader.moment(at, store.timezone),
      undo: standing.recordId === null || undoable.length === 0
        ? undefined
        : { words: t.again(brand, reader.ways(undoable)), record: standing.recordId, code: tokens.undoCode(storeId, standing.recordId) },
      all: scope === 'all' || standingOf(link, 'all').state === 'opted_out' ? undefined : { words: t.stopAll, note: t.stopAllNote(brand) },
      ...await linksBelow(site, link, standing.recordId),
    },
  });
};

/** For a mail program: that it is done, and no more. */
export const sendTaken = (site: Site, response: Response, reader: Reader, scope: Scope, brand: string): void => {
  const heading = doneHeading(reader, scope, brand);
  sendUnsubscribePage(site, response, reader, {
    view: 'unsubscribe-message', title: heading, branding: { name: brand }, hasLanguages: false, model: { heading, sentences: [reader.t.keeps] },
  });
};

const doneHeading = ({ t }: Reader, scope: Scope, brand: string): string => scope === 'all' ? t.doneAll(brand) : t.done(brand, t.by[scope]);

interface BackSetting { readonly channels: readonly Channel[]; readonly words: string; readonly at: number; readonly recordId: RecordId | undefined }

export const sendBack = async (site: Site, response: Response, reader: Reader, link: FollowedLink, back: BackSetting): Promise<void> => {
  const { channels, words, at, recordId } = back;
  const { brand, branding, scope, store } = link;
  const heading = reader.t.back(brand, reader.ways(channels));
  const below = await linksBelow(site, link, recordId ?? null);
  sendUnsubscribePage(site, response, reader, {
    view: 'unsubscribe-back', title: heading, branding, hasLanguages: false,
    model: { heading, words, at: reader.moment(at, store.timezone), stop: stopWords(reader, brand, scope), ...below },
  });
};

interface LinksBelow { readonly receipt: string | undefined; readonly privacy: string | undefined }

const linksBelow = async ({ services, base }: Site, { storeId, store }: FollowedLink, recordId: RecordId | null): Promise<LinksBelow> => {
  const isPublished = await hasPrivacyPolicy(services, storeId);
  return {
    receipt: recordId === null ? undefined : services.links.receiptUrl(storeId, recordId),
    privacy: isPublished ? `${base}/p/${store.publicKey}/privacy` : undefined,
  };
};
