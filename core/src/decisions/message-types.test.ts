import { expect } from 'chai';
import { isMessageType, messageTypes, parseMessageType } from './message-types.js';

describe('message types', () => {
  it('are classified by the platform', () => {
    expect(messageTypes).to.deep.equal({
      order_confirmation: 'transactional', shipping_update: 'transactional', password_reset: 'transactional', transactional: 'transactional',
      cart_recovery: 'marketing', newsletter: 'marketing', campaign: 'marketing', win_back: 'marketing', review_request: 'marketing',
      marketing: 'marketing', data_export_confirmation: 'regulatory', regulatory: 'regulatory',
    });
  });

  for (const text of ['', 'receipt', 'Order_Confirmation', 'newsletter ', 'constructor', '__proto__', 'toString']) {
    it(`are refused when unknown, never taken for transactional (${text || 'empty'})`, () => {
      const parsed = parseMessageType(text);
      expect(isMessageType(text)).to.equal(false);
      expect(parsed.ok ? '' : parsed.error.code).to.equal('validation_failed');
    });
  }

  it('are read as they are when known', () => {
    expect(parseMessageType('win_back')).to.deep.equal({ ok: true, value: 'win_back' });
  });
});
