// A choice in the banner becomes one record per category, with the words that stood there made again here: a browser states what it chose, not what it was
// shown. (COO-7, GDPR Art. 7(1))
import { choosableCategories, err, ok, type Result, type StoreId } from '@placet/core';
import type { Request } from 'express';
import { captureFromConsent } from '../consents/capture-consent.js';
import { choiceWording, storefrontConfig } from '../cookies/storefront-config.js';
import type { CaptureRequest } from '../ledger/capture-request.js';
import type { Store } from '../storage/models/index.js';
import { countBanner, kindOfChoice } from './banner-statistics.js';
import type { ChoiceBody } from './answer-body.js';
import { dayOf } from './config-routes.js';
import type { Front } from './front.js';
import { keptUnder } from './kept-under.js';
import { regionOfRequest } from './visitor.js';
import { senderOf } from './sender.js';

export const captureChoice = async (
  { services }: Front, store: Store, { choice, key, pageUrl, ageMs }: ChoiceBody, request: Request,
): Promise<Result<CaptureRequest>> => {
  const { policies, geo, clock } = services;
  const storeId = store.id as StoreId;
  const { browserId, version, region, granted, how, gpc, locale } = choice;
  const now = clock.now();
  const own = regionOfRequest(geo, request);
  if (await services.cookies.version(storeId, version) === undefined) return refuse('choice.version', 'was never published');
  const config = await storefrontConfig(services, store, { locale, regions: region === '' ? [] : [region], day: dayOf(now - ageMs), version });
  const answers = choosableCategories.map(cookieCategory => ({
    cookieCategory, answer: granted.includes(cookieCategory) ? 'yes' as const : 'no' as const, text: choiceWording(config, cookieCategory), locale: config.locale,
  }));
  const captured = await captureFromConsent(policies, store, {
    subject: { browserId }, section: 'banner', source: { kind: 'web', widget: 'banner', pageUrl }, answers, ...senderOf(request),
    notes: gpc ? `${how}, gpc` : how, ...ageMs === 0 ? {} : { occurredAt: now - ageMs },
  }, now, false);
  if (!captured.ok) return captured;
  const { alongside, circumstances } = captured.value;
  return ok({
    ...captured.value,
    answers: captured.value.answers.map(answer => ({ ...answer, version })),
    circumstances: { ...circumstances, ...placeOf(region, own) },
    idempotency: keptUnder(services, { storeId, who: browserId, key, said: choice }),
    alongside: async (tx, written) => {
      await alongside?.(tx, written);
      await countBanner(tx.sql, store, { at: now, region: own, kind: kindOfChoice(how, granted) });
    },
  });
};

const refuse = (path: string, message: string) => err('policy_not_published', `${path}: ${message}`, [{ path, message }]);

/** The region the banner was made for, as the browser says; else what the address says. */
const placeOf = (stated: string, own: string | undefined): Pick<CaptureRequest['circumstances'], 'region' | 'regionBasis'> => {
  if (stated !== '') return { region: stated, regionBasis: 'stated' };
  return own === undefined ? { region: null, regionBasis: null } : { region: own, regionBasis: 'ip_country' };
};
