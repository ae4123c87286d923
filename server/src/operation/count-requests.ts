// Counts what is answered, by route template: a path as it was called may hold an e-mail or a token, and never becomes a label.
import type { Request, RequestHandler } from 'express';
import type { Metrics } from './metrics.js';

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

export const countRequests = (metrics: Metrics): RequestHandler => {
  metrics.set('placet_http_requests_in_flight', 0);
  return (request, response, next) => {
    const startedAt = performance.now();
    const method = methods.has(request.method) ? request.method : 'other';
    metrics.add('placet_http_requests_in_flight');
    response.once('close', () => {
      const route = templateOf(request);
      metrics.add('placet_http_requests_in_flight', [], -1);
      metrics.add('placet_http_requests_total', [method, route, response.writableFinished ? String(response.statusCode) : 'aborted']);
      metrics.observe('placet_http_request_duration_seconds', [method, route], (performance.now() - startedAt) / 1000);
    });
    next();
  };
};

/** As the route table writes it: `/v1/stores/{storeId}`. */
const templateOf = (request: Request): string => {
  const path: unknown = (request.route as { path?: unknown } | undefined)?.path;
  return typeof path === 'string' ? path.replace(/:(\w+)/g, '{$1}') : 'unmatched';
};
