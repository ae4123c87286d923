// The webservice, as far as it is used: lists with named fields in JSON, and one way to write, in XML.
// Never read through an entity's own address (from 8.0 on it drops every field that is "0"), never with display=full (it holds password hashes), and never
// written with PUT (what is left out is emptied).
import { isObject, textOfAnswer, utf8, toBase64, type ConnectorContext, type JsonObject, type ShopAnswer, type ShopRequest } from '@placet/core';
import { faultOf, isFinal, rowsOf, versionOf } from './answers.js';

export interface ListQuery {
  readonly resource: 'customers' | 'shops' | 'shop_urls' | 'languages' | 'countries' | 'contacts' | 'addresses' | 'orders';
  readonly fields: readonly string[];
  /** Conditions in the webservice's own language, such as `[1|5]` or `>[7]`. */
  readonly filters?: Readonly<Record<string, string>>;
  /** Only rows with a higher id, lowest first. Not together with a filter on the id. */
  readonly afterId?: number;
  readonly limit: number;
  /** Without it the webservice denies that dates can be asked for. */
  readonly byDate?: boolean;
}

export interface Webservice {
  list(query: ListQuery): Promise<readonly JsonObject[]>;
  /** The shop's version as it last told it; null before, or when a proxy takes the header away. */
  version(): string | null;
  /** Writes fields of one customer. The answer, which holds a password hash, is not looked at. */
  patchCustomer(id: string, shopId: string | undefined, xml: string): Promise<ShopAnswer>;
  /** The list of what the key may do, in XML: in JSON it is an error 500 from 8.0 on. */
  root(): Promise<ShopAnswer>;
}

type Query = readonly (readonly [name: string, value: string])[];

export const encodeQuery = (query: Query): string => query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');

export const webservice = (context: ConnectorContext): Webservice => {
  const request = (method: ShopRequest['method'], path: string, query: Query, body?: string): ShopRequest => {
    const { webserviceKey = '', sendKeyInAddress } = context.credentials.read();
    const inAddress = sendKeyInAddress === 'yes';
    const whole = encodeQuery(inAddress ? [...query, ['ws_key', webserviceKey]] : query);
    return {
      method,
      url: `${context.storeUrl}/api/${path}${whole === '' ? '' : `?${whole}`}`,
      headers: {
        // The colon belongs to it: the key is the name and the password is empty.
        ...inAddress ? {} : { authorization: `Basic ${toBase64(utf8(`${webserviceKey}:`))}` },
        ...body === undefined ? {} : { 'content-type': 'text/xml; charset=utf-8' },
      },
      ...body === undefined ? {} : { body },
    };
  };
  let version: string | null = null;
  const send = async (make: () => ShopRequest): Promise<ShopAnswer> => {
    const answer = await context.http.send(make, { repeat: 'safe', isFinal });
    version = versionOf(answer) ?? version;
    return answer;
  };

  return {
    list: async (query) => {
      const answer = await send(() => request('GET', query.resource, listQuery(query)));
      return rowsOf(answer, query.resource).filter(isObject);
    },
    version: () => version,
    patchCustomer: async (id, shopId, xml) => {
      const query: Query = [['output_format', 'JSON'], ...shopId === undefined ? [] : [['id_shop', shopId] as const]];
      const answer = await send(() => request('PATCH', `customers/${id}`, query, xml));
      // Some hosts let only GET and POST through. The webservice takes the true method from the query then.
      if (!isBlockedMethod(answer)) return answer;
      return send(() => request('POST', `customers/${id}`, [...query, ['ps_method', 'PATCH']], xml));
    },
    root: async () => {
      const answer = await send(() => request('GET', '', []));
      if (answer.status !== 200 || !textOfAnswer(answer).includes('<api')) throw faultOf(answer, 'customers GET');
      return answer;
    },
  };
};

const listQuery = ({ resource: _, fields, filters = {}, afterId, limit, byDate = false }: ListQuery): Query => [
  ['output_format', 'JSON'],
  ['display', `[${fields.join(',')}]`],
  ['sort', '[id_ASC]'],
  ['limit', String(limit)],
  ...byDate ? [['date', '1'] as const] : [],
  ...afterId === undefined ? [] : [['filter[id]', `>[${afterId}]`] as const],
  ...Object.entries(filters).map(([name, condition]) => [`filter[${name}]`, condition] as const),
];

/** A refusal that is not the webservice's own: it would have sent a version or a code. */
const isBlockedMethod = (answer: ShopAnswer): boolean =>
  [403, 405, 501].includes(answer.status) && answer.headers['psws-version'] === undefined && !textOfAnswer(answer).includes('"errors"');
