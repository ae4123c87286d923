// Is it alive, is it ready, how is it doing: for people, proxies, orchestrators and Prometheus.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Express, RequestHandler } from 'express';
import type { Services } from '../compose.js';
import { checkReadiness } from '../operation/check-readiness.js';
import { openGauges } from '../operation/gather.js';
import { placetVersion } from '../version.js';
import { turnAway } from './mount-route.js';

export const mountOperation = (app: Express, services: Services): void => {
  app.get('/healthz', (_request, response) => { response.json({ status: 'ok', version: placetVersion }); });
  app.get('/readyz', (_request, response, next) => {
    checkReadiness(services).then(({ isReady, checks }) => { response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'not ready', checks }); }, next);
  });
  // Without a token there is no such route, as for any other address.
  if (services.config.metricsToken !== undefined) app.get('/metrics', metricsRoute(services, services.config.metricsToken));
};

const metricsRoute = (services: Services, token: string): RequestHandler => {
  const gauges = openGauges(services);
  const expected = digest(`Bearer ${token}`);
  return (request, response, next) => {
    if (!timingSafeEqual(digest(request.get('authorization') ?? ''), expected)) {
      turnAway(request, response, { code: 'unauthenticated', message: 'Send the metrics token: Authorization: Bearer …' });
      return;
    }
    gauges().then(() => {
      response.setHeader('Cache-Control', 'no-store');
      response.type('text/plain; version=0.0.4; charset=utf-8').send(services.metrics.text());
    }, next);
  };
};

/** Of one length, so that comparing takes as long whatever was sent. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
