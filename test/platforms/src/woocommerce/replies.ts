// Answers in WooCommerce's words, as recorded.
import { jsonReply, type ShopCall, type ShopReply } from '../shop-server.js';

export const wooError = (status: number, code: string, message: string, more: Readonly<Record<string, unknown>> = {}): ShopReply =>
  jsonReply(status, { code, message, data: { status, ...more } });

export const unknownRoute = (): ShopReply => wooError(404, 'rest_no_route', 'No route was found matching the URL and request method.');
export const unknownUser = (): ShopReply => wooError(404, 'wc_user_invalid_id', 'Invalid user ID.');

export const invalidParameter = (name: string, why: string): ShopReply =>
  wooError(400, 'rest_invalid_param', `Invalid parameter(s): ${name}`, { params: { [name]: why } });

export type Paging = { readonly perPage: number; readonly offset: number } | ShopReply;

/** `per_page` beyond 100 is refused; a host may hand out less than was asked for. */
export const pagingOf = ({ url }: ShopCall, most: number): Paging => {
  const perPage = Number(url.searchParams.get('per_page') ?? '10');
  if (!Number.isInteger(perPage) || perPage < 1 || perPage > 100) {
    return invalidParameter('per_page', 'per_page must be between 1 (inclusive) and 100 (inclusive)');
  }
  const size = Math.min(perPage, most);
  const page = Math.max(1, Number(url.searchParams.get('page') ?? '1'));
  const offset = Number(url.searchParams.get('offset') ?? '0');
  return { perPage: size, offset: offset > 0 ? offset : (page - 1) * size };
};

/** The list with its counts, and the Link header that repeats the whole address, keys and all. */
export const listReply = (call: ShopCall, rows: readonly unknown[], total: number, perPage: number): ShopReply => {
  const page = Number(call.url.searchParams.get('page') ?? '1');
  const pages = Math.ceil(total / perPage);
  const next = new URL(call.url);
  next.searchParams.set('page', String(page + 1));
  return jsonReply(200, rows.map(row => fieldsOf(call, row)), {
    'x-wp-total': String(total), 'x-wp-totalpages': String(pages), ...page < pages ? { link: `<${next.href}>; rel="next"` } : {},
  });
};

export const fieldsOf = ({ url }: ShopCall, row: unknown): unknown => {
  const fields = url.searchParams.get('_fields');
  if (fields === null || typeof row !== 'object' || row === null) return row;
  const names = new Set(fields.split(',').map(field => field.split('.')[0]));
  return Object.fromEntries(Object.entries(row).filter(([name]) => names.has(name)));
};

/** The shop's clock on the wall is an hour before UTC; both are written without saying which. */
export const zoneShiftMs = 3_600_000;

export const wallTime = (ms: number | null): string | null => ms === null ? null : new Date(ms + zoneShiftMs).toISOString().slice(0, 19);
export const utcTime = (ms: number | null): string | null => ms === null ? null : new Date(ms).toISOString().slice(0, 19);

export const bodyOf = (call: ShopCall): Record<string, unknown> | ShopReply => {
  try {
    const json: unknown = JSON.parse(call.body.toString('utf8'));
    if (typeof json === 'object' && json !== null) return json as Record<string, unknown>;
  } catch { /* told below */ }
  return wooError(400, 'rest_invalid_json', 'Invalid JSON body passed.', { json_error_code: 4, json_error_message: 'Syntax error' });
};

export const isReply = (value: unknown): value is ShopReply => typeof value === 'object' && value !== null && 'headers' in value && 'body' in value;
