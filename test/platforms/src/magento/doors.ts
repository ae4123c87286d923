// From a request to a route: the store in the path, who asks, and what they may.
import type { ShopCall, ShopReply } from '../shop-server.js';
import { storeViews, type Customer } from './books.js';
import { deleteCustomer, searchCustomers, searchOrders, showCustomer, storeConfigs, websites, type CoreShop } from './core-routes.js';
import { answerModule, type ModuleShop } from './module-routes.js';
import { checkOAuth, type Consumer, type OAuthServer } from './oauth-check.js';
import { putCustomer } from './put-customer.js';
import { noRoute, notAuthorised, refused } from './replies.js';

export interface MagentoDoors {
  readonly oauth: OAuthServer;
  /** Whether the merchant lets access tokens stand alone. */
  allowsBearer: boolean;
  readonly hasPlugin: boolean;
  /** As before 2.4.7: a customer is written with all that is required, or not at all. */
  readonly isStrict: boolean;
  coreOf(storeId: number): CoreShop;
  readonly module: ModuleShop;
  /** Called after core changed a customer or took one away. */
  changed(before: Customer): void;
}

interface Route { readonly resource: string; readonly run: (call: ShopCall, shop: CoreShop) => ShopReply }

const customerId = /^customers\/([^/]+)$/;

const routeOf = (doors: MagentoDoors, method: string, path: string): Route | undefined => {
  const key = `${method} ${path}`;
  if (key === 'GET store/storeConfigs') return { resource: 'Magento_Backend::store', run: storeConfigs };
  if (key === 'GET store/websites') return { resource: 'Magento_Backend::store', run: websites };
  if (key === 'GET customers/search') return { resource: 'Magento_Customer::customer', run: searchCustomers };
  if (key === 'GET orders') return { resource: 'Magento_Sales::actions_view', run: searchOrders };
  if (doors.hasPlugin && path.startsWith('placet/')) {
    return { resource: 'Placet_Consent::api', run: call => answerModule(call, path.slice('placet/'.length), doors.module) };
  }
  const id = customerId.exec(path)?.[1];
  return id === undefined ? undefined : customerRoute(doors, method, decodeURIComponent(id));
};

const customerRoute = (doors: MagentoDoors, method: string, given: string): Route | undefined => {
  const id = Number(given);
  const isNumber = /^\d+$/.test(given);
  const byId = (run: Route['run']): Route['run'] => isNumber ? run : () => refused(400, `The "${given}" value's type is invalid. The "int" type was expected. Verify and try again.`);
  const told = (run: Route['run']): Route['run'] => (call, shop) => {
    const before = shop.books.customer(id);
    const reply = run(call, shop);
    if (reply.status === 200 && before !== undefined) doors.changed(before);
    return reply;
  };
  if (method === 'GET') return { resource: 'Magento_Customer::customer', run: byId((call, shop) => showCustomer(call, shop, id)) };
  if (method === 'PUT') return { resource: 'Magento_Customer::manage', run: byId(told((call, shop) => putCustomer(call, shop, id, doors.isStrict))) };
  return method === 'DELETE' ? { resource: 'Magento_Customer::delete', run: byId(told((_call, shop) => deleteCustomer(shop, id))) } : undefined;
};

/** Who asks: an integration, nobody (then rights are what is missing), or a refusal. */
const askerOf = (call: ShopCall, { oauth, allowsBearer }: MagentoDoors): Consumer | ShopReply | undefined => {
  const { authorization = '', host = '', 'x-forwarded-proto': scheme, 'content-type': contentType = '' } = call.headers;
  if (authorization.startsWith('OAuth ')) {
    const verdict = checkOAuth({
      method: call.method, scheme: scheme === 'https' ? 'https' : 'http', host, target: call.target, authorization, contentType, body: call.body.toString('utf8'),
    }, oauth);
    return 'reply' in verdict ? verdict.reply : verdict.consumer;
  }
  const [kind, token, ...more] = authorization.split(' ');
  if (kind !== 'Bearer' || more.length > 0 || !allowsBearer) return undefined;
  return oauth.consumers.find(({ accessToken }) => accessToken === token);
};

const pathPattern = /^\/rest\/(?:([a-z]\w*)\/)?V1\/([^?]*)(?:\?.*)?$/;

export const answerCall = (call: ShopCall, doors: MagentoDoors): ShopReply => {
  const [, code = 'default', path = ''] = pathPattern.exec(call.target) ?? [];
  if (!pathPattern.test(call.target)) return { status: 404, headers: { 'content-type': 'text/html; charset=UTF-8' }, body: '<html><body>404 Not Found</body></html>' };
  const store = code === 'all' ? 0 : storeViews.find(each => each.code === code)?.id;
  if (store === undefined) return refused(400, 'Specified request cannot be processed.');
  const route = routeOf(doors, call.method, path);
  if (route === undefined) return noRoute();
  const asker = askerOf(call, doors);
  if (asker !== undefined && 'status' in asker) return asker;
  if (asker?.resources.has(route.resource) !== true) return notAuthorised(route.resource);
  const type = call.headers['content-type'];
  if (call.body.length > 0 && type?.startsWith('application/json') !== true) return refused(400, `Server cannot understand Content-Type HTTP header media type ${type ?? ''}`);
  if (call.headers.accept?.includes('text/html') === true) return { status: 500, headers: { 'content-type': 'text/html; charset=UTF-8' }, body: '<!doctype html>\n<html></html>\n' };
  return route.run(call, doors.coreOf(store));
};
