// Which records are an unsubscription: a no to a channel or to all of them, wherever it was said.
import { isChannel, type ConsentRecord } from '@placet/core';
import type { Scope } from './unsubscribe-token.js';

/** What the record stopped, or undefined when it is no unsubscription. */
export const stoppedScope = ({ action, target }: Pick<ConsentRecord, 'action' | 'target'>): Scope | undefined => {
  const name = target.startsWith('channel:') ? target.slice('channel:'.length) : '';
  return action === 'opt_out' && (name === 'all' || isChannel(name)) ? name : undefined;
};
