import { expect } from 'chai';
import { channelOf, channelStates, heldConsent, isHeldAlready, momentOf, stateOfWord, writtenConsent } from './consent-mapping.js';

const at = Date.UTC(2026, 10, 1, 14);
const held = (word: string, level: string | undefined = 'SINGLE_OPT_IN') => ({ word, level, at });

describe('What Shopify holds of a consent', () => {
  it('is read word by word, and never is silence a no', () => {
    expect(channelStates).to.deep.equal({
      SUBSCRIBED: 'opted_in', UNSUBSCRIBED: 'opted_out', PENDING: 'pending', NOT_SUBSCRIBED: 'silent', NEVER_SUBSCRIBED: 'silent', INVALID: 'hidden', REDACTED: 'hidden',
    });
    expect([stateOfWord('A_WORD_OF_2028'), stateOfWord(undefined), stateOfWord('constructor')]).to.deep.equal(['hidden', 'hidden', 'hidden']);
  });

  it('is confirmed, not confirmed, or not said to be either', () => {
    expect(['CONFIRMED_OPT_IN', 'SINGLE_OPT_IN', 'UNKNOWN', undefined].map(level => channelOf({ word: 'SUBSCRIBED', level, at }))).to.deep.equal([
      { state: 'opted_in', at, isConfirmed: true }, { state: 'opted_in', at, isConfirmed: false }, { state: 'opted_in', at }, { state: 'opted_in', at },
    ]);
  });

  it('has no time where it says nothing', () => {
    expect([channelOf(held('NOT_SUBSCRIBED')), channelOf(held('INVALID'))]).to.deep.equal([{ state: 'silent', at: null }, { state: 'hidden', at: null }]);
  });

  it('stands at the address, for each channel in its own fields', () => {
    const customer = {
      defaultEmailAddress: { emailAddress: 'ada@example.com', marketingState: 'PENDING', marketingOptInLevel: 'CONFIRMED_OPT_IN', marketingUpdatedAt: '2026-11-01T10:00:00-04:00' },
      defaultPhoneNumber: {
        phoneNumber: '+447700900123', marketingState: 'UNSUBSCRIBED', marketingOptInLevel: null, marketingUpdatedAt: null,
        whatsAppMarketingConsent: { state: 'SUBSCRIBED', optInLevel: 'SINGLE_OPT_IN', updatedAt: '2026-11-01T14:00:00Z' },
      },
    };
    expect((['email', 'sms', 'whatsapp'] as const).map(channel => heldConsent(customer, channel))).to.deep.equal([
      { word: 'PENDING', level: 'CONFIRMED_OPT_IN', at }, { word: 'UNSUBSCRIBED', level: undefined, at: null }, { word: 'SUBSCRIBED', level: 'SINGLE_OPT_IN', at },
    ]);
    expect(heldConsent({ defaultEmailAddress: null }, 'email')).to.equal(undefined);
  });

  it('has a time only when it is one with a zone', () => {
    expect([momentOf('2026-11-01T10:00:00-04:00'), momentOf('2026-11-01T10:00:00'), momentOf('yesterday'), momentOf(undefined)]).to.deep.equal([at, null, null, null]);
  });
});

describe('What is written to Shopify', () => {
  it('always has a level, and is one of the three words it takes', () => {
    expect((['opted_in', 'opted_out', 'pending'] as const).flatMap(state => [false, true].map(isConfirmed => writtenConsent({ state, isConfirmed })))).to.deep.equal([
      { word: 'SUBSCRIBED', level: 'SINGLE_OPT_IN' }, { word: 'SUBSCRIBED', level: 'CONFIRMED_OPT_IN' },
      { word: 'UNSUBSCRIBED', level: 'SINGLE_OPT_IN' }, { word: 'UNSUBSCRIBED', level: 'SINGLE_OPT_IN' },
      { word: 'PENDING', level: 'CONFIRMED_OPT_IN' }, { word: 'PENDING', level: 'CONFIRMED_OPT_IN' },
    ]);
  });

  it('keeps the level of what is taken back', () => {
    expect(writtenConsent({ state: 'opted_out', isConfirmed: false }, held('SUBSCRIBED', 'CONFIRMED_OPT_IN'))).to.deep.equal({ word: 'UNSUBSCRIBED', level: 'CONFIRMED_OPT_IN' });
  });

  it('makes a plain opt-in a confirmed one, and never the other way', () => {
    const plain = writtenConsent({ state: 'opted_in', isConfirmed: false });
    const confirmed = writtenConsent({ state: 'opted_in', isConfirmed: true });
    expect([isHeldAlready(confirmed, held('SUBSCRIBED')), isHeldAlready(plain, held('SUBSCRIBED', 'CONFIRMED_OPT_IN')), isHeldAlready(plain, held('SUBSCRIBED')), isHeldAlready(plain, held('PENDING'))])
      .to.deep.equal([false, true, true, false]);
  });
});
