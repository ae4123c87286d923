import { expect } from 'chai';
import { builtInTypes, classify, isMessageType, messageTypes, parseMessageType, registerMessageTypes } from './message-types.js';

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

describe('a store\'s own message types', () => {
  const registered = registerMessageTypes([{ name: 'spring_sale', class: 'marketing' }, { name: 'invoice', class: 'transactional' }, { name: 'newsletter', class: 'marketing' }]);
  const types = registered.ok ? registered.value : builtInTypes;
  const said = (type: string, template?: string): string => {
    const result = classify(types, type, template);
    return result.ok ? result.value : result.error.code;
  };

  const cases = [
    ['newsletter', undefined, 'marketing'], ['newsletter', 'spring_sale', 'marketing'], ['newsletter', 'invoice', 'marketing'], ['transactional', 'invoice', 'transactional'],
    ['order_confirmation', 'spring_sale', 'message_class_mismatch'], ['transactional', 'never_registered', 'message_class_mismatch'],
    ['regulatory', 'invoice', 'message_class_mismatch'], ['invoice', undefined, 'transactional'], ['__proto__', undefined, 'validation_failed'],
  ] as const;
  for (const [type, template, answer] of cases) {
    it(`asked for as ${type}${template === undefined ? '' : ` with the template ${template}`} are ${answer}`, () => { expect(said(type, template)).to.equal(answer); });
  }

  it('name both sides when a marketing template is asked for as a receipt', () => {
    const refused = classify(types, 'order_confirmation', 'spring_sale');
    expect(refused.ok ? '' : refused.error.message)
      .to.equal('The template spring_sale is marketing; it cannot be sent as order_confirmation, which is transactional.');
  });

  it('cannot give a name a second class', () => {
    for (const wrong of [{ name: 'newsletter', class: 'transactional' }, { name: 'order_confirmation', class: 'marketing' }] as const) {
      const result = registerMessageTypes([wrong]);
      expect(result.ok ? '' : result.error.code).to.equal('conflict');
    }
  });
});
