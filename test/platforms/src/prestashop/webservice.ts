// `/api/`: who asks, what the key may do, and then lists, entities and writes.
import type { ShopCall, ShopReply } from '../shop-server.js';
import { AskedWrong, readAsked, select, type Asked } from './query-language.js';
import { emptyReply, entityReply, errorReply, listReply, rootReply, type Format, type PrestashopVersion } from './replies.js';
import { customerColumns, type CustomerTable, type Row } from './rows.js';
import { deleteCustomer, patchCustomer, postCustomer, putCustomer, type Writing } from './writing.js';

export interface WebserviceState {
  readonly version: PrestashopVersion;
  readonly table: CustomerTable;
  /** Tables but the one of customers, by resource. */
  readonly others: Readonly<Record<string, readonly Row[]>>;
  /** Rights of each key, such as `customers GET`. */
  readonly keys: ReadonlyMap<string, ReadonlySet<string>>;
  readonly shopIds: readonly string[];
  readonly wallNow: () => string;
  readonly changed: () => void;
  /** The switch in Advanced Parameters > Webservice. */
  isOff: boolean;
  /** The host takes the Authorization header away. */
  stripsAuthorization: boolean;
  /** The host lets GET and POST through, and nothing else. */
  blocksMethods: boolean;
  /** A notice of some module stands before every body. */
  isNoisy: boolean;
}

export const answerWebservice = (state: WebserviceState, call: ShopCall): ShopReply => {
  if (state.blocksMethods && !['GET', 'POST', 'HEAD'].includes(call.method)) {
    return { status: 405, headers: { 'content-type': 'text/html' }, body: '<html><body><h1>405 Not Allowed</h1></body></html>' };
  }
  const reply = answerQuietly(state, call);
  if (!state.isNoisy) return reply;
  const notice = '<br />\n<b>Notice</b>:  Undefined index: id_lang in <b>/var/www/html/modules/other/other.php</b> on line <b>12</b><br />\n';
  return { ...reply, headers: { ...reply.headers, 'content-type': 'application/javascript' }, body: notice + (typeof reply.body === 'string' ? reply.body : '') };
};

const answerQuietly = (state: WebserviceState, call: ShopCall): ShopReply => {
  const query = call.url.searchParams;
  const isJson = query.get('output_format') === 'JSON' || query.get('io_format') === 'JSON' || call.headers['output-format'] === 'JSON';
  const stranger: Format = { isJson, version: state.version, isKnown: false };
  const key = keyOf(state, call);
  if (key === undefined) return { status: 401, headers: { 'content-type': 'text/html; charset=utf-8', 'www-authenticate': 'Basic realm="Welcome to PrestaShop Webservice"' }, body: '401 Unauthorized' };
  if (state.isOff) return errorReply(stranger, 503, [22]);
  if (key.length !== 32) return errorReply(stranger, 401, [18]);
  const rights = state.keys.get(key);
  if (rights === undefined) return errorReply(stranger, 401, [20, 21]);
  if (rights.size === 0) return errorReply(stranger, 401, [21]);
  const shopId = query.get('id_shop');
  if (shopId !== null && shopId !== 'all' && !state.shopIds.includes(shopId)) return { status: 302, headers: { location: '/' }, body: '' };
  return answerKnown(state, call, { ...stranger, isKnown: true }, rights);
};

/** The key is the name of Basic; a colon must follow it. In the address it is `ws_key`. */
const keyOf = ({ stripsAuthorization }: WebserviceState, call: ShopCall): string | undefined => {
  const encoded = stripsAuthorization ? undefined : /^Basic (\S+)$/i.exec(call.headers.authorization ?? '')?.[1];
  const key = encoded === undefined ? call.url.searchParams.get('ws_key') : Buffer.from(encoded, 'base64').toString('utf8').split(':')[0];
  return key === null || key === '' ? undefined : key;
};

const answerKnown = (state: WebserviceState, call: ShopCall, format: Format, rights: ReadonlySet<string>): ShopReply => {
  const [, , resource = '', id] = call.url.pathname.split('/');
  const method = call.method === 'POST' ? call.url.searchParams.get('ps_method') ?? call.method : call.method;
  if (resource === '') return rootReply(format, state.others.shops?.[0]?.name ?? '', rights);
  if (resource !== 'customers' && state.others[resource] === undefined) return errorReply(format, 400, [27]);
  if (method === 'PATCH' && state.version === '1.7.8') return errorReply(format, 405, [23]);
  if (![...rights].some(right => right.startsWith(`${resource} `))) return errorReply(format, 401, [26]);
  if (!rights.has(`${resource} ${method}`)) return errorReply(format, 405, [25]);
  if (method === 'GET' || method === 'HEAD') return id === undefined || id === '' ? list(state, call, format, resource) : entity(state, format, resource, id);
  const writing: Writing = { table: state.table, format, wallNow: state.wallNow(), changed: state.changed };
  const body = call.body.toString('utf8');
  const number = Number(id);
  if (method === 'PATCH') return patchCustomer(writing, number, body);
  if (method === 'PUT') return putCustomer(writing, number, body);
  return method === 'DELETE' ? deleteCustomer(writing, number) : postCustomer(writing, body);
};

const entity = ({ table, others }: WebserviceState, format: Format, resource: string, id: string): ShopReply => {
  const row = resource === 'customers' ? table.get(Number(id)) : others[resource]?.find(each => each.id === id);
  return row === undefined ? emptyReply(format, 404) : entityReply(format, resource, row);
};

const list = (state: WebserviceState, call: ShopCall, format: Format, resource: string): ShopReply => {
  const query = call.url.searchParams;
  const rows = state.others[resource];
  const columns = rows === undefined ? customerColumns : Object.keys(rows[0] ?? { id: '' });
  try {
    const asked = readAsked(query, columns);
    const found = select(rows ?? customersOf(state, asked, query.get('id_shop')), asked, rows === undefined);
    return listReply(format, resource, found.map(row => shown(row, asked.display, columns)));
  } catch (error) {
    // On PHP 8 warnings follow the error and make a 500 of it.
    if (error instanceof AskedWrong) return errorReply(format, state.version === '1.7.8' ? 400 : 500, state.version === '1.7.8' ? [error.code] : [error.code, 3, 3]);
    throw error;
  }
};

const shown = (row: Row, display: Asked['display'], columns: readonly string[]): Row => {
  if (display === undefined) return { id: row.id ?? '' };
  // In the order of the table, whatever order was asked for.
  return Object.fromEntries(columns.filter(name => display === 'full' || display.includes(name)).map(name => [name, row[name] ?? '']));
};

/** Customers of the shop that is meant: without a word, of the one that was called. */
function* customersOf({ table }: WebserviceState, { filters }: Asked, shopId: string | null): Generator<Row> {
  const wanted = shopId ?? '1';
  for (const row of candidates(table, filters)) if (wanted === 'all' ? row.id_shop !== '0' : row.id_shop === wanted) yield row;
}

/** Exact questions are answered from the index, as a database would. */
const candidates = (table: CustomerTable, filters: Asked['filters']): Iterable<Row> => {
  const asked = Object.fromEntries(filters);
  const id = /^\[(\d+)\]$/.exec(asked.id ?? '')?.[1];
  if (id !== undefined) return [table.get(Number(id))].filter(row => row !== undefined);
  const email = /^\[([\x21-\x7e]*)\]$/.exec(asked.email ?? '')?.[1];
  if (email !== undefined && !/[|[\]]/.test(email)) return table.ofEmail(email);
  return table.after(Number(/^>\[(\d+)\]$/.exec(asked.id ?? '')?.[1] ?? 0));
};
