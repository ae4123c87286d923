// Shops reached in tests: the real client, allowed to the machine itself, with pauses too short to wait for.
import { randomBytes } from '../adapters/vault.js';
import type { ShopHttp } from '@placet/core';
import { HostBudget, HttpClient, nothingAllowed, parseAllowedTargets } from '../http-client/index.js';
import { systemTimers } from '../queue/timers.js';
import { shopHttp } from './shop-http.js';

/** The way to shops that listen on this machine. Close it when done. */
export const loopbackShopHttp = (timeoutMs = 5000): { readonly http: ShopHttp; close(): void } => {
  const clock = { now: () => Date.now() };
  const client = new HttpClient({ userAgent: 'Placet', allowed: parseAllowedTargets('127.0.0.0/8') ?? nothingAllowed });
  const budget = new HostBudget({ concurrent: 16, perSecond: 10_000, waitingMax: 10_000 }, clock, systemTimers);
  const http = shopHttp({ client, budget, clock, timers: systemTimers, random: { bytes: randomBytes } }, { timeoutMs }, { attemptsMax: 4,
    firstDelayMs: 5, delayMsMax: 3000 });
  return { http, close: () => { client.close(); } };
};
