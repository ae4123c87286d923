import { expect } from 'chai';
import fc from 'fast-check';
import { failureReason } from './failure-reason.js';

describe('failureReason', () => {
  it('keeps what happened and drops whom it happened to', () => {
    expect(failureReason(new Error('550 no mailbox <anna.smith@shop.example>\nat 192.0.2.7, call +49 (30) 123456')))
      .to.equal('550 no mailbox <[address]> at [ip], call [number]');
  });

  it('is never empty, never long, and never holds an address, whatever is thrown', () => {
    fc.assert(fc.property(fc.string({ maxLength: 3000 }), fc.string({ minLength: 1 }), (text, local) => {
      const reason = failureReason(new Error(`${text} ${local.replace(/\W/g, 'x')}@shop.example`));
      expect(reason.length).to.be.within(1, 300);
      expect(reason).not.to.match(/\w@\w/);
    }));
    expect(failureReason('text')).to.equal('something that is no error was thrown');
    expect(failureReason(new Error(''))).to.equal('an error without a message');
  });
});
