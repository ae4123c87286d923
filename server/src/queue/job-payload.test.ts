import { expect } from 'chai';
import { payloadText } from './job-payload.js';

describe('payloadText', () => {
  it('writes ids as JSON', () => {
    expect(payloadText({ subjectId: 'sub_1', records: ['rec_1'] })).to.equal('{"subjectId":"sub_1","records":["rec_1"]}');
  });

  it('refuses addresses and what is too large', () => {
    expect(() => payloadText({ email: 'anna@shop.example' })).to.throw(TypeError);
    expect(() => payloadText('x'.repeat(70_000))).to.throw(RangeError);
  });
});
