import { expect } from 'chai';
import http from 'node:http';
import nock from 'nock';

/** Hosts that anything in this process tried to reach while the tests ran, this file's own attempts aside. */
const reached = new Set<string>();
const ourselves = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;
const note = (request: { host?: string; options?: { host?: string } }): void => {
  const host = request.options?.host ?? request.host ?? 'a host without a name';
  if (!ourselves.test(host)) reached.add(host);
};

// Outside any `describe`, so that they hold for every test of the run: Placet talks to nobody it was not told to talk to.
before(() => {
  nock.disableNetConnect();
  nock.enableNetConnect(ourselves);
  nock.emitter.on('no match', note);
});
after(() => {
  nock.emitter.off('no match', note);
  nock.enableNetConnect();
  nock.restore();
  expect([...reached], 'hosts that were called').to.deep.equal([]);
});

describe('The house calls nobody', () => {
  it('and would be caught: a request to another host fails and is noted', async () => {
    const outside = 'telemetry.example';
    const fault = await new Promise<unknown>((resolve) => { http.get(`http://${outside}/`).once('error', resolve); });
    expect(String(fault)).to.contain('Disallowed net connect');
    const refused = await fetch(`https://${outside}/`).then(() => undefined, (error: unknown) => error);
    expect(refused).to.be.instanceOf(Error);
    expect([...reached].some(host => host.startsWith(outside))).to.equal(true);
    for (const host of reached) if (host.startsWith(outside)) reached.delete(host);
  });
});
