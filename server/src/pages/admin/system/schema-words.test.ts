import { expect } from 'chai';
import { exampleOf, fieldsOf, kindOf } from './schema-words.js';

describe('A schema in words', () => {
  it('lists fields by their path, needed or not, with what limits them', () => {
    const fields = fieldsOf({
      type: 'object', required: ['answers'],
      properties: {
        answers: { type: 'array', items: { type: 'object', required: ['text'], properties: { text: { type: 'string', maxLength: 10 }, channel: { enum: ['email', 'sms'] } } } },
        limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
      },
    });
    expect(fields).to.deep.equal([
      { name: 'answers', kind: 'object[]', isNeeded: true, meaning: '' },
      { name: 'answers[].text', kind: 'string', isNeeded: true, meaning: '≤ 10' },
      { name: 'answers[].channel', kind: 'email | sms', isNeeded: false, meaning: '' },
      { name: 'limit', kind: 'integer', isNeeded: false, meaning: '≥ 1 ≤ 200, = 50' },
    ]);
  });

  it('says nothing of the limits every whole number has', () => {
    expect(fieldsOf({ type: 'object', properties: { at: { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER } } })[0]?.meaning).to.equal('');
    expect(kindOf({ anyOf: [{ type: 'string' }, { type: 'null' }] })).to.equal('string | null');
  });

  it('makes a body of what is needed, and ends in schemas that hold themselves', () => {
    expect(exampleOf({ type: 'object', required: ['a', 'b'], properties: { a: { type: 'string' }, b: { type: 'array', items: { type: 'boolean' } }, c: { type: 'string' } } })).to.deep.equal({ a: '…', b: [true] });
    const endless: { type: string; required: string[]; properties: Record<string, object> } = { type: 'object', required: ['self'], properties: {} };
    endless.properties.self = endless;
    expect(JSON.stringify(exampleOf(endless))).to.have.length.below(100);
  });
});
