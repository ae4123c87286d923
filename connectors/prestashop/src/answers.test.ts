import { ConnectorFault } from '@placet/core';
import { expect } from 'chai';
import { errorCodeOf, faultOf, isBefore8, isFinal, rowsOf, versionOf } from './answers.js';
import { answerOf, recordedAnswer } from './testing/recorded-shop.js';

const faultIn = (work: () => unknown): ConnectorFault => {
  try {
    work();
  } catch (error) {
    if (error instanceof ConnectorFault) return error;
    throw error;
  }
  throw new Error('nothing was wrong');
};

describe('what the webservice answers instead of rows', () => {
  const meanings: readonly (readonly [name: string, kind: string, detail: string | undefined, code: number | undefined])[] = [
    ['error-401-no-key', 'credentials_refused', 'key_not_received', undefined],
    ['error-401-key-length', 'credentials_refused', undefined, 18],
    ['error-401-wrong-key', 'credentials_refused', undefined, 20],
    ['error-401-inactive-key', 'credentials_refused', undefined, 20],
    ['error-401-inactive-key-xml', 'credentials_refused', undefined, 20],
    ['error-401-key-without-permissions', 'credentials_refused', undefined, 21],
    ['error-401-26-resource-not-allowed', 'access_missing', 'customers GET', 26],
    ['error-401-26-resource-not-allowed-xml', 'access_missing', 'customers GET', 26],
    ['error-405-25-method-not-allowed', 'access_missing', 'customers GET', 25],
    ['error-400-27-unknown-resource', 'unsupported', 'resource', 27],
    ['error-404-unknown-id', 'not_found', undefined, undefined],
    ['error-500-32-date-filter-without-date-1', 'unsupported', 'field', 32],
    ['error-500-32-unknown-filter-field', 'unsupported', 'field', 32],
    ['error-500-35-unknown-display-field', 'unsupported', 'field', 35],
    ['error-500-38-date-sort-without-date-1', 'unsupported', 'field', 38],
    ['error-500-38-date-sort-without-date-1-xml', 'unsupported', 'field', 38],
    ['error-503-22-webservice-off', 'misconfigured', 'webservice_off', 22],
    ['error-patch-guest-of-registered-email', 'rejected', 'code_141', 141],
    ['error-post-email-exists', 'rejected', 'code_140', 140],
    ['error-patch-legacy-invalid-name', 'rejected', 'code_85', 85],
    ['error-patch-legacy-invalid-name-xml', 'rejected', 'code_85', 85],
    ['error-patch-invalid-value', 'rejected', 'code_85', 85],
    ['error-put-required-missing', 'rejected', 'code_41', 41],
    ['error-patch-without-id', 'rejected', 'code_90', 90],
    ['error-patch-unknown-id', 'not_found', undefined, 92],
    ['error-delete-again', 'not_found', undefined, 87],
    ['error-patch-broken-xml', 'unreachable', 'php_warning', 3],
    ['root-json-500', 'unreachable', undefined, undefined],
  ];
  for (const [name, kind, detail, code] of meanings) {
    it(`knows ${name}`, () => {
      const answer = recordedAnswer(name);
      const fault = faultOf(answer, 'customers GET');
      expect([fault.kind, fault.detail, errorCodeOf(answer)]).to.deep.equal([kind, detail, code]);
      expect(faultIn(() => rowsOf(answer, 'customers')).kind).to.equal(kind);
    });
  }

  it('does not try again what a 500 or 503 would refuse again, and does try after a warning of PHP', () => {
    const finals = ['error-post-email-exists', 'error-patch-guest-of-registered-email', 'error-500-32-unknown-filter-field', 'error-503-22-webservice-off'];
    for (const name of finals) expect(isFinal(recordedAnswer(name)), name).to.equal(true);
    expect(isFinal(answerOf(500, '{"errors":[{"code":46,"message":"Unable to save resource"}]}'))).to.equal(true);
    for (const name of ['error-patch-broken-xml', 'root-json-500', 'customers-page-1']) expect(isFinal(recordedAnswer(name)), name).to.equal(false);
    expect(isFinal(answerOf(502, '<html>502</html>', 'text/html'))).to.equal(false);
  });

  it('takes the empty array, and the singular of one version, for no row', () => {
    expect(rowsOf(recordedAnswer('customers-page-empty'), 'customers')).to.deep.equal([]);
    expect(rowsOf(answerOf(200, '{"customer":[]}'), 'customers')).to.deep.equal([]);
  });

  it('takes nothing for a list that is none: an entity without its falsy fields, an object, half an answer', () => {
    expect(faultIn(() => rowsOf(recordedAnswer('customer-single-json-drops-falsy'), 'customers')).message).to.equal('bad_answer not_a_list');
    for (const body of ['{}', '[1]', '"text"', 'null']) expect(faultIn(() => rowsOf(answerOf(200, body), 'customers')).kind, body).to.equal('bad_answer');
    expect(faultIn(() => rowsOf(answerOf(200, '{"customers":[{"id":1,"ema'), 'customers')).message).to.equal('bad_answer not_json 200');
  });

  it('says so when PHP speaks before the answer', () => {
    const noise = '<br />\n<b>Notice</b>:  Undefined index in <b>x.php</b> on line <b>1</b><br />\n{"customers":[{"id":1}]}';
    for (const contentType of ['application/javascript', 'text/html', 'application/json']) {
      expect(faultIn(() => rowsOf(answerOf(200, noise, contentType), 'customers')).message, contentType).to.equal('bad_answer debug_output 200');
    }
    expect(faultIn(() => rowsOf(answerOf(200, 'hello {"customers":[]}', 'text/html'), 'customers')).detail).to.equal('debug_output');
  });

  it('knows pages of hosts and firewalls by their status', () => {
    const page = '<html><body>Request blocked</body></html>';
    const kindOf = (status: number): string => faultIn(() => rowsOf({ ...answerOf(status, page, 'text/html'), headers: { 'content-type': 'text/html' } }, 'customers')).message;
    expect([403, 404, 429, 503, 200].map(kindOf)).to.deep.equal([
      'bad_answer blocked 403', 'misconfigured no_webservice_here 404', 'throttled 429', 'unreachable 503', 'bad_answer not_json 200',
    ]);
  });

  it('never repeats what the shop said', () => {
    expect(faultOf(answerOf(400, '{"errors":[{"code":85,"message":"ada@example.com is not valid"}]}'), 'customers PATCH').message).to.equal('rejected code_85 400');
  });

  it('reads the version, and not the zero that strangers are told', () => {
    expect(versionOf(recordedAnswer('customers-page-1'))).to.equal('8.1.2');
    expect(versionOf(recordedAnswer('error-401-wrong-key'))).to.equal(null);
    expect([isBefore8('1.7.8.8'), isBefore8('8.0.0'), isBefore8('9.2.0'), isBefore8(null)]).to.deep.equal([true, false, false, false]);
  });
});
