// How Shopify takes a consent: only some states, only with an address, the latest by its own time; and the same again changes nothing.
import type { ConsentChannel, CustomerRow } from './customers.js';

export interface ConsentInput { readonly state: string; readonly level: string | null; readonly at: string | null }

export interface UserError { readonly code: string; readonly field: readonly string[]; readonly message: string }

export type ConsentOutcome = { readonly row: CustomerRow; readonly isChanged: boolean } | { readonly error: UserError };

const writable: ReadonlySet<string> = new Set(['SUBSCRIBED', 'UNSUBSCRIBED', 'PENDING']);

export const takeConsent = (row: CustomerRow, channel: ConsentChannel, { state, level, at }: ConsentInput, now: number): ConsentOutcome => {
  const field = ['input', channel === 'email' ? 'emailMarketingConsent' : channel === 'sms' ? 'smsMarketingConsent' : 'whatsAppMarketingConsent', 'marketingState'];
  const refuse = (code: string, message: string): ConsentOutcome => ({ error: { code, field, message } });
  if (!writable.has(state)) return refuse('INVALID', `Cannot specify ${state} as a marketing state input`);
  if (level === null) return refuse('MISSING_ARGUMENT', 'Marketing opt in level is missing');
  if ((channel === 'email' ? row.email : row.phone) === null) return refuse('INVALID', `The customer must have ${channel === 'email' ? 'an email' : 'a phone'} address`);
  const said = at === null ? now : Date.parse(at);
  if (said > now) return refuse('INVALID', 'Consent updated at cannot be in the future');
  const held = row.consents[channel];
  const isOlder = held.at !== null && said < held.at;
  if (isOlder || (held.state === state && held.level === level)) return { row, isChanged: false };
  const keepsTime = held.state === state && held.at !== null;
  return { row: { ...row, updatedAt: now, consents: { ...row.consents, [channel]: { state, level, at: keepsTime ? held.at : said } } }, isChanged: true };
};
