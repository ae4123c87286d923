// Refusals in Magento's own words, as recorded from 2.4.7: placeholders are not filled in.
import { jsonReply, type ShopReply } from '../shop-server.js';

export const refused = (status: number, message: string, parameters?: unknown): ShopReply =>
  jsonReply(status, { message, ...parameters === undefined ? {} : { parameters } });

export const notAuthorised = (resource: string): ShopReply => refused(401, 'The consumer isn\'t authorized to access %resources.', { resources: resource });
export const required = (fieldName: string): ShopReply => refused(400, '"%fieldName" is required. Enter and try again.', { fieldName });
export const notSupported = (fieldName: string): ShopReply =>
  refused(400, '"%fieldName" is not supported. Correct the field name and try again.', { fieldName: camelCase(fieldName) });
export const noSuchCustomer = (id: number): ShopReply => refused(404, 'No such entity with %fieldName = %fieldValue', { fieldName: 'customerId', fieldValue: id });
export const noRoute = (): ShopReply => refused(404, 'Request does not match any route.');

const camelCase = (text: string): string => text.split('_').map(part => part.charAt(0).toUpperCase() + part.slice(1)).join('');

export const maintenancePage = (): ShopReply => ({
  status: 503, headers: { 'content-type': 'text/html; charset=UTF-8' },
  body: '<!doctype html>\n<html>\n<head>\n    <title>Error 503: Service Unavailable</title>\n</head>\n<body>\n<h1>Service Temporarily Unavailable</h1>\n</body>\n</html>\n',
});

/** What PHP leaves behind when it dies: another shape than every other refusal. */
export const deadPhp = (): ShopReply =>
  jsonReply(500, { messages: { error: [{ code: 500, message: 'Server internal error. See details in report api/123456789' }] } });

export const internalError = (): ShopReply => refused(500, 'Internal Error. Details are available in Magento log file. Report ID: webapi-0123456789abc');
