import { ConnectorFault } from '@placet/core';
import { expect } from 'chai';
import { connect } from './connect.js';
import { answerOf, recorded, scriptedShop } from './testing/recorded-shop.js';

const root = recorded('root-xml').response.body ?? '';
const warningsOf = async (body: string, more: Readonly<Record<string, string>> = {}): Promise<readonly string[]> =>
  (await connect(scriptedShop([answerOf(200, body, 'text/xml;charset=utf-8')], more).context).testConnection()).warnings.map(({ code }) => code);

describe('trying a PrestaShop', () => {
  it('reads name, version and rights from the recorded root, in XML', async () => {
    const shop = scriptedShop(['root-xml']);
    const report = await connect(shop.context).testConnection();
    expect([report.shop, report.missing, report.plugin]).to.deep.equal([{ name: 'Example Shop', url: 'https://shop.example', version: '8.1.2' }, [], null]);
    expect([shop.asked[0]?.url, report.warnings.map(({ code }) => code)]).to.deep.equal(['https://shop.example/api/', ['no_module']]);
  });

  it('names the rights a key lacks: PATCH is one of its own, which keys made under 1.7 do not have', async () => {
    const poorer = root.replace(/<contacts [^]*<\/contacts>/, '').replaceAll('patch="true"', 'patch="false"');
    expect((await connect(scriptedShop([answerOf(200, poorer, 'text/xml')]).context).testConnection()).missing).to.deep.equal(['customers PATCH', 'contacts GET']);
  });

  it('does not miss PATCH in versions that have none, and says what follows', async () => {
    const old = { ...answerOf(200, root.replaceAll(/ patch="\w+"/g, ''), 'text/xml'), headers: { 'content-type': 'text/xml', 'psws-version': '1.7.8.8' } };
    const { missing, warnings } = await connect(scriptedShop([old]).context).testConnection();
    expect([missing, warnings.map(({ code }) => code)]).to.deep.equal([[], ['no_module', 'read_only_without_module']]);
  });

  it('warns of keys that may read the settings, and of keys in addresses', async () => {
    expect(await warningsOf(root.replaceAll('<countries ', '<configurations '))).to.deep.equal(['no_module', 'key_reads_configurations']);
    expect(await warningsOf(root, { sendKeyInAddress: 'yes' })).to.deep.equal(['no_module', 'key_in_address']);
  });

  it('shows the name of the shop as it is', async () => {
    const report = await connect(scriptedShop([answerOf(200, root.replace('Example Shop', 'Ada &amp; Sons &#233;&lt;'), 'text/xml')]).context).testConnection();
    expect(report.shop.name).to.equal('Ada & Sons é<');
  });

  it('reports the module, and does not pass over a wrong secret of it', async () => {
    const moduleSecret = 'module-secret-0123456789abcdef';
    const found = scriptedShop(['root-xml', answerOf(200, '{"plugin":"placet","version":"1.2.0","outboxDepth":0,"outboxOldestAt":null}')], { moduleSecret });
    const report = await connect(found.context).testConnection();
    expect([report.plugin, report.warnings]).to.deep.equal([{ version: '1.2.0' }, []]);
    const wrong = connect(scriptedShop(['root-xml', answerOf(401, '{"error":"signature"}')], { moduleSecret }).context).testConnection();
    expect(await wrong.catch((error: unknown) => error instanceof ConnectorFault && error.message)).to.equal('credentials_refused module_secret 401');
  });

  it('says why a key does not arrive, or is not known', async () => {
    for (const [name, message] of [
      ['error-401-no-key', 'credentials_refused key_not_received 401'], ['error-401-inactive-key-xml', 'credentials_refused 401'],
      ['error-503-22-webservice-off', 'misconfigured webservice_off 503'], ['root-json-500', 'unreachable 500'],
    ] as const) {
      const outcome = await connect(scriptedShop([name]).context).testConnection().catch((error: unknown) => error instanceof ConnectorFault && error.message);
      expect(outcome).to.equal(message);
    }
  });
});
