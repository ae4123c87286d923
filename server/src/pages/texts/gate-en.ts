// The words of the rooms about sending, in English: why, rules, settings, figures, alarms, webhooks.
import { cookiesEn } from './cookies-en.js';
import { rulesEn } from './rules-en.js';
import { sendingEn } from './sending-en.js';
import { whyEn } from './why-en.js';
import { alarmsEn } from './alarms-en.js';
import { statisticsEn } from './statistics-en.js';
import { shopEn } from './shop-en.js';
import { webhooksEn } from './webhooks-en.js';

export const gateEn = {
  cookies: cookiesEn, why: whyEn, rules: rulesEn, sending: sendingEn, statistics: statisticsEn, alarms: alarmsEn, webhooks: webhooksEn, sync: shopEn,
};
export type GateTexts = typeof gateEn;
