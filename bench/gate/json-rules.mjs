// The same European rule in json-rules-engine, in the order of the gate's steps: the first rule that holds ends the run, as its guide shows.
// What Placet works out for itself (state of the channel, weight of the global unsubscribe, sends in the window, local time) is handed in ready made.
import { Engine } from 'json-rules-engine';

const eu = ['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'EU', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'LI', 'LT', 'LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE',
  'SI', 'SK'];
const is = (fact, value) => ({ fact, operator: 'equal', value });
const european = { fact: 'region', operator: 'in', value: eu };
const marketing = is('messageClass', 'marketing');

const rules = [
  { reason: 'transactional', decision: 'allow', conditions: [is('messageClass', 'transactional')] },
  { reason: 'not_confirmed', conditions: [marketing, european, is('answer', 'pending')] },
  { reason: 'no_opt_in', conditions: [marketing, european, { fact: 'answer', operator: 'notEqual', value: 'yes' }] },
  { reason: 'globally_unsubscribed', conditions: [marketing, european, is('isGloballyUnsubscribed', true)] },
  { reason: 'daily_cap', conditions: [marketing, european, { fact: 'sentToday', operator: 'greaterThanInclusive', value: 3 }] },
  {
    reason: 'quiet_hours',
    conditions: [marketing, european, { fact: 'channel', operator: 'notEqual', value: 'email' }, {
      any: [{ fact: 'localMinute', operator: 'lessThan', value: 8 * 60 }, { fact: 'localMinute', operator: 'greaterThanInclusive', value: 22 * 60 }],
    }],
  },
  { reason: 'explicit_consent', decision: 'allow', conditions: [marketing, european, is('answer', 'yes')] },
];

/** A function from facts to `{decision, reason}`; asynchronous, as the engine is. */
export const jsonRules = () => {
  const engine = new Engine();
  rules.forEach(({ reason, decision = 'skip', conditions }, at) => engine.addRule({
    conditions: { all: conditions }, event: { type: reason, params: { decision } }, priority: rules.length - at, onSuccess: () => { engine.stop(); },
  }));
  return async (facts) => {
    const { events: [first] } = await engine.run(facts);
    return { decision: first.params.decision, reason: first.type };
  };
};
