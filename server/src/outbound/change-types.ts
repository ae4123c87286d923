// What can happen in a store that others are told of, and which of it an endpoint is told. (SYN-6)
import type { Action } from '@placet/core';

export const changeTypes = [
  'consent.recorded', 'subject.unsubscribed', 'subject.merged', 'subject.unmerged', 'subject.erased', 'request.opened', 'request.closed', 'policy.published',
] as const;
export type ChangeType = (typeof changeTypes)[number];

/** Those that are no records of the ledger, and are written beside it. */
export type EventType = Exclude<ChangeType, 'consent.recorded' | 'subject.unsubscribed' | 'subject.merged' | 'subject.unmerged'>;

/** A no on a channel is an unsubscription, wherever it was said; every other answer is a consent recorded. */
export const typeOfRecord = ({ action, target }: { readonly action: Action; readonly target: string }): ChangeType => {
  if (action === 'merge') return 'subject.merged';
  if (action === 'unmerge') return 'subject.unmerged';
  return action === 'opt_out' && target.startsWith('channel:') ? 'subject.unsubscribed' : 'consent.recorded';
};

/**
 * As what an endpoint that asked for `events` is told of a change, or undefined when it is not. Whoever takes consents must not miss a no: without
 * `subject.unsubscribed` it comes to them as the consent record it also is.
 */
export const toldAs = (events: readonly ChangeType[], type: ChangeType): ChangeType | undefined => {
  if (events.includes(type)) return type;
  return type === 'subject.unsubscribed' && events.includes('consent.recorded') ? 'consent.recorded' : undefined;
};
