// The web application: headers, request ids, logs, the API's routes, the pages, and one shape for everything that goes wrong.
import { randomUUID } from 'node:crypto';
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Services } from '../compose.js';
import { mountPages } from '../pages/mount-pages.js';
import { ScriptFiles } from '../storefront/script-files.js';
import { mountStorefront } from '../storefront/storefront-routes.js';
import { mountHooks } from '../sync/take-message.js';
import { countRequests } from '../operation/count-requests.js';
import { underRequest } from '../operation/request-trace.js';
import { placetVersion } from '../version.js';
import { errorHandler, requestIdOf, sendFailure } from './error-reply.js';
import { mountOperation } from './operation.js';
import { mountRoute } from './mount-route.js';
import { describeApi } from './openapi.js';
import { apiRoutes } from './route-table.js';

export const buildApp = (services: Services, scriptFiles = new ScriptFiles()): Express => {
  const app = express();
  app.disable('x-powered-by').disable('etag').set('trust proxy', services.config.trustProxy).set('query parser', 'simple');
  app.use(requestIds, requestLog(services), countRequests(services.metrics), securityHeaders);
  mountOperation(app, services);
  mountHooks(app, services);
  mountStorefront(app, services, scriptFiles);
  const description = describeApi(apiRoutes, placetVersion, services.config.baseUrl);
  app.get('/v1/openapi.json', (_request, response) => { response.json(description); });
  const api = express.Router({ caseSensitive: true });
  for (const each of apiRoutes) mountRoute(api, services, each);
  app.use(api);
  app.use('/v1', unknownRoute(apiRoutes.map(({ path }) => path)));
  mountPages(app, services);
  app.use((_request, response) => { sendFailure(response, { code: 'not_found', message: 'There is nothing at this address.' }); });
  app.use(errorHandler(services.log));
  return app;
};

const requestIds: RequestHandler = (request, response, next) => {
  const given = request.get('x-request-id');
  const requestId = given !== undefined && /^[\w-]{1,64}$/.test(given) ? given : randomUUID();
  (response.locals as { requestId: string }).requestId = requestId;
  response.setHeader('X-Request-Id', requestId);
  underRequest(requestId, next);
};

/** Method, route and duration; never the query, which may hold an e-mail. */
const requestLog = ({ log, config }: Services): RequestHandler => {
  if (config.logLevel !== 'info' && config.logLevel !== 'debug') return (_request, _response, next) => { next(); };
  return (request, response, next) => {
    const startedAt = performance.now();
    response.on('finish', () => {
      const route = (request.route as { path?: string } | undefined)?.path ?? 'unmatched';
      log.info('request', { requestId: requestIdOf(response), method: request.method, route, status: response.statusCode, ms: Math.round(performance.now() - startedAt) });
    });
    next();
  };
};

const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ['\'none\''], scriptSrc: ['\'self\''], styleSrc: ['\'self\''], imgSrc: ['\'self\'', 'data:'], connectSrc: ['\'self\''], fontSrc: ['\'self\''],
      formAction: ['\'self\''], frameAncestors: ['\'none\''], baseUri: ['\'none\''],
    },
  },
  referrerPolicy: { policy: 'same-origin' },
  // TLS is the proxy's; a header sent over plain http would be ignored, and over a test host would outlive it.
  strictTransportSecurity: false,
});

const unknownRoute = (paths: readonly string[]): RequestHandler => {
  const patterns = paths.map(path => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}/?$`));
  return (request, response) => {
    const isKnown = patterns.some(pattern => pattern.test(request.baseUrl + request.path));
    sendFailure(response, isKnown
      ? { code: 'method_not_allowed', message: `${request.method} is not possible here.` }
      : { code: 'not_found', message: 'There is no such route. GET /v1/openapi.json lists them.' });
  };
};
