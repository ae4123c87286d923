import { readFileSync } from 'node:fs';
import { ConnectorFault, type ShopAnswer } from '@placet/core';
import { expect } from 'chai';
import { readWoo } from './faults.js';

interface Recorded { readonly response: { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string | null } }

const recorded = (name: string): ShopAnswer => {
  const { response } = JSON.parse(readFileSync(new URL(`../test/recorded/${name}.json`, import.meta.url), 'utf8')) as Recorded;
  const headers = Object.fromEntries(Object.entries(response.headers).map(([header, value]) => [header.toLowerCase(), value]));
  return { status: response.status, headers, body: new TextEncoder().encode(response.body ?? '') };
};

const faultOf = (answer: ShopAnswer): ConnectorFault => {
  try {
    readWoo(answer);
  } catch (error) {
    if (error instanceof ConnectorFault) return error;
    throw error;
  }
  throw new Error('no fault');
};

describe('what the errors of WooCommerce mean', () => {
  const meanings: Readonly<Record<string, readonly [string, string | undefined]>> = {
    '10.0.2/error-401-unknown-key': ['credentials_refused', 'woocommerce_rest_cannot_view'],
    '10.0.2/error-401-wrong-secret': ['credentials_refused', 'woocommerce_rest_authentication_error'],
    '10.0.2/error-401-basic-over-http': ['credentials_refused', 'woocommerce_rest_cannot_view'],
    '10.0.2/error-401-plain-permalink-app-passwords-in-use': ['credentials_refused', 'invalid_username'],
    '10.0.2/error-401-read-key-writes': ['access_missing', 'write'],
    '10.0.2/error-401-write-key-reads': ['access_missing', 'read'],
    '10.0.2/oauth1-401-bad-signature': ['credentials_refused', 'signature'],
    '10.0.2/oauth1-401-old-timestamp': ['misconfigured', 'clock'],
    '10.0.2/oauth1-401-unknown-key': ['credentials_refused', 'woocommerce_rest_authentication_error'],
    '10.0.2/error-404-customer': ['not_found', undefined],
    '8.9.1/error-404-customer': ['not_found', undefined],
    '10.0.2/oauth1-401-missing-parameter': ['credentials_refused', 'woocommerce_rest_authentication_missing_parameter'],
    '10.0.2/customer-delete-unknown-id': ['not_found', undefined],
    '8.9.1/customer-delete-unknown-id': ['not_found', undefined],
    '10.0.2/error-404-order': ['not_found', undefined],
    '10.0.2/error-404-rest-no-route': ['misconfigured', 'rest_no_route'],
    '10.0.2/error-400-per-page-101': ['rejected', 'rest_invalid_param'],
    '10.0.2/error-400-invalid-json': ['rejected', 'rest_invalid_json'],
    '10.0.2/customer-delete-501-without-force': ['rejected', 'woocommerce_rest_trash_not_supported'],
    '10.0.2/error-500-php-fatal-json': ['unreachable', 'internal_server_error'],
    '10.0.2/error-500-php-fatal-html': ['unreachable', 'not_json'],
    '10.0.2/error-503-maintenance-json': ['unreachable', 'wp_die'],
    '10.0.2/error-503-maintenance-html': ['unreachable', 'not_json'],
  };
  for (const [name, meaning] of Object.entries(meanings)) {
    it(`${name} is ${meaning.join(' ')}`, () => {
      const { kind, detail } = faultOf(recorded(name));
      expect([kind, detail]).to.deep.equal(meaning);
    });
  }

  const answer = (status: number, type: string, text: string): ShopAnswer => ({ status, headers: { 'content-type': type }, body: new TextEncoder().encode(text) });

  it('takes a page of 200 from a cache or a firewall for no answer, and passes', () => {
    for (const [type, text] of [['text/html', '<html>'], ['application/json', '<br>Warning: x'], ['application/json', '']] as const) {
      const fault = faultOf(answer(200, type, text));
      expect([fault.kind, fault.mayPass], text).to.deep.equal(['bad_answer', true]);
    }
    expect(faultOf(answer(403, 'text/html', 'Blocked')).kind).to.equal('bad_answer');
  });

  it('never repeats what the shop wrote', () => {
    const fault = faultOf(answer(400, 'application/json', JSON.stringify({ code: 'ada@example.com is <b>wrong</b>', message: 'ada@example.com' })));
    expect(fault.message).to.not.contain('ada');
  });

  it('tells a missing right of the owner by 403, in any language', () => {
    const { kind, detail } = faultOf(answer(403, 'application/json', '{"code":"woocommerce_rest_cannot_view","message":"Leider nicht."}'));
    expect([kind, detail]).to.deep.equal(['access_missing', 'administrator']);
  });
});
