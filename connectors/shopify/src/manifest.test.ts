import { ConnectorFault, credentialKindOf } from '@placet/core';
import { expect } from 'chai';
import { connect } from './connector.js';
import { manifest, namesItsWebhooks } from './manifest.js';
import { scripted } from './testing/scripted-http.js';
import { tokenModeOf } from './tokens.js';

describe('The ways to sign in to Shopify', () => {
  const ways = [
    [['accessToken', 'webhookSecret'], 'admin_token', 'static', false],
    [['clientId', 'clientSecret'], 'client_credentials', 'client_credentials', false],
    [['clientId', 'clientSecret', 'accessToken', 'accessTokenExpiresAt'], 'client_credentials', 'client_credentials', false],
    [['clientId', 'clientSecret', 'accessToken', 'refreshToken'], 'expiring_offline_token', 'refresh', true],
    [['clientId', 'clientSecret', 'accessToken', 'refreshToken', 'accessTokenExpiresAt', 'refreshTokenExpiresAt'], 'expiring_offline_token', 'refresh', true],
    [['accessToken', 'clientSecret'], 'offline_token', 'static', true],
  ] as const;

  it('are told apart by what is given, also after Placet has kept new tokens, with the shop or without', () => {
    for (const [names, kind, mode, named] of ways) {
      const held = Object.fromEntries(names.map(name => [name, 'x']));
      for (const more of [[], ['shop']]) expect(credentialKindOf(manifest, [...names, ...more])?.id, names.join()).to.equal(kind);
      expect([tokenModeOf(held), namesItsWebhooks(held)], names.join()).to.deep.equal([mode, named]);
    }
  });

  it('take a shop of myshopify.com and no other host, since tokens are sent there', () => {
    const pattern = manifest.credentials[0]?.fields.find(({ name }) => name === 'shop')?.pattern ?? /./;
    const given = ['teas.myshopify.com', 'Teas-2.myshopify.com', 'teas.example', 'myshopify.com', 'a.b.myshopify.com', 'teas.myshopify.com.example', 'teas.myshopify.com/x', '-a.myshopify.com'];
    expect(given.filter(shop => pattern.test(shop))).to.deep.equal(given.slice(0, 2));
  });
});

describe('A cursor that is none of ours', () => {
  it('is a fault and not everybody anew', async () => {
    const pulled = await connect(scripted([]).context).pullSubjects({ cursor: 'page=2', since: null }).catch((error: unknown) => error);
    expect(pulled instanceof ConnectorFault ? pulled.message : pulled).to.equal('misconfigured cursor');
  });
});
