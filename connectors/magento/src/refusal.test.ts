import { ConnectorFault, type ShopAnswer } from '@placet/core';
import { expect } from 'chai';
import { magentoClient } from './client.js';
import { pageSizeAllowed } from './refusal.js';
import { answerOf, jsonAnswer, scripted } from './testing/recorded.js';

const faultOf = async (answer: ShopAnswer): Promise<ConnectorFault> => {
  try {
    await magentoClient(scripted(() => answer).context)({ method: 'GET', path: 'customers/1' });
  } catch (error) {
    if (error instanceof ConnectorFault) return error;
    throw error;
  }
  throw new Error('it was taken for a success');
};

const words = async (answer: ShopAnswer): Promise<string> => {
  const { kind, detail = '-', mayPass } = await faultOf(answer);
  return `${kind} ${detail}${mayPass ? ' (may pass)' : ''}`;
};

describe('A refusal of Magento', () => {
  for (const [name, expected] of Object.entries({
    'error-400-content-type': 'rejected -',
    'error-400-hmac-sha1': 'rejected -',
    'error-400-id-not-a-number': 'rejected -',
    'error-400-invalid-json': 'rejected -',
    'error-400-missing-oauth-parameter': 'rejected oauth_timestamp',
    'error-400-missing-search-criteria': 'rejected searchCriteria',
    'error-400-page-size-limit': 'rejected page_size_max_300',
    'error-400-post-customer-exists': 'rejected -',
    'error-400-post-customer-invalid': 'rejected -',
    'error-400-token-length': 'rejected -',
    'error-400-unknown-extension-attribute': 'rejected SmsConsent',
    'error-400-unknown-filter-field': 'rejected -',
    'error-400-unknown-property': 'rejected IsSubscribed',
    'error-400-unknown-store-code': 'rejected -',
    'error-401-acl-missing': 'access_missing Magento_Sales::actions_view',
    'error-401-bearer-refused': 'access_missing Magento_Backend::store',
    'error-401-no-credentials': 'access_missing Magento_Customer::customer',
    'error-401-nonce-reused': 'unreachable nonce_replayed (may pass)',
    'error-401-timestamp-in-the-future': 'credentials_refused nonce',
    'error-401-unknown-consumer': 'credentials_refused consumer',
    'error-401-unknown-token': 'credentials_refused token',
    'error-401-wrong-signature': 'credentials_refused signature',
    'error-404-accept-xml': 'bad_answer not_json (may pass)',
    'error-404-customer': 'not_found -',
    'error-404-order': 'not_found no_route',
    'error-404-route': 'not_found no_route',
    'error-503-maintenance': 'unreachable not_json (may pass)',
  })) {
    it(`${name} means ${expected}`, async () => { expect(await words(answerOf(name))).to.equal(expected); });
  }

  it('is understood in all its shapes', async () => {
    expect(await words(jsonAnswer(500, { messages: { error: [{ code: 500, message: 'Server internal error. See details in report api/123' }] } }))).to.equal('unreachable - (may pass)');
    expect(await words(jsonAnswer(500, { message: 'Internal Error. Details are available in Magento log file. Report ID: webapi-1' }))).to.equal('unreachable - (may pass)');
    expect(await words(jsonAnswer(400, { message: 'One or more input exceptions have occurred.', errors: [{ message: '"%fieldName" is required.', parameters: {} }] }))).to.equal('rejected -');
    expect(await words(jsonAnswer(401, { errors: [{ message: 'The signature is invalid.' }] }))).to.equal('credentials_refused signature');
    for (const odd of [null, 7, 'no', [], [[]], { message: { a: 1 } }, { parameters: 'x' }]) expect(await words(jsonAnswer(401, odd))).to.equal('credentials_refused -');
  });

  it('of a firewall, in HTML, is no word about our credentials', async () => {
    const page: ShopAnswer = { status: 403, headers: { 'content-type': 'text/html' }, body: new TextEncoder().encode('<html>Access denied</html>') };
    expect(await words(page)).to.equal('bad_answer not_json (may pass)');
  });

  it('never carries over what it says of a person', async () => {
    const person = 'ada@example.com';
    for (const status of [400, 401, 404, 500]) {
      const fault = await faultOf(jsonAnswer(status, { message: `No such entity with email = ${person}`, parameters: { fieldName: person, fieldValue: person, resources: person } }));
      expect(`${fault.message} ${fault.detail ?? ''}`).to.not.contain('ada');
    }
  });

  it('of a page that is too large says how large one may be', async () => {
    expect(pageSizeAllowed(await faultOf(answerOf('error-400-page-size-limit')))).to.equal(300);
    expect(pageSizeAllowed(await faultOf(answerOf('error-400-invalid-json')))).to.equal(undefined);
    expect(pageSizeAllowed(new Error('page_size_max_5'))).to.equal(undefined);
  });
});

describe('A request to Magento', () => {
  it('goes to the store code all, signed, and asks for JSON', async () => {
    const { context, sent } = scripted(() => jsonAnswer(200, {}));
    await magentoClient(context)({ method: 'GET', path: 'customers/search', query: [['searchCriteria[pageSize]', '1'], ['fields', 'items[id],total_count']] });
    expect(sent[0]?.url).to.equal('https://shop.example/rest/all/V1/customers/search?searchCriteria%5BpageSize%5D=1&fields=items%5Bid%5D%2Ctotal_count');
    expect(sent[0]?.headers?.accept).to.equal('application/json');
    expect(sent[0]?.headers?.authorization).to.match(/^OAuth oauth_consumer_key="[a-z0-9]{32}", .*oauth_signature_method="HMAC-SHA256"/);
  });

  it('is not made to an address that servers cannot verify', async () => {
    const { context, sent } = scripted(() => jsonAnswer(200, {}), 'https://shop.example/a%40b');
    const fault = await magentoClient(context)({ method: 'GET', path: 'orders' }).catch((error: unknown) => error);
    expect(fault).to.be.instanceOf(ConnectorFault).with.property('detail', 'path_not_signable');
    expect(sent).to.deep.equal([]);
  });
});
