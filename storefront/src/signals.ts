// Google's Consent Mode v2: told before any tag runs, and again whenever the choice changes.
import { w } from './page.js';
import type { Granted } from './choice.js';

type Layer = { push: (entry: unknown) => unknown };

const layer: Layer = (w as unknown as { dataLayer?: Layer }).dataLayer ??= [] as unknown[];

/** Google's tags want the arguments object itself. */
const tell: (...given: unknown[]) => void = function () {
  // eslint-disable-next-line prefer-rest-params
  layer.push(arguments);
};

/** `default` before there is a choice or with the one of an earlier page, `update` after. */
export const tellGoogle = (what: 'default' | 'update', granted: Granted, waitMs?: number): void => {
  const answers: Record<string, unknown> = { security_storage: 'granted' };
  for (const [bit, uses] of [[2, 'analytics'], [4, 'functionality personalization'], [8, 'ad']] as const) {
    for (const use of uses.split(' ')) answers[`${use}_storage`] = granted & bit ? 'granted' : 'denied';
  }
  answers.ad_user_data = answers.ad_personalization = answers.ad_storage;
  if (waitMs) answers.wait_for_update = waitMs;
  tell('consent', what, answers);
};
