// The words of the rooms about sending, in French.
import type { GateTexts } from './gate-en.js';
import { cookiesFr } from './cookies-fr.js';
import { rulesFr } from './rules-fr.js';
import { sendingFr } from './sending-fr.js';
import { whyFr } from './why-fr.js';
import { alarmsFr } from './alarms-fr.js';
import { statisticsFr } from './statistics-fr.js';
import { shopFr } from './shop-fr.js';
import { webhooksFr } from './webhooks-fr.js';

export const gateFr: GateTexts = {
  cookies: cookiesFr, why: whyFr, rules: rulesFr, sending: sendingFr, statistics: statisticsFr, alarms: alarmsFr, webhooks: webhooksFr,
  sync: shopFr };
