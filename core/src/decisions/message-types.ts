// What kind of message a type is. The platform says so, not the caller: a campaign cannot call itself a receipt. (DEC-2)
import { err, ok, type Result } from '../kernel/index.js';

export const messageClasses = ['transactional', 'marketing', 'regulatory'] as const;
export type MessageClass = (typeof messageClasses)[number];

export const messageTypes = {
  order_confirmation: 'transactional', shipping_update: 'transactional', password_reset: 'transactional', transactional: 'transactional',
  cart_recovery: 'marketing', newsletter: 'marketing', campaign: 'marketing', win_back: 'marketing', review_request: 'marketing',
  marketing: 'marketing',
  data_export_confirmation: 'regulatory', regulatory: 'regulatory',
} as const satisfies Record<string, MessageClass>;

export type MessageType = keyof typeof messageTypes;

export const isMessageType = (text: string): text is MessageType => Object.hasOwn(messageTypes, text);

/** A known message type, or `validation_failed`: an unknown one is never taken for a transactional one. */
export const parseMessageType = (text: string): Result<MessageType, 'validation_failed'> => {
  if (isMessageType(text)) return ok(text);
  const message = `Unknown message type. Use one of ${Object.keys(messageTypes).join(', ')}.`;
  return err('validation_failed', message, [{ path: 'messageType', message }]);
};
